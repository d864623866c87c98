"""A date in a message that no calendar has.

## What it does
Finds dates such as `31/11` or `30 febbraio` in the finished text, in numbers and in words.

## Why the customer would care
A deadline that does not exist is none, or another one than you think.

## Bad
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto fino al »31/11«."}

## Good
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto fino al {{ ends }}. Aperti 24/7, ore 9-18."}

## How to fix
Write the variable of the fact that holds the date.

## Source
The Gregorian calendar (ISO 8601).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claim, Claims
from omni.model.facts import Day, Moment, Period
from omni.model.problem import Clash, Finding, Level
from omni.read.variables import instead
from omni.read.written import seen, where

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every date that does not exist."""
    for claim in claims.claims:
        if claim.kind == "date" and isinstance(claim.value, str) and not claim.personal:
            yield Finding(
                where(claims, claim),
                f"{claims.message.name} says {claim.text}, a date that no calendar has",
                advice=_instead(claims, claim),
                seen=seen(claims, claim),
                clash=Clash(found=claim.text),
            )


def _instead(claims: Claims, claim: Claim) -> str:
    """The variable of the only fact that is a date, where there is one."""
    dates = [name for name, fact in claims.message.brief.facts.items() if isinstance(fact.value, Day | Moment | Period)]
    if len(dates) != 1:
        return "write the variable of the fact that holds the date"
    return instead(claims, claim, dates[0])[0]
