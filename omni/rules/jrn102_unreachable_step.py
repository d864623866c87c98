"""A step that nobody reaches.

## What it does
Finds steps that stand after `stop`, or after a branch or a wait of which both ways stop.

## Why the customer would care
The reminder that everyone counts on never leaves.

## Bad
    send: null
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - {send: main, channels: [sms]}
        - stop
        - {»send«: main, id: again, channels: [email]}

## Good
    send: null
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - {send: main, channels: [sms]}
        - {delay: 1d}
        - {send: main, id: again, channels: [email]}

## How to fix
Move the step before the `stop`, or delete one of them.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.journey import Branch, Step, Stop, WaitFor
from omni.model.problem import Finding, Level

LEVEL = Level.ERROR


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields the first step of each stretch that cannot be reached."""
    if campaign.journey:
        yield from _unreachable(campaign.journey.steps)


def _unreachable(steps: tuple[Step, ...]) -> Iterator[Finding]:
    for at, step in enumerate(steps):
        if isinstance(step, Branch | WaitFor):
            yield from _unreachable(step.then)
            yield from _unreachable(step.otherwise)
        if _stops(step) and at + 1 < len(steps):
            yield Finding(
                steps[at + 1].route,
                "nobody reaches this step, everyone stops before it",
                related=((step.route, "here everyone stops"),),
                advice="move the step before the stop, or delete one of them",
            )
            return


def _stops(step: Step) -> bool:
    if isinstance(step, Branch | WaitFor):
        return _ends(step.then) and _ends(step.otherwise)
    return isinstance(step, Stop)


def _ends(steps: tuple[Step, ...]) -> bool:
    return any(_stops(step) for step in steps)
