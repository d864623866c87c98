"""From wall time to instant and back, with one answer for the hours that a clock change skips or repeats.

A skipped wall time is read with the offset that held before the change, so it lands as much later as the clock jumped
("compatible", RFC 5545 section 3.3.5). Of a repeated wall time the first one counts.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

Instant = int
Gap = Literal["shift", "skip", "error"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)


def to_utc(local: datetime, zone: ZoneInfo, gap: Gap = "shift") -> Instant | None:
    """The instant of a wall time, or None where it does not exist and `gap` does not shift it.

    Rome 2026-03-29 02:30 is 01:30Z (shown as 03:30), 2026-10-25 02:30 is 00:30Z. What `error` adds to `skip` is said
    by the rule about nonexistent local times, not here.
    """
    if gap != "shift" and is_gap(local, zone):
        return None
    return (local.replace(tzinfo=zone, fold=0) - _EPOCH) // _SECOND


def to_local(utc: Instant, zone: ZoneInfo) -> datetime:
    """What the clock on the wall shows at that instant, as a naive datetime."""
    return (_EPOCH + utc * _SECOND).astimezone(zone).replace(tzinfo=None, fold=0)


def is_gap(local: datetime, zone: ZoneInfo) -> bool:
    """True if a clock change skips this wall time."""
    instant = (local.replace(tzinfo=zone, fold=0) - _EPOCH) // _SECOND
    return to_local(instant, zone) != local.replace(microsecond=0, fold=0)
