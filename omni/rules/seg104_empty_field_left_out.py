"""A condition that leaves out everyone of whom nothing is known.

## What it does
Finds segments and branches that ask for people who are *not* something (`<>`, `NOT IN`, `NOT`) by a field that may be
empty, and that leave out those for whom it is: a missing value is neither equal to a text nor different from it.

## Why the customer would care
"Everyone but those who own a Nova" was meant to reach new customers too, who own nothing yet.

## Bad
    brand.yaml: {fields: {bought: {type: text, optional: true}}}
    campaigns/segments.yaml: |
      segments:
        others: »"person.bought <> 'nova'"«

## Good
    brand.yaml: {fields: {bought: {type: text, optional: true}}}
    campaigns/segments.yaml: |
      segments:
        others: "person.bought <> 'nova' OR person.bought IS NULL"

## How to fix
Add `OR person.bought IS NULL`, or `AND person.bought IS NOT NULL` where only those are meant who have one.

## Source
ISO/IEC 9075-2 (SQL), three-valued logic.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.audience import everybody, fits
from omni.expression import bare, nulls_named, refused
from omni.model.campaign import Campaign
from omni.model.expression import Name, Tree
from omni.model.journey import Branch, Step, WaitFor
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.model.project import Project

LEVEL = Level.WARNING


def check(project: Project) -> Iterator[Finding]:
    """Yields every field of a condition that leaves out those who have none."""
    for segment in project.segments.values():
        yield from _left_out(project, None, segment.tree, segment.route)
    for campaign in project.campaigns.values():
        for branch in _branches(campaign.journey.steps if campaign.journey else ()):
            yield from _left_out(project, campaign, branch.tree, branch.route / "branch")


def _branches(steps: tuple[Step, ...]) -> Iterator[Branch]:
    for step in steps:
        if isinstance(step, Branch):
            yield step
        if isinstance(step, Branch | WaitFor):
            yield from _branches((*step.then, *step.otherwise))


def _left_out(project: Project, campaign: Campaign | None, tree: Tree, route: Route) -> Iterator[Finding]:
    names = {bare(name.name): name for name in refused(tree) if bare(name.name) not in nulls_named(tree)}
    people = (everybody([tree], project) or []) if names else []
    for path, name in names.items():
        if any(one[path] is None for one in people) and not any(
            one[path] is None and fits(tree, one) for one in people
        ):
            yield _finding(name, path, route, campaign)


def _finding(name: Name, path: str, route: Route, campaign: Campaign | None) -> Finding:
    return Finding(
        route,
        f"who has no {path} is left out too, brand.yaml says that some have none",
        advice=f"add OR {name.name} IS NULL, or AND {name.name} IS NOT NULL if only those are meant who have one",
        campaign=campaign.id if campaign else "",
    )
