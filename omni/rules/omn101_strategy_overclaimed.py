"""A campaign that claims more than it does.

## What it does
Holds what `strategy` claims against the campaign's steps, and tries them out on a few people of the audience: takes
away the consent for the first channel, swaps what they prefer, lets them buy after each message. *Cross-channel* asks
for a step that reacts to another channel and a second channel for who cannot be reached; *omnichannel* also for a goal
that stops everything, a holdout, caps over all campaigns, versions, and shops or paper where the brand has any.

## Why the customer would care
Channels that do not know of each other ask twice, contradict each other and go on selling what has been bought.

## Bad
    strategy: »omnichannel«
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      maria,maria@mail.example,it,IT,offers

## Good
    strategy: multichannel
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      maria,maria@mail.example,it,IT,offers

## How to fix
Write the strategy that it is, or add what is named first: each level asks for all that the ones below ask for.

## Source
omni's own rule; the levels stand in the manual.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.audited import LEVELS, Audited, Lack
from omni.model.problem import Finding, Level

LEVEL = Level.WARNING
STRICT = Level.ERROR


def check(audited: Audited) -> Iterator[Finding]:
    """Yields the claim, what it falls short of, and the nearest step up."""
    campaign = audited.campaign
    claimed = LEVELS.index(campaign.strategy)
    lacks = [lack for lack in audited.lacks if lack.level <= claimed]
    if lacks:
        yield Finding(
            campaign.route / "strategy",
            f"{campaign.id} claims {campaign.strategy} and is {_level(audited)}: {lacks[0].words}",
            related=tuple((lack.where, f"{LEVELS[lack.level]} asks for more: {lack.words}") for lack in lacks),
            advice=_nearest(audited, lacks),
            campaign=campaign.id,
        )


def _level(audited: Audited) -> str:
    return LEVELS[max(0, audited.level)]


def _nearest(audited: Audited, lacks: list[Lack]) -> str:
    """The next level, and how much of it is missing."""
    step = lacks[0].level
    missing = "; ".join(lack.words for lack in lacks if lack.level == step)
    return f"to be {LEVELS[step]}, mend this: {missing}; or write strategy: {_level(audited)}"
