"""Bundles and multiples written by hand against those that are meant."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claim, Claims
from omni.model.facts import Bundle, Fact, Multiplier
from omni.read.agreement import Disagreement, by_hand


def disagreements(claims: Claims) -> Iterator[Disagreement]:
    """The bundles and multiples that contradict a fact."""
    yield from _bundles(claims)
    yield from _multiples(claims)


def states(claim: Claim, fact: Fact) -> bool:
    """True if a claim of a bundle or a multiple is what the fact says."""
    match fact.value:
        case Bundle(buy=buy, pay=pay):
            return claim.kind == "bundle" and claim.value == f"{buy}x{pay}"
        case Multiplier(times=times):
            return claim.kind == "multiplier" and claim.value == times
        case _:
            return False


def _bundles(claims: Claims) -> Iterator[Disagreement]:
    """The bundles that are no fact's, where some fact is a bundle."""
    said = tuple(by_hand(claims, "bundle"))
    facts = [fact for fact in claims.message.brief.facts.values() if isinstance(fact.value, Bundle)] if said else []
    for claim in said if facts else ():
        if not claim.facts and not any(states(claim, fact) for fact in facts):
            yield Disagreement(claim, facts[0], facts[0].value)


def _multiples(claims: Claims) -> Iterator[Disagreement]:
    """The multiples that are not those of the facts about the same thing, which the part says nowhere rightly."""
    facts = claims.message.brief.facts
    for claim in by_hand(claims, "multiplier"):
        is_said = any(states(one, facts[claim.role]) and one.part == claim.part for one in claims.claims)
        if not (claim.facts or is_said or any(states(claim, fact) for fact in facts.values())):
            yield Disagreement(claim, facts[claim.role], facts[claim.role].value)
