"""A quantity that contradicts the campaign.

## What it does
Compares numbers that stand before the noun of a fact (`4 pasti`), or before its unit beside one of its `words`
(`reso entro 30 giorni`), with the fact.

## Why the customer would care
Whoever reads 60 days and is refused after 30 does not come back.

## Bad
    facts: {returns: {quantity: 30 day, words: {it: [reso]}}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}. Per il reso hai »60 giorni«."}

## Good
    facts: {returns: {quantity: 30 day, words: {it: [reso]}}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}. Per il reso hai {{ returns }}."}

## How to fix
Write the variable of the fact.

## Source
Directive 2005/29/EC on unfair commercial practices, article 6 (misleading actions).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.agreement.counts import disagreements
from omni.read.told import told, whose
from omni.read.variables import use_variable, variable
from omni.read.written import seen, where

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every quantity that contradicts a fact."""
    message = claims.message
    for claim, fact, meant in disagreements(claims):
        says = told(message, meant, fact)
        yield Finding(
            where(claims, claim),
            f"{message.name} says {claim.text}, {whose(message)} says {says}",
            related=((fact.route, f"{fact.name} is {says}"),),
            advice=f"write {variable(fact.name)} instead of {claim.text}",
            seen=seen(claims, claim),
            fix=use_variable(claims, claim, fact.name),
        )
