"""Dates as people write them: `28/03/2027`, `12.03.2027`, `28 marzo 2027`, `2027/03/28`."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date
from functools import cache

from omni.load.slips.languages import LANGUAGES

_NUMBERS = r"([0-9]{1,2})([./ -])([0-9]{1,2})\2([0-9]{4})(.*)"
_YEAR_FIRST = r"([0-9]{4})[./ ]([0-9]{1,2})[./ ]([0-9]{1,2})(.*)"
_WORDS = r"(?:[^\W\d_]+\.?,? )?([0-9]{1,2})[.º°]?(?: de)? ([^\W\d_]+)\.?(?: de|,)? ([0-9]{4})(.*)"
_HOUR = r"(?:[T,]|\s)*(?:(?:alle|ore|la|at|um|à|a las)\s)*([0-9]{1,2})(?:[:.h]([0-9]{2}))?(?::[0-9]{2})?"
_WRITTEN = r"([0-9]{4}-[0-9]{2}-[0-9]{2})(.*)"


def day(text: str) -> str:
    """The date as omni writes it, or "" where the text is none or could be two."""
    found = _read(text)
    return found[0].isoformat() if found and not found[1].strip() else ""


def moment(text: str) -> str:
    """The date and hour as omni writes them, or "" where the text does not tell both."""
    found = _read(text)
    hour = re.fullmatch(_HOUR, found[1]) if found else None
    if not found or not hour or int(hour[1]) > 23 or int(hour[2] or 0) > 59:
        return ""
    return f"{found[0].isoformat()}T{int(hour[1]):02}:{int(hour[2] or 0):02}"


def two_readings(text: str) -> str:
    """How to choose between the two dates that `03/12/2027` can be, or ""."""
    found = re.fullmatch(_NUMBERS, text.strip())
    hour = re.fullmatch(_HOUR, found[5]) if found else None
    if not found or (found[5].strip() and not hour) or not _is_ambiguous(found):
        return ""
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    european, american = _date(year, second, first), _date(year, first, second)
    if european is None or american is None:
        return ""
    at = f"T{int(hour[1]):02}:{int(hour[2] or 0):02}" if hour else ""
    return f"write {european}{at} for {_told(european)}, or {american}{at} for {_told(american)}"


def _told(day: date) -> str:
    return f"{day.day} {month_name[day.month]}"


def _read(text: str) -> tuple[date, str] | None:
    text = " ".join(text.split())
    if found := re.fullmatch(_NUMBERS, text):
        first, second = int(found[1]), int(found[3])
        american = second > 12 and found[2] == "/"
        parts = (int(found[4]), first, second) if american else (int(found[4]), second, first)
        return None if _is_ambiguous(found) else _with(_date(*parts), found[5])
    if found := re.fullmatch(_YEAR_FIRST, text):
        return _with(_date(int(found[1]), int(found[2]), int(found[3])), found[4])
    if found := re.fullmatch(_WORDS, text.lower()):
        return _with(_date(int(found[3]), _months().get(found[2], 0), int(found[1])), found[4])
    found = re.fullmatch(_WRITTEN, text)
    return _with(_date(*map(int, found[1].split("-"))), found[2]) if found else None


def _is_ambiguous(found: re.Match[str]) -> bool:
    """True for `03/12/2027`: with strokes some write the month first, with points nobody does."""
    return found[2] == "/" and int(found[1]) <= 12 and int(found[3]) <= 12 and found[1] != found[3]


def _with(day: date | None, rest: str) -> tuple[date, str] | None:
    return (day, rest) if day else None


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    from babel.dates import get_month_names

    return {
        name.lower().rstrip("."): number
        for language in LANGUAGES
        for width in ("abbreviated", "wide")
        for number, name in get_month_names(width, locale=language).items()
    }
