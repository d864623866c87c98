"""Quantities written by hand against those that are meant."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, Quantity
from omni.read.agreement import Disagreement, by_hand


def disagreements(claims: Claims) -> Iterator[Disagreement]:
    """The quantities that contradict the fact whose words stand beside them, and are no other fact's."""
    facts = claims.message.brief.facts
    for claim in by_hand(claims, "quantity"):
        if not claim.facts and not any(states(claim, fact) for fact in facts.values()):
            yield Disagreement(claim, facts[claim.role], facts[claim.role].value)


def states(claim: Claim, fact: Fact) -> bool:
    """True if a claim of a quantity is what the fact says, or the same in another unit."""
    quantities = [fact.value, *fact.also] if isinstance(fact.value, Quantity) else []
    return claim.kind == "quantity" and any(_is(claim, one) for one in quantities if isinstance(one, Quantity))


def _is(claim: Claim, quantity: Quantity) -> bool:
    return claim.unit == quantity.unit and claim.value in {quantity.low, quantity.high}
