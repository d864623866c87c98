"""A part as a person reads it, with its links."""

from __future__ import annotations

from omni.model.claims import Readable
from omni.model.message import Part
from omni.read.markup import lines
from omni.read.page import Anchor
from omni.render.marks import pieces, strip


def readable(part: Part) -> tuple[Readable, tuple[Anchor, ...]]:
    """The text of a part with the origins of its pieces, and the links of a page."""
    if part.kind == "text":
        text, found = pieces(part.marked, part.origins)
        return Readable(part.name, text, found), ()
    read = lines(part.marked)
    marked = "".join(read.text)
    text, found = pieces(marked, part.origins)
    anchors = tuple(_anchor(marked, part, *link) for link in read.links)
    return Readable(part.name, text, found), anchors


def _anchor(marked: str, part: Part, start: int, end: int, href: str) -> Anchor:
    address, found = pieces(href, part.origins)
    return Anchor(
        _unmarked(marked, start), _unmarked(marked, end), address.strip(), tuple(dict.fromkeys(p.origin for p in found))
    )


def _unmarked(marked: str, offset: int) -> int:
    return len(strip(marked[:offset]))
