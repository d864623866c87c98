"""What leaves on which day, as weeks from Monday to Sunday on the recipients' calendars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from omni.model.frozen import Frozen
from omni.model.schedule import Row, Status

_WEEK = timedelta(days=7)


class Departure(Frozen):
    """One message of one campaign on one day: the first and last local hour, and how many leave by channel."""

    campaign: str
    message: str
    first: str
    last: str
    channels: tuple[tuple[str, int], ...]


class Day(Frozen):
    """A day and what leaves on it, in order."""

    day: date
    departures: tuple[Departure, ...]


class Week(Frozen):
    """Seven days; `quiet_weeks` is how many weeks without any departure come before it."""

    days: tuple[Day, ...]
    quiet_weeks: int


def weeks(rows: Iterable[Row]) -> tuple[Week, ...]:
    """The weeks in which something leaves."""
    leaving = _departures(rows)
    mondays = sorted({day - timedelta(days=day.weekday()) for day in leaving})
    return tuple(_week(monday, previous, leaving) for previous, monday in zip([None, *mondays], mondays, strict=False))


def _week(monday: date, previous: date | None, leaving: dict[date, list[Departure]]) -> Week:
    days = (monday + timedelta(days=step) for step in range(7))
    quiet = (monday - previous) // _WEEK - 1 if previous else 0
    return Week(tuple(Day(day, tuple(leaving.get(day, ()))) for day in days), quiet)


def _departures(rows: Iterable[Row]) -> dict[date, list[Departure]]:
    groups: dict[tuple[str, str, str], Counter[str]] = {}
    hours: dict[tuple[str, str, str], set[str]] = {}
    for row in rows:
        if row.status is Status.SENT:
            group = row.local[:10], row.campaign, row.key.message
            groups.setdefault(group, Counter())[row.key.channel] += 1
            hours.setdefault(group, set()).add(row.local[11:16])
    days: dict[date, list[Departure]] = {}
    for (day, campaign, message), channels in groups.items():
        times = hours[day, campaign, message]
        departure = Departure(campaign, message, min(times), max(times), _by_size(channels))
        days.setdefault(date.fromisoformat(day), []).append(departure)
    for departures in days.values():
        departures.sort(key=lambda one: (one.first, one.campaign, one.message))
    return days


def _by_size(channels: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(channels.items(), key=lambda item: (-item[1], item[0])))
