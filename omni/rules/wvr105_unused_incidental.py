"""A text that is declared to be no claim and that no message says.

## What it does
Looks for every text under `incidental` in the finished messages of its campaign, for `omni plan`. Copy that
`omni proofread` reads elsewhere may still say it.

## Why the customer would care
A forgotten exception will hide the next wrong number in the same words.

## Bad
    incidental: [{text: »413 prodotti«, reason: counted by the warehouse}]
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      p1,p1@mail.example,it,IT,offers
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }} su 412 prodotti."}

## Good
    incidental: [{text: 412 prodotti, reason: counted by the warehouse}]
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      p1,p1@mail.example,it,IT,offers
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }} su 412 prodotti."}

## How to fix
Correct the text, letter by letter as it stands in the message, or delete the line.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from omni.load.misfit import shortened
from omni.model.outcome import Outcome
from omni.model.problem import Finding, Level
from omni.read.folding import fold

LEVEL = Level.WARNING


def check(outcome: Outcome) -> Iterator[Finding]:
    """Yields every declared text that none of its campaign's messages says."""
    said = _said(outcome)
    for campaign in outcome.project.campaigns.values():
        for one in campaign.incidental:
            if campaign.id in said and not any(fold(one.text) in text for text in said[campaign.id]):
                yield Finding(
                    one.route / "text",
                    f'incidental has "{shortened(one.text)}", which no message says',
                    advice="write it letter by letter as the message does, or delete it",
                    campaign=campaign.id,
                )


def _said(outcome: Outcome) -> dict[str, set[str]]:
    """What the messages of campaigns with such texts say, each text once."""
    found: dict[str, set[str]] = defaultdict(set)
    for claims in outcome.claims:
        if claims.message.brief.campaign.incidental:
            found[claims.message.key.campaign].update(fold(part.text) for part in claims.readable.values())
    return found
