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

from collections.abc import Iterator

from omni.model.decisions import alike, where, who
from omni.model.outcome import Outcome
from omni.model.problem import Finding, Level
from omni.model.schedule import Row, Status
from omni.timing import place_of_start
from omni.words.numbers import many

LEVEL = Level.ERROR


def check(outcome: Outcome) -> Iterator[Finding]:
    """Yields each step and channel of which messages expire, once."""
    late = where(outcome.schedule.rows, lambda row: row.status is Status.EXPIRED)
    firsts: dict[tuple[str, str, str], Row] = {}
    for row, _ in alike(late):
        firsts.setdefault(_what(row), row)
    for what, first in firsts.items():
        people = who(where(late, lambda row, what=what: _what(row) == what))  # type: ignore[misc]
        yield _finding(outcome, first, len(people))


def _what(row: Row) -> tuple[str, str, str]:
    return row.campaign, row.step, row.key.channel


def _finding(outcome: Outcome, first: Row, number: int) -> Finding:
    people = many(number, "person does", "people do")
    return Finding(
        place_of_start(outcome.project.campaigns[first.campaign], first.step, first.key.version),
        f"{people} not get {first.key.message} by {first.key.channel}: {first.words}",
        related=((first.reason, "how long it may wait"),) if first.reason else (),
        advice="send earlier, raise the limit that holds them, or let them wait longer",
        campaign=first.campaign,
    )
