"""A value in a regulated brand's message that no fact explains.

## What it does
For a brand with `regulated: true`, finds every number, amount and percentage of a finished message that no variable
printed, that equals no fact and is not declared `incidental`. For other brands such values only keep a campaign from
being called proved consistent, and the last lines of `omni lint` name them.

## Why the customer would care
A bank or a pharmacy answers for every number that it prints; nobody can answer for one that nobody declared.

## Bad
    brand.yaml: {regulated: true}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }} su »412« prodotti."}

## Good
    brand.yaml: {regulated: true}
    incidental: [{text: "412 prodotti", reason: "how many the shop has, counted by the warehouse"}]
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }} su 412 prodotti."}

## How to fix
Declare the value as a fact and write its variable, or declare the words under `incidental` with a reason.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.ledger import Entry
from omni.model.problem import Clash, Finding, Level
from omni.read.agreement.stated import contradicting
from omni.read.ledger import ledger_of
from omni.read.written import seen, stretch, where

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every value of a regulated brand's message that nothing explains and no other rule contradicts."""
    brand = claims.message.brief.brand
    if not brand.regulated:
        return
    wrong = {(claim.part, claim.start, claim.end) for claim in contradicting(claims)}
    for entry in ledger_of(claims).entries:
        if entry.status == "unexplained" and not any(_touches(entry, *one) for one in wrong):
            words = stretch(claims, entry.part, entry.start, entry.end)
            yield Finding(
                where(claims, words),
                f"{claims.message.name} says {entry.text}, which no fact explains; {brand.name} is regulated",
                related=((brand.route / "regulated", "where the brand says so"),),
                advice="declare it as a fact, or under incidental with a reason",
                seen=seen(claims, words),
                clash=Clash("", entry.text),
            )


def _touches(entry: Entry, part: str, start: int, end: int) -> bool:
    return entry.part == part and entry.start < end and start < entry.end
