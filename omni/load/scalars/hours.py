"""Hours of the day, windows between two of them, and opening hours by weekday."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import time

from omni.load.misfit import IMPOSSIBLE, MisfitError, impossible, wrong
from omni.load.slips import numbers
from omni.model.dates import Span
from omni.model.spans import WHOLE_DAY, Week, Window
from omni.words.nearest import nearest

HOUR = "an hour such as 09:30"
WINDOW = 'a stretch of hours such as "21:00-08:00", all day, or none'
SPANS = 'hours such as "09:00-13:00, 15:30-19:30"'
STRETCH = 'hours such as "09:30-19:30"'
IN_ORDER = 'write the spans of a day in their order, such as "09:00-13:00, 15:30-19:30"'
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS = "weekdays such as mon-sat, or sun"

_HOUR = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")
_STRETCH = re.compile(r"([0-9]{1,2}:[0-9]{2})\s?[-–]\s?([0-9]{1,2}:[0-9]{2})")
_ADVICE = "write an hour from 00:00 to 23:59"


def hour(text: str) -> time:
    """An hour on the wall: 00:00 to 23:59."""
    found = _HOUR.fullmatch(text)
    if not found:
        raise wrong(HOUR, text, numbers.hour(text))
    return of_parts(int(found[1]), int(found[2]), int(found[3] or 0), text)


def is_hour(text: str) -> bool:
    """True for a text with the shape of an hour."""
    return bool(_HOUR.fullmatch(text))


def is_stretch(text: str) -> bool:
    """True for a text with the shape of two hours, or of several times two."""
    return all(_STRETCH.fullmatch(piece.strip()) for piece in text.split(","))


def of_parts(hours: int, minutes: int, seconds: int, whole: str) -> time:
    """The hour with these parts, or a misfit of the whole text."""
    if hours > 23 or minutes > 59 or seconds > 59:
        advice = "write 00:00 for midnight" if (hours, minutes) == (24, 0) else _ADVICE
        raise impossible(whole, "a day ends at 23:59", advice=advice)
    return time(hours, minutes, seconds)


def window(text: str) -> Window | None:
    """A half-open stretch of local hours, which may go past midnight (R7), or `all day`; `none` for none."""
    if text == "none":
        return None
    if text == "all day":
        return WHOLE_DAY
    start, end = stretch(text, WINDOW)
    if start == end:
        raise impossible(text, "it starts and ends at the same hour", advice="write two different hours, or none")
    return Window(start, end)


def windows(text: str) -> tuple[Window, ...]:
    """One stretch or several: `13:00-14:00, 20:00-10:00`."""
    return tuple(found for piece in text.split(",") if (found := window(piece.strip())))


def week(hours: Mapping[str, str]) -> Week:
    """Stretches by weekday from `{mon-sat: "22:00-08:00", sun: all day}`; a weekday left out has none.

    The night that follows a whole day is quiet like the one before it, so that nobody is woken on Monday at midnight.
    """
    found: list[tuple[Window, ...]] = [()] * 7
    for days, text in hours.items():
        for weekday in weekdays(days):
            found[weekday] = windows(text)
    return Week(
        tuple((*one, *_night_before(found, day)) if one == (WHOLE_DAY,) else one for day, one in enumerate(found))
    )


def _night_before(days: Sequence[tuple[Window, ...]], day: int) -> tuple[Window, ...]:
    """The stretches past midnight of the nearest earlier day that has any."""
    for back in range(1, 7):
        nights = tuple(one for one in days[(day - back) % 7] if one.start > one.end)
        if nights:
            return nights
    return ()


def stretch(text: str, expects: str = STRETCH) -> tuple[time, time]:
    """Two hours."""
    found = _STRETCH.fullmatch(text)
    if not found:
        raise wrong(expects, text, numbers.hours(text))
    return hour(found[1]), hour(found[2])


def opening(texts: Sequence[str]) -> tuple[Span, ...]:
    """The spans of one day from `09:00-13:00, 15:30-19:30` or a list of such, none of `closed`; the last may go past
    midnight.
    """
    if list(texts) == ["closed"]:
        return ()
    pieces = [piece.strip() for text in texts for piece in text.split(",")]
    try:
        found = tuple(stretch(piece) for piece in pieces)
    except MisfitError as misfit:
        if len(pieces) == 1 or misfit.rule == IMPOSSIBLE:
            raise
        meant = [numbers.hours(piece).strip('"') for piece in pieces]
        raise wrong(SPANS, ", ".join(pieces), f'"{", ".join(meant)}"' if all(meant) else None) from None
    _refuse_disorder(found)
    return found


def _refuse_disorder(spans: Sequence[Span]) -> None:
    """Raises where a span of several ends before it begins, or begins before the one above has ended."""
    for at, (start, end) in enumerate(spans[:-1]):
        following = spans[at + 1]
        if end <= start:
            raise impossible(told(spans[at]), f"{told(following)} comes behind it on the same day", advice=IN_ORDER)
        if following[0] < end:
            raise impossible(told(following), f"{told(spans[at])} has not ended by then", advice=IN_ORDER)
    if len(spans) > 1 and spans[-1][1] <= spans[-1][0] and spans[-1][1] > spans[0][0]:
        raise impossible(told(spans[-1]), f"{told(spans[0])} has begun by then", advice=IN_ORDER)


def told(span: Span) -> str:
    """A span as it is written."""
    return f"{span[0]:%H:%M}-{span[1]:%H:%M}"


def weekdays(text: str) -> tuple[int, ...]:
    """The weekdays of `mon`, `mon-fri` or `sat, sun`."""
    return tuple(number for piece in text.split(",") for number in _run(piece.strip()))


def weekday(text: str) -> int:
    """One weekday; long names count too."""
    name = text.lower()[:3]
    if name not in WEEKDAYS or not text.isalpha():
        raise wrong(DAYS, text, nearest_weekday(text))
    return WEEKDAYS.index(name)


def _run(piece: str) -> tuple[int, ...]:
    first_text, dash, last_text = piece.replace("–", "-").partition("-")
    first = weekday(first_text.strip())
    last = weekday(last_text.strip()) if dash else first
    return tuple((first + step) % 7 for step in range((last - first) % 7 + 1))


def nearest_weekday(text: str) -> str | None:
    """The weekday that was probably meant."""
    return nearest(text, WEEKDAYS)
