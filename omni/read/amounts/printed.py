"""Amounts as they are printed: `84,90 €`, `EUR84`, `euro trenta`, `150 de mii de lei`, `39 euro e 90`, `99 bani`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from omni.model.money import Money
from omni.model.regex import regex
from omni.read.amounts.currencies import CODE, FRANCS_OR_FRIDAY, SIGN, cents_of, currency_of, words_pattern
from omni.read.amounts.on_receipts import bare_amounts
from omni.read.numbers import number_pattern, parse
from omni.read.numerals import in_words, number_from, number_until, scale_of, scale_pattern
from omni.read.offer_words import offer_words
from omni.read.page import Page
from omni.read.phrases import Phrases, cues_of, phrases

_LETTER_E = frozenset({"it", "es", "de", "fr"})
_AS_E = regex(r"(?<![\w.,/:-])(\d{1,4}(?:,\d\d)?) ?E(?![\w&'-])")
_AS_E_IN_FRENCH = regex(
    r"(?<![\w.,/:-])(?:(?<=\b[aà] )|(?<=\bde )|(?<=\bd[eè]s )|(?<=\bpour )|(?<=\()|(?<=: )"
    r"|(?=[\d,]+ ?E(?:/(?:an|mois|pers|sem|nuit|jour|j\b|h\b|heure|kg|adulte|enfant|soir)"
    r"| (?:au lieu|offerts?|TTC|par)\b)))(\d{1,4}(?:,\d\d)?) ?E(?![\w&'-])"
)
"""In French also an arrondissement, `Paris 19E`."""
_NO_CENTS = r"(?:,-{1,2}|\.-{1,2}|,—)?"
_TWO_DIGITS = 10
_SPELLED = r"[a-z]+(?:[ -][a-z]+){0,2}?"
_CENTS = Decimal(100)
_ONE_LESS = regex(
    r",? (?:fara|minus|meno|less|moins|menos|weniger) (?:un|ein|einen|a|one)"
    r" (?:ban|centesimo|cent|penny|centime|centimo)(?!\w)"
)
_CLAUSES = "con|per|a|al|invece|fino|entro|in|cu|pe|pana|mit|bis|im|pro|statt|avec|jusqu|par|au|with|until|hasta|por"
_AFTER_CENTS = rf"(?!-\w)(?=\s*(?:$|[^\w\s%€£$]|(?:{_CLAUSES})\s))"
_AFTER_SPOKEN = regex(rf"(?=\s*(?:$|[^\w\s%€£$]|(?:{_CLAUSES}|e|ed|y|et|and|und|si)\s))")
_NARROW_SPACES = regex("(?<=\\d)[\u00a0\u202f\u2009](?=\\d{3}(?!\\d))")
_BEFORE_MINUS = ("", " ", "(", "\n", ":")
_WORD_BEFORE = regex(r"[a-z]\s$")


class Amount(NamedTuple):
    """An amount and where it stands; `minus` if a minus sign stands before it."""

    start: int
    end: int
    money: Money
    minus: bool = False


def printed_amounts(page: Page) -> list[Amount]:
    """Every amount of a page that names its currency, in order."""
    folded = grouped(page)
    found = list(_in_digits(page, folded))
    found += (amount for amount in _in_words(page, folded) if not _overlaps(amount, found))
    found += (amount for amount in _in_cents(page, folded) if not _overlaps(amount, found))
    found += (amount for amount in _with_a_letter(page) if not _overlaps(amount, found))
    bare = (Amount(*one) for one in bare_amounts(page, folded))
    found += [amount for amount in bare if not _overlaps(amount, found)]
    return sorted(found)


def _with_a_letter(page: Page) -> Iterator[Amount]:
    """Amounts of text messages with a capital E as their sign: `39E`."""
    if page.message.key.channel == "sms" and page.language in _LETTER_E:
        for match in (_AS_E if page.language != "fr" else _AS_E_IN_FRENCH).finditer(page.readable.text):
            yield Amount(match.start(), match.end(), Money(parse(match[1]), "EUR"))


def grouped(page: Page) -> str:
    """The folded text in which no-break spaces between groups of digits are apostrophes, in every language."""
    folded = page.folded
    for match in _NARROW_SPACES.finditer(page.readable.text):
        folded = f"{folded[: match.start()]}'{folded[match.end() :]}"
    return folded


def _market(page: Page) -> str:
    return page.message.brief.market.currency


def _in_digits(page: Page, folded: str) -> Iterator[Amount]:
    for match in _digits(page.language).finditer(folded):
        name = match["sign"] or match["lead"] or match["name"]
        currency = currency_of(name, page.language, _market(page))
        if not currency or (match["name"] == FRANCS_OR_FRIDAY and currency != _market(page)):
            continue
        number = parse(match["first"] or match["second"] or match["third"])
        number *= scale_of(match["scale"] or match["times"] or "", page.language)
        minor, end = _minor(page, folded, match)
        less, end = _short_of(folded, end)
        yield Amount(match.start(), end, Money(number + minor - less, currency), _has_minus(folded, match.start()))


@cache
def _digits(language: str) -> Phrases:
    number, words = number_pattern(language), words_pattern(language)
    lead = "|".join(offer_words(language).leading) or "(?!)"
    scale = scale_pattern(language)
    leading = rf"(?P<sign>{SIGN}|{CODE})\s?(?P<first>{number})(?:\s?(?P<scale>{scale})(?!\w))?{_NO_CENTS}"
    named = rf"(?P<lead>{lead})\s(?P<second>{number}){_NO_CENTS}(?!\s?%)"
    glued = rf"(?:{SIGN})(?!\d)|(?:{SIGN})(?=\d\d(?!\d))" if language == "fr" else rf"(?:{SIGN})(?!\d)"
    name = rf"(?P<name>{glued}|(?:{CODE}|{words})(?!\w))"
    trailing = rf"(?<![.,/:])(?P<third>{number}){_NO_CENTS}(?:\s?(?P<times>{scale})(?=\s))?[\s-]?{name}"
    return Phrases(cues_of((SIGN, CODE, words, lead)), rf"(?<!\w)(?:{leading}|{trailing}|{named})")


def _short_of(folded: str, end: int) -> tuple[Decimal, int]:
    """The hundredth that an amount lacks, and where that is told: `treizeci și cinci de lei fără un ban`."""
    match = _ONE_LESS.match(folded, end)
    return (1 / _CENTS, match.end()) if match else (Decimal(0), end)


def _minor(page: Page, folded: str, match: re.Match[str]) -> tuple[Decimal, int]:
    """The hundredths that a text says behind an amount (`39 euro e 90`), and where they end."""
    if match["sign"] or re.search(r"[.,]\d", match["third"] or match["second"]):
        return Decimal(0), match.end()
    return _hundredths(page.language, folded, match.end())


def _hundredths(language: str, folded: str, end: int) -> tuple[Decimal, int]:
    found = _behind(language).match(folded, end)
    if found is None:
        return Decimal(0), end
    if found["spoken"]:
        return _spoken_hundredths(language, folded, found.start("spoken"), end)
    number = next(text for text in (found["named"], found["bare"], found["glued"]) if text)
    value = Decimal(number) if number.isdigit() else in_words(number, language)
    if value is None or value >= _CENTS or (not number.isdigit() and value < _TWO_DIGITS):
        return Decimal(0), end
    return value / _CENTS, found.end()


def _spoken_hundredths(language: str, folded: str, start: int, end: int) -> tuple[Decimal, int]:
    """Hundredths in words without their name, up to the end of a clause: `con noventa y llega mañana`."""
    value, behind = number_from(folded, start, language)
    if value is None or not _TWO_DIGITS <= value < _CENTS or not _AFTER_SPOKEN.match(folded, behind):
        return Decimal(0), end
    return value / _CENTS, behind


@cache
def _behind(language: str) -> re.Pattern[str]:
    words = offer_words(language)
    cents, joined = "|".join(words.cents) or "(?!)", words.and_cents
    named = rf"{joined}(?P<named>\d{{1,2}}|{_SPELLED})\s?(?:{cents})(?!\w)"
    bare = rf"{joined.replace(',? ', ' (?!)')}(?P<bare>\d\d)(?!\d){_AFTER_CENTS}"
    glued = r"(?P<glued>\d\d)(?!\d)" if language == "fr" else "(?P<glued>(?!))"
    spoken = rf"{joined}(?P<spoken>[a-z]+)"
    return re.compile(f"(?:{named}|{bare}|{glued}|{spoken})")


def _in_words(page: Page, folded: str) -> Iterator[Amount]:
    """Numbers in words before or behind a currency: `zehn Euro`, `euro trenta`."""
    for match in _names(page.language).finditer(folded):
        if _WORD_BEFORE.search(folded[max(0, match.start() - 2) : match.start()]):
            yield from _spoken_before(page, folded, match)
        lead = _spoken_lead(page.language).match(folded, match.start())
        value, end = number_from(folded, lead.end(), page.language) if lead else (None, 0)
        if lead and value is not None:
            currency = currency_of(lead["lead"], page.language, _market(page))
            yield Amount(lead.start(), end, Money(value, currency), minus=False)


def _spoken_before(page: Page, folded: str, name: re.Match[str]) -> Iterator[Amount]:
    value, start = number_until(folded, name.start() - 1, page.language)
    currency = currency_of(name[0], page.language, _market(page))
    if value is not None and currency and not (name[0] == "lei" and page.language == "it"):
        minor, end = _hundredths(page.language, folded, name.end())
        less, end = _short_of(folded, end)
        yield Amount(start, end, Money(value + minor - less, currency))


@cache
def _names(language: str) -> Phrases:
    return phrases((words_pattern(language), CODE))


@cache
def _spoken_lead(language: str) -> re.Pattern[str]:
    lead = "|".join(offer_words(language).leading) or "(?!)"
    return re.compile(rf"(?P<lead>{lead})\s(?=[a-z])")


def _in_cents(page: Page, folded: str) -> Iterator[Amount]:
    for match in _cents(page.language).finditer(folded):
        currency = cents_of(match["name"], page.language, _market(page)) if match["name"] else "GBP"
        if match["name"] or _market(page) == "GBP":
            yield Amount(match.start(), match.end(), Money(parse(match["number"]) / _CENTS, currency))


@cache
def _cents(language: str) -> Phrases:
    cents = "|".join(offer_words(language).cents) or "(?!)"
    number, glued = r"(?=\d)(?<![\w.,/])(?P<number>\d{1,3}(?:[.,]\d{1,4})?)", "p" if language == "en" else "(?!)"
    return phrases((rf"\s?(?P<name>{cents})", glued), f"{number}(?:{{}})(?!\\w)")


def _has_minus(folded: str, start: int) -> bool:
    return folded[max(0, start - 1) : start] == "-" and folded[max(0, start - 2) : start - 1] in _BEFORE_MINUS


def _overlaps(amount: Amount, others: list[Amount]) -> bool:
    return any(amount.start < other.end and other.start < amount.end for other in others)
