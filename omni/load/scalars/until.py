"""Until when a step waits."""

from __future__ import annotations

import re

from omni.load.misfit import wrong
from omni.load.scalars.durations import duration
from omni.load.scalars.hours import hour, weekday
from omni.load.scalars.moments import is_moment, moment
from omni.model.facts import Moment
from omni.model.regex import regex
from omni.model.spans import BeforeFact, NextWeekday

UNTIL = "a weekday and hour such as sat 15:15, a time before a fact such as 24h before ends, or a date and hour"

_BEFORE = regex(r"([0-9]\S*(?:\s[0-9]\S*)*)\s+before\s+([\w.-]+)", re.ASCII)
_WEEKDAY = regex(r"([A-Za-z]+)\s+([0-9:]+)")


def until(text: str) -> NextWeekday | BeforeFact | Moment:
    """`sat 15:15`, `24h before ends` or a date and hour."""
    if before := _BEFORE.fullmatch(text):
        return BeforeFact(duration(before[1]), before[2])
    if found := _WEEKDAY.fullmatch(text):
        return NextWeekday(weekday(found[1]), hour(found[2]))
    if is_moment(text):
        return Moment(moment(text))
    raise wrong(UNTIL, text)
