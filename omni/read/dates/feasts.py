"""The days of feasts, fixed and movable, by country."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from omni.zones.easter import orthodox_easter, western_easter

_FIXED: Mapping[str, tuple[int, int]] = {
    "new year": (1, 1), "6 january": (1, 6), "2 february": (2, 2), "valentine": (2, 14), "24 february": (2, 24), "1 march": (3, 1), "8 march": (3, 8),
    "17 march": (3, 17), "19 march": (3, 19), "1 june": (6, 1), "24 june": (6, 24), "4 july": (7, 4), "15 august": (8, 15), "3 october": (10, 3),
    "halloween": (10, 31), "1 november": (11, 1), "30 november": (11, 30), "1 december": (12, 1), "6 december": (12, 6), "8 december": (12, 8),
    "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
}  # fmt: skip
_ORTHODOX = frozenset({"RO", "MD", "BG", "GR", "CY", "RS", "MK", "ME", "UA"})
_SUNDAY, _THURSDAY = 6, 3


def feast(key: str, near: date, country: str) -> date | None:
    """The day of a feast that lies nearest to a date; None where it is unknown in a country."""
    years = (near.year - 1, near.year, near.year + 1)
    days = (_in_year(key, year, country) for year in years)
    return min((day for day in days if day), key=lambda day: abs(day - near), default=None)


def _in_year(key: str, year: int, country: str) -> date | None:
    if key in _FIXED:
        return date(year, *_FIXED[key])
    found = _MOVABLE.get(key)
    return found(year, country) if found else None


def _easter(year: int, country: str) -> date:
    return orthodox_easter(year) if country in _ORTHODOX else western_easter(year)


def _after_easter(days: int) -> Callable[[int, str], date | None]:
    return lambda year, country: _easter(year, country) + timedelta(days=days) if country else None


def _after_thanksgiving(days: int) -> Callable[[int, str], date]:
    return lambda year, _: _nth(year, 11, _THURSDAY, 4) + timedelta(days=days)


def _mothers_day(year: int, country: str) -> date | None:
    match country:
        case "IT" | "DE" | "AT" | "CH" | "BE" | "NL" | "US" | "CA":
            return _nth(year, 5, _SUNDAY, 2)
        case "ES" | "RO" | "PT" | "HU":
            return _nth(year, 5, _SUNDAY, 1)
        case "FR":
            last = _nth(year, 6, _SUNDAY, 1) - timedelta(days=7)
            return last + timedelta(days=7) if last == western_easter(year) + timedelta(days=49) else last
        case "GB" | "IE":
            return western_easter(year) - timedelta(days=21)
        case _:
            return None


def _fathers_day(year: int, country: str) -> date | None:
    match country:
        case "GB" | "IE" | "US" | "CA" | "FR" | "NL":
            return _nth(year, 6, _SUNDAY, 3)
        case "IT" | "ES" | "PT":
            return date(year, 3, 19)
        case "DE":
            return western_easter(year) + timedelta(days=39)
        case _:
            return None


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


_MOVABLE: Mapping[str, Callable[[int, str], date | None]] = {
    "good friday": _after_easter(-2), "easter": _after_easter(0), "easter monday": _after_easter(1), "pentecost": _after_easter(49),
    "thanksgiving": _after_thanksgiving(0), "black friday": _after_thanksgiving(1), "cyber monday": _after_thanksgiving(4),
    "mother's day": _mothers_day, "father's day": _fathers_day,
}  # fmt: skip
