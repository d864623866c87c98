"""Messages that are given up because they waited too long.

## What it does
Looks, in the schedule, for messages that quiet hours, caps or rate limits hold for longer than `ttl` of policy.yaml
allows on their channel.

## Why the customer would care
They were told that they would hear, and never do.

## Bad
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,phone,locale,country,consent.sms
      maria,+390000000001,it,IT,offers
    policy.yaml: {ttl: {sms: 2h}}
    channels: [sms]
    send: »2026-11-27T22:00«

## Good
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,phone,locale,country,consent.sms
      maria,+390000000001,it,IT,offers
    policy.yaml: {ttl: {sms: 2h}}
    channels: [sms]
    send: 2026-11-27T18:00

## How to fix
Send earlier, raise the limit that holds them, or let them wait longer (`ttl`).

## Source
omni's own rule; omni's schedule semantics R29.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from omni.model.outcome import Outcome
from omni.model.problem import Finding, Level
from omni.model.schedule import Row, Status
from omni.timing import place_of_start
from omni.words.numbers import many

LEVEL = Level.ERROR


def check(outcome: Outcome) -> Iterator[Finding]:
    """Yields each step and channel of which messages expire, once."""
    found: defaultdict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in outcome.schedule.rows:
        if row.status is Status.EXPIRED:
            found[row.campaign, row.step, row.key.channel].append(row)
    for rows in found.values():
        yield _finding(outcome, rows)


def _finding(outcome: Outcome, rows: Sequence[Row]) -> Finding:
    first = rows[0]
    people = many(len({row.person for row in rows}), "person does", "people do")
    return Finding(
        place_of_start(outcome.project.campaigns[first.campaign], first.step, first.key.version),
        f"{people} not get {first.key.message} by {first.key.channel}: {first.words}",
        related=((first.reason, "how long it may wait"),) if first.reason else (),
        advice="send earlier, raise the limit that holds them, or let them wait longer",
        campaign=first.campaign,
    )
