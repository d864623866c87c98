"""An experiment or a holdout that measures nothing.

## What it does
Finds campaigns with an experiment or a holdout and without a `goal`.

## Why the customer would care
Not the customer: some of them get nothing, or the weaker text, and nobody will know what it was good for.

## Bad
    audience: {»holdout«: 10%}

## Good
    events.yaml: {events: {purchase: {}}}
    audience: {holdout: 10%}
    goal: {event: purchase, within: 7d}

## How to fix
Say what the campaign is for: `goal: {event: purchase, within: 7d}`.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.problem import Finding, Level
from omni.resolve.steps import sends_of

LEVEL = Level.WARNING


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields what a campaign compares without saying by what."""
    if campaign.goal:
        return
    advice = "write goal: {event: …, within: 7d}"
    if campaign.audience.holdout and campaign.audience.route:
        yield Finding(
            (campaign.audience.route / "holdout").key,
            f"{campaign.audience.holdout:.0%} of the audience get nothing, and no goal says what that is compared by",
            advice=advice,
        )
    for send in sends_of(campaign):
        if send.experiment:
            names = " and ".join(name for name, _ in send.experiment)
            sentence = f"{names} are compared, and no goal says by what"
            yield Finding((send.route / "experiment").key, sentence, advice=advice)
