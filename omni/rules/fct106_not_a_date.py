"""A date that is taken from a fact which is none.

## What it does
Looks at what names a fact for its date: `delay_until: 24h before ends`, the `to` of what is shown, and the `until` of
prices, multipliers and bundles.

## Why the customer would care
Without a date nothing waits and nothing comes down: the reminder leaves with the first message, the price has no end.

## Bad
    send: null
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - {delay_until: »24h before discount«}
        - {send: main, channels: [email]}

## Good
    send: null
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - {delay_until: 24h before ends}
        - {send: main, channels: [email]}

## How to fix
Name the fact that holds the date.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.facts import Day, DaysAfter, Fact, FromField, Moment, Period
from omni.model.journey import Branch, DelayUntil, Step, WaitFor
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.model.spans import BeforeFact

LEVEL = Level.ERROR


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields every place that names a fact for its date which has none."""
    for name, route in _named(campaign):
        fact = campaign.facts.get(name)
        if fact and not _is_dated(fact):
            yield Finding(
                route,
                f"a date is expected here, and {name} is none",
                related=((fact.route, f"{name}"),),
                advice=_advice(campaign),
            )


def _named(campaign: Campaign) -> Iterator[tuple[str, Route]]:
    """Every fact that is named for its date, and where."""
    for step in _all(campaign.journey.steps if campaign.journey else ()):
        if isinstance(step, DelayUntil) and isinstance(step.until, BeforeFact):
            yield step.until.fact, step.route / "delay_until"
    for shown in campaign.shown:
        if isinstance(shown.end, str):
            yield shown.end, shown.route / "to"
    for fact in campaign.facts.values():
        for until in dict.fromkeys(getattr(value, "until", "") for value in fact.values.values()):
            if until and until != fact.name:
                yield until, fact.route / "until"


def _all(steps: tuple[Step, ...]) -> Iterator[Step]:
    for step in steps:
        yield step
        if isinstance(step, Branch | WaitFor):
            yield from _all((*step.then, *step.otherwise))


def _is_dated(fact: Fact) -> bool:
    return all(isinstance(value, Moment | Day | Period | DaysAfter | FromField) for value in fact.values.values())


def _advice(campaign: Campaign) -> str:
    dates = [name for name, fact in campaign.facts.items() if _is_dated(fact)]
    return f"write {dates[0]}" if len(dates) == 1 else "name the fact that holds the date"
