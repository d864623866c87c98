"""A part as a person reads it, with its links."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from omni.model.claims import Readable
from omni.model.frozen import replace
from omni.model.message import Part
from omni.read.markup import lines
from omni.read.page import Anchor
from omni.render.marks import pieces, places


def readable(part: Part) -> tuple[Readable, tuple[Anchor, ...]]:
    """The text of a part with the origins of its pieces, and the links of a page."""
    if part.kind == "text":
        text, found = pieces(part.marked, part.origins)
        return Readable(part.name, text, found), ()
    read = lines(part.marked)
    marked = "".join(read.text)
    text, found = pieces(marked, part.origins)
    marks = places(marked)
    anchors = [_anchor(marks, part, *link) for link in read.links]
    drawn = [_anchor(marks, part, at, at, address) for at, address in read.drawn]
    asides = tuple((start - bisect_left(marks, start), end - bisect_left(marks, end)) for start, end in read.asides)
    return Readable(part.name, text, found, asides), (*anchors, *(replace(one, drawn=True) for one in drawn))


def _anchor(marks: Sequence[int], part: Part, start: int, end: int, href: str) -> Anchor:
    """A link with its place in the text without marks."""
    address, found = pieces(href, part.origins)
    start, end = start - bisect_left(marks, start), end - bisect_left(marks, end)
    return Anchor(start, end, address.strip(), tuple(dict.fromkeys(piece.origin for piece in found)))
