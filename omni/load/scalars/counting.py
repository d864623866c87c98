"""What a cap and a rate limit count in."""

from __future__ import annotations

from typing import cast, get_args

from omni.load.misfit import impossible, wrong
from omni.load.scalars.durations import SECONDS, duration
from omni.load.scalars.numbers import integer
from omni.load.slips import numbers as slips
from omni.model.regex import regex
from omni.model.spans import Per, Unit

PER = "rolling 7d, or calendar day, week or month"
LIMIT = "so many per time such as 100/min"
GROWTH = "a growth per day such as 1.4/day"

_LIMIT = regex(r"([0-9]{1,9})\s?/\s?([a-z]+)")
_GROWTH = regex(r"([1-9][0-9]?(?:\.[0-9]{1,4})?)(?:\s?/\s?day)?")
_TIME = {
    "s": "s",
    "sec": "s",
    "second": "s",
    "m": "m",
    "min": "m",
    "minute": "m",
    "h": "h",
    "hour": "h",
    "d": "d",
    "day": "d",
}


def per(text: str) -> Per:
    """What a frequency cap counts in (R13); the kind of window must be spelt."""
    kind, _, length = text.partition(" ")
    if kind == "rolling" and length:
        return Per(rolling=_some(length, text))
    if kind == "calendar" and length in get_args(Unit):
        return Per(calendar=cast("Unit", length))
    raise wrong(PER, text, slips.window(text), "" if slips.window(text) else "write rolling 7d, or calendar week")


def limit(text: str) -> tuple[int, int]:
    """How many in how many seconds (R28): (100, 60) from `100/min`."""
    found = _LIMIT.fullmatch(text)
    if not found or found[2] not in _TIME:
        raise wrong(LIMIT, text)
    if int(found[1]) == 0:
        raise impossible(text, "nothing would ever leave", advice="write at least 1 per time")
    return integer(found[1]), SECONDS[_TIME[found[2]]]


def growth(text: str) -> float:
    """By what a day's allowance is multiplied each day (R30): 1.4 from `1.4/day`."""
    found = _GROWTH.fullmatch(text)
    if not found:
        raise wrong(GROWTH, text)
    return float(found[1])


def _some(length: str, text: str) -> int:
    seconds = duration(length)
    if not seconds:
        raise impossible(text, "a cap needs some time to count in", advice="write rolling 7d")
    return seconds
