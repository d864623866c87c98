"""A value in one language where the same message in another prints a fact.

## What it does
Compares the translations of a message on one channel: where one of them prints a variable that another does not, and
that other has, written by hand, a single value of the same sort (an amount, a percentage, a date, an hour, a number)
which no fact explains, that value is told. What both languages write by hand, and what is `incidental`, is left alone.

## Why the customer would care
Who reads the German email comes an hour late, and nobody else does.

## Bad
    facts: {opens: {time: "09:30"}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} {{ ends | fino_a }}. Si comincia alle {{ opens }}."}
      ro: {body: "Cu {{ code }} ai {{ discount }} reducere până pe {{ ends }}. Începem la »10:30«."}

## Good
    facts: {opens: {time: "09:30"}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} {{ ends | fino_a }}. Si comincia alle {{ opens }}."}
      ro: {body: "Cu {{ code }} ai {{ discount }} reducere până pe {{ ends }}. Începem la {{ opens }}."}

## How to fix
Write the variable in every language; a number that is none of the campaign's values stands under `incidental`.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims, Group
from omni.model.facts import Fact, FactValue
from omni.model.money import Money
from omni.model.problem import Clash, Finding, Level
from omni.read.agreement.meant import meant_amounts
from omni.read.between_languages import Replaced, replaced
from omni.read.told import told
from omni.read.variables import instead
from omni.read.written import seen, where

LEVEL = Level.WARNING


def check(group: Group) -> Iterator[Finding]:
    """Yields every value that stands where another language prints a fact."""
    for claims, found in replaced(group.members):
        yield _finding(claims, found)


def _finding(claims: Claims, found: Replaced) -> Finding:
    claim, fact = found.claim, found.fact
    says = told(claims.message, _meant(claims, found.variable, fact), fact)
    advice, fix = instead(claims, claim, found.variable)
    return Finding(
        where(claims, claim),
        f"{claims.message.name} says {claim.text}, where {found.other.message.name} says {found.variable}, "
        f"which is {says}",
        related=((fact.route, f"{fact.name} is {says}"),),
        advice=f"{advice}, or list it under incidental",
        seen=seen(claims, claim),
        fix=fix,
        clash=Clash(fact.name, claim.text, says),
    )


def _meant(claims: Claims, variable: str, fact: Fact) -> FactValue | Money:
    """The value that the variable prints: of several amounts of a fact, that of its name."""
    amounts = (one.money for one in meant_amounts(claims.message.brief) if one.name == variable)
    return next(amounts, fact.value) if "." in variable else fact.value
