"""When a journey's waits end (R5, R6)."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from omni.model.spans import NextWeekday, Wait
from omni.timing.grid import day_at, instant_of, minute_of, next_day, wall_time
from omni.zones import Instant

_WEEK = 7


def after(wait: Wait, now: Instant, zone: ZoneInfo) -> Instant:
    """Elapsed seconds later; or, with an hour, that many local dates later at that hour, never before now."""
    if wait.at is None:
        return minute_of(now + wait.seconds)
    days = timedelta(seconds=wait.seconds).days
    today = wall_time(now, zone).date()
    found = day_at(next_day(today, days), wait.at, zone)
    return found if found >= now else day_at(next_day(today, days + 1), wait.at, zone)


def next_weekday(until: NextWeekday, now: Instant, zone: ZoneInfo) -> Instant:
    """The next such weekday and hour, strictly after now."""
    today = wall_time(now, zone).date()
    day = next_day(today, (until.weekday - today.weekday()) % _WEEK)
    found = instant_of(datetime.combine(day, until.at), zone)
    return found if found > now else day_at(next_day(day, _WEEK), until.at, zone)
