"""What the conditions of a workspace ask of people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from omni.expression import bare, fields
from omni.model.campaign import Campaign
from omni.model.expression import Tree
from omni.model.journey import Branch, Step, WaitFor
from omni.model.project import Project


def asked_of(project: Project) -> frozenset[str]:
    """The fields of people that some segment or branch looks at, each by its first name (`cart` of `cart.total`)."""
    return _names(_trees(project))


def asked_by(campaign: Campaign, project: Project) -> frozenset[str]:
    """The same of the conditions that decide whether a campaign means somebody, and with which version."""
    entry = {campaign.journey.entry.segment} if campaign.journey else set[str]()
    versions = {version.segment for version in campaign.versions}
    segments = {*campaign.audience.include, *campaign.audience.exclude, *entry, *versions} & project.segments.keys()
    return _names(project.segments[name].tree for name in segments)


def _names(trees: Iterable[Tree]) -> frozenset[str]:
    return frozenset(bare(field.name).partition(".")[0] for tree in trees for field in fields(tree))


def _trees(project: Project) -> Iterator[Tree]:
    """All conditions on people."""
    for segment in project.segments.values():
        yield segment.tree
    for campaign in project.campaigns.values():
        yield from _of_steps(campaign.journey.steps if campaign.journey else ())


def _of_steps(steps: Iterable[Step]) -> Iterator[Tree]:
    for step in steps:
        if isinstance(step, Branch):
            yield step.tree
        if isinstance(step, Branch | WaitFor):
            yield from _of_steps((*step.then, *step.otherwise))
