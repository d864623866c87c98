"""Facts that do not agree with each other.

## What it does
Evaluates every relation of the campaign for each market and version, each currency separately, rounded to its smallest
unit. A percentage may be understated by up to one point, never overstated. A code that encodes a percentage must hold
its number.

## Why the customer would care
Was 60, now 50, minus 20 %: whoever counts finds out which of the three is a lie.

## Bad
    facts: {price: {EUR: 90}, old_price: {EUR: 120, role: old_price}}
    relations: ["»old_price * (1 - discount) = price«"]

## Good
    facts: {price: {EUR: 84}, old_price: {EUR: 120, role: old_price}}
    relations: ["old_price * (1 - discount) = price"]

## How to fix
Correct the fact that is wrong.

## Source
Directive 98/6/EC on the indication of prices, article 6a (announcements of price reductions).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.facts import Code, Percent
from omni.model.message import Message
from omni.model.problem import Finding, Level
from omni.read.agreement.relations import broken_relations
from omni.read.told import told

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every relation that does not hold for the message's facts, and every code that encodes another number."""
    message = claims.message
    facts = message.brief.facts
    for broken in broken_relations(message.brief):
        sides = " and ".join(f"{text} is {value}" for text, value in broken.sides)
        yield Finding(
            broken.relation.route,
            f"in {message.key.market}, {sides}",
            related=tuple(
                (facts[name].route, f"{name} is {told(message, facts[name].value, facts[name])}")
                for name in broken.names
            ),
            advice="correct the fact that is wrong",
        )
    for fact in facts.values():
        if isinstance(fact.value, Code) and fact.value.encodes in facts:
            meant = facts[fact.value.encodes]
            digits = "".join(char for char in fact.value.code if char.isdigit())
            if digits and isinstance(meant.value, Percent) and int(digits[:9]) != meant.value.points:
                says = told(message, meant.value, meant)
                yield Finding(
                    fact.route / "code",
                    f"the code {fact.value.code} encodes {meant.name}, which is {says}{_for_whom(message)}",
                    related=((meant.route, f"{meant.name} is {says}"),),
                    advice="correct the code or the percentage",
                )


def _for_whom(message: Message) -> str:
    return f" for {message.key.version}" if message.key.version else ""
