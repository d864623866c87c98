"""A step that nobody reaches.

## What it does
Finds steps that stand after `stop`, or after a branch or a wait of which both ways stop, and a `delay_until` for a
moment that is over when the first people come in. Warns of a variant of a message that no experiment gives to anybody.

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
Move the step before the `stop`, or delete one of them; give a variant a share, or delete it.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from omni.model.campaign import Campaign
from omni.model.facts import Moment
from omni.model.journey import Branch, DelayUntil, Journey, Step, Stop, WaitFor
from omni.model.problem import Finding, Level
from omni.resolve import sends_of
from omni.words.numbers import moment

LEVEL = Level.ERROR
_FARTHEST = timedelta(hours=26)


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields the first step of each stretch that cannot be reached, each wait for what is over, and each variant that
    nobody gets.
    """
    yield from _unused(campaign)
    if campaign.journey:
        yield from _unreachable(campaign.journey.steps)
        yield from _over(campaign.journey)


def _unused(campaign: Campaign) -> Iterator[Finding]:
    given = {(send.message, name) for send in sends_of(campaign) for name, _ in send.experiment}
    for message in campaign.messages.values():
        for variant in message.variants:
            if (message.name, variant) not in given:
                yield Finding(
                    (message.route / "variants" / variant).key,
                    f"nobody gets {variant} of {message.name}, no experiment gives it a share",
                    advice=f"write its share, as in experiment: {{a: 50%, {variant}: 50%}}",
                    level=Level.WARNING,
                )


def _over(journey: Journey) -> Iterator[Finding]:
    start = journey.entry.at
    for step in _all(journey.steps) if start else ():
        if start and isinstance(step, DelayUntil) and isinstance(step.until, Moment) and _is_before(step.until, start):
            yield Finding(
                step.route / "delay_until",
                f"this waits until {moment(step.until.local.isoformat())}, "
                f"people come in from {moment(start.local.isoformat())} on",
                related=((journey.entry.route / "at", "here people come in"),),
                advice=f"write a moment after {start.local:%Y-%m-%dT%H:%M}",
            )


def _all(steps: tuple[Step, ...]) -> Iterator[Step]:
    for step in steps:
        yield step
        if isinstance(step, Branch | WaitFor):
            yield from _all((*step.then, *step.otherwise))


def _is_before(one: Moment, other: Moment) -> bool:
    """True on whatever clocks the two are: these are never more than 26 hours apart."""
    return one.local < (other.local if one.zone == other.zone else other.local - _FARTHEST)


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
