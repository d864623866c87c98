"""A number of pieces that was counted long before it is read.

## What it does
Where a message says how many of a product are left, compares the date of the count in products.yaml with the first day
on which the message can leave: seven days are allowed.

## Why the customer would care
They come for one of the last three, and there has been none for a week.

## Bad
    shops.yaml: {shops: {brera: {name: Aurora Brera, market: italy}}}
    products.yaml:
      products: {nova: {names: {it: Nova}, prices: {EUR: 199}, stock: {brera: {count: 3, date: 2026-11-02}}}}
    locales: [it]
    facts: {left: {»stock«: nova}}
    copy:
      ro: null
      it: {body: "Restano {{ left }} cappotti Nova: con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## Good
    shops.yaml: {shops: {brera: {name: Aurora Brera, market: italy}}}
    products.yaml:
      products: {nova: {names: {it: Nova}, prices: {EUR: 199}, stock: {brera: {count: 3, date: 2026-11-26}}}}
    locales: [it]
    facts: {left: {stock: nova}}
    copy:
      ro: null
      it: {body: "Restano {{ left }} cappotti Nova: con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## How to fix
Count again shortly before the send and write the day beside the number, or say that there are few.

## Source
omni's own rule; Directive 2005/29/EC on unfair commercial practices, article 6(1)(b), on availability.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.facts import Fact, Stock
from omni.model.problem import Finding, Level
from omni.model.timetable import Timetable
from omni.timing import sent_on
from omni.words.numbers import day

LEVEL = Level.WARNING
_FRESH = 7


def check(timetable: Timetable) -> Iterator[Finding]:
    """Yields every stock that a message of the campaign prints and that was counted too early, once."""
    told = set()
    for claims in timetable.claims:
        for fact in _printed(claims):
            finding = _finding(timetable, claims, fact)
            if finding and fact.route not in told:
                told.add(fact.route)
                yield finding


def _printed(claims: Claims) -> Iterator[Fact]:
    printed = {origin.name for part in claims.message.parts.values() for origin in part.origins}
    for name, fact in claims.message.brief.facts.items():
        if isinstance(fact.value, Stock) and name in printed:
            yield fact


def _finding(timetable: Timetable, claims: Claims, fact: Fact) -> Finding | None:
    assert isinstance(fact.value, Stock)  # noqa: S101 - chosen so
    product = timetable.project.products.get(fact.value.product)
    first = sent_on(claims.message.brief, timetable.windows)[0]
    counted = product.stock_on if product else None
    if product is None or (counted and (first - counted).days <= _FRESH):
        return None
    when = f"was counted on {day(counted.isoformat())}" if counted else "has no day on which it was counted"
    return Finding(
        fact.route,
        f"{claims.message.name} says on {day(first.isoformat())} how many {product.id} there are, their number {when}",
        related=((product.route, "the product"),),
        advice="count again and write the day beside the number",
        campaign=timetable.campaign.id,
    )
