"""A code, a price or a day that the client hides.

## What it does
Finds values of facts that stand behind as many characters as a part of the channel is advised to have: so much a lock
screen, an inbox or a feed shows before somebody opens the message. A value that the shown part says too, or another
part, is not hidden.

## Why the customer would care
Nobody opens a message whose offer stands behind the three dots.

## Bad
    channels: [push]
    copy:
      it: {short: "»Il cappotto che aspettavi è in negozio e online, nelle taglie di sempre e nei colori di una volta: vieni a provarlo con {{ code }}, {{ ends | fino_a }}«"}

## Good
    channels: [push]
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}: il cappotto che aspettavi"}

## How to fix
Say the offer first, then the rest.

## Source
Each limit names its own; `omni explain push` shows them.
"""  # noqa: E501  an example

from __future__ import annotations

from collections.abc import Iterator

from omni.measure import noun
from omni.model.channel import Limit
from omni.model.claims import Claim, Claims
from omni.model.problem import Finding, Level
from omni.read.limits import Measured, measured
from omni.read.written import field_of, seen

LEVEL = Level.WARNING
_CHARACTERS = "char"
_OFFERED = frozenset({"percent", "money", "code", "date", "bundle", "multiplier"})


def check(claims: Claims) -> Iterator[Finding]:
    """Yields the first value of each part that only stands where the client cuts it off."""
    for one in measured(claims, _cuts):
        if one.count > (one.limit.max or 0) and one.part in claims.readable:
            hidden = next(_hidden(claims, one), None)
            if hidden:
                yield _finding(claims, one.limit, hidden)


def _cuts(limit: Limit) -> bool:
    return limit.advised and limit.max is not None and limit.unit == _CHARACTERS and not limit.each


def _hidden(claims: Claims, one: Measured) -> Iterator[Claim]:
    most = one.limit.max or 0
    shown = {claim.value for claim in claims.claims if claim.part != one.part or claim.end <= most}
    for claim in claims.claims:
        is_offered = claim.kind in _OFFERED and claim.facts and claim.value not in shown
        if claim.part == one.part and claim.end > most and is_offered:
            yield claim


def _finding(claims: Claims, limit: Limit, claim: Claim) -> Finding:
    most = limit.max or 0
    return Finding(
        field_of(claims, claim.part),
        f"{claims.message.name} says {claim.text} after the {most:,} {noun(limit.unit, most)} of its {claim.part} "
        "that are shown before somebody opens it",
        related=((limit.route, f"the limit: {limit.note or limit.source}"),),
        advice="say it first",
        seen=seen(claims, claim),
    )
