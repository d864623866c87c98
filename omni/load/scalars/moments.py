"""Dates, and dates with an hour, on somebody's clock."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from datetime import date, datetime, time

from omni.load.misfit import impossible, wrong
from omni.load.scalars.hours import of_parts
from omni.load.slips import dates

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
        raise wrong(MOMENT, text, dates.moment(text), _with_an_hour(text))
    if found[3]:
        told = f"the offset {found[3]} is not a clock, the key timezone names one (Europe/Rome)"
        without = text.removesuffix(found[3])
        raise impossible(text, told, advice=f"write {without}, and the clock in the key timezone")
    return datetime.combine(_day(found[1]), clock_of(found[2], text))


def _with_an_hour(text: str) -> str:
    date_only = text if is_day(text) else dates.day(text)
    return f"write the hour too, as in {date_only}T10:00" if date_only else dates.two_readings(text)


def moment_or_start(text: str) -> datetime:
    """A date and hour, or a date, which starts at midnight."""
    return datetime.combine(_day(text), time()) if is_day(text) else moment(text)


def moment_or_end(text: str) -> datetime:
    """A date and hour, or a date, which ends at 23:59."""
    return datetime.combine(_day(text), time(23, 59)) if is_day(text) else moment(text)


def day(text: str) -> date:
    """A calendar date from 2000 to 2100."""
    if not is_day(text):
        raise wrong(DAY, text, dates.day(text), dates.two_readings(text))
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
        raise impossible(text, f"years go from {FIRST_YEAR} to {LAST_YEAR}", advice="write the year with four digits")
    if not 1 <= month <= 12:
        day_first = number <= 12 and month <= 31
        advice = f"write {year}-{number:02}-{month:02}" if day_first else "write a month from 1 to 12"
        raise impossible(text, "a year has 12 months", advice=advice)
    last = monthrange(year, month)[1]
    if not 1 <= number <= last:
        raise impossible(
            text,
            f"{month_name[month]} {year} has {last} days",
            advice=f"write {year}-{month:02}-{last}, or another day of the month",
        )
    return date(year, month, number)
