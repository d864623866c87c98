"""A post, ad, banner or poster that stays up when its offer is over.

## What it does
Compares the last minute for which each message under `shown` stays up, on the clock of its market, with the deadlines
that it states or must state. Where a campaign has one deadline, a message that states any of its facts counts as well.

## Why the customer would care
They come for a price that is no longer there, and the shop has to say no.

## Bad
    channel_templates/wall/channel.yaml: |
      channel: wall
      title: Poster
      addressed: false
      consent: none
      parts: {post: {template: post.txt.j2}}
    channel_templates/wall/post.txt.j2: "{{ copy.short }}"
    shown: [{message: main, channels: [wall], from: 2026-11-27, to: »2026-12-06«}]

## Good
    channel_templates/wall/channel.yaml: |
      channel: wall
      title: Poster
      addressed: false
      consent: none
      parts: {post: {template: post.txt.j2}}
    channel_templates/wall/post.txt.j2: "{{ copy.short }}"
    shown: [{message: main, channels: [wall], from: 2026-11-27, to: ends}]

## How to fix
Write the name of the deadline, `to: ends`, or move the deadline.

## Source
Directive 2005/29/EC on unfair commercial practices, article 6 (misleading actions).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from omni.model.campaign import Shown
from omni.model.claims import Claims
from omni.model.facts import Fact
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.model.timetable import Timetable
from omni.read.agreement.fact_days import role_of
from omni.read.agreement.stated import stated_facts
from omni.read.written import beginning
from omni.timing import StillUp, still_up
from omni.words.numbers import moment

LEVEL = Level.ERROR


def check(timetable: Timetable) -> Iterator[Finding]:
    """Yields everything of the campaign that is shown for longer than a deadline of it lasts."""
    found: dict[tuple[Route, str], list[tuple[StillUp, Fact, Claims]]] = defaultdict(list)
    for claims in timetable.claims:
        for fact in _deadlines(claims):
            for one in still_up(claims.message.brief, fact, timetable.windows):
                found[_written(timetable.campaign.shown, one, fact), fact.name].append((one, fact, claims))
    for (where, _), late in found.items():
        yield _finding(where, late, timetable)


def _deadlines(claims: Claims) -> list[Fact]:
    """The deadlines of what a shown message says."""
    brief = claims.message.brief
    if brief.channel.addressed:
        return []
    ends = [fact for fact in brief.facts.values() if role_of(fact) == "end"]
    stated = stated_facts(claims)
    needed = {
        name for need in brief.campaign.requires if need.channel in {"", brief.key.channel} for name in need.any_of
    }
    return [fact for fact in ends if fact.name in stated | needed or (len(ends) == 1 and stated)]


def _written(shown: tuple[Shown, ...], one: StillUp, fact: Fact) -> Route:
    """Where the end of the stay is written; of several stays, of one that does not name the deadline."""
    window = one.window
    own = [up for up in shown if up.message == window.message and window.channel in up.channels]
    other = next((up for up in own if up.end != fact.name), own[0])
    return other.route / "to" if other.end and other.route.keys[-2:-1] == ("shown",) else other.route


def _finding(where: Route, late: list[tuple[StillUp, Fact, Claims]], timetable: Timetable) -> Finding:
    one, fact, claims = late[0]
    titles = dict.fromkeys(said.message.brief.channel.title for _, _, said in late)
    return Finding(
        where,
        f"{one.window.message} stays up on {' and '.join(titles)} until {moment(one.last.isoformat())} "
        f"in {one.window.market}, {fact.name} is {moment(one.end.isoformat())}",
        related=((fact.route, f"{fact.name} is written here"),),
        advice=f"write to: {fact.name}, or move the deadline",
        seen=beginning(claims),
        campaign=timetable.campaign.id,
    )
