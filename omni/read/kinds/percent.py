"""Percentages, in digits, in words (`trenta per cento`) and as shares (`half price`).

The role is `offer` where the words around speak of a discount, `other` where they speak of something else (a tax, a
material, 0 % and 100 %), and empty where they say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal

from omni.model.claims import Claim
from omni.read.lexicon import lexicon
from omni.read.numbers import number_pattern, parse
from omni.read.page import Page
from omni.read.surroundings import after, before, ends_with, pattern, starts_with

_GLUE = 4
_UP_TO_GLUE = 24
"""Between a word of an offer and "up to" stands what it is on: `sconti su tutti i cappotti fino al 50%`."""
_NEVER_A_DISCOUNT = frozenset({Decimal(0), Decimal(100)})


def find(page: Page) -> Iterator[Claim]:
    """Every percentage of a page, in points."""
    for match in _in_digits(page.language).finditer(page.folded):
        yield _claim(page, match.start("number"), match.end(), parse(match["number"]), signed=bool(match["sign"]))
    spoken = pattern(page.lexicon.percent).search(page.folded)
    for match in _in_words(page.language).finditer(page.folded) if spoken else ():
        yield _claim(page, match.start(), match.end(), Decimal(_number(page, match["number"])), signed=False)
    for phrase, points in page.lexicon.shares.items():
        for match in re.finditer(rf"(?<!\w)(?:{phrase})(?!\w)", page.folded):
            yield page.claim("percent", Decimal(points), match.start(), match.end(), role="offer")


@cache
def _in_digits(language: str) -> re.Pattern[str]:
    words = "|".join(lexicon(language).percent)
    sign = r"(?P<sign>(?<![\w%)])-\s?)?"
    name = rf"%|(?:{words})(?!\w)" if words else "%"
    return re.compile(rf"(?<![\d.,]){sign}(?<!\w)(?P<number>{number_pattern(language)})\s?(?:{name})")


@cache
def _in_words(language: str) -> re.Pattern[str]:
    table = lexicon(language)
    numbers = "|".join(sorted(table.numbers, key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<!\w)(?P<number>{numbers})\s(?:{'|'.join(table.percent) or '(?!)'})(?!\w)")


def _number(page: Page, words: str) -> int:
    numbers = page.lexicon.numbers
    return next(value for name, value in numbers.items() if re.fullmatch(name, words))


def _claim(page: Page, start: int, end: int, points: Decimal, *, signed: bool) -> Claim:
    earlier = before(page.folded, start).rstrip("-")
    ceiling = _ceiling(page.language).search(earlier)
    bound: Literal["exact", "up_to"] = "up_to" if ceiling else "exact"
    words = earlier[: ceiling.start()] if ceiling else earlier
    role = _role(page, words, after(page.folded, end), points, signed=signed, glue=_UP_TO_GLUE if ceiling else _GLUE)
    return page.claim("percent", points, start, end, role=role, bound=bound)


@cache
def _ceiling(language: str) -> re.Pattern[str]:
    """The words for "up to" that end a text."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(lexicon(language).up_to) or '(?!)'})[-\s]{{0,3}}$")


def _role(page: Page, earlier: str, later: str, points: Decimal, *, signed: bool, glue: int) -> str:  # noqa: PLR0913
    table = page.lexicon
    if starts_with(later, table.offer_after):
        return "offer"
    if starts_with(later, table.no_offer_after, glue=2) or ends_with(earlier, table.no_offer_before, glue=2):
        return "other"
    if points in _NEVER_A_DISCOUNT or points > max(_NEVER_A_DISCOUNT):
        return "other"
    return "offer" if signed or ends_with(earlier, table.offer_before, glue=glue) else ""
