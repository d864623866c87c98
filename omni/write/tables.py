"""The schedule as CSV and JSONL: one line per person, step visit and channel, in the order of the schedule."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime

from omni.model.schedule import Row, Schedule

COLUMNS = (
    "at_utc",
    "local",
    "timezone",
    "person",
    "campaign",
    "message",
    "step",
    "channel",
    "market",
    "locale",
    "version",
    "variant",
    "status",
    "why",
    "units",
    "cost",
    "currency",
)
_MICROS = 1_000_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_table(schedule: Schedule) -> bytes:
    """Writes RFC 4180 CSV in UTF-8; a cell that a spreadsheet would run as a formula gets an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_harmless(str(value)) for value in row.values()] for row in _rows(schedule))
    return text.getvalue().encode()


def jsonl_table(schedule: Schedule) -> bytes:
    """Writes one JSON object a line, keys as in the CSV."""
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in _rows(schedule)).encode()


def _rows(schedule: Schedule) -> Iterator[dict[str, str | int]]:
    for row in schedule.rows:
        yield dict(zip(COLUMNS, _cells(row), strict=True))


def _cells(row: Row) -> tuple[str | int, ...]:
    key = row.key
    cost = f"{row.cost_micros / _MICROS:.6f}" if row.currency else ""
    return (
        instant(row.at),
        row.local,
        row.zone,
        row.person,
        row.campaign,
        key.message,
        row.step,
        key.channel,
        key.market,
        key.locale,
        key.version,
        key.variant,
        row.status.value,
        row.words,
        row.units,
        cost,
        row.currency,
    )


def instant(seconds: int) -> str:
    """Writes UTC seconds as `2026-12-05T09:00:00Z`."""
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
