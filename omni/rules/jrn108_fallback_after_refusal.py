"""Another channel for somebody whom the first one was not allowed to reach.

## What it does
Looks, in the schedule, for people to whom a message did not go because of a cap, quiet hours or a list of people who
must not be written to, and who get, within a day and because they did not react, the other message on another channel.

## Why the customer would care
They had enough, or it was night: a reminder by text message of an email that they never got breaks what the cap was
there for.

## Bad
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,phone,locale,country,consent.email,consent.sms
      maria,maria@mail.example,+390000000001,it,IT,offers,offers
    policy.yaml: {frequency_caps: [{max: 1, per: calendar day, channels: [email]}]}
    channels: [sms, email]
    send: null
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - {send: main, channels: [email]}
        - {send: main, id: second, channels: [email]}
        - wait_for: clicked
          within: 2h
          else: [{»send«: main, id: reminder, channels: [sms]}]

## Good
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,phone,locale,country,consent.email,consent.sms
      maria,maria@mail.example,+390000000001,it,IT,offers,offers
    policy.yaml: {frequency_caps: [{max: 1, per: calendar day, channels: [email]}]}
    channels: [sms, email]
    send: null
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - {send: main, channels: [email]}
        - wait_for: clicked
          within: 2h
          else: [{send: main, id: reminder, channels: [sms]}]

## How to fix
Let the cap wait (`on_cap: defer`), or send the first message on a day on which there is room.

## Source
omni's own rule: a fallback moves on where there is no consent or no address, never after a refusal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from omni.model.campaign import Campaign
from omni.model.decisions import of, rows_of, where, who
from omni.model.journey import Branch, Send, Step, WaitFor
from omni.model.outcome import Outcome
from omni.model.problem import Finding, Level
from omni.model.schedule import Row, Status
from omni.words.numbers import many
from omni.words.statuses import WORDS

LEVEL = Level.ERROR
_REFUSED = frozenset({Status.SUPPRESSED, Status.CAPPED, Status.OUTSIDE_WINDOW, Status.OVER_RATE, Status.EXPIRED})
_Visit = tuple[str, int]
_WHILE = 86_400


class _Fallback(NamedTuple):
    """A send that stands where the event of an earlier one did not come."""

    first: Send
    other: Send


def check(outcome: Outcome) -> Iterator[Finding]:
    """Yields every fallback that reaches somebody whom the first message was not allowed to reach."""
    for campaign in outcome.project.campaigns.values():
        fallbacks = list(_fallbacks(campaign))
        rows = rows_of(outcome.schedule.rows, campaign.id) if fallbacks else ()
        for fallback in fallbacks:
            yield from _finding(campaign, fallback, _by_step(_of_both(rows, fallback)))


def _of_both(rows: Sequence[Row], fallback: _Fallback) -> Sequence[Row]:
    """The rows of two steps of whom the first refused and the other reached."""
    steps = {fallback.first.id, fallback.other.id}
    both = where(rows, lambda row: row.step in steps)
    refused = where(both, lambda row: row.step == fallback.first.id and row.status in _REFUSED)
    reached = where(both, lambda row: row.step == fallback.other.id and row.status is Status.SENT)
    return of(both, who(refused) & who(reached))


def _finding(
    campaign: Campaign, fallback: _Fallback, rows: Mapping[str, Mapping[_Visit, list[Row]]]
) -> Iterator[Finding]:
    refused = dict(_refused(rows.get(fallback.first.id, {})))
    reached = {
        visit: row
        for visit, found in rows.get(fallback.other.id, {}).items()
        for row in found
        if visit in refused and _replaces(row, refused[visit])
    }
    if not reached:
        return
    visit, row = next(iter(reached.items()))
    why = refused[visit]
    people = many(len({person for person, _ in reached}), "person gets", "people get")
    first, other = (f"{row.key.message} by {row.key.channel}" for row in (why, row))
    yield Finding(
        fallback.other.route,
        f"{people} {other}, and {first} was kept from them before: {why.words or WORDS[why.status]}",
        related=(
            (fallback.first.route, f"{fallback.first.message} is sent here"),
            *([(why.reason, "this kept it")] if why.reason else []),
        ),
        advice="let the cap wait (on_cap: defer), or send the first message where there is room",
        campaign=campaign.id,
    )


def _replaces(row: Row, refused: Row) -> bool:
    """True for a message on another channel while what kept the first one back still holds."""
    other = row.key.channel != refused.key.channel
    return row.status is Status.SENT and other and row.at - refused.at < _WHILE


def _refused(visits: Mapping[_Visit, list[Row]]) -> Iterator[tuple[_Visit, Row]]:
    """The visits of a step at which nothing left, and a row that was refused."""
    for visit, found in visits.items():
        why = next((row for row in found if row.status in _REFUSED), None)
        if why and all(row.status is not Status.SENT for row in found):
            yield visit, why


def _by_step(rows: Sequence[Row]) -> Mapping[str, Mapping[_Visit, list[Row]]]:
    found: defaultdict[str, defaultdict[_Visit, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        found[row.step][row.person, row.visit].append(row)
    return found


def _fallbacks(campaign: Campaign) -> Iterator[_Fallback]:
    if campaign.journey:
        yield from _in_steps(campaign.journey.steps, None, {})


def _in_steps(steps: tuple[Step, ...], above: Send | None, named: dict[str, Send]) -> Iterator[_Fallback]:
    for step in steps:
        if isinstance(step, Send):
            above = named[step.id] = step
        elif isinstance(step, WaitFor):
            first = named.get(step.of) if step.of else above
            if first:
                yield from (_Fallback(first, other) for other in step.otherwise if isinstance(other, Send))
        if isinstance(step, WaitFor | Branch):
            yield from _in_steps(step.then, above, named)
            yield from _in_steps(step.otherwise, above, named)
