"""What an offer is on, as a message says it and as it is meant: the second item, the first box, everything, up to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from omni.model.claims import Claim, Claims
from omni.model.facts import Bound, Fact, Percent, Price
from omni.model.money import Money
from omni.read.agreement import by_hand, is_printed
from omni.read.agreement.meant import meant_amounts
from omni.read.agreement.promises import is_delivery
from omni.read.agreement.subjects import language_of, words_of
from omni.read.folding import fold
from omni.read.numerals import few_pattern, in_words, numbers_in
from omni.read.offer_words import offer_words
from omni.read.told import told
from omni.read.written import stretch

_ALL_REACH = 22
_FIRST_REACH = 30
_BREAK = re.compile(r"[.!?;\n]")
_OFFERS = frozenset({"offer", "pays", "maybe"})


class Scope(NamedTuple):
    """A claim with the fact that it states, the words that are wrong, what they say it is on, and what is meant."""

    claim: Claim
    words: Claim
    fact: Fact
    says: str
    means: str


def too_wide(claims: Claims) -> Iterator[Scope]:
    """The values of a fact that a message gives on more than the fact does."""
    for fact in claims.message.brief.facts.values():
        of = (fact.of or str(getattr(fact.value, "of", ""))).lower()
        if isinstance(fact.value, Percent) and of.startswith("second"):
            yield from _on_all_but_second(claims, fact, of)
        if isinstance(fact.value, Percent) and of.startswith("first"):
            yield from _on_several(claims, fact, of)
        if isinstance(fact.value, Percent | Price) and fact.value.bound != Bound.EXACT:
            yield from _for_all(claims, fact, fact.value.bound)


def without_minimum(claims: Claims) -> Scope | None:
    """Free delivery that begins at an amount, in a message that names no such amount; where it is promised first."""
    promised = next((claim for claim in by_hand(claims, "free") if claim.value == "delivery"), None)
    if promised is None or any(claim.role == "threshold" for claim in claims.claims):
        return None
    facts = [fact for fact in claims.message.brief.facts.values() if is_delivery(fact)]
    if len(facts) != 1 or is_printed(claims, facts[0]):
        return None
    least = next((one.money for one in meant_amounts(claims.message.brief) if one.fact == facts[0]), None)
    if not least or not least.amount or any(claim.value == least for claim in claims.claims):
        return None
    if _is_spent(claims, least):
        return None
    return Scope(promised, promised, facts[0], "", f"over {told(claims.message, least)}")


def _is_spent(claims: Claims, least: Money) -> bool:
    """True where somebody's sum reaches the amount, and no fact has that sum: `two tins = $192, ships free`."""
    known = {one.money for one in meant_amounts(claims.message.brief)}
    return any(
        isinstance(claim.value, Money)
        and claim.value.currency == least.currency
        and claim.value.amount >= least.amount
        and claim.role in {"", "price"}
        and claim.value not in known
        for claim in claims.claims
    )


def _on_all_but_second(claims: Claims, fact: Fact, of: str) -> Iterator[Scope]:
    second = offer_words(language_of(claims)).second
    words, own = _words(second), words_of(claims, fact)
    texts = [fold(readable.text) for readable in claims.readable.values()]
    if not second or any(words.search(text) or (own and own.search(text)) for text in texts):
        return
    for claim in _stating(claims, fact):
        if claim.role in _OFFERS:
            yield Scope(claim, claim, fact, "and names no second item", f"of the {of}")


def _on_several(claims: Claims, fact: Fact, of: str) -> Iterator[Scope]:
    language = language_of(claims)
    meant = max(numbers_in(of, "en"), default=Decimal(1))
    for claim in _stating(claims, fact):
        text = _BREAK.split(fold(claims.readable[claim.part].text)[claim.end : claim.end + _FIRST_REACH])[0]
        found = _firsts(language).search(text)
        count = next((group for group in found.groups() if group), "") if found else ""
        value = Decimal(count) if count.isdigit() else in_words(count, language) if count else None
        if value is not None and value not in {meant, Decimal(1)}:
            words = stretch(claims, claim.part, claim.end + found.start(), claim.end + found.end()) if found else claim
            yield Scope(claim, words, fact, f"of the first {value}", f"of the {of}")


def _for_all(claims: Claims, fact: Fact, bound: Bound) -> Iterator[Scope]:
    words = _words(offer_words(language_of(claims)).all)
    limit = "up to" if bound == Bound.UP_TO else "from"
    for claim in _stating(claims, fact):
        text = fold(claims.readable[claim.part].text)[claim.end : claim.end + _ALL_REACH]
        found = words.search(_BREAK.split(text)[0])
        if claim.bound == "exact" and claim.role != "other" and found and not re.search(r"\d", text[: found.start()]):
            yield Scope(claim, claim, fact, "for all", f"{limit} {told(claims.message, fact.value, fact)}")


def _stating(claims: Claims, fact: Fact) -> Iterator[Claim]:
    for kind in ("percent", "money"):
        for claim in by_hand(claims, "percent" if kind == "percent" else "money"):
            if claim.value == _value(fact):
                yield claim


def _value(fact: Fact) -> Decimal | Money | None:
    match fact.value:
        case Percent(points=points):
            return points
        case Price():
            return fact.value.money
        case _:
            return None


@cache
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/])(?:{'|'.join(words) or '(?!)'})(?![\w%])(?![.,]\d)(?!\s?[%/])")


@cache
def _firsts(language: str) -> re.Pattern[str]:
    number = f"({few_pattern(language)})"
    phrases = "|".join(phrase.format(n=number) for phrase in offer_words(language).firsts)
    return re.compile(rf"(?<!\w)(?:{phrases or '(?!)'})(?!\w)")
