"""When nothing may leave: quiet hours and quiet dates on the recipient's wall (R7, R8, R10, R11)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from omni.model.brand import Market
from omni.model.campaign import Campaign
from omni.model.frozen import Frozen, replace
from omni.model.place import Route
from omni.model.policy import Policy, QuietDate, QuietHours
from omni.model.remembered import remembered
from omni.model.spans import Window
from omni.timing.grid import DAY, MINUTE, day_at, next_day, wall_time
from omni.timing.recipient_clock import Clock
from omni.zones import Instant, holiday

_DAYS_TO_LOOK = 9
"""Quiet hours repeat every week: what is not allowed within eight days is never allowed, whatever the clock does."""
_HOLIDAYS_IN_A_ROW = 7


class Quiet(Frozen):
    """What is quiet for one country and channel: lines of quiet hours, each of which holds, and whole dates.

    `calendar` is the country whose holidays are quiet too; empty where the policy leaves them alone. `route` is the
    policy's line.
    """

    hours: tuple[QuietHours, ...]
    route: Route
    dates: frozenset[date]
    calendar: str = ""

    def day(self, day: date) -> bool:
        """True if nothing leaves on that date."""
        return day in self.dates or bool(self.calendar and holiday(self.calendar, day))


class Stretch(NamedTuple):
    """A stretch of quiet on the wall, `[start, end)`, and the line that says so."""

    start: datetime
    end: datetime
    line: QuietHours


def quiet_for(
    policy: Policy, country: str, channel: str, market: Market | None = None, campaign: Campaign | None = None
) -> Quiet:
    """The most specific quiet hours (country and channel, country, channel, all) and the country's quiet dates.

    A campaign's own hold beside the policy's. The market may name the calendar of holidays.
    """
    general = _most_specific(policy.quiet_hours, country, channel)
    own = _most_specific(campaign.quiet_hours, country, channel) if campaign else None
    everywhere, there = (_days_of(policy.quiet_dates).get(place, frozenset[date]()) for place in ("", country))
    calendar = (market.holidays if market else "") or country
    hours = tuple(line for line in (general, own) if line and any(line.week.days))
    return Quiet(
        hours,
        general.route if general else policy.route,
        everywhere | there,
        "" if policy.holidays == "warn" else calendar,
    )


def with_own(quiet: Quiet, hours: QuietHours | None) -> Quiet:
    """The same, and the quiet hours that somebody asked for themselves."""
    return replace(quiet, hours=(*quiet.hours, hours)) if hours else quiet


def first_allowed(quiet: Quiet, instant: Instant, clock: Clock) -> Instant | None:
    """The first minute from `instant` on that is allowed in every zone that may be theirs, or None if none is near."""
    if not clock.candidates:
        return None
    if not quiet.hours and not quiet.dates and not quiet.calendar:
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
    stretch = stretch_at(quiet, local) if policy.quiet == "nearest_edge" else None
    if stretch:
        before = day_at(stretch.start.date(), stretch.start.time(), clock.zone) - MINUTE
        end = first_allowed(quiet, planned, clock)
        return before if end is None or planned - before < end - planned else planned
    return planned


def stretch_at(quiet: Quiet, local: datetime) -> Stretch | None:
    """The stretch of quiet hours that a wall time lies in: its start is in, its end is out."""
    yesterday = local - timedelta(days=1)
    for line in quiet.hours:
        for day in (local.date(), yesterday.date()):
            for window in line.week.days[day.weekday()]:
                stretch = _on(day, window, line)
                if stretch.start <= local < stretch.end:
                    return stretch
    return None


def holds(window: Window, at: time) -> bool:
    """True if the hour lies in the half-open stretch: its start is in, its end is out."""
    if window.start < window.end:
        return window.start <= at < window.end
    return at >= window.start or at < window.end


def _on(day: date, window: Window, line: QuietHours) -> Stretch:
    """The stretch that starts on a day; one that ends at the hour it starts at, or before, ends on the next."""
    past_midnight = window.start >= window.end
    end = datetime.combine(next_day(day) if past_midnight else day, window.end)
    return Stretch(datetime.combine(day, window.start), end, line)


@remembered
def _days_of(dates: tuple[QuietDate, ...]) -> Mapping[str, frozenset[date]]:
    """The quiet dates of each country, those of all under no name."""
    countries = {one.country for one in dates}
    return {country: frozenset(one.day for one in dates if one.country == country) for country in countries}


def _most_specific(lines: tuple[QuietHours, ...], country: str, channel: str) -> QuietHours | None:
    by_place = _by_place(lines)
    places = ((country, channel), (country, ""), ("", channel), ("", ""))
    return next((by_place[place] for place in places if place in by_place), None)


@remembered
def _by_place(lines: tuple[QuietHours, ...]) -> Mapping[tuple[str, str], QuietHours]:
    return {(hours.country, hours.channel): hours for hours in lines}


@lru_cache(maxsize=1 << 16)
def _end_of_quiet(quiet: Quiet, instant: Instant, zone: ZoneInfo) -> Instant:
    """The instant itself where it is not quiet, else when the quiet date or stretch that it lies in ends."""
    local = wall_time(instant, zone)
    if quiet.day(local.date()):
        return day_at(next_day(local.date()), time(), zone)
    stretch = stretch_at(quiet, local)
    if stretch is None:
        return instant
    found = day_at(stretch.end.date(), stretch.end.time(), zone)
    return found if found > instant else instant + int((stretch.end - local).total_seconds()) % DAY
