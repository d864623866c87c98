"""A name that is almost the brand's or the product's.

## What it does
Compares words with the names of the brand and of the facts that are names or products: a letter or two wrong or
swapped, a look-alike letter of another alphabet, another number behind the name (`Nova 3` for `Nova 2`), joined or
split. Other forms of a word (`Albas`) and names that the catalogue or `also` knows are left alone.

## Why the customer would care
Who looks for the name as it is written finds nothing, or another model.

## Bad
    facts: {coat: {name: Nova 2}}
    copy:
      it: {body: "{{ code }}: {{ discount }} di sconto su »Nvoa 2« {{ ends | fino_a }}."}

## Good
    facts: {coat: {name: Nova 2}}
    copy:
      it: {body: "{{ code }}: {{ discount }} di sconto su NOVA 2 {{ ends | fino_a }}. Nuova Nova 2."}

## How to fix
Write the variable of the fact; list other spellings under `also`.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact
from omni.model.problem import Clash, Finding, Level
from omni.read.agreement import by_hand
from omni.read.names import names_of
from omni.read.variables import instead
from omni.read.written import seen, where

LEVEL = Level.WARNING


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every name that is almost right."""
    for claim in by_hand(claims, "name"):
        fact = _fact(claims, claim)
        advice, fix = instead(claims, claim, fact.name) if fact else (f"write {claim.value}", None)
        yield Finding(
            where(claims, claim),
            f"{claims.message.name} says {claim.text}, the {'name' if fact else 'brand'} is {claim.value}",
            related=((fact.route, f"{fact.name} is {claim.value}"),) if fact else (),
            advice=advice,
            seen=seen(claims, claim),
            fix=fix,
            clash=Clash(fact.name if fact else "", claim.text, str(claim.value)),
        )


def _fact(claims: Claims, claim: Claim) -> Fact | None:
    return next((fact for name, fact in names_of(claims.message.brief) if name == claim.value and fact), None)
