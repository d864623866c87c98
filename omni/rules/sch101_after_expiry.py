"""A message that arrives when its offer is over.

## What it does
Compares the last minute at which each message can leave, or the last day on which it can be in the letterbox, with the
deadlines that it states or must state. Journeys are followed to the end of every wait, quiet hours are kept, and each
clock counts on its own.

## Why the customer would care
They read of an offer that is no longer there.

## Bad
    send: »2026-12-02T10:00«

## Good
    send: 2026-11-28T10:00

## How to fix
Move the send or the deadline.

## Source
Directive 2005/29/EC on unfair commercial practices, article 6 (misleading actions).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time

from omni.model.claims import Claims
from omni.model.facts import Fact
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.model.timetable import Timetable
from omni.read.agreement.fact_days import role_of
from omni.read.agreement.stated import stated_facts
from omni.timing import TooLate, place_of_start, too_late
from omni.words.numbers import moment

LEVEL = Level.ERROR
_LAST_MINUTE = time(23, 59)


def check(timetable: Timetable) -> Iterator[Finding]:
    """Yields every deadline that a message of the campaign can miss, at the first send that does."""
    missed: dict[tuple[Route, str], list[TooLate]] = defaultdict(list)
    for claims in timetable.claims:
        for fact in claims.message.brief.facts.values():
            if role_of(fact) == "end":
                missed[fact.route, fact.name] += _missed(claims, fact, timetable)
    for (route, name), late in missed.items():
        if late:
            yield _finding(timetable, name, route, late)


def _missed(claims: Claims, fact: Fact, timetable: Timetable) -> list[TooLate]:
    brief = claims.message.brief
    late = list(too_late(brief, fact, timetable.windows))
    wanted = any(
        fact.name in need.any_of and need.channel in {"", brief.key.channel} for need in brief.campaign.requires
    )
    return late if late and (wanted or fact.name in stated_facts(claims)) else []


def _finding(timetable: Timetable, name: str, written: Route, late: list[TooLate]) -> Finding:
    (place, one), *others = _first_of_each(late, timetable)
    return Finding(
        place,
        f"{_said(one)} in {one.window.market}, {name} is {_end(one.end)}",
        related=((written, f"{name} is written here"), *((where, _said(other)) for where, other in others)),
        advice="move the send, or the deadline",
        level=Level.WARNING if _never_closes(timetable) else None,
        campaign=timetable.campaign.id,
    )


def _first_of_each(late: list[TooLate], timetable: Timetable) -> list[tuple[Route, TooLate]]:
    """The first message of each step (or version's start) that is late, a sure one on the market's own clock if any."""
    found: dict[Route, TooLate] = {}
    markets = timetable.campaign.markets

    def tellable(one: TooLate) -> tuple[bool, bool, str, int]:
        home = timetable.project.brand.markets[one.window.market].timezone
        return not one.surely, one.clock.zone != home, one.at.isoformat(), markets.index(one.window.market)

    for one in sorted(late, key=tellable):
        found.setdefault(place_of_start(timetable.campaign, one.window.step, one.window.version), one)
    return list(found.items())


def _never_closes(timetable: Timetable) -> bool:
    """True where people come in by an event for as long as it happens: how late the last one is, nobody has said."""
    journey = timetable.campaign.journey
    return bool(journey and journey.entry.event and not journey.entry.until)


def _said(one: TooLate) -> str:
    what = one.window.message + (f" for {one.window.version}" if one.window.version else "")
    if isinstance(one.at, datetime):
        return f"{what} {'leaves' if one.surely else 'can leave as late as'} {moment(one.at.isoformat())}"
    return f"{what} {'lands' if one.surely else 'can land as late as'} {_day(one.at)}"


def _end(end: datetime) -> str:
    return _day(end.date()) if end.time() >= _LAST_MINUTE else moment(end.isoformat())


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"
