"""Stretches of time as the YAML writes them."""

from __future__ import annotations

from datetime import time
from typing import Literal

from omni.model.frozen import Frozen

Unit = Literal["day", "week", "month"]


class Window(Frozen):
    """A half-open stretch of local clock time, `[start, end)`; start after end wraps midnight (R7)."""

    start: time
    end: time


WHOLE_DAY = Window(time(), time())
"""From midnight to midnight."""


class Week(Frozen):
    """By weekday (0 = Monday), the stretches that start on it; past midnight they are still that day's (R7)."""

    days: tuple[tuple[Window, ...], ...]

    @classmethod
    def every_day(cls, *windows: Window) -> Week:
        """The same stretches on each day."""
        return cls((windows,) * 7)


class Per(Frozen):
    """What a frequency cap counts in (R13): `rolling` seconds, or a calendar unit on the recipient's clock.

    A week begins on `week_start` (0 = Monday).
    """

    rolling: int = 0
    calendar: Unit | None = None
    week_start: int = 0


class Wait(Frozen):
    """How long a delay lasts (R5): elapsed seconds, or whole days and then a wall time (`1d at 09:00`)."""

    seconds: int
    at: time | None = None


class NextWeekday(Frozen):
    """The next such weekday (0 = Monday) and hour, strictly after now: `sat 15:15`."""

    weekday: int
    at: time


class BeforeFact(Frozen):
    """So many seconds before the date that a fact holds: `24h before ends`."""

    seconds: int
    fact: str


class Rate(Frozen):
    """A probability as a range, both ends in 0…1."""

    low: float
    high: float
