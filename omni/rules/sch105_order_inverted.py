"""A version whose people get the campaign after everyone else.

## What it does
Compares the `starts` of each version with everyone else's first send, and with the sends that follow it: who starts
after the second message reads the second one first.

## Why the customer would care
The best customers hear last of what was meant for them first, or read the reminder before the news.

## Bad
    versions: [{for: gold, starts: »2026-11-28T10:00«}]
    segments.yaml: {segments: {gold: "person.tier = 'gold'"}}

## Good
    versions: [{for: gold, starts: 2026-11-26T10:00}]
    segments.yaml: {segments: {gold: "person.tier = 'gold'"}}

## How to fix
Let the version start before everyone else's first send, or take `starts` away.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign, Version
from omni.model.facts import Moment
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.words.numbers import moment

LEVEL = Level.ERROR


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields every version that starts after everyone else, a warning while the order of messages holds."""
    starts = sorted(_starts(campaign), key=lambda one: one[0].local)
    for version in campaign.versions:
        if version.starts and starts and version.starts.local > starts[0][0].local:
            yield _finding(version, version.starts, starts)


def _finding(version: Version, start: Moment, others: list[tuple[Moment, str, Route]]) -> Finding:
    first, first_message, place = others[0]
    overtaken = next((one for one in others[1:] if one[0].local < start.local and one[1] != first_message), None)
    said = f"{version.segment} gets {first_message or 'the campaign'} {moment(start.local.isoformat())}"
    if overtaken:
        (later, message, place), level = overtaken, Level.ERROR
        sentence = f"{said}, after {message} {moment(later.local.isoformat())}"
    else:
        level, sentence = Level.WARNING, f"{said}, everyone else {moment(first.local.isoformat())}"
    return Finding(
        version.route / "starts",
        sentence,
        related=((place, "what it comes after"),),
        advice="let the version start first, or take its starts away",
        level=level,
    )


def _starts(campaign: Campaign) -> Iterator[tuple[Moment, str, Route]]:
    for send in campaign.sends:
        if send.at:
            yield send.at, send.message, send.route / "at"
    if campaign.journey and campaign.journey.entry.at:
        yield campaign.journey.entry.at, "", campaign.journey.entry.route / "at"
