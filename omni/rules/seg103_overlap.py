"""Somebody whom two versions are for.

## What it does
Works out whether one person can fit two versions of a campaign, and shows them; the first version wins. A version that
is a part of a later one (`gold`, then `gold and silver`) is that on purpose, and left alone.

## Why the customer would care
They get one of two offers, and which one depends on the order of a file.

## Bad
    brand.yaml: {fields: {orders: {type: integer}}}
    segments.yaml: {segments: {best: "person.tier = 'gold'", frequent: "person.orders >= 3"}}
    versions:
      - {for: best, facts: {code: BEST30}}
      - {for: »frequent«, facts: {code: OFTEN30}}

## Good
    brand.yaml: {fields: {orders: {type: integer}}}
    segments.yaml: {segments: {best: "person.tier = 'gold'", frequent: "person.orders >= 3 AND person.tier = 'silver'"}}
    versions:
      - {for: best, facts: {code: BEST30}}
      - {for: frequent, facts: {code: OFTEN30}}

## How to fix
Nothing, if the first is meant to win; else change the order, or say in one segment whom it leaves to the other.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.audience import everybody, fits, told
from omni.model.campaign import Campaign, Version
from omni.model.problem import Finding, Level
from omni.model.project import Project

LEVEL = Level.INFO


def check(project: Project) -> Iterator[Finding]:
    """Yields every version that shares people with an earlier one, at the first such."""
    for campaign in project.campaigns.values():
        known = [version for version in campaign.versions if version.segment in project.segments]
        for at, later in enumerate(known):
            found = (_overlap(project, campaign, first, later) for first in known[:at])
            yield from [finding for finding in found if finding][:1]


def _overlap(project: Project, campaign: Campaign, first: Version, later: Version) -> Finding | None:
    """What is wrong where some people fit both and some only the one or the other."""
    one, other = project.segments[first.segment].tree, project.segments[later.segment].tree
    people = everybody([one, other], project, campaign) or []
    in_one = [fits(one, somebody) for somebody in people]
    in_other = [fits(other, somebody) for somebody in people]
    kinds = dict(zip(zip(in_one, in_other, strict=True), people, strict=True))
    both = next((who for who, *fit in zip(people, in_one, in_other, strict=True) if all(fit)), None)
    if both is None or (True, False) not in kinds or (False, True) not in kinds:
        return None
    return Finding(
        later.route / "for",
        f"somebody with {told(both)} fits {first.segment} and {later.segment}, and gets that for {first.segment}",
        related=((first.route / "for", f"the version for {first.segment} stands first"),),
        advice="change the order if the other version is meant for them",
        campaign=campaign.id,
    )
