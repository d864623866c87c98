"""When something happened, as tables tell it."""

from __future__ import annotations

from datetime import datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from omni.zones import Instant, to_utc

_NOON, _DATE = time(12), len("2026-11-20")


@lru_cache(maxsize=1 << 14)
def instant_of_text(text: str, clock: ZoneInfo) -> Instant | None:
    """The instant of an ISO text: without an offset it is on that clock, and a date is its noon; None for none."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    if at.tzinfo:
        return int(at.timestamp())
    return to_utc(datetime.combine(at, _NOON) if len(text) <= _DATE else at, clock)
