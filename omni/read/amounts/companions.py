"""Numbers that share the currency of an amount beside them: `19–29 €`, `scende da 40 a 34 €`, `18 € invece di 25`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from omni.model.frozen import replace
from omni.model.money import Money
from omni.read.amounts.printed import Amount
from omni.read.amounts.roles import cues, unit_behind
from omni.read.numbers import number_pattern, parse
from omni.read.offer_words import offer_words
from omni.read.page import Page
from omni.read.surroundings import after, before

_REACH = 60
_SINCE = (
    "from",
    "between",
    "da",
    "tra",
    "fra",
    "de la",
    "intre",
    "von",
    "zwischen",
    "de",
    "entre",
    "desde",
    "dal prezzo di",
)
_AND = "e|and|und|et|y|si"
_CLAUSES = (
    "cat|di prima|vorher|de antes|se|daca|if|wenn|quand|si|con|cu|mit|with|avec|fino|pana|bis|until|till|jusqu|hasta"
    "|entro|e|and|und|et|y|for|per"
)
_SPENT = "di spesa|di acquist[oi]|(?:de|in) cumparaturi|d'achats?|de compras?|einkaufswert|bestellwert"
_ARROW = re.compile(r"\s?(?:->|→|=>|»)\s?")

Companion = tuple[Amount, str]
"""An amount with the role that its form tells; an empty role leaves it to the words around."""


def with_companions(page: Page, amounts: Sequence[Amount]) -> list[Companion]:
    """All amounts with those that share their currency, in order."""
    if not amounts:
        return []
    roles: dict[int, str] = {}
    for first, second in pairwise(amounts):
        if _has_fallen(page, first, second):
            roles |= {first.start: "old_price", second.start: "price"}
    lower = list(_lower_ends(page, amounts, roles))
    known = [*amounts, *(amount for amount, _ in lower)]
    shared = [*lower, *(one for one in _elliptic(page, amounts) if not _touches(one[0].start, one[0].end, known))]
    return sorted([*((amount, roles.get(amount.start, "")) for amount in amounts), *shared])


def _has_fallen(page: Page, first: Amount, second: Amount) -> bool:
    between = page.folded[first.end : second.start]
    between = between[unit_behind(page.language, between)[1] :]
    return bool(_ARROW.fullmatch(between)) or (
        _to(page.language).fullmatch(between) is not None and _falls(page, first.start)
    )


def _lower_ends(page: Page, amounts: Sequence[Amount], roles: dict[int, str]) -> Iterator[Companion]:
    """Lower ends of ranges, and old prices that fall to a new one, whose role this also notes."""
    for amount in amounts:
        found = _lower(page.language).search(page.folded, max(0, amount.start - _REACH), amount.start)
        group = next((name for name in ("low", "since") if found and found[name]), "")
        if found and group and not _touches(*found.span(group), amounts):
            falls = group == "since" and _falls(page, found.start(group))
            if falls:
                roles[amount.start] = "price"
            yield Amount(*found.span(group), _like(amount, found[group])), "old_price" if falls else ""
        higher = _higher(page.language).match(page.folded, amount.end)
        if higher and not page.folded[amount.start].isdigit():
            yield Amount(*higher.span("high"), _like(amount, higher["high"])), ""


def _elliptic(page: Page, amounts: Sequence[Amount]) -> Iterator[Companion]:
    """Numbers without a currency whose words leave no doubt, in the sentence of an amount."""
    words = offer_words(page.language).elliptic
    for match in _bare(page.language).finditer(page.folded) if words else ():
        group = "number" if match["number"] else "spent"
        span = match.span(group)
        near = [one for one in amounts if _is_same_sentence(page, one, *span)]
        if near:
            nearest = min(near, key=lambda one: abs(one.start - span[0]))
            role = next((role for index, role in enumerate(words) if match[f"r{index}"]), "threshold")
            yield Amount(*span, _like(nearest, match[group])), role
    for amount in amounts:
        found = _instead(page.language).search(page.folded, max(0, amount.start - _REACH), amount.start)
        if found:
            yield Amount(*found.span("number"), _like(amount, found["number"])), "price"


def _like(amount: Amount, number: str) -> Money:
    return replace(amount.money, amount=parse(number))


def _falls(page: Page, start: int) -> bool:
    return bool(_verbs(page.language).search(before(page.folded, start)))


def _touches(start: int, end: int, amounts: Sequence[Amount]) -> bool:
    return any(start < one.end and one.start < end for one in amounts)


def _is_same_sentence(page: Page, amount: Amount, start: int, end: int) -> bool:
    if amount.end <= start:
        return start - amount.end <= len(after(page.folded, amount.end))
    return amount.start - end <= len(before(page.folded, amount.start))


@cache
def _lower(language: str) -> re.Pattern[str]:
    number, to = number_pattern(language), offer_words(language).falls_to
    since = rf"(?<!\w)(?:{'|'.join(_SINCE)})\s(?P<since>{number})\s(?:{to}|{_AND})\s"
    return re.compile(rf"(?:(?<![\w.,/:+-])(?P<low>{number})-|{since})$")


@cache
def _higher(language: str) -> re.Pattern[str]:
    return re.compile(rf"-(?P<high>{number_pattern(language)})(?![\w.,%/]*\w)(?!\s?%)")


@cache
def _bare(language: str) -> re.Pattern[str]:
    number = number_pattern(language)
    behind = rf"(?:,-{{1,2}})?(?=\s*(?:$|[;:!?)\n\u2190-\U0001faff]|[.,](?!\d))|\s(?:{_CLAUSES})\s)"
    words = cues(offer_words(language).elliptic)
    return re.compile(
        rf"(?<!\w)(?:{words})\s(?P<number>{number}){behind}|(?<![\w.,/:])(?P<spent>{number})(?=\s(?:{_SPENT})(?!\w))"
    )


@cache
def _instead(language: str) -> re.Pattern[str]:
    words = "|".join(offer_words(language).elliptic.get("old_price", ())) or "(?!)"
    return re.compile(rf"(?<![\w.,/:+-])(?P<number>{number_pattern(language)})\s(?:{words})\s$")


@cache
def _verbs(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(offer_words(language).falls) or '(?!)'})(?!\w)[^.!?\d]{{0,24}}$")


@cache
def _to(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{offer_words(language).falls_to})\s")
