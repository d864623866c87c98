"""A deadline, start or range of dates that contradicts the campaign.

## What it does
Compares dates that somebody wrote by hand and that words beside them call a deadline (`fino al`, `until`), a start or a
range with the facts that are dates: numbers in the order of the language, months in words, and, where the day of
sending is known, `domani`, `last day` and `3 days left`. A date that any fact has is right; one that no word explains
is left alone.

## Why the customer would care
Whoever comes a day late because the message said so has lost the offer by our fault.

## Bad
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto fino al »1 dicembre«."}

## Good
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}. Natale è il 25 dicembre."}

## How to fix
Write the variable of the fact: `{{ ends }}`, or `{{ ends | relative }}` for words such as tomorrow.

## Source
Directive 2005/29/EC on unfair commercial practices, annex I, point 7 (false claims that time is limited).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from omni.model.claims import Claim, Claims
from omni.model.facts import Day
from omni.model.frozen import replace
from omni.model.problem import Finding, Level
from omni.read.agreement.days import disagreements
from omni.read.contradiction import contradiction
from omni.read.told import told

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every date that contradicts a fact."""
    for claim, fact, meant in disagreements(claims):
        found = contradiction(claims, claim, fact, meant)
        is_printed_date = any(char.isdigit() for char in claim.text) and not claim.unit
        yield found if is_printed_date else _counted(claims, claim, found)


def _counted(claims: Claims, claim: Claim, found: Finding) -> Finding:
    """A day that depends on when the message leaves (`tomorrow`, `the last two days`): which day that is, too."""
    if not isinstance(claim.value, date):
        return replace(found, fix=None)
    message = claims.message
    day = told(message, Day(claim.value))
    return replace(
        found,
        fix=None,
        sentence=found.sentence.replace(
            f" says {claim.text}", f" says {claim.text}, which is {day} on the day it leaves", 1
        ),
        advice=f"{found.advice}, or move the send",
    )
