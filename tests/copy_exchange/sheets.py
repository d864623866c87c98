"""A translator at work: cells of a sheet changed by id."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import openpyxl

Changes = Mapping[str, Mapping[str, object]]


def cells(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV sheet by column."""
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";"))


def translate(path: Path, changes: Changes) -> None:
    """Changes cells: {end of the id: {column: text}}."""
    (_translate_csv if path.suffix == ".csv" else _translate_xlsx)(path, changes)


def _translate_csv(path: Path, changes: Changes) -> None:
    rows = cells(path)
    for end, change in changes.items():
        (row,) = (row for row in rows if row["id"].endswith(end))
        row.update({name: str(cell) for name, cell in change.items()})
    text = io.StringIO()
    table = csv.DictWriter(text, list(rows[0]), delimiter=",")
    table.writeheader()
    table.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8", newline="")


def _translate_xlsx(path: Path, changes: Changes) -> None:
    book = openpyxl.load_workbook(path)
    for end, change in changes.items():
        for sheet in book.worksheets:
            heading = [cell.value for cell in sheet[1]]
            for row in sheet.iter_rows(min_row=2):
                if str(row[heading.index("id")].value).endswith(end):
                    for name, text in change.items():
                        row[heading.index(name)].value = text
    book.save(path)
