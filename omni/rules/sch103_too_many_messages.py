"""More messages than a person can bear.

## What it does
Counts, in the schedule of all campaigns, the marketing messages that each person gets within any seven days, and tells
where somebody gets more than seven. What waits for people where they are anyway (in the app, at the till) is left out.

## Why the customer would care
More than one a day is what people call spam, and the button that says so stands beside each message.

## Bad
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,phone,locale,country,consent.email,consent.sms
      maria,maria@mail.example,+390000000001,it,IT,offers,offers
    channels: [email, sms]
    send: null
    sends:
      - {at: »2026-11-24T10:00«, message: main}
      - {at: 2026-11-25T10:00, message: main}
      - {at: 2026-11-26T10:00, message: main}
      - {at: 2026-11-27T10:00, message: main}

## Good
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,phone,locale,country,consent.email,consent.sms
      maria,maria@mail.example,+390000000001,it,IT,offers,offers
    policy.yaml: {frequency_caps: [{max: 3, per: rolling 7d}]}
    channels: [email, sms]
    send: null
    sends:
      - {at: 2026-11-24T10:00, message: main}
      - {at: 2026-11-25T10:00, message: main}
      - {at: 2026-11-26T10:00, message: main}
      - {at: 2026-11-27T10:00, message: main}

## How to fix
Write how many a person may get under `frequency_caps` of policy.yaml, or send fewer.

## Source
omni's own rule; the number is a default of omni.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from omni.model.decisions import of, often, sent, where
from omni.model.outcome import Outcome
from omni.model.problem import Finding, Level
from omni.model.schedule import Row
from omni.timing import place_of_start
from omni.words.numbers import day, many

LEVEL = Level.WARNING
_MOST, _WEEK = 7, 7 * 86_400


def check(outcome: Outcome) -> Iterator[Finding]:
    """Yields the fullest week of whoever gets most, and how many people get too much."""
    crowded = [week for rows in _by_person(outcome).values() if len(week := _fullest(rows)) > _MOST]
    if not crowded:
        return
    worst = max(crowded, key=lambda week: (len(week), [row.at for row in week], week[0].person))
    first = worst[0]
    campaigns = Counter(row.campaign for row in worst)
    told = " and ".join(f"{number} of {name}" for name, number in campaigns.most_common())
    yield Finding(
        place_of_start(outcome.project.campaigns[first.campaign], first.step, first.key.version),
        f"{many(len(crowded), 'person gets', 'people get')} more than {_MOST} messages in seven days, "
        f"up to {len(worst)} from {day(first.local)}: {told}",
        related=((outcome.project.policy.route, "the policy has no cap that prevents it"),),
        advice=f"write frequency_caps: [{{max: {_MOST}, per: rolling 7d}}] into policy.yaml, or send fewer",
        campaign=first.campaign,
    )


def _by_person(outcome: Outcome) -> dict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    counted = where(sent(outcome.schedule.rows), lambda row: _is_counted(outcome, row))
    for row in of(counted, often(counted, _MOST + 1, _WEEK)):
        found[row.person].append(row)
    return found


def _is_counted(outcome: Outcome, row: Row) -> bool:
    campaign = outcome.project.campaigns[row.campaign]
    return campaign.is_marketing(row.key.message) and outcome.project.channels[row.key.channel].consent != "none"


def _fullest(rows: list[Row]) -> list[Row]:
    """The rows of the seven days that hold most; a row exactly as old is free again (R13)."""
    fullest: list[Row] = []
    start = 0
    for end, row in enumerate(rows):
        while rows[start].at <= row.at - _WEEK:
            start += 1
        if end - start + 1 > len(fullest):
            fullest = rows[start : end + 1]
    return fullest
