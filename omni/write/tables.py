"""The schedule as CSV and JSONL: one line per person, step visit and channel, in the order of the schedule."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache

from omni.model.schedule import Row, Schedule
from omni.words.volumes import Hour

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
HOUR_COLUMNS = (
    *("hour_utc", "campaign", "channel", "messages", "units", "held_back", "limit_per_hour", "cost", "currency"),
)
_MICROS = 1_000_000
_OBJECT = f"{{{', '.join(f'{json.dumps(column)}: %s' for column in COLUMNS)}}}\n"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_table(schedule: Schedule) -> bytes:
    """Writes RFC 4180 CSV in UTF-8; a cell that a spreadsheet would run as a formula gets an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_harmless, cells(row)) for row in schedule.rows)
    return text.getvalue().encode(errors="replace")


def jsonl_table(schedule: Schedule) -> bytes:
    """Writes one JSON object a line, keys as in the CSV."""
    lines = (_OBJECT % tuple(map(_json, cells(row))) for row in schedule.rows)
    return "".join(lines).encode(errors="replace")


def csv_hours(found: Iterable[Hour]) -> bytes:
    """Writes what leaves in each hour, by campaign and channel, as CSV: sums that hold no personal data."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HOUR_COLUMNS)
    writer.writerows(map(_harmless, _hour_cells(one)) for one in found)
    return text.getvalue().encode(errors="replace")


def jsonl_hours(found: Iterable[Hour]) -> bytes:
    """Writes one JSON object a line, keys as in the CSV."""
    objects = (dict(zip(HOUR_COLUMNS, _hour_cells(one), strict=True)) for one in found)
    return "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in objects).encode(errors="replace")


def _hour_cells(one: Hour) -> tuple[str | int, ...]:
    cost = f"{one.cost_micros / _MICROS:.6f}"
    limit = "" if one.per_hour is None else one.per_hour
    return instant(one.at), one.campaign, one.channel, one.sends, one.units, one.held, limit, cost, one.currency


def cells(row: Row) -> tuple[str | int, ...]:
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
