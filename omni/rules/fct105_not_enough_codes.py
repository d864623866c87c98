"""Fewer codes than people.

## What it does
Counts the people who get a message with a code of their own, and the codes that the pattern allows (each `#` is a
digit) or that the file holds, one a line.

## Why the customer would care
The last ones get no code, or the code of somebody who has redeemed it already.

## Bad
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      p1,p1@mail.example,it,IT,offers
      p2,p2@mail.example,it,IT,offers
      p3,p3@mail.example,it,IT,offers
      p4,p4@mail.example,it,IT,offers
      p5,p5@mail.example,it,IT,offers
      p6,p6@mail.example,it,IT,offers
      p7,p7@mail.example,it,IT,offers
      p8,p8@mail.example,it,IT,offers
      p9,p9@mail.example,it,IT,offers
      p10,p10@mail.example,it,IT,offers
      p11,p11@mail.example,it,IT,offers
    channels: [email]
    facts: {code: {»one_each«: "BLACK-#"}}

## Good
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      p1,p1@mail.example,it,IT,offers
      p2,p2@mail.example,it,IT,offers
    channels: [email]
    facts: {code: {one_each: "BLACK-####"}}

## How to fix
Take a longer pattern, or ask for more codes. Of a pattern many times as many codes as people are hard to guess.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.brief import BriefKey
from omni.model.decisions import alike, where, who
from omni.model.facts import Fact, OneEachCode
from omni.model.files import Files
from omni.model.outcome import Outcome
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.model.schedule import Status
from omni.read.agreement.stated import stated_facts
from omni.words.numbers import many

LEVEL = Level.ERROR


def check(outcome: Outcome) -> Iterator[Finding]:
    """Yields every fact that has fewer codes than people who are told one."""
    facts = dict(_stated(outcome))
    gone = where(outcome.schedule.rows if facts else (), lambda row: row.status is Status.SENT and row.key in facts)
    of_route: dict[Route, tuple[Fact, str]] = {}
    for row, _ in alike(gone):
        of_route.setdefault(facts[row.key].route, (facts[row.key], row.campaign))
    for route, (fact, campaign) in of_route.items():
        codes = _codes(fact, outcome.project.files)
        wanted = len(who(where(gone, lambda row, route=route: facts[row.key].route == route)))  # type: ignore[misc]
        if codes is not None and codes < wanted:
            yield Finding(
                route,
                f"{many(wanted, 'person is', 'people are')} told {fact.name}, there are {many(codes, 'code')}",
                advice="take a longer pattern" if _pattern(fact) else "ask for more codes",
                campaign=campaign,
            )


def _stated(outcome: Outcome) -> Iterator[tuple[BriefKey, Fact]]:
    """The code of one's own that each message states."""
    for claims in outcome.claims:
        facts = claims.message.brief.facts
        if any(isinstance(fact.value, OneEachCode) for fact in facts.values()):
            stated = stated_facts(claims)
            yield from (
                (claims.message.key, fact)
                for name, fact in facts.items()
                if name in stated and isinstance(fact.value, OneEachCode)
            )


def _pattern(fact: Fact) -> str:
    return fact.value.pattern if isinstance(fact.value, OneEachCode) else ""


def _codes(fact: Fact, files: Files) -> int | None:
    """How many codes there are; None where the file is not in the workspace."""
    pattern = _pattern(fact)
    if pattern:
        return int(10 ** pattern.count("#"))
    path = files.named(fact.value.file if isinstance(fact.value, OneEachCode) else "", fact.route.file)
    size = files.others.get(path)
    if size is None or path not in files.readers:
        return None
    return len([line for line in files.readers[path](size).splitlines() if line.strip()])
