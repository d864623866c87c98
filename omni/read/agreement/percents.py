"""Percentages written by hand against those that are meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product

from omni.model.claims import Claim, Claims
from omni.model.facts import Bound, Fact, Percent
from omni.read.agreement import Disagreement, by_hand, is_printed
from omni.read.agreement.amounts import meant_amounts

_UNDERSTATED = 1


def disagreements(claims: Claims) -> Iterator[Disagreement]:
    """The percentages that contradict a fact. One beside no word of an offer counts only if no fact of a percentage
    is stated in the message otherwise; one that is surely no offer never does.
    """
    facts = percent_facts(claims)
    if not facts:
        return
    for claim in offers(claims):
        is_offer = claim.role == "offer" or not any(is_printed(claims, fact) for fact in facts)
        if is_offer and not is_meant(claims, claim):
            fact = _nearest(facts, _points(claim))
            yield Disagreement(claim, fact, fact.value)


def offers(claims: Claims) -> Iterator[Claim]:
    """The percentages written by hand that may be offers."""
    return (claim for claim in by_hand(claims, "percent") if claim.role != "other")


def percent_facts(claims: Claims) -> list[Fact]:
    """The facts that are percentages."""
    return [fact for fact in claims.message.brief.facts.values() if isinstance(fact.value, Percent)]


def is_meant(claims: Claims, claim: Claim) -> bool:
    """True if a fact, or an old and a new price, allow the percentage."""
    return any(_allows(_percent(fact), claim) for fact in percent_facts(claims)) or any(
        saved - _UNDERSTATED <= _points(claim) <= saved for saved in _saved(claims)
    )


def _nearest(facts: list[Fact], points: Decimal) -> Fact:
    return min(facts, key=lambda fact: abs(_percent(fact).points - points))


def _allows(meant: Percent, claim: Claim) -> bool:
    if claim.bound == "exact" and meant.bound == Bound.UP_TO:
        return _points(claim) <= meant.points
    return _points(claim) == meant.points


def _saved(claims: Claims) -> Iterator[Decimal]:
    amounts: Mapping[str, list[Decimal]] = {"price": [], "old_price": []}
    for meant in meant_amounts(claims.message.brief):
        if meant.role in amounts:
            amounts[meant.role].append(meant.money.amount)
    for old, new in product(amounts["old_price"], amounts["price"]):
        if 0 < new < old:
            yield (100 * (old - new) / old).quantize(Decimal("0.1"))


def _percent(fact: Fact) -> Percent:
    assert isinstance(fact.value, Percent)  # noqa: S101 -- `percent_facts` gives no others
    return fact.value


def _points(claim: Claim) -> Decimal:
    assert isinstance(claim.value, Decimal)  # noqa: S101 -- the percent reader gives no others
    return claim.value
