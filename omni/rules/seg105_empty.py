"""A group that nobody can be in.

## What it does
Works out for every segment, audience and version whether anybody at all can be in it, whatever their fields hold: a
condition that contradicts itself, an audience whose every member is excluded, a version whose people all get an
earlier one.

## Why the customer would care
Whoever was meant gets nothing, or what everybody gets.

## Bad
    segments.yaml: {segments: {best: "person.tier = 'gold'", gold: "person.tier = 'gold' OR person.tier = 'silver'"}}
    versions:
      - {for: gold, facts: {code: GOLD30}}
      - {for: »best«, facts: {code: BEST30}}

## Good
    segments.yaml: {segments: {best: "person.tier = 'gold'", gold: "person.tier = 'gold' OR person.tier = 'silver'"}}
    versions:
      - {for: best, facts: {code: BEST30}}
      - {for: gold, facts: {code: GOLD30}}

## How to fix
Correct the condition, or put the narrower version first.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.audience import everybody, fits
from omni.model.campaign import Campaign, Version
from omni.model.problem import Finding, Level
from omni.model.project import Project

LEVEL = Level.WARNING


def check(project: Project) -> Iterator[Finding]:
    """Yields every segment, audience and version that has nobody in it."""
    empty = set()
    for segment in project.segments.values():
        people = everybody([segment.tree], project)
        if people is not None and not any(fits(segment.tree, one) for one in people):
            empty.add(segment.name)
            sentence = f"nobody can be in {segment.name}: {segment.text}"
            yield Finding(segment.route, sentence, advice="correct the condition")
    for campaign in project.campaigns.values():
        if empty.isdisjoint((*campaign.audience.include, *(version.segment for version in campaign.versions))):
            yield from _in_campaign(project, campaign)


def _in_campaign(project: Project, campaign: Campaign) -> Iterator[Finding]:
    choice = campaign.audience
    if choice.route and choice.exclude and everybody([], project, campaign) == []:
        whom = " and ".join(choice.include) or "everyone"
        sentence = f"nobody gets {campaign.id}: its audience is {whom}, less {' and '.join(choice.exclude)}"
        yield Finding(choice.route, sentence, advice="correct include or exclude", campaign=campaign.id)
        return
    known = [version for version in campaign.versions if version.segment in project.segments]
    for at, version in enumerate(known):
        finding = _unreached(project, campaign, version, known[:at])
        if finding:
            yield finding


def _unreached(project: Project, campaign: Campaign, version: Version, before: list[Version]) -> Finding | None:
    tree = project.segments[version.segment].tree
    earlier = [project.segments[other.segment].tree for other in before]
    people = everybody([tree, *earlier], project, campaign)
    if people is None or (not before and not campaign.audience.include and not campaign.audience.exclude):
        return None
    fitting = [one for one in people if fits(tree, one)]
    if any(not any(fits(other, one) for other in earlier) for one in fitting):
        return None
    taking = [other for other, its in zip(before, earlier, strict=True) if any(fits(its, one) for one in fitting)]
    names = " or ".join(other.segment for other in taking)
    why = f"they all get the version for {names}, which stands before it" if taking else "the audience has none of them"
    return Finding(
        version.route / "for",
        f"nobody gets the version for {version.segment}: {why}",
        related=tuple((other.route / "for", f"the version for {other.segment}") for other in taking),
        advice=f"put the version for {version.segment} first" if taking else "correct the audience or the version",
        campaign=campaign.id,
    )
