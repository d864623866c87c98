"""Dates, and dates with an hour, on somebody's clock."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from datetime import date, datetime, time

from omni.load.misfit import impossible, wrong
from omni.load.scalars.hours import of_parts

MOMENT = "a date and hour such as 2026-11-30T23:59"
DAY = "a date such as 2026-11-30"
FIRST_YEAR, LAST_YEAR = 2000, 2100

_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})[T ]([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")


def moment(text: str) -> datetime:
    """A naive date and hour; an offset is refused because the key `timezone` tells the clock."""
    found = _MOMENT.fullmatch(text)
    if not found:
        raise wrong(MOMENT, text)
    if found[3]:
        raise impossible(text, f"the offset {found[3]} is not a clock, the key timezone names one (Europe/Rome)")
    return datetime.combine(_day(found[1]), clock_of(found[2], text))


def moment_or_start(text: str) -> datetime:
    """A date and hour, or a date, which starts at midnight."""
    return datetime.combine(_day(text), time()) if is_day(text) else moment(text)


def moment_or_end(text: str) -> datetime:
    """A date and hour, or a date, which ends at 23:59."""
    return datetime.combine(_day(text), time(23, 59)) if is_day(text) else moment(text)


def day(text: str) -> date:
    """A calendar date from 2000 to 2100."""
    if not is_day(text):
        raise wrong(DAY, text)
    return _day(text)


def is_day(text: str) -> bool:
    """True for a text with the shape of a date."""
    return bool(_DAY.fullmatch(text))


def is_moment(text: str) -> bool:
    """True for a text with the shape of a date and hour."""
    return bool(_MOMENT.fullmatch(text))


def clock_of(text: str, whole: str) -> time:
    """The hour of a moment, seconds included."""
    hour, minute, *second = (int(part) for part in text.split(":"))
    return of_parts(hour, minute, second[0] if second else 0, whole)


def _day(text: str) -> date:
    year, month, number = (int(part) for part in text.split("-"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise impossible(text, f"years go from {FIRST_YEAR} to {LAST_YEAR}")
    if not 1 <= month <= 12:
        raise impossible(text, "a year has 12 months")
    last = monthrange(year, month)[1]
    if not 1 <= number <= last:
        raise impossible(text, f"{month_name[month]} {year} has {last} days")
    return date(year, month, number)
