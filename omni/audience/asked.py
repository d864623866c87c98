"""What the conditions of a workspace ask of people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from omni.expression import bare, fields
from omni.model.expression import Tree
from omni.model.journey import Branch, Step, WaitFor
from omni.model.project import Project


def asked_of(project: Project) -> frozenset[str]:
    """The fields of people that some segment or branch looks at, each by its first name (`cart` of `cart.total`)."""
    return frozenset(bare(field.name).partition(".")[0] for tree in _trees(project) for field in fields(tree))


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
