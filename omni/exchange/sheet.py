"""What comes back from a translator, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from omni.model.frozen import Frozen

NEEDED = ("id", "source", "translation", "state")
MOST_ROWS = 50_000
LONGEST_CELL = 32_767
"""Characters that a cell holds in Excel; it cuts off what is longer (Excel specifications and limits)."""


class SheetError(Exception):
    """Raised for a file that is no sheet of copy; its text is one sentence for the user."""


class Received(Frozen):
    """One row as it came back: where it stands (`row 12`), and the cells that omni reads.

    `odd` says in words what a translation is where it is no text, such as the number that a spreadsheet made of it.
    """

    place: str
    id: str
    source: str
    translation: str
    state: str
    odd: str = ""


Cell = str | int | float | bool | object | None


def received(table: Iterable[Sequence[Cell]], sheet: str = "") -> tuple[Received, ...] | None:
    """The rows of a table below its heading; None where the heading lacks a column that omni reads.

    Columns may stand in any order and others between them; rows without any of these cells are passed over.
    """
    rows = iter(table)
    at, heading = heading_of(rows)
    columns = _columns(heading)
    return None if columns is None else tuple(_rows(rows, columns, at + 1, f"sheet {sheet}, " if sheet else ""))


def heading_of(rows: Iterator[Sequence[Cell]]) -> tuple[int, Sequence[Cell]]:
    """The first row with anything in it, with its number from 1; the rows below it are left to be read."""
    for number, row in enumerate(rows, start=1):
        if any(cell is not None and str(cell).strip() for cell in row):
            return number, row
    return 1, ()


def _columns(heading: Sequence[Cell]) -> tuple[int, ...] | None:
    names = [str(cell).strip().lower() if cell is not None else "" for cell in heading]
    return tuple(names.index(name) for name in NEEDED) if set(NEEDED) <= set(names) else None


def _rows(rows: Iterator[Sequence[Cell]], columns: tuple[int, ...], first: int, sheet: str) -> Iterator[Received]:
    for number, row in enumerate(rows, start=first):
        if number > MOST_ROWS:
            raise SheetError(f"it has more than {MOST_ROWS:,} rows")
        cells = [row[at] if at < len(row) else None for at in columns]
        if any(cell not in {None, ""} for cell in cells):
            name, source, translation, state = ("" if cell is None else str(cell) for cell in cells)
            odd = _odd(cells[NEEDED.index("translation")])
            yield Received(f"{sheet}row {number}", name, source, translation, state, odd)


def _odd(cell: Cell) -> str:
    return "" if cell is None or isinstance(cell, str) else f"not a text to the spreadsheet but {cell}"
