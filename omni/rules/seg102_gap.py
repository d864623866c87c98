"""Somebody of the audience whom no version is for.

## What it does
Where a campaign says that its versions are for everyone (`exhaustive: true`), works out whether anybody of the audience
fits none of them, and shows such a person.

## Why the customer would care
They get what was meant for nobody: a text without their price.

## Bad
    brand.yaml: {fields: {tier: {values: [gold, silver, basic]}}}
    segments.yaml: {segments: {best: "person.tier = 'gold'", good: "person.tier = 'silver'"}}
    exhaustive: »true«
    versions:
      - {for: best, facts: {code: BEST30}}
      - {for: good, facts: {code: GOOD30}}

## Good
    brand.yaml: {fields: {tier: {values: [gold, silver, basic]}}}
    segments.yaml: {segments: {best: "person.tier = 'gold'", good: "person.tier <> 'gold'"}}
    exhaustive: true
    versions:
      - {for: best, facts: {code: BEST30}}
      - {for: good, facts: {code: GOOD30}}

## How to fix
Add a version for these people, or widen one; a missing value fits only `IS NULL`.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.audience import everybody, fits, told
from omni.model.problem import Finding, Level
from omni.model.project import Project

LEVEL = Level.ERROR


def check(project: Project) -> Iterator[Finding]:
    """Yields for every campaign that has a version for everyone the first kind of person that has none."""
    for campaign in project.campaigns.values():
        versions = [version for version in campaign.versions if version.segment in project.segments]
        if not campaign.exhaustive or not versions:
            continue
        trees = [project.segments[version.segment].tree for version in versions]
        people = everybody(trees, project, campaign) or []
        left_out = next((one for one in people if not any(fits(tree, one) for tree in trees)), None)
        if left_out:
            names = " and ".join(version.segment for version in versions)
            yield Finding(
                campaign.route / "exhaustive",
                f"somebody with {told(left_out)} gets no version, the campaign has versions for {names}",
                related=tuple((version.route / "for", f"the version for {version.segment}") for version in versions),
                advice="add a version for them, or take exhaustive away",
                campaign=campaign.id,
            )
