"""What stands beside a quantity that is a part of another fact: the massage of 50 minutes, 2.75 % for six months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from omni.model.facts import Fact, NameOf, Percent, Quantity
from omni.model.localised import pick
from omni.read.folding import fold
from omni.read.offer_words import offer_words
from omni.read.page import Page

_HALF = Decimal(50)
_WORD = re.compile(r"[a-z0-9]+")


def companions(page: Page, fact: Fact) -> re.Pattern[str] | None:
    """The words and percentages of the facts that a quantity is `of`: `{quantity: 6 month, of: savings rate}`."""
    about = _tokens(fact.of)
    if not about:
        return None
    locale = page.message.brief.written_in or page.message.key.locale
    phrases: list[str] = []
    for other in page.message.brief.facts.values():
        if other is not fact and not isinstance(other.value, Quantity) and _is_of(other, about):
            phrases += _phrases(other, locale, page.language)
    return _pattern(tuple(phrases)) if phrases else None


def named_companions(page: Page, fact: Fact) -> re.Pattern[str] | None:
    """The names of what a quantity is `of`: of the length of a film its title."""
    about = _tokens(fact.of)
    facts = page.message.brief.facts.values() if about else ()
    found = (one.value for one in facts if isinstance(one.value, NameOf) and _tokens(one.name) <= about)
    names = [fold(name) for value in found for name in (value.name, *value.names.values(), *value.also)]
    return _pattern(tuple(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names)) if names else None


def _is_of(fact: Fact, about: frozenset[str]) -> bool:
    """True if what the quantity is of names the fact, or all that the fact itself is of."""
    return any(tokens and tokens <= about for tokens in (_tokens(fact.name), _tokens(fact.of)))


@lru_cache(maxsize=1024)
def _tokens(words: str) -> frozenset[str]:
    return frozenset(_WORD.findall(words.lower().replace("_", " ")))


def _phrases(fact: Fact, locale: str, language: str) -> Iterator[str]:
    for word in pick(fact.words, locale) or ():
        yield rf"(?<![^\W_]){re.escape(fold(word))}\w{{0,3}}(?![^\W_])"
    if isinstance(fact.value, Percent):
        digits = f"{fact.value.points.normalize():f}".replace(".", "[.,]")
        yield rf"(?<![\d.,]){digits}\s?%"
        if fact.value.points == _HALF:
            yield from offer_words(language).halves


@lru_cache(maxsize=256)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(phrases))
