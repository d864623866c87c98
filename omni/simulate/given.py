"""What every simulation of one plan is given beside the project and the people, to try others beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from omni.model.brief import Brief, BriefKey
from omni.model.frozen import Frozen
from omni.model.message import MomentClass
from omni.model.people import Person
from omni.model.project import Project
from omni.model.schedule import Schedule
from omni.simulate import Decided, one_by_one, simulate, some_campaigns
from omni.simulate.entering import Arrivals, arrived_of, is_meant, recipient_of, run_of
from omni.simulate.meanwhile import Meanwhile
from omni.simulate.program import Program, programs
from omni.simulate.state import Recipient, Run
from omni.simulate.world import World, world_of
from omni.zones import Instant


class Given(Frozen, eq=False):
    """Briefs, their sizes, the moment and the chance; see `omni.simulate.simulate`."""

    briefs: tuple[Brief, ...]
    sizes: Mapping[tuple[BriefKey, MomentClass], int]
    relative: Mapping[BriefKey, tuple[str, ...]]
    as_of: Instant
    seed: int

    def world(self, project: Project) -> World:
        """A world in which nothing has happened yet."""
        return world_of(project, self.briefs, self.sizes, self.relative, self.as_of, seed=self.seed, told=False)

    def everybody(self, project: Project, people: Sequence[Person]) -> Schedule:
        """Everybody's schedule."""
        return simulate(project, self.briefs, people, self.sizes, self.relative, self.as_of, self.seed, told=False)

    def some(self, project: Project, people: Sequence[Person], arrived: Mapping[str, Arrivals]) -> Decided:
        """What becomes of some, if `arrived` are those who come in by events, drawn among all."""
        world = self.world(project)
        return one_by_one(world, programs(tuple(project.campaigns.values())), people, arrived)

    def meanwhile(self, project: Project, people: Sequence[Person], near: Meanwhile) -> Decided:
        """What becomes of everybody in the campaigns that run at one time."""
        some = tuple(one for one in programs(tuple(project.campaigns.values())) if one.campaign.id in near.campaigns)
        return some_campaigns(self.world(project), some, people, near.unsubscribed)


class Meant:
    """Who is meant by which campaign, and who comes in by events: the same in every plan that moves no event."""

    def __init__(self, given: Given, project: Project, people: Iterable[Person]) -> None:
        self.world = given.world(project)
        self.recipients = [one for person in people if (one := recipient_of(self.world, person))]
        self.programs = {name: _of(name, project) for name in project.campaigns}
        self._runs: dict[str, dict[str, Run]] = {}

    def arrived(self) -> dict[str, Arrivals]:
        """By campaign who comes in by its event, and when."""
        found = ((name, arrived_of(self.world, program, self.recipients)) for name, program in self.programs.items())
        return {name: arrived for name, arrived in found if arrived is not None}

    def runs(self, campaign: str) -> Mapping[str, Run]:
        """The way of everybody who is meant by a campaign, before it begins."""
        if campaign not in self._runs:
            program = self.programs[campaign]
            those: list[Recipient] = [one for one in self.recipients if is_meant(self.world, program, one)]
            self._runs[campaign] = {one.person.id: run_of(self.world, program, one) for one in those}
        return self._runs[campaign]


def _of(name: str, project: Project) -> Program:
    return next(program for program in programs(tuple(project.campaigns.values())) if program.campaign.id == name)
