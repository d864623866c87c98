"""A wait that never ends.

## What it does
Finds `wait_for` without `within`: whoever never does what is waited for stays there for good.

## Why the customer would care
Whoever did not click is forgotten, although the reminder was written for them.

## Bad
    send: null
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - {send: main, channels: [sms]}
        - {»wait_for«: clicked, else: [{send: main, id: again, channels: [email]}]}

## Good
    send: null
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - {send: main, channels: [sms]}
        - {wait_for: clicked, within: 2d, else: [{send: main, id: again, channels: [email]}]}

## How to fix
Say how long to wait: `within: 3d`.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.journey import Branch, Step, WaitFor
from omni.model.problem import Finding, Level

LEVEL = Level.ERROR


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields every wait without an end."""
    if campaign.journey:
        yield from _endless(campaign.journey.steps)


def _endless(steps: tuple[Step, ...]) -> Iterator[Finding]:
    for step in steps:
        if isinstance(step, WaitFor) and step.within <= 0:
            yield Finding(
                step.route,
                f"the journey waits for {step.event} without an end",
                advice="say how long to wait, such as within: 3d",
            )
        if isinstance(step, Branch | WaitFor):
            yield from _endless(step.then)
            yield from _endless(step.otherwise)
