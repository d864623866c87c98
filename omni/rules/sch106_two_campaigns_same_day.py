"""Two campaigns that write to the same people on one day.

## What it does
Looks through the schedule of all campaigns for people who get marketing messages of two campaigns on one date of their
own clock, and tells each two campaigns once. What is printed is left out, since nobody knows its day, and so is what
waits for people where they are anyway (in the app, at the till).

## Why the customer would care
Two messages from one sender on a day are read as a mistake, and the second is the one that people unsubscribe from.

## Bad
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      maria,maria@mail.example,it,IT,offers
    campaigns/winter.yaml: |
      campaign: winter
      channels: [email]
      locales: [it]
      send: »2026-11-27T15:00«
      facts: {discount: 30%}
      cta: https://aurora.example/winter
      copy:
        it:
          subject: "L'inverno da Aurora"
          preheader: "Solo per te il {{ discount }} di sconto da Aurora"
          headline: "Inverno"
          body: "Hai il {{ discount }} di sconto da Aurora."
          cta: Scopri

## Good
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      maria,maria@mail.example,it,IT,offers
    campaigns/winter.yaml: |
      campaign: winter
      channels: [email]
      locales: [it]
      send: 2026-11-28T15:00
      facts: {discount: 30%}
      cta: https://aurora.example/winter
      copy:
        it:
          subject: "L'inverno da Aurora"
          preheader: "Solo per te il {{ discount }} di sconto da Aurora"
          headline: "Inverno"
          body: "Hai il {{ discount }} di sconto da Aurora."
          cta: Scopri

## How to fix
Move one of them, leave the people of one out of the other (`audience: exclude`), or cap the day with
`frequency_caps: [{max: 1, per: calendar day}]` in policy.yaml.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from omni.model.outcome import Outcome
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.model.schedule import Row
from omni.timing import Meeting, place_of_start, same_day
from omni.words.numbers import day, many

LEVEL = Level.WARNING


def check(outcome: Outcome) -> Iterator[Finding]:
    """Yields each two campaigns that meet, at the later message of their first meeting."""
    found: dict[tuple[str, ...], list[Meeting]] = defaultdict(list)
    for meeting in same_day(outcome.project, outcome.schedule):
        if not any(_waits_for_them(outcome, row) for row in meeting):
            found[meeting.campaigns].append(meeting)
    for meetings in found.values():
        first, second = meetings[0]
        people = many(len({meeting.first.person for meeting in meetings}), "person gets", "people get")
        hours = f"{first.campaign} at {first.local[11:16]} and {second.campaign} at {second.local[11:16]}"

        yield Finding(
            _place(outcome, second),
            f"{people} {hours} on one day, first on {day(first.local)}",
            related=((_place(outcome, first), f"{first.campaign} goes out here"),),
            advice="move one of them, or exclude the people of one from the other",
            campaign=second.campaign,
        )


def _waits_for_them(outcome: Outcome, row: Row) -> bool:
    return outcome.project.channels[row.key.channel].consent == "none"


def _place(outcome: Outcome, row: Row) -> Route:
    return place_of_start(outcome.project.campaigns[row.campaign], row.step, row.key.version)
