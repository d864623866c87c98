"""A quantity that contradicts the campaign.

## What it does
Compares numbers that stand before the noun of a fact (`4 pasti`), or before its unit beside one of its `words`
(`reso entro 30 giorni`), with the fact. So it does with bundles (`3x2`, `prendi tre paghi due`, `2+1 gratis`) and with
multiples of what a fact multiplies (`punti doppi`, `points x3`).

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
from omni.read.agreement import multiples
from omni.read.agreement.counts import disagreements
from omni.read.contradiction import contradiction

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every quantity, bundle and multiple that contradicts a fact."""
    for claim, fact, meant in (*disagreements(claims), *multiples.disagreements(claims)):
        yield contradiction(claims, claim, fact, meant)
