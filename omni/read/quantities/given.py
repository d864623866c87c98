"""How much an amount of money gives: of `Ogni 15 euro diventano sei pasti` the six meals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.facts import Fact, Quantity
from omni.model.money import Money
from omni.read.amounts.printed import Amount, printed_amounts
from omni.read.page import Page
from omni.read.quantities.measured import Measured, all_measured
from omni.read.quantities.terms import quantities_of, terms_of
from omni.read.quantities.units import canonical_unit, in_unit

_REACH, _MOST_TIMES = 60, 5
_CUT = re.compile(r"[!?;\n|]|\.\s|\d")


def given(page: Page, facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, Measured]]:
    """The quantity nearest to each amount for which a fact says how much there is."""
    amounts = printed_amounts(page) if facts else ()
    for fact in facts if amounts else ():
        terms, nouns = terms_of((fact,), page.message.brief.written_in or page.message.key.locale)
        found = [one for one in all_measured(page, terms, nouns) if not one.is_range and _is_like(one, fact)]
        for amount in amounts:
            near = [one for one in found if _gap(page, amount, one) is not None] if _is_its(amount, fact) else []
            if near:
                yield fact, min(near, key=lambda one: abs(one.start - amount.start))


def _is_its(amount: Amount, fact: Fact) -> bool:
    value = fact.value
    over = value.per_amounts if isinstance(value, Quantity) else None
    return any(Money(number, currency) == amount.money for currency, number in (over or {}).items())


def _is_like(one: Measured, fact: Fact) -> bool:
    """True for a number of such a size that a slip may have made it."""
    meant = quantities_of(fact)[0]
    value = in_unit(one.high, one.unit, canonical_unit(meant.unit))
    plain = not (one.loose or one.article or one.others)
    return plain and value is not None and meant.high / _MOST_TIMES <= value <= meant.high * _MOST_TIMES


def _gap(page: Page, amount: Amount, one: Measured) -> str | None:
    gap = page.folded[min(amount.end, one.end) : max(amount.start, one.start)]
    return None if len(gap) > _REACH or _CUT.search(gap) else gap
