"""Stretches of time as the YAML writes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Literal

Unit = Literal["day", "week", "month"]


@dataclass(frozen=True, slots=True)
class Window:
    """A half-open stretch of local clock time, `[start, end)`; start after end wraps midnight (R7)."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Per:
    """What a frequency cap counts in (R13): `rolling` seconds, or a calendar unit on the recipient's clock."""

    rolling: int = 0
    calendar: Unit | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """How long a delay lasts (R5): elapsed seconds, or whole days and then a wall time (`1d at 09:00`)."""

    seconds: int
    at: time | None = None


@dataclass(frozen=True, slots=True)
class NextWeekday:
    """The next such weekday (0 = Monday) and hour, strictly after now: `sat 15:15`."""

    weekday: int
    at: time


@dataclass(frozen=True, slots=True)
class BeforeFact:
    """So many seconds before the date that a fact holds: `24h before ends`."""

    seconds: int
    fact: str


@dataclass(frozen=True, slots=True)
class Rate:
    """A probability as a range, both ends in 0…1."""

    low: float
    high: float
