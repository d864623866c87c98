"""Where rows lie: each field of each row is a small file of its own, so that rules can point into it."""

from __future__ import annotations

from collections.abc import Mapping

from omni.model.frozen import field
from omni.model.place import Place, Route, Where
from omni.model.sources import Sources

SUBJECT, TEXT, WORDS, HREF = "subject", "text", "words", "href"


class Pages(Sources):
    """The files of a workspace and the fields of rows: `row 12/text`, `row 12/href/0`; the row itself is a point."""

    fields: Mapping[str, str] = field(default_factory=dict)

    def place(self, where: Where) -> Place:
        """The place of a route; of a stretch of a field, line 1 and the columns of its characters."""
        if isinstance(where, Place) or where.file not in self.fields:
            return Sources.place(self, where)
        if where.span is None or not self.fields[where.file]:
            return Place(where.file)
        start, end = where.span
        return Place(where.file, 1, start + 1, 1, end + 1)

    def span(self, place: Place) -> str | None:
        """The characters of a field at a place; None where it is the row as a whole."""
        return self.fields[place.file][place.column - 1 : place.end_column - 1] if place.end_line else None


def field_of(row: str, name: str, number: int | None = None) -> Route:
    """The way to a field of a row, or to one of its links."""
    return Route("/".join((row, name, *(() if number is None else (str(number),)))))
