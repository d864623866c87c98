"""Quantities that the campaign declares: a number with the unit or noun of a fact (`30 giorni`, `4 pasti`, `15-kg`).

Nothing is a quantity by its number alone. The fact's own `nouns`, one of the `words` that it stands beside, its role (a
trial, an age) or a unit that no other fact has must say that it is meant. The claim's role is the fact's name; it is
empty where a number only happens to be what a fact says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from omni.model.brief import Brief
from omni.model.claims import Claim, NumberRange
from omni.model.facts import Fact, Quantity, Release
from omni.model.remembered import remembered
from omni.read.folding import fold
from omni.read.names import stretches_of_names
from omni.read.page import Page
from omni.read.quantities.ages import ages
from omni.read.quantities.endless import endless
from omni.read.quantities.founded import founded
from omni.read.quantities.given import given
from omni.read.quantities.lookalikes import quantities_among
from omni.read.quantities.meaning import candidates, fact_meant
from omni.read.quantities.measured import Measured, all_measured, without
from omni.read.quantities.parts_paid import parts_paid
from omni.read.quantities.rates import another_rate
from omni.read.quantities.saying import says, states
from omni.read.quantities.terms import terms_of
from omni.read.quantities.together import together

_NO_LIMIT = "unlimited"


def find(page: Page) -> Iterator[Claim]:
    """Every declared quantity of a page."""
    released, quantities, counted = _meant(page.message.brief)
    for fact in released:
        yield from _versions(page, fact)
    if counted:
        terms, nouns = _terms(page.message.brief)
        measured = together(page, all_measured(page, terms, nouns), terms)
        found = without(quantities_among(page, measured), stretches_of_names(page))
        for one in found:
            meant = fact_meant(page, counted, one, found)
            other = another_rate(page, one, meant) if meant is not None and one.rate and says(one, meant) else ""
            if meant is not None and other:
                said = f"{one.high.normalize():f} {one.unit} per {other}"
                yield page.claim("quantity", said, one.start, one.end, role=meant.name)
            elif meant is not None and not (one.loose and says(one, meant)):
                yield _claim(page, one, meant.name)
            elif meant is None and not one.article and any(states(one, fact) for fact in counted):
                yield _claim(page, one, "")
        yield from _of_all(page, counted, found)
    for fact, one in given(page, _given(page.message.brief)):
        yield _claim(page, one, fact.name)
    yield from ages(page, quantities)


def _of_all(page: Page, counted: Sequence[Fact], found: Sequence[Measured]) -> Iterator[Claim]:
    """Parts of a whole that are paid, years since which something is, and what never ends."""
    for fact, one in parts_paid(page, counted):
        yield _claim(page, one, fact.name)
    for fact, start, end, year in founded(page, counted):
        yield page.claim("quantity", year, start, end, role=fact.name, unit="year")
    for fact, start, end in endless(page, counted, found):
        yield page.claim("quantity", _NO_LIMIT, start, end, role=fact.name)


@remembered
def _given(brief: Brief) -> tuple[Fact, ...]:
    """The facts of a brief that say how much there is for an amount of money."""
    quantities = ((fact, fact.value) for fact in brief.facts.values())
    return tuple(fact for fact, value in quantities if isinstance(value, Quantity) and value.per_amounts)


@remembered
def _meant(brief: Brief) -> tuple[tuple[Fact, ...], tuple[Fact, ...], tuple[Fact, ...]]:
    """The facts of a brief that are versions of something, that are quantities, and those of them that are no age."""
    facts = tuple(brief.facts.values())
    quantities = tuple(candidates(facts))
    counted = tuple(fact for fact in quantities if fact.role not in {"min_age", "max_age", "free_below"})
    return tuple(fact for fact in facts if isinstance(fact.value, Release) and fact.of), quantities, counted


@remembered
def _terms(brief: Brief) -> tuple[Mapping[str, str], frozenset[str]]:
    return terms_of(_meant(brief)[2], brief.written_in or brief.key.locale)


def _claim(page: Page, one: Measured, role: str) -> Claim:
    value = NumberRange(one.low, one.high) if one.is_range else one.low if one.high.is_infinite() else one.high
    return page.claim("quantity", value, one.start, one.end, role=role, unit=one.unit)


def _versions(page: Page, fact: Fact) -> Iterator[Claim]:
    """Versions of what the fact is about: `Bluetooth 5.3`."""
    for match in _version_of(fold(fact.of)).finditer(page.folded):
        version = match["version"].replace(",", ".")
        yield page.claim("quantity", version, *match.span(), role=fact.name, unit=fact.of)


@lru_cache(maxsize=64)
def _version_of(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_]){re.escape(name)}[\s-]?(?:v|ver\.?|version\w*|versione)?\s?(?P<version>\d+(?:[.,]\d+)*)(?![\w%€])"
    )
