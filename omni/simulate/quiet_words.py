"""Why nothing may leave at an hour, in words."""

from __future__ import annotations

from omni.model.place import Route
from omni.model.policy import Policy
from omni.model.spans import Window
from omni.timing.grid import wall_time
from omni.timing.quiet_hours import Quiet
from omni.timing.recipient_clock import Clock
from omni.zones import Instant, holiday


def hour_in_words(instant: Instant, clock: Clock) -> str:
    """What the person's wall shows: `09:00`."""
    return wall_time(instant, clock.zone).strftime("%H:%M")


def why_quiet(quiet: Quiet, instant: Instant, clock: Clock, policy: Policy) -> tuple[str, Route]:
    """The quiet date or the quiet hours that hold at an instant, and the line of the policy."""
    if not clock.candidates:
        return "nobody knows which hour it is there", policy.route / "unknown_timezone"
    for zone in clock.candidates:
        day = wall_time(instant, zone).date()
        for position, named in enumerate(policy.quiet_dates):
            if named.day == day and day in quiet.dates:
                name = f" ({named.name})" if named.name else ""
                return f"{day.isoformat()} is a quiet date{name}", policy.quiet_dates[position].route
        if quiet.calendar and holiday(quiet.calendar, day):
            return f"{day.isoformat()} is a holiday ({holiday(quiet.calendar, day)})", policy.route / "holidays"
    if quiet.window is None:
        return "no hour is allowed", policy.route
    where = " in some part of the country" if len(clock.candidates) > 1 else ""
    return f"it is {quiet_in_words(quiet.window)}{where}", quiet.route


def quiet_in_words(window: Window) -> str:
    """The hours in which nothing leaves: `quiet from 21:00 to 08:00`."""
    return f"quiet from {window.start.strftime('%H:%M')} to {window.end.strftime('%H:%M')}"
