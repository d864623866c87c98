"""Rows as an Excel workbook: one sheet a language, source grey, state to choose from; the same rows, the same bytes."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from omni.exchange.row import COLUMNS, STATES, Row, id_of
from omni.exchange.sheet import MOST_ROWS, Received, SheetError, received

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTHS: Mapping[str, int] = {
    "campaign": 14, "message": 14, "where": 12, "field": 11, "languages": 11, "source": 60, "translation": 60,
    "state": 11, "note": 42, "id": 44,
}  # fmt: skip
_MOST_UNPACKED = 2**26
_MOST_COLUMNS = 50
_HEADING, _SOURCE, _QUIET = "FFE7E6EA", "FFF1F1F3", "FF8A8894"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TO_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def written(rows: Sequence[Row]) -> bytes:
    """Writes a workbook with a sheet for each language that is translated into; raises ImportError without openpyxl."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    languages = {row.id: name.target if (name := id_of(row.id)) else "" for row in rows}
    for target in dict.fromkeys(languages.values()):
        _fill(book.create_sheet(target), [row for row in rows if languages[row.id] == target])
    packed = io.BytesIO()
    book.save(packed)
    return _without_clock(packed.getvalue())


def read(data: bytes) -> tuple[Received, ...]:
    """Reads every sheet with the columns that omni needs; raises `SheetError`, and ImportError without openpyxl."""
    found = {title: received(rows, title) for title, rows in tables(data).items()}
    if all(rows is None for rows in found.values()):
        raise SheetError("no sheet of it has columns id, source, translation and state")
    return tuple(row for rows in found.values() if rows for row in rows)


def tables(data: bytes) -> Mapping[str, Sequence[Sequence[object]]]:
    """The cells of each sheet by its title, of its first rows and one more than is read; raises as `read` does."""
    from openpyxl import load_workbook

    _check_size(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what Excel adds and openpyxl leaves out
            book = load_workbook(io.BytesIO(data), read_only=True)
            return {sheet.title: list(islice(_table(sheet), MOST_ROWS + 2)) for sheet in book.worksheets}
    except SheetError:
        raise
    except Exception:  # noqa: BLE001  whatever a broken workbook makes of the reader
        raise SheetError("it is no workbook that can be read; save it as .xlsx once more") from None


def _fill(sheet: Worksheet, rows: Iterable[Row]) -> None:
    for at, name in enumerate(COLUMNS, start=1):
        _head(sheet.cell(1, at), name)
        sheet.column_dimensions[sheet.cell(1, at).column_letter].width = WIDTHS[name]
    last = 1
    for last, row in enumerate(rows, start=2):
        for at, (name, text) in enumerate(zip(COLUMNS, row, strict=True), start=1):
            _write(sheet.cell(last, at), name, text)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{sheet.cell(last, len(COLUMNS)).coordinate}"
    _offer_states(sheet, last)


def _head(cell: Any, name: str) -> None:
    from openpyxl.styles import Font, PatternFill

    cell.value = name
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor=_HEADING)


def _write(cell: Any, name: str, text: str) -> None:
    """Writes a text that stays one: never run as a formula, never taken for a number when it is edited."""
    from openpyxl.styles import Alignment, Font, PatternFill

    cell.value = _escaped(text) or None
    if text:
        cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=name not in {"id", "campaign"}, vertical="top")
    if name == "source":
        cell.fill = PatternFill("solid", fgColor=_SOURCE)
    if name == "id":
        cell.font = Font(color=_QUIET, size=8)


def _offer_states(sheet: Worksheet, last: int) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    choice = DataValidation(type="list", formula1=f'"{",".join(STATES)}"', allow_blank=True)
    choice.error, choice.errorTitle = f"one of {', '.join(STATES)}", "state"
    column = sheet.cell(1, COLUMNS.index("state") + 1).column_letter
    choice.add(f"{column}2:{column}{max(last, 2)}")
    sheet.add_data_validation(choice)


def _table(sheet: Any) -> Iterator[list[object]]:
    for row in sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True):
        yield [_unescaped(cell) if isinstance(cell, str) else cell for cell in row]


def _escaped(text: str) -> str:
    """What XML cannot hold, written as ECMA-376 does (22.9.2.19, ST_Xstring): `_x000D_`."""
    return _TO_ESCAPE.sub(lambda found: f"_x{ord(found.group()):04X}_", text)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _check_size(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = sum(entry.file_size for entry in packed.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise SheetError("it is no workbook; save it as .xlsx once more") from None
    if size > _MOST_UNPACKED:
        raise SheetError(f"it unpacks to more than {_MOST_UNPACKED >> 20} MiB")


def _without_clock(data: bytes) -> bytes:
    """The workbook without the moment of writing, which openpyxl puts into its properties and the zip's entries."""
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            body = old.read(entry)
            if entry.filename == "docProps/core.xml":
                body = _STAMP.sub(b"2000-01-01T00:00:00Z", body)
            new.writestr(zipfile.ZipInfo(entry.filename, _FIRST_DAY), body, zipfile.ZIP_DEFLATED)
    return again.getvalue()
