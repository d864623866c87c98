"""Which words of a text are others now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from omni.model.frozen import Frozen

_WORD = re.compile(r"\S+")
_AROUND = 4
_MOST_WORDS = 4000
"""Words of a text that are compared one by one; a longer one is compared by its beginning and its end."""


class Rewording(Frozen):
    """Words that stood there and that stand there now, a few around them, and where (code points of each text)."""

    before: str
    after: str
    lead: str
    tail: str
    was: tuple[int, int]
    now: tuple[int, int]


Span = tuple[int, int]


def rewordings(before: str, after: str) -> Iterator[Rewording]:
    """Yields each changed stretch of words, in order; changes one word apart are one."""
    was, now = [_spans(text) for text in (before, after)]
    for a, b, c, d in _joined(_changes(_texts(before, was), _texts(after, now))):
        yield Rewording(
            before=_text(before, was[a:b]),
            after=_text(after, now[c:d]),
            lead=_lead(after, now, c),
            tail=_tail(after, now, d),
            was=_stretch(was, a, b),
            now=_stretch(now, c, d),
        )


def _spans(text: str) -> list[Span]:
    return [found.span() for found in _WORD.finditer(text)]


def _texts(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[start:end] for start, end in spans]


def _text(text: str, spans: Sequence[Span]) -> str:
    return " ".join(_texts(text, spans))


def _lead(text: str, spans: Sequence[Span], place: int) -> str:
    """A few words before a place, as far as they stand on its line."""
    end = spans[place][0] if place < len(spans) else len(text)
    near = text[spans[max(0, place - _AROUND)][0] : end] if place else ""
    return " ".join(near.rpartition("\n")[2].split())


def _tail(text: str, spans: Sequence[Span], place: int) -> str:
    """A few words behind a place, as far as they stand on its line."""
    start = spans[place - 1][1] if place else 0
    near = text[start : spans[min(len(spans), place + _AROUND) - 1][1]] if place < len(spans) else ""
    return " ".join(near.partition("\n")[0].split())


def _stretch(spans: Sequence[Span], first: int, end: int) -> Span:
    if first < end:
        return spans[first][0], spans[end - 1][1]
    place = spans[first - 1][1] if first else 0
    return place, place


def _changes(was: Sequence[str], now: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """The changed stretches of two lists of words; what both begin and end with is passed over first."""
    start = next((i for i, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), min(len(was), len(now)))
    most = min(len(was), len(now)) - start
    same = (i for i, (a, b) in enumerate(zip(reversed(was), reversed(now), strict=False)) if a != b or i >= most)
    end = min(most, next(same, most))
    middle, other = was[start : len(was) - end], now[start : len(now) - end]
    if max(len(middle), len(other)) > _MOST_WORDS:
        yield start, start + len(middle), start, start + len(other)
        return
    for tag, a, b, c, d in SequenceMatcher(None, middle, other, autojunk=False).get_opcodes():
        if tag != "equal":
            yield start + a, start + b, start + c, start + d


def _joined(changes: Iterator[tuple[int, int, int, int]]) -> Iterator[tuple[int, int, int, int]]:
    last: tuple[int, int, int, int] | None = None
    for change in changes:
        if last and change[0] - last[1] <= 1 and change[2] - last[3] <= 1:
            last = (last[0], change[1], last[2], change[3])
        else:
            if last:
                yield last
            last = change
    if last:
        yield last


class Stretch(Frozen):
    """A piece of a text, and whether it is other in the other text."""

    text: str
    changed: bool


def marked(before: str, after: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Both texts in pieces, those marked that differ."""
    found = tuple(rewordings(before, after))
    return (
        tuple(_pieces(before, [change.was for change in found])),
        tuple(_pieces(after, [change.now for change in found])),
    )


def _pieces(text: str, spans: Sequence[Span]) -> Iterator[Stretch]:
    last = 0
    for start, end in spans:
        yield Stretch(text[last:start], changed=False)
        yield Stretch(text[start:end], changed=True)
        last = end
    yield Stretch(text[last:], changed=False)
