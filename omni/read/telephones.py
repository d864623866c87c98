"""Telephone numbers in one form, whatever way a country prints them (ITU-T E.164)."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

CALLING_CODES: Mapping[str, str] = {
    "AT": "43", "AU": "61", "BE": "32", "BG": "359", "CA": "1", "CH": "41", "CY": "357", "CZ": "420", "DE": "49", "DK": "45", "EE": "372",
    "ES": "34", "FI": "358", "FR": "33", "GB": "44", "GR": "30", "HR": "385", "HU": "36", "IE": "353", "IS": "354", "IT": "39", "LT": "370",
    "LU": "352", "LV": "371", "MC": "377", "MD": "373", "MT": "356", "NL": "31", "NO": "47", "PL": "48", "PT": "351", "RO": "40", "RS": "381",
    "SE": "46", "SI": "386", "SK": "421", "SM": "378", "TR": "90", "UA": "380", "US": "1", "VA": "39",
}  # fmt: skip
"""What stands before a number from abroad, by ISO 3166 country."""

_TRUNKS: Mapping[str, str] = {
    **dict.fromkeys(("IT", "VA", "SM", "ES", "PT", "PL", "DK", "NO", "CZ", "EE", "LV", "LU", "MT", "CY", "GR", "IS", "MC"), ""),
    "US": "1", "CA": "1", "HU": "06", "LT": "8",
}  # fmt: skip
"""What stands before a number inside its country and not from abroad; where not told, a 0."""

_CANDIDATE = re.compile(r"(?=[+(\d])(?<![\w.,+])(?:\+|00)?\(?\d(?:(?:\)[ -]?|[ ]?\(|[ .\-/])?\d){5,17}(?!\w)")
_GROUP = re.compile(r"\d+")
_SHORTEST, _LONGEST = 6, 15
_MOST_GROUPS = 8


class Dialled(NamedTuple):
    """A possible number in a text: where it stands, and what would be dialled from abroad."""

    start: int
    end: int
    number: str


@lru_cache(maxsize=1024)
def e164(text: str, country: str) -> str:
    """A number as `+390655500100`; empty where it cannot be one. `country` is where it is printed."""
    digits = re.sub(r"\D", "", text.replace("(0)", "") if "+" in text else text)
    if text.lstrip(" (").startswith("+"):
        return _checked(digits)
    if digits.startswith("00"):
        return _checked(digits[2:])
    code, trunk = CALLING_CODES.get(country, ""), _TRUNKS.get(country, "0")
    return _checked(code + digits.removeprefix(trunk)) if code else ""


def dialled(text: str, countries: Iterable[str]) -> Iterator[Dialled]:
    """Every run of digits that may be a telephone number, from longest to shortest at each place."""
    known = tuple(countries)
    for match in _CANDIDATE.finditer(text):
        groups = list(_GROUP.finditer(match[0]))[:_MOST_GROUPS]
        for first in range(len(groups)):
            for last in range(len(groups), first, -1):
                start = match.start() if first == 0 else match.start() + groups[first].start()
                end = match.start() + groups[last - 1].end()
                yield from (
                    Dialled(start, end, number) for country in known if (number := e164(text[start:end], country))
                )


def country_code(number: str) -> str:
    """The calling code that a number begins with, or nothing."""
    codes = sorted(set(CALLING_CODES.values()), key=len, reverse=True)
    return next((code for code in codes if number.startswith(f"+{code}")), "")


def _checked(digits: str) -> str:
    return f"+{digits}" if _SHORTEST < len(digits) <= _LONGEST else ""
