"""Amounts that follow from facts by plain arithmetic: a saving, a price for three, a sum, a price less a percent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from omni.model.brief import Brief
from omni.model.facts import Bundle, Percent, Quantity

_CENT = Decimal("0.01")
_MOST = 400


def follows(amount: Decimal, prices: Sequence[Decimal], counts: Iterable[Decimal], brief: Brief) -> bool:
    """True if an amount is the sum or difference of two prices, or one so many times or less a declared percent.
    `counts` are the numbers that the text names.
    """
    every = {*(count for count in counts if 1 < count <= _MOST), *_counts(brief)}
    return any(amount == value.quantize(_CENT) for value in _derived(prices, every, brief))


def is_part(amount: Decimal, prices: Sequence[Decimal], counts: Iterable[Decimal], brief: Brief) -> bool:
    """True if an amount is one of a price's so many equal parts."""
    every = {*(count for count in counts if 1 < count <= _MOST), *_counts(brief)}
    return any(amount == (one / count).quantize(_CENT) for one in prices for count in every)


def is_saved(amount: Decimal, meant: Sequence[Decimal], brief: Brief) -> bool:
    """True if an amount is the difference of two, or a declared percent of one."""
    differences = {abs(one - other) for one, other in combinations(meant, 2)}
    parts = {(one * points / 100).quantize(_CENT) for one in meant for points in _percents(brief)}
    return amount in differences | parts


def _derived(prices: Sequence[Decimal], counts: Iterable[Decimal], brief: Brief) -> Iterator[Decimal]:
    for one, other in combinations(prices, 2):
        yield one + other
        yield abs(one - other)
    for one in prices:
        yield from (one * count for count in counts)
        yield from (one * (100 - points) / 100 for points in _percents(brief))


def _counts(brief: Brief) -> Iterator[Decimal]:
    for fact in brief.facts.values():
        match fact.value:
            case Quantity(low=low, high=high):
                yield from (count for count in {low, high} if 1 < count <= _MOST)
            case Bundle(buy=buy, pay=pay):
                yield from (Decimal(buy), Decimal(pay))
            case _:
                pass


def _percents(brief: Brief) -> Iterable[Decimal]:
    return [fact.value.points for fact in brief.facts.values() if isinstance(fact.value, Percent)]
