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

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.agreement.days import disagreements
from omni.read.told import told, whose
from omni.read.variables import use_variable, variable
from omni.read.written import seen, where

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every date that contradicts a fact."""
    message = claims.message
    for claim, fact, meant in disagreements(claims):
        says = told(message, meant, fact)
        has_digits = any(char.isdigit() for char in claim.text)
        yield Finding(
            where(claims, claim),
            f"{message.name} says {claim.text}, {whose(message)} says {says}",
            related=((fact.route, f"{fact.name} is {says}"),),
            advice=f"write {variable(fact.name)} instead of {claim.text}",
            seen=seen(claims, claim),
            fix=use_variable(claims, claim, fact.name) if has_digits and not claim.unit else None,
        )
