"""A journey that goes on selling to those who have bought.

## What it does
Finds journeys of several messages with a goal that neither `exit` nor a `wait_for` of the same event ends.

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
from omni.model.problem import Finding, Level
from omni.resolve.steps import events_of, sends_of

LEVEL = Level.WARNING


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields a journey that its goal does not end."""
    journey, goal = campaign.journey, campaign.goal
    if journey is None or goal is None or campaign.purpose != "marketing":
        return
    if len({send.id for send in sends_of(campaign)}) == 1 or goal.event in {*journey.exit, *events_of(campaign)}:
        return
    yield Finding(
        (journey.route / "exit").key if journey.exit else journey.route.key,
        f"the goal is {goal.event}, and exit does not name it: whoever reached it still gets the rest",
        related=((goal.route, "the goal"),),
        advice=f"add {goal.event} to exit",
    )
