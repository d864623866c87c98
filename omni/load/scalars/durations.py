"""How long: elapsed time, and whole days with an hour at the end."""

from __future__ import annotations

from datetime import time

from omni.load.misfit import impossible, wrong
from omni.load.scalars.hours import hour
from omni.load.slips import numbers
from omni.model.regex import regex
from omni.model.spans import Wait

DURATION = "a duration such as 2h or 3d"
WAIT = "a duration such as 2h, or 1d at 09:00"
SECONDS = {"s": 1, "m": 60, "min": 60, "h": 3600, "d": 86_400, "w": 604_800}
LONGEST = 3660 * SECONDS["d"]

_PIECE = r"[0-9]{1,5}\s?(?:min|[smhdw])"
_DURATION = regex(rf"{_PIECE}(?:\s{_PIECE})*")
_PART = regex(r"([0-9]{1,5})\s?(min|[smhdw])")
_AT = regex(rf"({_PIECE})\s+at\s+(\S+)")


def duration(text: str) -> int:
    """Seconds from `90s`, `30m`, `2h`, `3d`, `2w` or several of them."""
    if not _DURATION.fullmatch(text):
        raise wrong(DURATION, text, numbers.span(text))
    seconds = sum(int(number) * SECONDS[unit] for number, unit in _PART.findall(text))
    if seconds > LONGEST:
        raise impossible(text, "the longest is ten years", advice="write at most 3660d")
    return seconds


def some(text: str) -> int:
    """A duration that is not nothing."""
    seconds = duration(text)
    if not seconds:
        raise impossible(text, "so much time is none", advice="write it as in 10h")
    return seconds


def wait(text: str) -> Wait:
    """A delay (R5): elapsed, or whole days and then an hour of the day."""
    found = _AT.fullmatch(text)
    if not found:
        if not _DURATION.fullmatch(text):
            raise wrong(WAIT, text, numbers.span(text))
        return Wait(duration(text))
    seconds = duration(found[1])
    if seconds % SECONDS["d"]:
        raise impossible(text, "before an hour of the day stand whole days", advice="write it as in 1d at 09:00")
    return Wait(seconds, _at(found[2]))


def days(text: str) -> int:
    """Whole days from `3d` or `3`."""
    if text.isdecimal() and text.isascii() and len(text) <= 4:
        return int(text)
    seconds = duration(text)
    if seconds % SECONDS["d"]:
        raise impossible(text, "it counts whole days", advice="write it as in 3d")
    return seconds // SECONDS["d"]


def _at(text: str) -> time:
    return hour(text)
