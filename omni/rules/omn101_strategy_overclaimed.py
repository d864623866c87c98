"""A campaign that claims more than it does.

## What it does
Holds what `strategy` claims against the campaign's steps, and tries them out on a few people of the audience: takes
away the consent for the first channel, swaps what they prefer, gives the cart another id, lets them buy after each
message. Each level asks for all that the ones above it in this list ask for:

- `multichannel`: two channels or more
- `consistent multichannel`: no message says what is not meant, all say what `requires` asks for, each is the brand's;
  a policy that keeps consent and quiet hours
- `cross-channel`: a step that answers on one channel to what happens on another; a second channel for whoever cannot
  be reached on the first; the cart or the reservation behind every channel's links; messages in the order of the file;
  each channel measured, by a utm or by what it reports
- `omnichannel`: most messages behind a wait on another channel; a `goal` that stops every campaign with that goal; a
  `first_of` that follows what people prefer; two texts or more for each channel, by versions or variants; something
  that is redeemed in a shop and answered to, where the brand has shops or paper; caps over all campaigns; a `holdout`

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
Write the strategy that it is, or add what is named: it is all that the nearest level above asks for.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.audited import LEVELS, Audited, Lack
from omni.model.problem import Finding, Level

LEVEL = Level.WARNING
STRICT = Level.ERROR


def check(audited: Audited) -> Iterator[Finding]:
    """Yields the claim, all that it falls short of on the nearest step up, and what would have to be there."""
    campaign = audited.campaign
    claimed = LEVELS.index(campaign.strategy)
    lacks = [lack for lack in audited.lacks if lack.level <= claimed]
    if lacks:
        nearest = [lack for lack in lacks if lack.level == lacks[0].level]
        yield Finding(
            campaign.route / "strategy",
            f"{campaign.id} claims {campaign.strategy} and {_is(audited)}: {'; '.join(lack.words for lack in nearest)}",
            related=tuple((lack.where, f"{LEVELS[lack.level]} asks for more: {lack.words}") for lack in lacks),
            advice=f"{LEVELS[nearest[0].level]} needs {_all_of(nearest)}; or {_honest(audited)}",
            campaign=campaign.id,
        )


def _is(audited: Audited) -> str:
    return f"is {LEVELS[audited.level]}" if audited.level > 0 else "is not even that"


def _all_of(lacks: list[Lack]) -> str:
    return ", and ".join(dict.fromkeys(lack.missing or lack.words for lack in lacks))


def _honest(audited: Audited) -> str:
    return f"write strategy: {LEVELS[audited.level]}" if audited.level > 0 else "take the strategy away"
