"""Rows as CSV, the way Excel opens it: UTF-8 with a byte order mark, semicolons, every cell in quotation marks."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator

from omni.exchange.row import COLUMNS, Row
from omni.exchange.sheet import Received, SheetError, received

DELIMITER = ";"
_DELIMITERS = (";", ",", "\t")
_BOM = "\ufeff"
_RISKY = re.compile(r"'*[=+\-@\t\r\n]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n]")
"""What a spreadsheet would run, or drop, at a cell's beginning (OWASP, CSV Injection)."""


def written(rows: Iterable[Row]) -> bytes:
    """Writes a heading and the rows.

    A cell that a spreadsheet would run gets an apostrophe in front, and so does one that has apostrophes before such a
    sign already; reading takes one away from both, so every text comes back as it was.
    """
    lines = _Lines()
    table = csv.writer(lines, delimiter=DELIMITER, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow(COLUMNS)
    table.writerows([_harmless(cell) for cell in row] for row in rows)
    return (_BOM + "".join(lines)).encode(errors="replace")


def read(data: bytes) -> tuple[Received, ...]:
    """Reads the rows back, with semicolons, commas or tabs; raises `SheetError`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SheetError("it is not UTF-8; save it as CSV UTF-8") from None
    for delimiter in _DELIMITERS:
        found = received(_unguarded(table(text, delimiter)))
        if found is not None:
            return found
    raise SheetError("its first row has no columns id, source, translation and state")


def table(text: str, delimiter: str) -> Iterator[list[str]]:
    """The cells of each row as they are written; raises `SheetError`."""
    lines = (f"{line}\n" for line in text.split("\n"))
    try:
        yield from csv.reader(lines, delimiter=delimiter)
    except csv.Error as error:
        raise SheetError(f"it is no CSV: {error}") from None


class _Lines(list[str]):
    """Keeps what a CSV writer writes."""

    def write(self, text: str) -> None:
        self.append(text)


def _unguarded(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    for number, row in enumerate(rows):
        yield [_as_it_was(cell) for cell in row] if number else row


def _harmless(cell: str) -> str:
    return f"'{cell}" if _RISKY.match(cell) else cell


def _as_it_was(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell
