"""What a person at a terminal is told of campaigns whose last date has gone by; no log and no result has it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

_NAMED = 3


def over(latest: Iterable[tuple[str, str]], at: datetime | None) -> Iterator[str]:
    """A line for each of the first campaigns that are over; `latest` are campaigns with their last dates (ISO 8601).

    Whoever asked for a moment, `at`, knows the day.
    """
    if at or not sys.stderr.isatty():
        return
    today = datetime.now(UTC).date()  # noqa: TID251  told beside the results, never in them
    past = [(name, day) for name, text in latest if (day := date.fromisoformat(text)) < today]
    for name, day in past[:_NAMED]:
        yield f"{name} is over: its last date is {_day(day)}, and today is {_day(today)}"
    if len(past) > _NAMED:
        yield f"{len(past) - _NAMED:,} more are over; omni lint --at now tells all"


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"
