"""The rows of a table as they are read: cells under one heading, or objects; each is kept as one text."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Protocol, runtime_checkable

from omni.audience.rows import csv_cells, json_rows
from omni.model.people import AudienceFile

_BETWEEN = "\x1f"


class Sheet(ABC):
    """A table. Rows come with their line; None in the place of one that cannot be read. `empty` is one of nothing."""

    rows: Iterator[tuple[int, Any]]
    empty: Any

    @abstractmethod
    def columns(self, rows: Sequence[Any]) -> Mapping[str, Sequence[str]]:
        """The texts of some rows by heading."""

    @abstractmethod
    def parts(self, row: Any) -> Sequence[str]:
        """All that a row holds."""

    @abstractmethod
    def values(self, parts: Sequence[str]) -> Mapping[str, str]:
        """The texts of a row by heading, from its parts."""


class Cells(Sheet):
    """Rows that all have the columns of a heading; of two of one name the last one counts."""

    def __init__(self, heading: Sequence[str], rows: Iterator[tuple[int, Sequence[str] | None]]) -> None:
        self.heading, self.rows, self.empty = heading, rows, ("",) * len(heading)

    def columns(self, rows: Sequence[Sequence[str]]) -> Mapping[str, Sequence[str]]:
        return dict(zip(self.heading, zip(*rows, strict=True), strict=True))

    def parts(self, row: Sequence[str]) -> Sequence[str]:
        return row

    def values(self, parts: Sequence[str]) -> Mapping[str, str]:
        return dict(zip(self.heading, parts, strict=True))


class Objects(Sheet):
    """Rows of which each says what it has."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.rows = json_rows(lines)
        self.empty: Mapping[str, str] = {}

    def columns(self, rows: Sequence[Mapping[str, str]]) -> Mapping[str, Sequence[str]]:
        names = dict.fromkeys(chain.from_iterable(rows))
        return {name: [row.get(name, "") for row in rows] for name in names}

    def parts(self, row: Mapping[str, str]) -> Sequence[str]:
        return list(chain.from_iterable(row.items()))

    def values(self, parts: Sequence[str]) -> Mapping[str, str]:
        return dict(zip(parts[::2], parts[1::2], strict=True))


@runtime_checkable
class InCells(Protocol):
    """Lines of JSON whose values can be had as cells, too."""

    def cells(self) -> tuple[Sequence[str], Iterable[Sequence[str]]] | None:
        """The heading and all rows; None where they have to be read from the lines."""


def sheet_of(table: AudienceFile, lines: Iterable[str]) -> Sheet:
    """The table that lines are."""
    found = lines.cells() if isinstance(lines, InCells) else None
    if found:
        return Cells(found[0], enumerate(found[1], start=1))
    return Cells(*csv_cells(lines, table.delimiter)) if table.format == "csv" else Objects(lines)


def packed(parts: Sequence[str]) -> bytes | None:
    """A row as one text; None where that could be taken for another one."""
    text = _BETWEEN.join(parts)
    return text.encode("utf-8", "surrogatepass") if text and text.count(_BETWEEN) == len(parts) - 1 else None


def unpacked(text: str) -> Sequence[str]:
    """The parts of a row."""
    return text.split(_BETWEEN)
