"""Names of months and weekdays by language, from CLDR, folded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from omni.read.folding import fold

_LEAP = 2028


@cache
def months(language: str) -> Mapping[str, int]:
    """Months (1 = January) by their names, in full and short, without the dot."""
    from babel.dates import get_month_names

    return _names(get_month_names, language)


@cache
def weekdays(language: str) -> Mapping[str, int]:
    """Weekdays (0 = Monday) by their names, in full and short, without the dot."""
    from babel.dates import get_day_names

    return _names(get_day_names, language)


def _names(get: Callable[..., Any], language: str) -> dict[str, int]:
    from babel.core import UnknownLocaleError

    try:
        tables = [
            get(width, context, locale=language)
            for context in ("stand-alone", "format")
            for width in ("abbreviated", "wide")
        ]
    except (UnknownLocaleError, ValueError):
        return {}
    return {fold(name).rstrip("."): number for table in tables for number, name in table.items()}


def day_of(day: int, month: int, year: int) -> date | None:
    """The date, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def likeliest(day: int, month: int, near: date) -> date | None:
    """The date without a year that lies nearest to another date, or None where no calendar has it."""
    if day_of(day, month, _LEAP) is None:
        return None
    years = (near.year - 1, near.year, near.year + 1, near.year + 2)
    dates = (day_of(day, month, year) for year in years)
    return min((found for found in dates if found), key=lambda found: _distance(found, near), default=None)


def _distance(found: date, near: date) -> timedelta:
    return abs(found - near)
