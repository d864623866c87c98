"""A row as a message: what was not rendered, in the form that rendered messages have."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from omni.model.brief import Brief
from omni.model.channel import Channel, PartKind
from omni.model.copy import CopyText
from omni.model.frozen import replace
from omni.model.message import Message, Origin, Part
from omni.model.place import Route
from omni.proofreading.pages import HREF, SUBJECT, TEXT, WORDS, field_of
from omni.proofreading.rows import Link, Row
from omni.render.marks import Ink, strip

LINKS = "links"


def channel_of(name: str, known: Channel | None, row: str) -> Channel:
    """The channel of a row as plain text; one that the workspace has keeps how it is addressed and writes values."""
    route = Route(row)
    if known is None:
        return Channel(name, name, "", route, {}, consent="none")
    parts = {part.name: replace(part, hidden=False, template="") for part in known.parts.values()}
    return replace(known, route=route, parts=parts, requires=())


def message_of(row: Row, name: str, brief: Brief) -> Message:
    """The message of a row: every word is its author's, and each field knows where it stands.

    The copy of its brief is the row as a whole, where a rule finds that something is missing.
    """
    parts = {part.name: part for part in _parts(row, name)}
    return Message(replace(brief, copy={"body": CopyText("", Route(name))}), parts)


def fields_of(row: Row, name: str) -> dict[str, str]:
    """The texts of a row by the files that `Pages` knows, in reading order, the row as a whole last."""
    links = [
        (field_of(name, what, at), text)
        for at, link in enumerate(row.links)
        for what, text in ((WORDS, link.text), (HREF, link.href))
    ]
    own = [(field_of(name, SUBJECT), row.subject), (field_of(name, TEXT), row.text)]
    return {route.file: text for route, text in (*own, *links, (Route(name), ""))}


def _parts(row: Row, name: str) -> Iterator[Part]:
    for part, text in ((SUBJECT, row.subject), (TEXT, row.text)):
        if text:
            ink = Ink()
            yield _part(part, "text", _written(ink, text, field_of(name, part)), ink)
    if row.links:
        ink = Ink()
        yield _part(LINKS, "html", "".join(_anchor(ink, at, link, name) for at, link in enumerate(row.links)), ink)


def _part(name: str, kind: PartKind, marked: str, ink: Ink) -> Part:
    return Part(name, kind, strip(marked), marked, tuple(ink.origins))


def _anchor(ink: Ink, at: int, link: Link, name: str) -> str:
    href = escape(_written(ink, link.href, field_of(name, HREF, at)))
    words = escape(_written(ink, link.text, field_of(name, WORDS, at)))
    return f'<p><a href="{href}">{words}</a></p>'


def _written(ink: Ink, text: str, where: Route) -> str:
    return ink.around(text, Origin("copy", where.within(0, len(text))))
