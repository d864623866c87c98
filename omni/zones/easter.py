"""Easter Sunday, which other feasts and holidays are counted from."""

from __future__ import annotations

from datetime import date, timedelta


def western_easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Butcher 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    shift = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - shift - rest % 4) % 7
    late = (golden + 11 * shift + 22 * weekday) // 451
    month, day = divmod(shift + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, on the Gregorian one (Meeus 1991), for the years 1900 to 2099."""
    shift = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - shift + 34) % 7
    month, day = divmod(shift + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)
