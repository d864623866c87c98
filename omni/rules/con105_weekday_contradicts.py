"""A weekday that is not that of its date.

## What it does
Compares a weekday written beside a date (`domenica 30 novembre`) with the calendar. A date without a year has that of
the fact with the same day, else it is the one nearest after the sends.

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
from datetime import date, timedelta

from omni.model.brief import Brief
from omni.model.claims import Claim, Claims
from omni.model.problem import Clash, Finding, Level
from omni.read.agreement import by_hand
from omni.read.agreement.fact_days import days_of
from omni.read.dates.names import likeliest
from omni.read.told import weekday
from omni.read.written import seen, where

LEVEL = Level.ERROR
_SOON_AFTER = timedelta(days=120)
"""Copy speaks of days up to two months before a send and ten months after it."""


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every weekday that does not fit the date beside it."""
    for claim in by_hand(claims, "date"):
        days = _days(claims, claim) if claim.weekday is not None else []
        if days and all(day.weekday() != claim.weekday for day in days):
            yield Finding(
                where(claims, claim),
                f"{claims.message.name} says {claim.text}, which is a {weekday(days[0])} in {days[0].year}",
                advice="correct the weekday or the date",
                seen=seen(claims, claim),
                clash=_clash(claims, claim.weekday, days[0]),
            )


def _clash(claims: Claims, said: int | None, day: date) -> Clash:
    """Both weekdays, and the fact of that day."""
    facts = (name for name, fact in claims.message.brief.facts.items() if day in days_of(fact))
    monday = day - timedelta(days=day.weekday())
    found = weekday(monday + timedelta(days=said)).lower() if said is not None else ""
    return Clash(next(facts, ""), found, weekday(day).lower())


def _days(claims: Claims, claim: Claim) -> list[date]:
    """The days that a date may be; none where nothing tells the year."""
    said = claim.value
    if not isinstance(said, date):
        return []
    if not claim.yearless:
        return [said]
    facts = claims.message.brief.facts.values()
    known = [day for fact in facts for day in days_of(fact) if (day.month, day.day) == (said.month, said.day)]
    near = (likeliest(said.day, said.month, day + _SOON_AFTER) for day in _sends(claims.message.brief))
    return known[:1] or [day for day in near if day]


def _sends(brief: Brief) -> Iterator[date]:
    """The dates that the campaign gives to sends."""
    journey = brief.campaign.journey
    moments = (*(send.at for send in brief.campaign.sends), journey.entry.at if journey else None, brief.starts)
    return (moment.local.date() for moment in moments if moment)
