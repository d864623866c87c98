"""The same messages as JSON lines, CSV and a workbook, and what is told where."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime

import pytest

COLUMNS = ("id", "channel", "market", "locale", "version", "send_at", "subject", "text", "links")
ROWS = (
    ("a-1", "sms", "", "it", "", "2027-01-16T10:00:00+01:00", "", "-30% con FIT30\nda lunedì", ""),
    ("a-2", "email", "", "it", "", "", "Ultimi giorni", "-20% con FIT30", "Vai https://forma.exmple/go"),
)
TOLD = [("a-2", "CON101", "20%"), ("a-2", "LNK101", "https://forma.exmple/go")]


def as_csv(delimiter: str, mark: str = "") -> bytes:
    lines = io.StringIO()
    csv.writer(lines, delimiter=delimiter).writerows([COLUMNS, *ROWS])
    return (mark + lines.getvalue()).encode()


def as_json_lines() -> bytes:
    objects = (dict(zip(COLUMNS, row, strict=True)) for row in ROWS)
    return b"\n\n".join(json.dumps(one).encode() for one in objects)


def as_workbook(blank: int = 0) -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    book, packed = openpyxl.Workbook(), io.BytesIO()
    for _ in range(blank):
        book.active.append([None, " "])
    book.active.append([name.upper() for name in COLUMNS])
    book.active.append([*ROWS[0][:5], datetime.fromisoformat("2027-01-16T10:00"), *ROWS[0][6:]])
    book.active.append([cell or None for cell in ROWS[1]])
    book.create_sheet("notes").append(["something else"])
    book.save(packed)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("agency.jsonl", as_json_lines),
        ("agency.csv", lambda: as_csv(",")),
        ("agency.CSV", lambda: as_csv(";", "\ufeff")),
        ("agency.csv", lambda: as_csv("\t")),
        ("agency.csv", lambda: b",,\r\n\r\n" + as_csv(",")),
        ("agency.xlsx", as_workbook),
        ("agency.xlsx", lambda: as_workbook(blank=2)),
    ],
    ids=["jsonl", "commas", "semicolons", "tabs", "below blank rows", "xlsx", "xlsx below blank rows"],
)
def test_every_kind_of_sheet_says_the_same(omni, forma, name, data):
    (forma() / name).write_bytes(data())
    told = json.loads(omni("proofread", "spring", name, "-f", "json").stdout)
    assert sorted((one["message"], one["code"], one["span"]) for one in told) == TOLD


def test_a_line_says_the_row_the_message_and_both_values(omni, forma):
    (forma() / "agency.csv").write_bytes(as_csv(","))
    result = omni("proofread", "spring", "agency.csv")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == (
        "agency.csv:3: error percent-contradicts CON101 row 3, email (it): says 20%, the campaign says 30%"
        " (campaigns/spring.yaml:3:13)"
    )
    assert "2 errors in 2 messages" in result.stderr


def test_a_line_that_is_no_json_is_told_by_its_number(omni, forma):
    (forma() / "agency.jsonl").write_text('{"text": "-30%"}\n\n{"text": \n[]\n')
    result = omni("proofread", "spring", "agency.jsonl")
    assert result.exit_code == 1
    assert [line.rpartition("YML109 ")[2] for line in result.stdout.splitlines()] == [
        "row 3 is no JSON",
        "row 4 is no object with id, channel, locale, text",
    ]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("agency.txt", b"-20%", (2, "agency.txt")),
        ("agency.csv", b"one,two\n1,2\n", (2, "could not be read: its first row names none of the columns")),
        ("agency.csv", b"text\n\xff\n", (2, "could not be read: it is not UTF-8")),
        ("agency.xlsx", b"PK", (2, "could not be read: it is no workbook")),
        ("agency.jsonl", b"\n", (3, "has no messages")),
        ("agency.csv", b"id,text\n", (3, "has no messages")),
        ("missing.jsonl", None, (2, "could not be read: not found")),
    ],
)
def test_a_file_of_no_messages_is_refused_in_one_sentence(omni, forma, name, data, told):
    folder = forma()
    if data is not None:
        (folder / name).write_bytes(data)
    result = omni("proofread", "spring", name)
    assert (result.exit_code, result.stdout) == (told[0], "")
    assert told[1] in result.stderr


def test_only_errors_fail_unless_asked(omni, forma):
    (forma() / "agency.jsonl").write_text('{"text": "Fino la 18 ianuarie ş", "locale": "ro"}\n', "utf-8")
    assert omni("proofread", "spring", "agency.jsonl").exit_code == 0
    assert omni("proofread", "spring", "agency.jsonl", "--fail-on", "warning").exit_code == 1


def test_what_is_odd_about_a_sheet_is_a_note(omni, forma):
    rows = [
        {"id": "a", "html": "<p>Ciao</p>", "text": "Ciao"},
        {"id": "a", "text": "Ciao"},
        {"id": "a", "locale": "it", "text": "Ciao"},
    ]
    (forma() / "agency.jsonl").write_text("\n".join(map(json.dumps, rows)))
    result = omni("proofread", "spring", "agency.jsonl")
    assert result.stderr.splitlines()[:2] == [
        f"note: html is no column of a message; {', '.join(COLUMNS)} are; it is passed over in 1 row",
        'note: 2 messages are called "a": row 1, row 2',
    ]


def test_a_row_without_text_says_what_it_has(omni, forma):
    (forma() / "agency.jsonl").write_text('{"id": "a", "html": "<p>Ciao</p>"}')
    assert "row 1 has neither text nor subject, it has html" in omni("proofread", "spring", "agency.jsonl").stdout
