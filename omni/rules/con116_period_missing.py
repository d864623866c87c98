"""A price per night, month or hour that is printed without saying so.

## What it does
Finds a price or quantity that is per a period (`per: night`) in messages in none of whose parts a word for that period
stands. Its variable prints the amount alone: `89 €`. Prices per person or per kilo, and instalments, are left alone.

## Why the customer would care
`The suite from 89 €` is read as the price of the stay, and argued about at the desk.

## Bad
    facts: {room: {EUR: 89, RON: 445, per: night}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} {{ ends | fino_a }}. Suite da »{{ room }}«."}

## Good
    facts: {room: {EUR: 89, RON: 445, per: night}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} {{ ends | fino_a }}. Suite da {{ room }} a notte."}

## How to fix
Write the period behind the variable.

## Source
Directive 98/6/EC on the indication of prices, articles 3 and 4; Directive 2005/29/EC, article 7 (misleading omissions).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Clash, Finding, Level
from omni.read.agreement.periods import without_period
from omni.read.written import seen, where

LEVEL = Level.WARNING


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every value whose period is said nowhere."""
    message = claims.message
    for claim, fact, per in without_period(claims):
        yield Finding(
            where(claims, claim),
            f"{message.name} prints {claim.text} and nowhere per what, {fact.name} is per {per}",
            related=((fact.route, f"{fact.name} is per {per}"),),
            advice=f"say per {per} behind it",
            seen=seen(claims, claim),
            clash=Clash(fact.name, claim.text, f"{claim.text} per {per}"),
        )
