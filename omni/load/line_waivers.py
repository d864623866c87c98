"""Waivers on a line: `# omni: allow RULE until DATE by OWNER: REASON` in YAML, `{# … #}` in a template.

Behind something it holds for that line, and for the whole text that begins on it; alone on its line, for the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from omni.load.misfit import shortened
from omni.load.notes import Note
from omni.model import node as nodes
from omni.model.campaign import LineWaiver
from omni.model.node import Node, Scalar
from omni.model.place import Place
from omni.model.problem import Finding
from omni.model.regex import regex
from omni.model.sources import Source, Sources

_COMMENT = regex(
    r"(?:(?<=\s)|^)#[ \t]*omni:[ \t]*(?P<words>[^\n]*)|\{#-?\s*omni:\s*(?P<inside>[^\n]*?)\s*-?#\}", re.MULTILINE
)
_WAIVER = regex(
    r"allow\s+(?P<rules>[\w-]+(?:\s*,\s*[\w-]+)*)\s+until\s+(?P<until>\d{4}-\d\d-\d\d)\s+by\s+(?P<owner>[^:]+?):\s*(?P<reason>\S.*)"
)
_MEANT = regex(r"(?:allow|ignore|disable|waive|skip|noqa|off)\b", re.IGNORECASE)


def line_waivers(sources: Sources, templates: Mapping[str, str], note: Note) -> tuple[LineWaiver, ...]:
    """The waivers on lines of every file; a comment that is meant as one and cannot be read is noted."""
    files = [source for source in sources.files.values() if source.root and not sources.is_personal(source.file)]
    files += [Source(file, text, None) for file, text in templates.items()]
    found = [one for source in files if "omni:" in source.text for one in _in_file(source)]
    for one in found:
        if isinstance(one, Finding):
            note(one)
    return tuple(one for one in found if isinstance(one, LineWaiver))


def _in_file(source: Source) -> Iterator[LineWaiver | Finding]:
    scalars = tuple(_scalars(source.root)) if source.root is not None else ()
    for match in _COMMENT.finditer(source.text):
        is_yaml = match["words"] is not None
        if is_yaml == (source.root is not None) and not _is_text(source, scalars, match):
            yield from _read(source, scalars, match)


def _read(source: Source, scalars: tuple[Scalar, ...], match: re.Match[str]) -> Iterator[LineWaiver | Finding]:
    words = (match["words"] if match["words"] is not None else match["inside"]).strip()
    place = source.place(*match.span())
    waiver = _WAIVER.fullmatch(words)
    until = _day(waiver["until"]) if waiver else None
    if waiver is None or until is None:
        if _MEANT.match(words):
            yield _unclear(place, words)
        return
    first, last = _lines(source, scalars, match, place.line)
    for rule in re.split(r"\s*,\s*", waiver["rules"]):
        yield LineWaiver(rule, waiver["reason"], waiver["owner"], until, place, first, last)


def _unclear(place: Place, words: str) -> Finding:
    return Finding(
        place,
        f'"{shortened(words)}" allows nothing: a waiver names a rule, its last day, an owner and a reason',
        rule="unclear-waiver",
        advice="write it as omni: allow RULE until 2027-01-31 by OWNER: REASON",
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _lines(source: Source, scalars: tuple[Scalar, ...], match: re.Match[str], line: int) -> tuple[int, int]:
    start = source.text.rfind("\n", 0, match.start()) + 1
    if not source.text[start : match.start()].strip():
        rest = source.text[match.end() :].partition("\n")[2]
        line += 1 + len(rest) - len(rest.lstrip("\n"))
    ends = (_last_line(source, one) for one in scalars if one.span.line == line)
    return line, max(line, *ends, line)


def _last_line(source: Source, scalar: Scalar) -> int:
    text = source.text[scalar.span.start : scalar.span.end].rstrip()
    return source.place(scalar.span.start + max(0, len(text) - 1)).line


def _is_text(source: Source, scalars: tuple[Scalar, ...], match: re.Match[str]) -> bool:
    """True for a comment that stands inside a text and so belongs to it."""
    line = source.text[source.text.rfind("\n", 0, match.start()) + 1 : match.end()].strip()
    around = (one for one in scalars if one.span.start <= match.start() < one.span.end)
    return any(match[0].strip() in one.value or line in one.value for one in around)


def _scalars(root: Node) -> Iterator[Scalar]:
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Scalar):
            yield one
        elif isinstance(one, nodes.Mapping):
            waiting.extend(value for _, value in one.pairs)
        else:
            waiting.extend(one.items)
