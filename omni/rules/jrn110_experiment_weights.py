"""Shares of an experiment that do not add up to everybody.

## What it does
Adds up the shares of each experiment.

## Why the customer would care
Of shares below 100 % the last variant gets the rest, of shares above it the last one gets too few: the winner is
chosen from a comparison that nobody meant.

## Bad
    send: {at: 2026-11-27T10:00, experiment: {»a«: 50%, b: 40%}}
    goal: {event: purchase, within: 3d}
    events.yaml: {events: {purchase: {}}}
    messages: {main: {variants: {b: {it: {short: "Oggi -{{ discount }} con {{ code }}, {{ ends | fino_a }}"}}}}}

## Good
    send: {at: 2026-11-27T10:00, experiment: {a: 50%, b: 50%}}
    goal: {event: purchase, within: 3d}
    events.yaml: {events: {purchase: {}}}
    messages: {main: {variants: {b: {it: {short: "Oggi -{{ discount }} con {{ code }}, {{ ends | fino_a }}"}}}}}

## How to fix
Write shares that add up to 100 %; whoever should get nothing is held out by `audience: {holdout: 10%}`.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.problem import Finding, Level
from omni.resolve import sends_of

LEVEL = Level.ERROR
_EXACT = 0.0005
"""Half a step of the thousand that chance is cut into."""


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields every experiment whose shares are not 100 % together."""
    for send in sends_of(campaign):
        whole = sum(share for _, share in send.experiment)
        if send.experiment and abs(whole - 1) > _EXACT:
            told = " and ".join(f"{name} {share * 100:g} %" for name, share in send.experiment)
            yield Finding(
                send.route / "experiment",
                f"{told} are {whole * 100:g} % together",
                advice="write shares that add up to 100 %",
            )
