"""The virtual clock: integer UTC seconds on whole minutes, and what walls show at them (R1)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from omni.zones import Instant, to_local, to_utc

MINUTE = 60
DAY = 86_400


def minute_of(utc: Instant) -> Instant:
    """The minute that an instant falls in."""
    return utc - utc % MINUTE


@lru_cache(maxsize=1 << 16)
def wall_time(utc: Instant, zone: ZoneInfo) -> datetime:
    """What the wall shows, as a naive datetime."""
    return to_local(utc, zone)


@lru_cache(maxsize=1 << 16)
def instant_of(local: datetime, zone: ZoneInfo) -> Instant:
    """The minute of a wall time; one that a change of the clock skips is shifted (R2)."""
    found = to_utc(local, zone)
    return minute_of(found if found is not None else _as_if_utc(local))


def day_at(day: date, hour: time, zone: ZoneInfo) -> Instant:
    """The minute at which a wall shows that date and hour."""
    return instant_of(datetime.combine(day, hour), zone)


def next_day(day: date, days: int = 1) -> date:
    """The date so many days later."""
    return day + timedelta(days=days)


def _as_if_utc(local: datetime) -> Instant:
    return int(local.replace(tzinfo=UTC).timestamp())
