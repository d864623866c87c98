"""Two campaigns that give the same people another discount on one day.

## What it does
Looks through the schedule of all campaigns for people who get a message of two campaigns on one date of their own
clock, where a discount of the same name and of the same (`of`) is another one in each, and both messages say it. What
is printed is left out, since nobody knows its day.

## Why the customer would care
They do not know which of the two holds, ask for the better one, and the shop has to say no.

## Bad
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      ioana,ioana@mail.example,ro,IT,offers
    campaigns/amici.yaml: |
      campaign: amici
      title: A friend brings a friend
      channels: [email]
      locales: [ro]
      send: »2026-11-27T16:00«
      facts: {discount: 20%}
      cta: https://aurora.example/amici
      copy:
        ro:
          subject: "Vino cu o prietenă"
          preheader: "Aveți amândouă {{ discount }} reducere la Aurora"
          headline: "Doi e mai bine"
          body: "Ai {{ discount }} reducere când vii la Aurora cu o prietenă."
          cta: Vezi cum

## Good
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      ioana,ioana@mail.example,ro,IT,offers
    campaigns/amici.yaml: |
      campaign: amici
      title: A friend brings a friend
      channels: [email]
      locales: [ro]
      send: 2026-12-04T16:00
      facts: {discount: 20%}
      cta: https://aurora.example/amici
      copy:
        ro:
          subject: "Vino cu o prietenă"
          preheader: "Aveți amândouă {{ discount }} reducere la Aurora"
          headline: "Doi e mai bine"
          body: "Ai {{ discount }} reducere când vii la Aurora cu o prietenă."
          cta: Vezi cum

## How to fix
Give both the same discount, move one of them, or leave the people of one out of the other (`audience: exclude`).

## Source
Directive 2005/29/EC on unfair commercial practices, article 6 (misleading actions).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from omni.model.brief import BriefKey
from omni.model.facts import Fact, Percent, Saving
from omni.model.outcome import Outcome
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.model.schedule import Row
from omni.read.agreement.percents import discounts
from omni.read.agreement.stated import stated_facts
from omni.read.told import told
from omni.timing import Meeting, place_of_start, same_day
from omni.words.numbers import day, many

LEVEL = Level.ERROR


class Conflict(NamedTuple):
    """A meeting at which two discounts are stated, as the first message means it and as the second does."""

    meeting: Meeting
    first: Fact
    second: Fact


def check(outcome: Outcome) -> Iterator[Finding]:
    """Yields each two campaigns whose discounts meet, at the later message."""
    stated = _Stated(outcome)
    found: dict[tuple[str, ...], list[Conflict]] = defaultdict(list)
    for meeting in same_day(outcome.project, outcome.schedule):
        found[meeting.campaigns] += stated.conflicts(meeting)
    for conflicts in filter(None, found.values()):
        meeting, first, second = conflicts[0]
        people = many(len({one.meeting.first.person for one in conflicts}), "person gets", "people get")
        early, late = stated.told(meeting.first, first), stated.told(meeting.second, second)
        yield Finding(
            _place(outcome, meeting.second),
            f"{people} {early} from {meeting.first.campaign} and {late} from {meeting.second.campaign} on one day,"
            f" first on {day(meeting.first.local)}",
            related=(
                (first.route, f"{first.name} is {early} in {meeting.first.campaign}"),
                (second.route, f"{second.name} is {late} in {meeting.second.campaign}"),
            ),
            advice="give both the same, move one of them, or exclude the people of one from the other",
            campaign=meeting.second.campaign,
        )


def _place(outcome: Outcome, row: Row) -> Route:
    return place_of_start(outcome.project.campaigns[row.campaign], row.step, row.key.version)


class _Stated:
    """The discounts that messages state, looked up once for each message."""

    def __init__(self, outcome: Outcome) -> None:
        self._claims = {claims.message.key: claims for claims in outcome.claims}
        self._facts: dict[BriefKey, Mapping[str, Fact]] = {}

    def conflicts(self, meeting: Meeting) -> Iterator[Conflict]:
        """The discounts of one name that differ between two messages."""
        second = self._discounts(meeting.second.key)
        for name, fact in self._discounts(meeting.first.key).items():
            other = second.get(name)
            if other and _of(fact) == _of(other) and fact.value != other.value:
                yield Conflict(meeting, fact, other)

    def told(self, row: Row, fact: Fact) -> str:
        """The discount as its message prints it."""
        return told(self._claims[row.key].message, fact.value, fact)

    def _discounts(self, key: BriefKey) -> Mapping[str, Fact]:
        if key not in self._facts:
            claims = self._claims.get(key)
            names = stated_facts(claims) if claims else ()
            facts = claims.message.brief.facts if claims else {}
            self._facts[key] = {name: facts[name] for name in sorted(names) if _is_discount(facts[name])}
        return self._facts[key]


def _is_discount(fact: Fact) -> bool:
    return isinstance(fact.value, Saving) or (isinstance(fact.value, Percent) and bool(discounts([fact])))


def _of(fact: Fact) -> str:
    return fact.of or str(getattr(fact.value, "of", ""))
