"""Sheets of finished messages: JSON lines, CSV, or an Excel workbook."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from omni.exchange.sheet import MOST_ROWS, SheetError, heading_of
from omni.proofreading.rows import COLUMNS, Row, Unreadable, row_of

Rows = Iterator[Row | Unreadable]
_DELIMITERS = (",", ";", "\t", "|")


def of_json_lines(data: bytes) -> Rows:
    """One object a line; empty lines are passed over, and rows are counted as lines. Raises `SheetError`."""
    for number, line in enumerate(_decoded(data).split("\n"), start=1):
        if line.strip():
            _check_number(number)
            yield _of_line(number, line)


def of_csv(data: bytes) -> Rows:
    """A heading and rows, with commas, semicolons or tabs; a heading at the top is row 1. Raises `SheetError`."""
    from omni.exchange.csv_sheet import table

    text = _decoded(data)
    for delimiter in _DELIMITERS:
        rows = table(text, delimiter)
        at, heading = heading_of(rows)
        columns = _columns(heading)
        if columns:
            return _of_table(rows, columns, at + 1)
    raise SheetError(f"its first row names none of the columns that a message has: {', '.join(COLUMNS)}")


def of_xlsx(data: bytes) -> Rows:
    """Every sheet with a heading. Raises `SheetError`, and ImportError where openpyxl is not installed."""
    from omni.exchange.xlsx_sheet import tables

    found = tables(data)
    known = [(name, rows, *heading_of(iter(rows))) for name, rows in found.items()]
    wanted = [(name, rows[at:], at + 1, columns) for name, rows, at, heading in known if (columns := _columns(heading))]
    if not wanted:
        raise SheetError(f"no sheet of it names the columns that a message has: {', '.join(COLUMNS)}")
    for name, rows, first, columns in wanted:
        yield from _of_table(rows, columns, first, f"sheet {name}, " if len(wanted) > 1 else "")


READERS: Mapping[str, Callable[[bytes], Rows]] = {
    ".jsonl": of_json_lines,
    ".ndjson": of_json_lines,
    ".csv": of_csv,
    ".xlsx": of_xlsx,
}
"""What reads a file, by how its name ends."""


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SheetError("it is not UTF-8; save it as UTF-8") from None


def _of_line(number: int, line: str) -> Row | Unreadable:
    place = f"row {number}"
    try:
        cells = json.loads(line)
    except (ValueError, RecursionError):
        return Unreadable(place, number, place, "is no JSON")
    if not isinstance(cells, dict):
        return Unreadable(place, number, place, "is no object with id, channel, locale, text")
    return row_of(place, number, cells)


def _columns(heading: Sequence[object]) -> Mapping[str, int]:
    """Where each column stands; nothing where the heading is not that of messages."""
    names = [str(cell).strip().lower() if cell is not None else "" for cell in heading]
    found = {name: names.index(name) for name in COLUMNS if name in names}
    return found if {"text", "subject"} & set(found) else {}


def _of_table(rows: Iterable[Sequence[object]], columns: Mapping[str, int], first: int, sheet: str = "") -> Rows:
    for number, row in enumerate(rows, start=first):
        _check_number(number)
        cells = {name: row[at] for name, at in columns.items() if at < len(row)}
        if any(cell not in {None, ""} for cell in cells.values()):
            yield row_of(f"{sheet}row {number}", number, cells)


def _check_number(number: int) -> None:
    if number > MOST_ROWS:
        raise SheetError(f"it has more than {MOST_ROWS:,} rows")
