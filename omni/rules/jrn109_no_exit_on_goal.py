"""A journey that goes on selling to those who have bought.

## What it does
Finds journeys of several messages with a goal that neither `exit` nor a `wait_for` of the same event ends. What stands
in the `then` of such a wait may thank; whoever goes on from there to a message below is not let go.

## Why the customer would care
The reminder to buy arrives the day after the parcel.

## Bad
    events.yaml: {events: {purchase: {}}}
    send: null
    goal: {event: purchase, within: 7d}
    journey:
      entry: {at: 2026-11-27T10:00}
      »exit«: [unsubscribed]
      steps:
        - {send: main, channels: [email]}
        - {delay: 1d}
        - {send: main, id: again, channels: [sms]}

## Good
    events.yaml: {events: {purchase: {}}}
    send: null
    goal: {event: purchase, within: 7d}
    journey:
      entry: {at: 2026-11-27T10:00}
      exit: [purchase, unsubscribed]
      steps:
        - {send: main, channels: [email]}
        - {delay: 1d}
        - {send: main, id: again, channels: [sms]}

## How to fix
Add the event of the goal to `exit`.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.journey import Branch, Send, Step, Stop, WaitFor
from omni.model.problem import Finding, Level
from omni.resolve.steps import events_of, sends_of

LEVEL = Level.WARNING


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields a journey that its goal does not end."""
    journey, goal = campaign.journey, campaign.goal
    if journey is None or goal is None or campaign.purpose != "marketing":
        return
    if len({send.id for send in sends_of(campaign)}) == 1 or goal.event in journey.exit:
        return
    if goal.event in events_of(campaign):
        for send in dict.fromkeys(_behind(journey.steps, goal.event, None)):
            yield Finding(
                send.route,
                f"the goal is {goal.event}, and whoever reached it goes on to {send.message}",
                related=((goal.route, "the goal"),),
                advice=f"add {goal.event} to exit, or end the then of the wait for it with stop",
                campaign=campaign.id,
            )
        return
    yield Finding(
        (journey.route / "exit").key if journey.exit else journey.route.key,
        f"the goal is {goal.event}, and exit does not name it: whoever reached it still gets the rest",
        related=((goal.route, "the goal"),),
        advice=f"add {goal.event} to exit",
    )


def _behind(steps: tuple[Step, ...], event: str, below: Send | None) -> Iterator[Send]:
    """The first send that each wait for an event leads to when it has happened; `below` stands behind the block."""
    for position, step in enumerate(steps):
        following = next(_sends(steps[position + 1 :]), below)
        if isinstance(step, WaitFor) and step.event == event and following and not _ends(step.then):
            yield following
        if isinstance(step, WaitFor | Branch):
            yield from _behind(step.then, event, following)
            yield from _behind(step.otherwise, event, following)


def _sends(steps: tuple[Step, ...]) -> Iterator[Send]:
    for step in steps:
        if isinstance(step, Send):
            yield step
        elif isinstance(step, WaitFor | Branch):
            yield from _sends((*step.then, *step.otherwise))
        elif isinstance(step, Stop):
            return


def _ends(steps: tuple[Step, ...]) -> bool:
    return any(isinstance(step, Stop) for step in steps)
