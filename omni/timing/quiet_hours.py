"""When nothing may leave: quiet hours and quiet dates on the recipient's wall (R7, R8, R10, R11)."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from omni.model.frozen import Frozen
from omni.model.place import Route
from omni.model.policy import Policy, QuietHours
from omni.model.spans import Window
from omni.timing.grid import DAY, day_at, next_day, wall_time
from omni.timing.recipient_clock import Clock
from omni.zones import Instant

_DAYS_TO_LOOK = 3
"""Quiet hours repeat every day: what is not allowed within two is never allowed, whatever the clock does."""


class Quiet(Frozen):
    """What is quiet for one country and channel: hours of each day, and whole dates with the lines that name them."""

    window: Window | None
    route: Route
    dates: frozenset[date]


def quiet_for(policy: Policy, country: str, channel: str) -> Quiet:
    """The most specific quiet hours (country and channel, country, channel, all) and the country's quiet dates."""
    hours = _most_specific(policy, country, channel)
    dates = frozenset(quiet.day for quiet in policy.quiet_dates if quiet.country in {"", country})
    return Quiet(hours.window if hours else None, hours.route if hours else policy.route, dates)


def first_allowed(quiet: Quiet, instant: Instant, clock: Clock) -> Instant | None:
    """The first minute from `instant` on that is allowed in every zone that may be theirs, or None if none is near."""
    if not clock.candidates:
        return None
    if quiet.window is None and not quiet.dates:
        return instant
    at, last = instant, instant + (_DAYS_TO_LOOK + len(quiet.dates)) * DAY
    while at <= last:
        later = max(_end_of_quiet(quiet, at, zone) for zone in clock.candidates)
        if later == at:
            return at
        at = later
    return None


def holds(window: Window, at: time) -> bool:
    """True if the hour lies in the half-open stretch: its start is in, its end is out."""
    if window.start < window.end:
        return window.start <= at < window.end
    return at >= window.start or at < window.end


def _most_specific(policy: Policy, country: str, channel: str) -> QuietHours | None:
    by_key = {(hours.country, hours.channel): hours for hours in policy.quiet_hours}
    keys = ((country, channel), (country, ""), ("", channel), ("", ""))
    return next((by_key[key] for key in keys if key in by_key), None)


@lru_cache(maxsize=1 << 16)
def _end_of_quiet(quiet: Quiet, instant: Instant, zone: ZoneInfo) -> Instant:
    """The instant itself where it is not quiet, else when the quiet date or stretch that it lies in ends."""
    local = wall_time(instant, zone)
    if local.date() in quiet.dates:
        return day_at(next_day(local.date()), time(), zone)
    if quiet.window is None or not holds(quiet.window, local.time()):
        return instant
    past_midnight = quiet.window.start > quiet.window.end and local.time() >= quiet.window.start
    end = datetime.combine(next_day(local.date(), 1 if past_midnight else 0), quiet.window.end)
    found = day_at(end.date(), end.time(), zone)
    return found if found > instant else instant + int((end - local).total_seconds()) % DAY
