"""The schedule as CSV in three dialects and as JSONL: the same rows come back, and a spreadsheet runs none of them."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.model.brief import BriefKey
from omni.model.frozen import replace
from omni.model.schedule import Row, Schedule, Status
from omni.model.sources import Sources
from omni.write.tables import COLUMNS, csv_table, jsonl_table

KEY = BriefKey("ciao", "main", "sms", "italy", "it")
NINE = 1_772_438_400
WORDS = ["plain", 'said "no"', "a, b; c", "two\nlines", "two\r\nlines", "tab\there", "città 🎁", ""]
READERS = {
    "excel": {"dialect": "excel", "strict": True},
    "unix": {"dialect": "unix", "strict": True},
    "rfc 4180": {"delimiter": ",", "quotechar": '"', "doublequote": True, "strict": True},
}


def _schedule(*words: str) -> Schedule:
    row = Row(
        "giulia",
        named=True,
        campaign="ciao",
        step="main",
        visit=1,
        key=KEY,
        status=Status.SENT,
        planned=NINE,
        at=NINE,
        local="2026-03-02T09:00",
        zone="Europe/Rome",
        tz_source="market",
        cost_micros=58_000,
        currency="EUR",
    )
    return Schedule(tuple(replace(row, words=text) for text in words), (), {}, NINE, 7)


def _read(table: bytes, **dialect: object) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode(), newline=""), **dialect))


@pytest.mark.parametrize("dialect", READERS)
def test_rows_come_back(dialect):
    rows = _read(csv_table(_schedule(*WORDS), Sources()), **READERS[dialect])
    assert [row["why"].lstrip("'") for row in rows] == WORDS
    assert list(rows[0]) == list(COLUMNS)
    assert (rows[0]["at_utc"], rows[0]["cost"], rows[0]["status"]) == ("2026-03-02T08:00:00Z", "0.058000", "sent")


@given(words=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_any_words_come_back(words):
    (row,) = _read(csv_table(_schedule(words), Sources()), strict=True)
    assert row["why"].removeprefix("'") == words.removeprefix("'")
    (line,) = jsonl_table(_schedule(words), Sources()).decode().removesuffix("\n").split("\n")
    assert json.loads(line)["why"] == words


@pytest.mark.parametrize("formula", ["=1+1", "+39", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_formula_stays_text(formula):
    (row,) = _read(csv_table(_schedule(formula), Sources()))
    assert row["why"] == f"'{formula}"


def test_jsonl_tells_the_same_as_csv():
    schedule = _schedule(*WORDS)
    told = [json.loads(line) for line in jsonl_table(schedule, Sources()).decode().splitlines()]
    assert [{name: str(value) for name, value in row.items()} for row in told] == _read(csv_table(schedule, Sources()))


def test_half_a_character_breaks_no_table():
    assert b"a?" in csv_table(_schedule("a\ud83d"), Sources())
    assert b"a?" in jsonl_table(_schedule("a\ud83d"), Sources())
