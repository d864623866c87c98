"""A value written by hand although a fact holds it.

## What it does
Finds percentages, amounts, dates, codes and quantities in copy and templates that are right today because they equal a
fact.

## Why the customer would care
When the offer changes, the fact changes and the text stays: the next customer reads the old one.

## Bad
    copy:
      it: {short: "-»30%« con {{ code }} da Aurora, {{ ends | fino_a }}"}

## Good
    copy:
      it: {short: "-{{ discount }} con {{ code }} da Aurora, {{ ends | fino_a }}"}

## How to fix
Write the variable. `--fix` does it where the text stays the same, `--unsafe-fixes` where its form may change.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.agreement.stated import hard_coded
from omni.read.told import told
from omni.read.variables import instead
from omni.read.written import seen, where

LEVEL = Level.WARNING


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every value written by hand that equals a fact."""
    message = claims.message
    for claim, fact, name, meant in hard_coded(claims):
        same_text = told(message, meant, fact) == claim.text.replace("\u00a0", " ")
        advice, fix = instead(claims, claim, name, same_text=same_text)
        yield Finding(
            where(claims, claim),
            f"{message.name} has {claim.text} written by hand, the fact {fact.name} says it",
            related=((fact.route, f"{fact.name} is written here"),),
            advice=advice,
            seen=seen(claims, claim),
            fix=fix,
        )
