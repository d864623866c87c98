"""Names of months and weekdays as patterns and numbers, and dates without a year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache, lru_cache

from omni.read.calendar import calendar

_LEAP = 2028
NOTHING = "(?!)"


@cache
def months(language: str) -> str:
    """Any name of a month, in full or short, as an expression without groups."""
    return _any(calendar(language).months)


@cache
def weekdays(language: str) -> str:
    """Any name of a weekday, in full or short, as an expression without groups."""
    table = calendar(language)
    return _any((*table.weekdays, *table.short_weekdays))


@cache
def full_weekdays(language: str) -> str:
    """Any name of a weekday in full, as an expression without groups."""
    return _any(calendar(language).weekdays)


@cache
def month_of(name: str, language: str) -> int:
    """The month (1 = January) of a name."""
    return _number(name, calendar(language).months) + 1


@cache
def weekday_of(name: str, language: str) -> int:
    """The weekday (0 = Monday) of a name."""
    table = calendar(language)
    found = _number(name, table.weekdays)
    return found if found >= 0 else _number(name, table.short_weekdays)


def _number(name: str, table: tuple[str, ...]) -> int:
    return next((number for number, names in enumerate(table) if re.fullmatch(names, name)), -1)


def _any(names: tuple[str, ...]) -> str:
    return "|".join(names) or NOTHING


def day_of(day: int, month: int, year: int) -> date | None:
    """The date, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_of(month: int, year: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


@lru_cache(maxsize=1024)
def likeliest(day: int, month: int, near: date) -> date | None:
    """The date without a year that lies nearest to another date, or None where no calendar has it."""
    if day_of(day, month, _LEAP) is None:
        return None
    years = (near.year - 1, near.year, near.year + 1, near.year + 2)
    dates = (day_of(day, month, year) for year in years)
    return min((found for found in dates if found), key=lambda found: abs(found - near), default=None)
