"""A sheet gives back every text as it was, and a spreadsheet runs none of them."""

from __future__ import annotations

import io
import zipfile
from types import ModuleType

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from omni.exchange import COLUMNS, Row, SheetError, csv_sheet, xlsx_sheet

SHEETS = [pytest.param(csv_sheet, id="csv"), pytest.param(xlsx_sheet, id="xlsx")]
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.from_regex(r"\A['=+@\t\r\n;,\"_xX0-9A-F -]{0,12}\Z"),
)
AWKWARD = [
    '=HYPERLINK("https://x.example")', "'=1", "''", "'", "+39 02", "-30%", "@ana", "\t=1", "\r\n=1", "\r", "a\r\nb",
    "a;b,c\td", 'she said "ciao"', "\n\nciao\n", "  ciao  ", "👩‍👩‍👧 🇷🇴", "שלום {{ code }} עולם", "\u202eolleh\u202c", "_x000D_",
    "_x0041_x0042_", "\x00\x07", "\ufeffciao", "\u2028", "#REF!", "TRUE", "007", "1e5", "2026-11-30", "{{ code }}",
]  # fmt: skip


def row(translation: str, source: str = "Ciao", number: int = 1) -> Row:
    return Row(
        "ciao", "main", "", "body", "it → ro", source, translation, "new", "", f"ciao/it/ro/messages/m{number}/body"
    )


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("text", AWKWARD)
def test_an_awkward_text_comes_back(sheet: ModuleType, text: str):
    (back,) = sheet.read(sheet.written([row(text, text)]))
    assert (back.source, back.translation, back.state, back.odd) == (text, text, "new", "")


@pytest.mark.parametrize("sheet", SHEETS)
@given(texts=st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4))
@example(texts=[("'=x", "=x"), ("''=x", "'")])
def test_every_text_comes_back(sheet: ModuleType, texts: list[tuple[str, str]]):
    rows = [row(translation, source, number) for number, (source, translation) in enumerate(texts)]
    back = sheet.read(sheet.written(rows))
    assert [(one.id, one.source, one.translation) for one in back] == [
        (one.id, one.source, one.translation) for one in rows
    ]


@pytest.mark.parametrize("sheet", SHEETS)
def test_same_rows_same_bytes(sheet: ModuleType):
    assert sheet.written([row("Bună")]) == sheet.written([row("Bună")])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\t=1", "'=1"])
def test_a_spreadsheet_runs_no_cell(text: str):
    (line,) = csv_sheet.written([row(text)]).decode("utf-8-sig").split("\r\n", 1)[1].split("\r\n")[:-1]
    assert f';"\'{text}";' in line
    cell = openpyxl.load_workbook(io.BytesIO(xlsx_sheet.written([row(text)])))["ro"].cell(
        2, COLUMNS.index("translation") + 1
    )
    assert (cell.data_type, cell.quotePrefix, cell.number_format) == ("s", True, "@")


def test_csv_opens_in_excel_as_utf_8():
    assert csv_sheet.written([row("Bună")]).startswith(b'\xef\xbb\xbf"campaign";')


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_any_delimiter_is_read(delimiter: str):
    data = f"note{delimiter}state{delimiter}Translation{delimiter}id{delimiter}source\n"
    data += f'{delimiter}new{delimiter}"a{delimiter}b"{delimiter}c/it/ro/body{delimiter}Ciao\n'
    (back,) = csv_sheet.read(data.encode())
    assert (back.place, back.id, back.translation) == ("row 2", "c/it/ro/body", f"a{delimiter}b")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xff\xfe", "UTF-8"),
        (b"a;b\n1;2\n", "no columns"),
        (b"", "no columns"),
        (b'id;source;translation;state\n"' + b"x" * 200_000, "no CSV"),
    ],
)
def test_what_is_no_csv_sheet_is_told(data: bytes, told: str):
    with pytest.raises(SheetError, match=told):
        csv_sheet.read(data)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"id;source\n"])
def test_what_is_no_workbook_is_told(data: bytes):
    with pytest.raises(SheetError, match="no workbook"):
        xlsx_sheet.read(data)


def test_a_workbook_has_a_sheet_a_language_to_work_in():
    rows = [row("Bună"), row("Hallo")._replace(id="ciao/it/de/body")]
    book = openpyxl.load_workbook(io.BytesIO(xlsx_sheet.written(rows)))
    assert book.sheetnames == ["ro", "de"]
    sheet = book["ro"]
    assert sheet.freeze_panes == "A2"
    (choice,) = sheet.data_validations.dataValidation
    assert (choice.formula1, str(choice.sqref)) == ('"new,changed,approved"', "H2")
    assert sheet["F2"].alignment.wrap_text
    assert sheet["F2"].fill.fgColor.rgb != sheet["G2"].fill.fgColor.rgb


def test_sheets_without_our_columns_are_passed_over():
    book = openpyxl.load_workbook(io.BytesIO(xlsx_sheet.written([row("Bună")])))
    book.create_sheet("questions", 0)["A1"] = "What is Brina?"
    data = io.BytesIO()
    book.save(data)
    (back,) = xlsx_sheet.read(data.getvalue())
    assert (back.place, back.translation) == ("sheet ro, row 2", "Bună")


def test_a_number_that_a_spreadsheet_made_of_a_text_is_told():
    book = openpyxl.load_workbook(io.BytesIO(xlsx_sheet.written([row("")])))
    book["ro"]["G2"].value = 0.3
    data = io.BytesIO()
    book.save(data)
    assert xlsx_sheet.read(data.getvalue())[0].odd == "not a text to the spreadsheet but 0.3"


def test_a_workbook_that_pretends_to_be_endless_is_refused():
    book = openpyxl.load_workbook(io.BytesIO(xlsx_sheet.written([row("Bună")])))
    book["ro"]["A1048576"] = "the end"
    data = io.BytesIO()
    book.save(data)
    with pytest.raises(SheetError, match="more than 50,000 rows"):
        xlsx_sheet.read(data.getvalue())


def test_a_workbook_that_unpacks_to_more_than_it_may_is_refused():
    data = io.BytesIO(xlsx_sheet.written([row("Bună")]))
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/zeros", bytes(2**26))
    with pytest.raises(SheetError, match="unpacks to more than 64 MiB"):
        xlsx_sheet.read(data.getvalue())
