"""Percentages, in digits, in words (`trenta per cento`) and as shares (`half price`, `un quinto in meno`).

The role is `offer` where the words around speak of a discount, `pays` where they say what is left to pay, `other` where
they speak of something else (a tax, a material, 0 % and 100 %), `about` of a part that is only nearly so, `maybe` where
what follows is what a discount is on, and empty where they say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal

from omni.model.claims import Claim
from omni.model.regex import regex
from omni.read.numbers import number_pattern, parse
from omni.read.numerals import number_until
from omni.read.offer_words import offer_words
from omni.read.page import Page
from omni.read.phrases import Phrases, phrases
from omni.read.stop_words import STOP_WORDS
from omni.read.surroundings import after, before, ends_with, pattern, starts_with

_GLUE = 4
_SHARE_GLUE = 22
_LEFT_GLUE = 6
_UP_TO_GLUE = 24
"""Between a word of an offer and "up to" stands what it is on: `sconti su tutti i cappotti fino al 50%`."""
_NEVER_A_DISCOUNT = frozenset({Decimal(0), Decimal(100)})
_HALF = Decimal(50)
_WORD_BEHIND = regex(r"\s([a-z]{3,})")
_OF_A_PRICE = regex(
    r"\s(?:of (?:the|a|an)|de(?:l|lla|l'| la)?|vo[mn](?: de[mrn])?|des|der|du|din)"
    r"(?: (?:full|adult|normal\w*|plein|intera))?\s?"
    r"(?:fares?|price|ticket|tariffa|tarif\w*|prezzo|biglietto|quota|\w*preis\w*|prix|billet|precio|billete|pret\w*|bilet\w*)(?!\w)"
)
"""What so many per cent are of, where they are paid: `infants pay 10% of the fare`."""
_CONSUMES = regex(
    r"(?<![a-z])(?:gast(?:a|an|ara)|consum(?:a|ano|e|i|en|an|es)|verbrauch(?:t|en)|consomm(?:e|ent|era)|uses?|using)\s(?:\w+\s){0,3}$"
)
"""What takes so much less of something, in all languages: `gasta hasta un 38 % menos`."""
_OF = regex(r"(?:\s(?:di|d'|de|del|della|of|um|by|cu))?\s*$")


def find(page: Page) -> Iterator[Claim]:
    """Every percentage of a page, in points."""
    if "%" in page.folded or pattern(offer_words(page.language).percent).search(page.folded):
        yield from _in_digits_or_words(page)
    found: list[re.Match[str]] = []
    for match in _halves(page.language).finditer(page.folded):
        found.append(match)
        yield page.claim("percent", _HALF, *match.span(), role="offer")
    for match in _fractions(page.language).finditer(page.folded):
        if not any(match.start() < one.end() and one.start() < match.end() for one in found):
            yield from _fraction(page, match)


def _in_digits_or_words(page: Page) -> Iterator[Claim]:
    for match in _in_digits(page.language).finditer(page.folded):
        yield _claim(page, match.start("number"), match.end(), parse(match["number"]), signed=bool(match["sign"]))
    for match in _spoken(page.language).finditer(page.folded):
        value, start = number_until(page.folded, match.start("name") - 1, page.language)
        if value is not None:
            yield _claim(page, start, match.end(), value, signed=False)


@cache
def _in_digits(language: str) -> re.Pattern[str]:
    words = "|".join(offer_words(language).percent)
    sign = r"(?P<sign>(?<![\w%)])-\s?)?"
    name = rf"%|(?:{words})(?!\w)" if words else "%"
    return re.compile(rf"(?=[-\d])(?<![\d.,]){sign}(?<!\w)(?P<number>{number_pattern(language)})\s?-?(?:{name})")


@cache
def _spoken(language: str) -> Phrases:
    return phrases(offer_words(language).percent, r"(?<=[a-z]\s)(?P<name>{})(?!\w)")


def _claim(page: Page, start: int, end: int, points: Decimal, *, signed: bool) -> Claim:
    earlier = before(page.folded, start).rstrip("-")
    ceiling = _ceiling(page.language).search(earlier)
    bound: Literal["exact", "up_to"] = "up_to" if ceiling else "exact"
    words = earlier[: ceiling.start()] if ceiling else earlier
    role = _role(page, words, after(page.folded, end), points, signed=signed, glue=_UP_TO_GLUE if ceiling else _GLUE)
    return page.claim("percent", points, start, end, role=role, bound=bound)


def _fraction(page: Page, match: re.Match[str]) -> Iterator[Claim]:
    """A part such as `un quinto`, if it is of the price: words of a discount stand beside it."""
    table, later = offer_words(page.language), after(page.folded, match.end())
    earlier = before(page.folded, match.start())
    bound = _ceiling(page.language).search(earlier)
    nearly = _nearly(page.language).search(earlier)
    mark = bound or nearly
    words = _OF.sub("", earlier[: mark.start()] if mark else earlier)
    left = starts_with(later.lstrip(), table.pays_after, glue=0) and ends_with(words, table.pays, glue=_LEFT_GLUE)
    if left:
        points = Decimal(list(table.fractions.values())[int(str(match.lastgroup)[1:])])
        yield page.claim("percent", points, *match.span(), role="pays")
    elif starts_with(later, table.cut_after, glue=_SHARE_GLUE) or ends_with(words, table.cut_before, glue=2):
        points = Decimal(list(table.fractions.values())[int(str(match.lastgroup)[1:])])
        role = "about" if nearly or pattern(table.about).search(later) else "offer"
        yield page.claim("percent", points, *match.span(), role=role, bound="up_to" if bound else "exact")
    elif starts_with(later, table.after.get("deposit", ()), glue=_SHARE_GLUE) or ends_with(
        words, table.before.get("deposit", ()), glue=_LEFT_GLUE
    ):
        points = Decimal(list(table.fractions.values())[int(str(match.lastgroup)[1:])])
        yield page.claim("percent", points, *match.span(), role="other")


@cache
def _nearly(language: str) -> Phrases:
    """The words for "almost" that end a text."""
    return phrases(offer_words(language).about, r"(?<!\w)(?:{})\s?$")


@cache
def _halves(language: str) -> Phrases:
    return phrases(offer_words(language).halves)


@cache
def _fractions(language: str) -> Phrases:
    groups = (f"(?P<f{index}>{phrase})" for index, phrase in enumerate(offer_words(language).fractions))
    return phrases(groups, r"(?:(?<![\w'])|(?<=qu'))(?:{})(?!\w)")


@cache
def _ceiling(language: str) -> Phrases:
    """The words for "up to" that end a text."""
    return phrases(offer_words(language).up_to, r"(?<!\w)(?:{})[-\s]{0,3}$")


def _role(page: Page, earlier: str, later: str, points: Decimal, *, signed: bool, glue: int) -> str:  # noqa: PLR0913
    table = offer_words(page.language)
    if _CONSUMES.search(earlier):
        return "other"
    if starts_with(later, table.cut_after):
        return "offer"
    if _OF_A_PRICE.match(later) and ends_with(earlier, table.pays, glue=_GLUE):
        return "pays"
    if starts_with(later, table.share_after, glue=2) or ends_with(earlier, table.share_before, glue=2):
        return "other"
    if points in _NEVER_A_DISCOUNT or points > max(_NEVER_A_DISCOUNT):
        return "other"
    if ends_with(earlier, table.pays, glue=_GLUE):
        return "pays"
    if signed or ends_with(earlier, table.cut_before, glue=glue):
        return "offer"
    if ends_with(earlier, table.cut_weakly, glue=glue) and not _names_a_thing(page.language, later):
        return "offer"
    if starts_with(later.lstrip(), table.pays_after, glue=0):
        return "pays"
    is_rough = _nearly(page.language).search(_OF.sub("", earlier))
    return "maybe" if starts_with(later.lstrip(), table.upon, glue=0) and not is_rough else ""


def _names_a_thing(language: str, later: str) -> bool:
    """True where a word follows that says what is measured: chicken, cotton."""
    word = _WORD_BEHIND.match(later)
    return word is not None and word[1] not in STOP_WORDS.get(language, ())
