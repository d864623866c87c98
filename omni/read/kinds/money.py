"""Amounts of money with a sign (`€ 84`, `84,90 €`), a code (`84 EUR`) or a word (`249 de lei`).

The role is what the words around it say (`old_price`, `prior_price`, `price`, `threshold`, `saving`, `fee`,
`voucher`), the unit what the money is per (`month`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from omni.model.claims import Claim
from omni.model.money import Money
from omni.read.lexicon import Lexicon, lexicon
from omni.read.numbers import number_pattern, parse
from omni.read.page import Page
from omni.read.surroundings import after, before, ends_with, nearest

_SIGNS = {"€": "EUR", "£": "GBP", "$": "USD"}
_CODES = ("eur", "ron", "gbp", "usd", "chf", "pln", "huf", "czk", "bgn", "sek", "dkk")
_NO_CENTS = r"(?:,-{1,2})?"


def find(page: Page) -> Iterator[Claim]:
    """Every amount of a page."""
    for match in _amounts(page.language).finditer(page.folded):
        currency = _currency(page.lexicon, match["before"] or match["after"])
        number = match["first"] or match["second"]
        money = Money(parse(number), currency)
        yield page.claim("money", money, match.start(), match.end(), **_said(page, match.start(), match.end()))


@cache
def _amounts(language: str) -> re.Pattern[str]:
    number, codes = number_pattern(language), "|".join(_CODES)
    words = "|".join(lexicon(language).currencies) or "(?!)"
    leading = rf"(?<![\w])(?P<before>[€£$]|{codes})\s?(?P<first>{number}){_NO_CENTS}"
    trailing = rf"(?<![\w.,])(?P<second>{number}){_NO_CENTS}\s?(?P<after>[€£$](?!\d)|(?:{codes}|{words})(?!\w))"
    return re.compile(f"{leading}|{trailing}")


def _currency(words: Lexicon, name: str) -> str:
    if name in _SIGNS:
        return _SIGNS[name]
    if name in _CODES:
        return name.upper()
    return next(code for phrase, code in words.currencies.items() if re.fullmatch(phrase, name))


def _said(page: Page, start: int, end: int) -> Mapping[str, str]:
    earlier, later = before(page.folded, start), after(page.folded, end)
    unit, unit_end = _per(page.lexicon, later)
    table = page.lexicon
    return {
        "role": nearest(earlier, table.money_before, later[unit_end:], table.money_after),
        "unit": unit,
        "bound": _bound(table, earlier),
    }


def _bound(words: Lexicon, earlier: str) -> Literal["exact", "up_to", "from"]:
    if ends_with(earlier, words.up_to, glue=3):
        return "up_to"
    return "from" if ends_with(earlier, words.starting, glue=2) else "exact"


def _per(words: Lexicon, later: str) -> tuple[str, int]:
    for phrases, unit in words.per.items():
        match = re.match(rf"\s*(?:{phrases})(?!\w)", later)
        if match:
            return unit, match.end()
    return "", 0
