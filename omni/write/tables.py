"""The schedule as CSV and JSONL: one line per person, step visit and channel, in the order of the schedule.

`planned_utc` is when a message was to leave, `at_utc` when it did or was given up; `tz_source` tells whose zone
`timezone` is (R3), `place` the file and line that decided, where one did.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache

from omni.model.brief import BriefKey
from omni.model.many_decisions import Decisions
from omni.model.place import Route
from omni.model.schedule import Row, Schedule, Status
from omni.model.sources import Sources
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
    "planned_utc",
    "tz_source",
    "place",
)
HOUR_COLUMNS = (
    *("hour_utc", "campaign", "channel", "messages", "units", "held_back", "limit_per_hour", "cost", "currency"),
)
_MICROS, _AT_ONCE = 1_000_000, 1 << 14
Around = tuple[str, str]
"""What stands before the person in a line, and what behind."""
Placed = Callable[[Route | None], str]
"""Writes where a route leads: `campaigns/policy.yaml:4`; nothing without a route."""
_STATUS = {status: status.value for status in Status}
_WHAT = slice(COLUMNS.index("campaign"), COLUMNS.index("status"))
"""The columns that say what is sent; many rows have them alike."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_table(schedule: Schedule, sources: Sources) -> bytes:
    """Writes RFC 4180 CSV in UTF-8; a cell that a spreadsheet would run as a formula gets an apostrophe before it."""
    return b"".join(csv_lines(schedule, sources))


def csv_lines(schedule: Schedule, sources: Sources) -> Iterator[bytes]:
    """Writes the same a piece after the other, so that very many rows need not be there at once."""
    yield _line(COLUMNS).encode()
    placed = placing(sources)
    yield from _pieces(schedule.rows, lambda row: _around_in_csv(row, placed(row.reason)), _in_csv)


def jsonl_table(schedule: Schedule, sources: Sources) -> bytes:
    """Writes one JSON object a line, keys as in the CSV."""
    return b"".join(jsonl_lines(schedule, sources))


def jsonl_lines(schedule: Schedule, sources: Sources) -> Iterator[bytes]:
    """Writes the same a piece after the other."""
    placed = placing(sources)
    yield from _pieces(schedule.rows, lambda row: _around_in_json(row, placed(row.reason)), _json)


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


def placing(sources: Sources) -> Placed:
    """What writes where a route leads, and looks for each once."""

    @cache
    def placed(route: Route | None) -> str:
        place = sources.place(route) if route else None
        return f"{place.file}:{place.line}" if place else ""

    return placed


def cells(row: Row, place: str) -> tuple[str | int, ...]:
    """The cells of a row, in the order of the columns."""
    cost = _cost(row.cost_micros) if row.currency else ""
    return (
        instant(row.at),
        row.local,
        row.zone,
        row.person,
        *_what(row.campaign, row.key, row.step),
        _STATUS[row.status],
        row.words,
        row.units,
        cost,
        row.currency,
        instant(row.planned),
        row.tz_source,
        place,
    )


def _pieces(rows: Sequence[Row], around: Callable[[Row], Around], name: Callable[[str], str]) -> Iterator[bytes]:
    """The lines of rows, several at once; of rows that differ in the person only, what is around that is made once."""
    if isinstance(rows, Decisions):
        table = rows.table()
        heads, tails = zip(*map(around, table.examples), strict=True) if table.examples else ((), ())
        names = list(map(name, table.ids))
        for start in range(0, len(table.people), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            told = zip(table.people[part].tolist(), table.kinds[part].tolist(), strict=True)
            yield "".join([heads[kind] + names[who] + tails[kind] for who, kind in told]).encode(errors="replace")
        return
    for start in range(0, len(rows), _AT_ONCE):
        lines = ((around(row), row.person) for row in rows[start : start + _AT_ONCE])
        yield "".join([head + name(who) + tail for (head, tail), who in lines]).encode(errors="replace")


def _around_in_csv(row: Row, place: str) -> Around:
    """A line without the person, of cells that many rows have alike, so that each of these is looked at once."""
    what = _what_in_csv(row.campaign, row.key, row.step)
    outcome = _outcome_in_csv(row.status, row.words, row.units, row.cost_micros, row.currency)
    return (
        f"{instant(row.at)},{_clock_in_csv(row.local, row.zone)},",
        f",{what},{outcome},{_why_in_csv(row.planned, row.tz_source, place)}\r\n",
    )


@lru_cache(maxsize=4096)
def _clock_in_csv(local: str, zone: str) -> str:
    return _in_csv(local, zone)


@lru_cache(maxsize=4096)
def _what_in_csv(campaign: str, key: BriefKey, step: str) -> str:
    return _in_csv(*_what(campaign, key, step))


@lru_cache(maxsize=4096)
def _outcome_in_csv(status: Status, words: str, units: int, micros: int, currency: str) -> str:
    return _in_csv(_STATUS[status], words, units, _cost(micros) if currency else "", currency)


@lru_cache(maxsize=4096)
def _why_in_csv(planned: int, source: str, place: str) -> str:
    return _in_csv(instant(planned), source, place)


@lru_cache(maxsize=4096)
def _in_csv(*cells: str | int) -> str:
    """Harmless cells beside each other; with one more, for a line of one empty cell would be quoted."""
    return _line((*map(_harmless, cells), "")).removesuffix(",\r\n")


def _line(cells: Iterable[str | int]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue()


def _around_in_json(row: Row, place: str) -> Around:
    what = _what_in_json(row.campaign, row.key, row.step)
    outcome = _outcome_in_json(row.status, row.words, row.units, row.cost_micros, row.currency)
    head = f'{{"at_utc": "{instant(row.at)}", {_clock_in_json(row.local, row.zone)}, "person": '
    return head, f", {what}, {outcome}, {_why_in_json(row.planned, row.tz_source, place)}}}\n"


@lru_cache(maxsize=4096)
def _clock_in_json(local: str, zone: str) -> str:
    return f'"local": {_json(local)}, "timezone": {_json(zone)}'


@lru_cache(maxsize=4096)
def _outcome_in_json(status: Status, words: str, units: int, micros: int, currency: str) -> str:
    cost = _cost(micros) if currency else ""
    return (
        f'"status": "{_STATUS[status]}", "why": {_json(words)}, "units": {units}, "cost": "{cost}", '
        f'"currency": {_json(currency)}'
    )


@lru_cache(maxsize=4096)
def _why_in_json(planned: int, source: str, place: str) -> str:
    return f'"planned_utc": "{instant(planned)}", "tz_source": "{source}", "place": {_json(place)}'


@lru_cache(maxsize=4096)
def _what_in_json(campaign: str, key: BriefKey, step: str) -> str:
    named = zip(COLUMNS[_WHAT], _what(campaign, key, step), strict=True)
    return ", ".join(f"{json.dumps(column)}: {_json(cell)}" for column, cell in named)


def _what(campaign: str, key: BriefKey, step: str) -> tuple[str, ...]:
    return campaign, key.message, step, key.channel, key.market, key.locale, key.version, key.variant


@lru_cache(maxsize=4096)
def instant(seconds: int) -> str:
    """Writes UTC seconds as `2026-12-05T09:00:00Z`."""
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"


@lru_cache(maxsize=4096)
def _cost(micros: int) -> str:
    return f"{micros / _MICROS:.6f}"


@lru_cache(maxsize=4096)
def _json(value: str | int) -> str:
    return json.dumps(value, ensure_ascii=False)


@lru_cache(maxsize=4096)
def _harmless(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
