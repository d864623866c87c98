"""Why nothing may leave at an hour, in words."""

from __future__ import annotations

from datetime import date, time, timedelta

from omni.model.place import Route
from omni.model.policy import Policy
from omni.model.spans import WHOLE_DAY
from omni.timing.grid import DAY, wall_time
from omni.timing.quiet_hours import Quiet, Stretch, stretch_at
from omni.timing.recipient_clock import Clock
from omni.zones import Instant, holiday


def hour_in_words(instant: Instant, clock: Clock) -> str:
    """What the person's wall shows: `09:00`."""
    return wall_time(instant, clock.zone).isoformat(timespec="minutes")[-len("09:00") :]


def moment_in_words(instant: Instant, clock: Clock, seen_from: Instant) -> str:
    """The same; with its day where that is a day or more away: `Wed 2 Dec 09:00`."""
    hour = hour_in_words(instant, clock)
    if abs(instant - seen_from) < DAY:
        return hour
    local = wall_time(instant, clock.zone)
    return f"{local:%a} {local.day} {local:%b} {hour}"


def waited_in_words(planned: Instant, clock: Clock, left: Instant, why: str) -> str:
    """From when a message waited, and for what, which may be said of a person: `has had 2 already`."""
    cause = f"they have{why.removeprefix('has')}" if why.startswith("has ") else why
    return f"waited from {moment_in_words(planned, clock, left)} because {cause}"


def why_quiet(quiet: Quiet, instant: Instant, clock: Clock, policy: Policy) -> tuple[str, Route]:
    """The quiet date or the quiet hours that hold at an instant, and the line of the policy."""
    if not clock.candidates:
        return "nobody knows which hour it is there", policy.line("unknown_timezone")
    for zone in clock.candidates:
        day = wall_time(instant, zone).date()
        for position, named in enumerate(policy.quiet_dates):
            if named.day == day and day in quiet.dates:
                name = f" ({named.name})" if named.name else ""
                return f"{day.isoformat()} is a quiet date{name}", policy.quiet_dates[position].route
        if quiet.calendar and holiday(quiet.calendar, day):
            return f"{day.isoformat()} is a holiday ({holiday(quiet.calendar, day)})", policy.route / "holidays"
    where = " in some part of the country" if len(clock.candidates) > 1 else ""
    for zone in clock.candidates:
        stretch = stretch_at(quiet, wall_time(instant, zone))
        if stretch:
            return f"it is {_in_words(stretch)}{where}", stretch.line.route
    return "no hour is allowed", policy.route


def why_early(quiet: Quiet, planned: Instant, clock: Clock, policy: Policy) -> tuple[str, Route]:
    """Why a message leaves before the minute that it is planned for."""
    words, route = why_quiet(quiet, planned, clock, policy)
    return f"leaves early because {words}", route


def hours_in_words(quiet: Quiet, day: date) -> str:
    """The hours of a day in which nothing leaves: `quiet from 21:00 to 08:00`."""
    windows = [window for line in quiet.hours for window in line.week.days[day.weekday()]]
    told = ["all day" if window == WHOLE_DAY else _from_to(window.start, window.end) for window in windows]
    return f"quiet {' and '.join(told)}" if told else f"no hour of a {day.strftime('%A')} is quiet"


def _in_words(stretch: Stretch) -> str:
    """The stretch that an hour lies in; its weekday where that matters."""
    varies = len(set(stretch.line.week.days)) > 1
    on = f" on {stretch.start.strftime('%A')}" if varies else ""
    if stretch.end - stretch.start == timedelta(days=1):
        return f"quiet all day{on}"
    return f"quiet {_from_to(stretch.start.time(), stretch.end.time())}{on}"


def _from_to(start: time, end: time) -> str:
    return f"from {start.strftime('%H:%M')} to {end.strftime('%H:%M')}"
