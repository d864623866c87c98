"""When: moments, days, periods and hours, as facts and schedules hold them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from omni.model.frozen import Frozen

Span = tuple[time, time]
"""From one hour to another; past midnight where the second is the earlier one."""
Opening = Mapping[int, tuple[Span, ...]]
"""The spans of each weekday (0 = Monday) in order, two where a shop closes at lunch; a missing weekday is closed."""


class Moment(Frozen):
    """A date and an hour on somebody's clock.

    `zone` is empty for the market's clock, `recipient` for each person's own, else an IANA zone: one instant.
    """

    local: datetime
    zone: str = ""


class Day(Frozen):
    """A calendar date."""

    day: date


class Period(Frozen):
    """From one moment or date to another, both included; `timed` says whether the hours matter."""

    start: datetime
    end: datetime
    timed: bool = False
    zone: str = ""


class TimeOfDay(Frozen):
    """An hour of any day."""

    at: time


class OpeningHours(Frozen):
    """Hours by weekday; `always` is 24/7."""

    days: Opening
    always: bool = False
