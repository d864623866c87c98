"""What a message says by hand, compared with what is meant.

A value that a fact's variable printed agrees by construction. What authors wrote into copy, and what templates hold, is
compared with the facts of its kind and role. Personal values and small print that omni puts in are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from omni.model.claims import Claim, Claims, Kind
from omni.model.facts import DaysAfter, Fact, FactValue, FromField, ListOf
from omni.model.money import Money
from omni.model.remembered import remembered


class Disagreement(NamedTuple):
    """A claim, the fact that it contradicts, and what the fact says in the claim's place."""

    claim: Claim
    fact: Fact
    meant: FactValue | Money


def by_hand(claims: Claims, kind: Kind) -> Iterator[Claim]:
    """The claims of a kind that somebody wrote, save those that the campaign declares to be none of its own."""
    return iter(_by_hand(claims).get(kind, ()))


@remembered
def _by_hand(claims: Claims) -> dict[Kind, list[Claim]]:
    found: dict[Kind, list[Claim]] = {}
    for claim in claims.claims:
        kinds = {origin.kind for origin in claim.origins}
        is_written = not kinds or ("copy" in kinds and "personal" not in kinds)
        if is_written and not is_incidental(claims, claim):
            found.setdefault(claim.kind, []).append(claim)
    return found


def is_printed(claims: Claims, fact: Fact) -> bool:
    """True if a variable of the fact stands anywhere in the message; one of a person prints the person's value."""
    names = {fact.name, fact.value.path} if isinstance(fact.value, FromField | DaysAfter | ListOf) else {fact.name}
    return not names.isdisjoint(_printed(claims))


@remembered
def _printed(claims: Claims) -> frozenset[str]:
    """The names of all variables that stand in a message, and of the facts that they are of."""
    pieces = (piece.origin for readable in claims.readable.values() for piece in readable.pieces)
    printed = {(origin.name, origin.kind) for origin in pieces}
    return frozenset(name for name, _ in printed) | {name.partition(".")[0] for name, kind in printed if kind == "fact"}


def is_incidental(claims: Claims, claim: Claim) -> bool:
    """True for what the campaign declares to be no claim of its own."""
    text = claims.readable[claim.part].text
    for entry in claims.message.brief.campaign.incidental:
        start = text.find(entry.text)
        while start >= 0:
            if start <= claim.start and claim.end <= start + len(entry.text):
                return True
            start = text.find(entry.text, start + 1)
    return False
