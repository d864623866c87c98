"""Most of the people who are meant cannot be reached.

## What it does
Counts, in the schedule, who is meant by a campaign and has neither consent nor an address on any channel that it would
use for them, and tells where that is more than three of four.

## Why the customer would care
Whoever reads of the offer elsewhere asks why nobody told them; and the numbers that the campaign was agreed on are not
its own.

## Bad
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      maria,,it,IT,offers
      luca,luca@mail.example,it,IT,refused
      anna,,it,IT,offers
    »channels«: [email]

## Good
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      maria,maria@mail.example,it,IT,offers
      luca,luca@mail.example,it,IT,offers
      anna,,it,IT,offers
    channels: [email]

## How to fix
Add a channel on which they can be reached, or mean fewer people (`audience: {include: …}`).

## Source
omni's own rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from omni.model.campaign import Campaign
from omni.model.decisions import outcomes, rows_of, where
from omni.model.outcome import Outcome
from omni.model.problem import Finding, Level
from omni.model.schedule import Status
from omni.words.numbers import many
from omni.words.statuses import WORDS

LEVEL = Level.WARNING
_NO_CHANNEL = frozenset({Status.NO_CONSENT, Status.NO_ADDRESS})
_NOT_ASKED = frozenset({Status.HELD_OUT, Status.OTHER_CHANNEL, Status.NOT_REACHED, Status.BRANCHED, Status.EXITED})
_MOST = 0.75
_FEW = 3


def check(outcome: Outcome) -> Iterator[Finding]:
    """Yields every campaign that cannot reach most of those whom it means."""
    rows = outcome.schedule.rows if outcome.project.audience else ()
    for campaign in outcome.project.campaigns.values():
        people = outcomes(where(rows_of(rows, campaign.id), lambda row: row.status not in _NOT_ASKED))
        meant, lost = sum(people.values()), {found: number for found, number in people.items() if found <= _NO_CHANNEL}
        if meant >= _FEW and sum(lost.values()) > _MOST * meant:
            yield _finding(campaign, lost, meant)


def _finding(campaign: Campaign, people: Mapping[frozenset[Status], int], meant: int) -> Finding:
    reasons = Counter[str]()
    for statuses, number in people.items():
        reasons.update({WORDS[status]: number for status in statuses})
    lost = sum(people.values())
    most_first = sorted(reasons.items(), key=lambda reason: (-reason[1], reason))
    told = " and ".join(f"{number:,} {words}" for words, number in most_first)
    return Finding(
        (campaign.route / "channels").key,
        f"{lost:,} of {many(meant, 'person', 'people')} whom {campaign.id} means have no channel: {told}",
        advice="add a channel on which they can be reached, or mean fewer people",
        campaign=campaign.id,
    )
