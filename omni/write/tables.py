"""The schedule as CSV and JSONL: one line per person, step visit and channel, in the order of the schedule."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from functools import lru_cache

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
_OBJECT = f"{{{', '.join(f'{json.dumps(column)}: %s' for column in COLUMNS)}}}\n"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_table(schedule: Schedule) -> bytes:
    """Writes RFC 4180 CSV in UTF-8; a cell that a spreadsheet would run as a formula gets an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_harmless, _cells(row)) for row in schedule.rows)
    return text.getvalue().encode(errors="replace")


def jsonl_table(schedule: Schedule) -> bytes:
    """Writes one JSON object a line, keys as in the CSV."""
    lines = (_OBJECT % tuple(map(_json, _cells(row))) for row in schedule.rows)
    return "".join(lines).encode(errors="replace")


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


@lru_cache(maxsize=4096)
def instant(seconds: int) -> str:
    """Writes UTC seconds as `2026-12-05T09:00:00Z`."""
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"


@lru_cache(maxsize=4096)
def _json(value: str | int) -> str:
    return json.dumps(value, ensure_ascii=False)


@lru_cache(maxsize=4096)
def _harmless(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
