"""When nothing may leave: quiet hours and quiet dates on the recipient's wall (R7, R8, R10, R11)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from omni.model.brand import Market
from omni.model.frozen import Frozen
from omni.model.place import Route
from omni.model.policy import Policy, QuietHours
from omni.model.spans import Window
from omni.timing.grid import DAY, MINUTE, day_at, next_day, wall_time
from omni.timing.recipient_clock import Clock
from omni.zones import Instant, holiday

_DAYS_TO_LOOK = 3
"""Quiet hours repeat every day: what is not allowed within two is never allowed, whatever the clock does."""
_HOLIDAYS_IN_A_ROW = 7


class Quiet(Frozen):
    """What is quiet for one country and channel: hours of each day, and whole dates with the lines that name them.

    `calendar` is the country whose holidays are quiet too; empty where the policy leaves them alone.
    """

    window: Window | None
    route: Route
    dates: frozenset[date]
    calendar: str = ""

    def day(self, day: date) -> bool:
        """True if nothing leaves on that date."""
        return day in self.dates or bool(self.calendar and holiday(self.calendar, day))


def quiet_for(policy: Policy, country: str, channel: str, market: Market | None = None) -> Quiet:
    """The most specific quiet hours (country and channel, country, channel, all) and the country's quiet dates.

    The market may name the calendar of holidays.
    """
    hours = _most_specific(policy, country, channel)
    dates = frozenset(quiet.day for quiet in policy.quiet_dates if quiet.country in {"", country})
    calendar = (market.holidays if market else "") or country
    window, route = (hours.window, hours.route) if hours else (None, policy.route)
    return Quiet(window, route, dates, "" if policy.holidays == "warn" else calendar)


def first_allowed(quiet: Quiet, instant: Instant, clock: Clock) -> Instant | None:
    """The first minute from `instant` on that is allowed in every zone that may be theirs, or None if none is near."""
    if not clock.candidates:
        return None
    if quiet.window is None and not quiet.dates and not quiet.calendar:
        return instant
    days = _DAYS_TO_LOOK + len(quiet.dates) + (_HOLIDAYS_IN_A_ROW if quiet.calendar else 0)
    at, last = instant, instant + days * DAY
    while at <= last:
        later = max(_end_of_quiet(quiet, at, zone) for zone in clock.candidates)
        if later == at:
            return at
        at = later
    return None


def brought_forward(quiet: Quiet, policy: Policy, planned: Instant, known: Instant, clock: Clock) -> Instant:
    """The earlier minute at which a message leaves that is planned in a quiet one, or `planned` (R8, R10).

    With `holidays: advance` that is the same hour of the day before, with `quiet: nearest_edge` the last minute before
    the quiet hours if their end is farther. Nobody is written to before the plan is `known`.
    """
    earlier = _earlier(quiet, policy, planned, clock)
    return earlier if known <= earlier and first_allowed(quiet, earlier, clock) == earlier else planned


def _earlier(quiet: Quiet, policy: Policy, planned: Instant, clock: Clock) -> Instant:
    local = wall_time(planned, clock.zone)
    if policy.holidays == "advance" and quiet.day(local.date()):
        days = (local.date() - timedelta(days=back) for back in range(1, _HOLIDAYS_IN_A_ROW))
        day = next((day for day in days if not quiet.day(day)), local.date())
        return day_at(day, local.time(), clock.zone)
    if policy.quiet == "nearest_edge" and quiet.window and holds(quiet.window, local.time()):
        over = quiet.window.start > quiet.window.end and local.time() < quiet.window.end
        before = day_at(next_day(local.date(), -1 if over else 0), quiet.window.start, clock.zone) - MINUTE
        end = first_allowed(quiet, planned, clock)
        return before if end is None or planned - before < end - planned else planned
    return planned


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
    if quiet.day(local.date()):
        return day_at(next_day(local.date()), time(), zone)
    if quiet.window is None or not holds(quiet.window, local.time()):
        return instant
    past_midnight = quiet.window.start > quiet.window.end and local.time() >= quiet.window.start
    end = datetime.combine(next_day(local.date(), 1 if past_midnight else 0), quiet.window.end)
    found = day_at(end.date(), end.time(), zone)
    return found if found > instant else instant + int((end - local).total_seconds()) % DAY
