"""How many messages a person may get in how much time, over all campaigns (R13 to R16)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from omni.model.campaign import Campaign
from omni.model.policy import FrequencyCap, Policy
from omni.model.spans import Unit
from omni.timing.grid import DAY, MINUTE, day_at, wall_time
from omni.zones import Instant

_UNITS = {"day": "day", "week": "week", "month": "month"}
_HOUR = 3600
_LONGEST = {"day": 2 * DAY, "week": 8 * DAY, "month": 32 * DAY}
"""At least as long as a period of the calendar, whatever the clock does in it."""


def binding(policy: Policy, campaign: Campaign, channel: str, *, is_marketing: bool) -> tuple[int, ...]:
    """The positions of the caps that are about a message: all of them hold, none overrides another (R12, R14)."""
    if not is_marketing:
        return ()
    return tuple(
        position
        for position, cap in enumerate(policy.frequency_caps)
        if (not cap.channels or channel in cap.channels)
        and (not cap.tags or set(cap.tags) & set(campaign.tags))
        and cap.purpose in {"", "marketing"}
    )


def is_about(cap: FrequencyCap, channel: str) -> bool:
    """True if a cap counts what was sent before on a channel; one that nobody knows ("") is any of them."""
    return not cap.channels or not channel or channel in cap.channels


def just_before(as_of: Instant) -> Instant:
    """When a message counts as sent of which nobody knows more than that it was before the plan begins (R18)."""
    return as_of - MINUTE


def counted(cap: FrequencyCap, handed_over: Sequence[Instant], now: Instant, zone: ZoneInfo) -> int:
    """How many hand-overs the window that ends now holds; in a rolling one, one exactly as old as it is free again."""
    return len(handed_over) - bisect_left(handed_over, counted_from(cap, now, zone))


def counted_from(cap: FrequencyCap, now: Instant, zone: ZoneInfo) -> Instant:
    """The first second of the window that ends now."""
    if cap.per.calendar is None:
        return now - cap.per.rolling + 1
    return period(cap.per.calendar, now, zone, cap.per.week_start)[0]


def longest(cap: FrequencyCap) -> int:
    """At most so many seconds a message stays counted."""
    return cap.per.rolling or _LONGEST[cap.per.calendar or "month"]


def free_at(cap: FrequencyCap, handed_over: Sequence[Instant], now: Instant, zone: ZoneInfo) -> Instant:
    """When the cap lets the next one pass, if nothing more is sent: the oldest counted one leaves the window."""
    if cap.per.calendar is None:
        return handed_over[-cap.max] + cap.per.rolling
    return period(cap.per.calendar, now, zone, cap.per.week_start)[1]


def full_in_words(cap: FrequencyCap, count: int) -> str:
    """Why a cap holds a message."""
    return f"has had {count} already, {in_words(cap)}"


def in_words(cap: FrequencyCap) -> str:
    """The cap as one would say it: `at most 3 by sms or push in 7 days`."""
    by = f" by {' or '.join(cap.channels)}" if cap.channels else ""
    if cap.per.calendar:
        return f"at most {cap.max}{by} in a calendar {_UNITS[cap.per.calendar]}"
    days, rest = divmod(cap.per.rolling, DAY)
    length = f"{days} day{'s' if days != 1 else ''}" if not rest else f"{cap.per.rolling // _HOUR} hours"
    return f"at most {cap.max}{by} in {length}"


@lru_cache(maxsize=1 << 14)
def period(unit: Unit, now: Instant, zone: ZoneInfo, week_start: int) -> tuple[Instant, Instant]:
    """When the recipient's day, week or month began, and when the next one begins."""
    today = wall_time(now, zone).date()
    first, following = _dates(unit, today, week_start)
    return day_at(first, time(), zone), day_at(following, time(), zone)


def _dates(unit: Unit, today: date, week_start: int) -> tuple[date, date]:
    if unit == "day":
        return today, today + timedelta(days=1)
    if unit == "week":
        first = today - timedelta(days=(today.weekday() - week_start) % 7)
        return first, first + timedelta(days=7)
    first = today.replace(day=1)
    return first, (datetime.combine(first, time()) + timedelta(days=32)).date().replace(day=1)
