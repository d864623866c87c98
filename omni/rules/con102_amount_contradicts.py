"""An amount of money that contradicts the campaign.

## What it does
Compares every amount that somebody wrote by hand with the facts that are money, in the currency of the message's
market. The words beside it tell what it is (an old price, a threshold, a saving), so that a right amount in the wrong
place is found too. An amount that no word explains counts only where the message states the price nowhere else.

## Why the customer would care
The price in the message is the price that the customer may insist on.

## Bad
    facts: {price: {EUR: 84}, old_price: {EUR: 120, role: old_price}}
    copy:
      it: {body: "{{ code }} {{ ends | fino_a }}: ora »79 €« invece di {{ old_price }}: {{ discount }} di sconto."}

## Good
    facts: {price: {EUR: 84}, old_price: {EUR: 120, role: old_price}}
    copy:
      it: {body: "{{ code }} {{ ends | fino_a }}: ora {{ price }} invece di {{ old_price }}: {{ discount }} di sconto."}

## How to fix
Write the variable of the fact. If the amount is no price of the campaign, say so under `incidental`.

## Source
Directive 98/6/EC on the indication of prices, articles 3 and 4.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.agreement.amounts import disagreements
from omni.read.contradiction import contradiction

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every amount that contradicts a fact."""
    for claim, fact, meant in disagreements(claims):
        role = "" if claim.role == "other" else claim.role.replace("_", " ")
        yield contradiction(claims, claim, fact, meant, role)
