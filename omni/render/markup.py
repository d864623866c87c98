"""The only markup of copy: a blank line is a paragraph, `**bold**`, `[label](fact)`; values are never markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from omni.render.runs import Run, Runs, Words, slice_of, trimmed

_VALUE = "\ufffc"
_PARAGRAPH = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LINE_END = re.compile(r"\s*\n\s*")
_SPAN = re.compile(r"\*\*(?P<bold>(?:(?!\*\*).)+)\*\*|\[(?P<label>[^\[\]]+)\]\((?P<target>[^()\s]+)\)", re.DOTALL)
_SIGNS = ("\n", "**", "[")
_SAFE = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>\"]+")


class Target(NamedTuple):
    """Where a link leads: its address in runs, and as one text."""

    runs: Runs
    url: str


Find = Callable[[Runs], Target]
"""The target of a link from what stands between its parentheses."""


def is_plain(runs: Runs) -> bool:
    """True for a trimmed text of one line in which nothing can be markup: every form of it is the text itself."""
    text = "".join([run.text for run in runs])
    return bool(text) and not any(sign in text for sign in _SIGNS)


def paragraphs(runs: Runs) -> tuple[Runs, ...]:
    """The paragraphs of a text, without white space around them; empty ones are left out."""
    return _between(runs, _PARAGRAPH)


def lines_of(words: Words) -> tuple[Words, ...]:
    """The lines of a text as its author broke them; empty ones are left out."""
    if any("\n" in run.text for run in words.runs):
        return tuple(map(Words, _between(words.runs, _LINE_END)))
    line = trimmed(words.runs)
    return (Words(line),) if line else ()


def _between(runs: Runs, boundary: re.Pattern[str]) -> tuple[Runs, ...]:
    text = _skeleton(runs)
    found: list[Runs] = []
    start = 0
    for end, after in (*((match.start(), match.end()) for match in boundary.finditer(text)), (len(text), 0)):
        piece = trimmed(slice_of(runs, start, end))
        if piece:
            found.append(piece)
        start = after
    return tuple(found)


def as_html(runs: Runs, find: Find) -> Words:
    """One paragraph with `<strong>` and `<a>`."""
    return Words(tuple(_html(runs, find)))


def as_text(runs: Runs, find: Find) -> Words:
    """One paragraph without markup, its lines as written; a link is its label, then its address in parentheses."""
    return Words(tuple(_text(runs, find)))


def on_one_line(words: Words) -> Words:
    """A paragraph without the line ends that its author made."""
    if not any("\n" in run.text for run in words.runs):
        return words
    return words.changed(lambda text: text.replace("\n", " "))


def lines(parts: tuple[Words, ...], between: str = "\n\n") -> Words:
    """Several texts below each other."""
    runs: list[Run] = []
    for part in parts:
        if runs:
            runs.append(Run(between))
        runs.extend(part.runs)
    return Words(tuple(runs))


def _html(runs: Runs, find: Find) -> Iterator[Run]:
    for piece, bold, target in _spans(runs, find):
        if bold:
            yield Run("<strong>", html=True)
            yield from _html(piece, find)
            yield Run("</strong>", html=True)
        elif target and _SAFE.fullmatch(target.url):
            yield Run('<a href="', html=True)
            yield from target.runs
            yield Run('">', html=True)
            yield from _html(piece, find)
            yield Run("</a>", html=True)
        else:
            yield from piece


def _text(runs: Runs, find: Find) -> Iterator[Run]:
    for piece, bold, target in _spans(runs, find):
        yield from _text(piece, find) if bold or target else piece
        if target:
            yield Run(" (")
            yield from target.runs
            yield Run(")")


def _spans(runs: Runs, find: Find) -> Iterator[tuple[Runs, bool, Target | None]]:
    """Stretches of a paragraph: its runs, whether they are bold, and where they lead."""
    at = 0
    for match in _SPAN.finditer(_skeleton(runs)):
        if match.start() > at:
            yield slice_of(runs, at, match.start()), False, None
        if match["bold"]:
            yield slice_of(runs, *match.span("bold")), True, None
        else:
            yield slice_of(runs, *match.span("label")), False, find(slice_of(runs, *match.span("target")))
        at = match.end()
    rest = slice_of(runs, at, sum(len(run.text) for run in runs))
    if rest:
        yield rest, False, None


def _skeleton(runs: Runs) -> str:
    """The text with every value masked, so that only what the author wrote can be markup."""
    return "".join(run.text if run.origin and run.origin.kind == "copy" else _VALUE * len(run.text) for run in runs)
