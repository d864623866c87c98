"""A percentage that contradicts the campaign.

## What it does
Compares every percentage that somebody wrote by hand, in digits (`20%`, `-30 %`), in words (`trenta per cento`) or as a
share (`half price`), with the facts that are percentages. What is surely no offer is left alone: a tax, a material,
0 % and 100 %. A percentage without a word of an offer beside it counts only where no fact is stated otherwise.

## Why the customer would care
Whoever is promised 30 % and charged for 20 % asks for the difference, and is right.

## Bad
    copy:
      ro: {short: "»20%« reducere cu {{ code }} la Aurora, pana pe {{ ends }}"}

## Good
    copy:
      ro: {short: "{{ discount }} reducere cu {{ code }} la Aurora, pana pe {{ ends }}. Bumbac 80%"}

## How to fix
Write the variable of the fact. If the number is no offer, say so under `incidental`.

## Source
Directive 2005/29/EC on unfair commercial practices, article 6 (misleading actions).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.agreement.percents import disagreements
from omni.read.contradiction import contradiction

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every percentage that contradicts a fact."""
    for claim, fact, meant in disagreements(claims):
        yield contradiction(claims, claim, fact, meant, "share left to pay" if claim.role == "pays" else "")
