"""A weekday that is not that of its date.

## What it does
Compares a weekday written beside a date (`domenica 30 novembre`) with the calendar. A date without a year counts only
where a fact tells the year.

## Why the customer would care
Half of the readers trust the weekday, half the number, and half of them come in vain.

## Bad
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto fino a »domenica {{ ends }}«."}

## Good
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto fino a lunedì {{ ends }}."}

## How to fix
Look at the calendar: one of the two is wrong.

## Source
omni's own rule; names of days from CLDR.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from omni.model.claims import Claim, Claims
from omni.model.problem import Finding, Level
from omni.read.agreement import by_hand
from omni.read.agreement.days import days_of
from omni.read.told import weekday
from omni.read.written import seen, where

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every weekday that does not fit the date beside it."""
    for claim in by_hand(claims, "date"):
        day = _day(claims, claim)
        if claim.weekday is not None and day is not None and day.weekday() != claim.weekday:
            yield Finding(
                where(claims, claim),
                f"{claims.message.name} says {claim.text}, which is a {weekday(day)} in {day.year}",
                advice="correct the weekday or the date",
                seen=seen(claims, claim),
            )


def _day(claims: Claims, claim: Claim) -> date | None:
    if not isinstance(claim.value, date):
        return None
    if not claim.yearless:
        return claim.value
    known = (day for fact in claims.message.brief.facts.values() for day in days_of(fact))
    return next((day for day in known if (day.month, day.day) == (claim.value.month, claim.value.day)), None)
