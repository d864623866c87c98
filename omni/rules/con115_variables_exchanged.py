"""Two variables that have changed places.

## What it does
Finds a start that is printed where the words say end and the end where they say start, a price per night that is
printed without it while `a night` stands behind another price, and two days or hours that stand the other way round
than in the same message in other languages. Where two languages differ, the later one is told.

## Why the customer would care
Both values are right, so nothing else finds that the offer begins on its last day.

## Bad
    facts: {starts: {date: 2026-11-20, role: start}, last: {date: 2026-11-30, role: end}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} {{ ends | fino_a }}. Apre il {{ starts }}, chiude il {{ last }}."}
      ro: {body: "Cu {{ code }}: {{ discount }} până pe {{ ends }}. Începem pe »{{ last }}«, închidem pe {{ starts }}."}

## Good
    facts: {starts: {date: 2026-11-20, role: start}, last: {date: 2026-11-30, role: end}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} {{ ends | fino_a }}. Apre il {{ starts }}, chiude il {{ last }}."}
      ro: {body: "Cu {{ code }}: {{ discount }} până pe {{ ends }}. Începem pe {{ starts }}, închidem pe {{ last }}."}

## How to fix
Let the two variables change places.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Group
from omni.model.problem import Clash, Finding, Level
from omni.read.exchanged import Exchanged, exchanged
from omni.read.written import seen, where

LEVEL = Level.ERROR


def check(group: Group) -> Iterator[Finding]:
    """Yields every two variables that stand in each other's place."""
    for found in exchanged(group.members):
        yield _finding(found)


def _finding(found: Exchanged) -> Finding:
    message, fact = found.claims.message, found.claims.message.brief.facts[found.variable.partition(".")[0]]
    right = f", as {found.other.message.name} has them" if found.other else ""
    return Finding(
        where(found.claims, found.claim),
        f"{message.name} prints {found.variable} where {found.expected} belongs, and the reverse{right}",
        related=((fact.route, f"{found.variable} is declared here"),),
        advice=f"let {{{{ {found.variable} }}}} and {{{{ {found.expected} }}}} change places",
        seen=seen(found.claims, found.claim),
        clash=Clash(fact.name, found.variable, found.expected),
    )
