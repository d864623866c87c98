"""Two ways that are the same.

## What it does
Finds branches and waits whose `then` and `else` hold the same steps.

## Why the customer would care
Not the customer: somebody believes that the two groups get different things.

## Bad
    send: null
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - »branch«: "person.tier = 'gold'"
          then: [{send: main, id: gold, channels: [email]}]
          else: [{send: main, id: rest, channels: [email]}]

## Good
    send: null
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - branch: "person.tier = 'gold'"
          then: [{send: main, id: gold, channels: [email]}]
          else: [{send: main, id: rest, channels: [sms]}]

## How to fix
Take the branch away, or make its ways differ.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.journey import Branch, Step, WaitFor
from omni.model.problem import Finding, Level

LEVEL = Level.WARNING


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields every branch and wait whose two ways are one."""
    if campaign.journey:
        yield from _same(campaign.journey.steps)


def _same(steps: tuple[Step, ...]) -> Iterator[Finding]:
    for step in steps:
        if isinstance(step, Branch | WaitFor):
            yield from _same((*step.then, *step.otherwise))
            if step.then and _does(step.then) == _does(step.otherwise):
                key = "branch" if isinstance(step, Branch) else "wait_for"
                yield Finding(
                    (step.route / key).key,
                    "then and else do the same",
                    advice=f"take the {key} away, or make its ways differ",
                )


def _does(steps: tuple[Step, ...]) -> tuple[object, ...]:
    """What steps do, wherever they are written and whatever they are called."""
    return tuple((type(step).__name__, *_says(step)) for step in steps)


def _says(step: Step) -> Iterator[object]:
    for name in step.__struct_fields__:
        value = getattr(step, name)
        if name in {"then", "otherwise"}:
            yield _does(value)
        elif name not in {"route", "id", "text", "of"}:
            yield value
