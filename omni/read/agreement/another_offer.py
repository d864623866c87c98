"""Which offer an end is of, where a campaign has several: the end of another one is wrong in a message."""

from __future__ import annotations

from collections.abc import Sequence

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact
from omni.read.agreement import is_printed
from omni.read.agreement.fact_days import role_of


def another_offers_end(claims: Claims, claim: Claim, agreeing: Sequence[Fact], facts: Sequence[Fact]) -> list[Fact]:
    """The end of the offer that a message is about, where it says that of another one (`next_ends`, whose `next` and
    `next_code` it does not print).
    """
    if claim.role != "deadline" or claim.unit or any(role_of(fact) != "end" for fact in agreeing):
        return []
    offers = {fact.name: _offer_of(fact, claims) for fact in facts if role_of(fact) == "end"}
    if any(not offers[fact.name] or _is_told_of(claims, offers[fact.name]) for fact in agreeing):
        return []
    others = frozenset().union(*(offers[fact.name] for fact in agreeing))
    return [
        fact
        for fact in facts
        if fact.name in offers and fact not in agreeing and _is_told_of(claims, offers[fact.name] - others)
    ]


def _offer_of(fact: Fact, claims: Claims) -> frozenset[str]:
    """The other facts of the offer that an end is of: those whose names begin as its own does (`next_ends`), for one
    without such a beginning those that begin as no other end does.
    """
    every = claims.message.brief.facts.values()
    prefix = fact.name.rpartition("_")[0]
    alike = {other.name for other in every if prefix and other.name.partition("_")[0] == prefix.partition("_")[0]}
    if alike - {fact.name}:
        return frozenset(alike - {fact.name})
    ends = {other.name.partition("_")[0] for other in every if other is not fact and role_of(other) == "end"}
    return frozenset(other.name for other in every if other.name.partition("_")[0] not in {*ends, fact.name})


def _is_told_of(claims: Claims, names: frozenset[str]) -> bool:
    """True if a variable of one of the campaign's own facts stands in the message."""
    facts = claims.message.brief.facts
    return any(name in claims.message.brief.campaign.facts and is_printed(claims, facts[name]) for name in names)
