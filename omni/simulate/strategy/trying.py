"""A campaign tried out on a few people of its audience, with one thing about them changed at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from omni.model.campaign import Campaign
from omni.model.decisions import most, rows_of
from omni.model.decisions import sent as leaving
from omni.model.frozen import Frozen, replace
from omni.model.journey import Send, WaitFor
from omni.model.message import Message
from omni.model.people import Consent, Person, Reaction
from omni.model.project import Project
from omni.model.schedule import Row, Schedule
from omni.simulate.program import END, programs

Simulated = Callable[[Project, Sequence[Person]], Schedule]
Written = Callable[[Message, Person], str]
_MOST_PEOPLE = 12
_AFTER = 3600
_TOGETHER = 3


class Trying(Frozen):
    """The project, its schedule, and the functions that simulate and write it again for other people.

    Only the campaigns that are `shown` are tried out; None means all.
    """

    project: Project
    schedule: Schedule
    simulated: Simulated
    written: Written
    shown: frozenset[str] | None = None

    def people(self, campaign: Campaign) -> tuple[Person, ...]:
        """Some of those who get most of the campaign, made reachable on every channel, who do nothing."""
        chosen = most(sent(self.schedule, campaign), _MOST_PEOPLE)
        return tuple(self._reachable(self.schedule.people[one]) for one, _ in chosen)

    def again(self, people: Sequence[Person]) -> Schedule:
        """The schedule of those people alone; nobody of them is held out."""
        return self.simulated(replace(self.project, people={person.id: person for person in people}), people)

    def _reachable(self, person: Person) -> Person:
        channels = [channel for channel in self.project.channels.values() if channel.addressed]
        topics = frozenset(self.project.brand.topics)
        addresses = {channel.address: f"{person.id}~{channel.address}" for channel in channels if channel.address}
        consent = Consent({channel.id: topics for channel in channels}, frozenset(one.id for one in channels))
        return replace(
            person,
            addresses=addresses,
            consent=consent,
            unsubscribed=False,
            suppressed=False,
            does=(),
            history=(),
            had={},
        )


def sent(schedule: Schedule, campaign: Campaign) -> Sequence[Row]:
    """The messages of a campaign that go out, in order of time."""
    return leaving(rows_of(schedule.rows, campaign.id))


def sends(campaign: Campaign) -> tuple[Send, ...]:
    """The sends of a campaign in the order of the file."""
    return tuple(send for _, send in programs((campaign,))[0].sends)


def ways(campaign: Campaign) -> tuple[tuple[Reaction, ...], ...]:
    """What people can do on the way: of all that the campaign waits for nothing, this, that, or several together."""
    program = programs((campaign,))[0]
    answers: dict[tuple[str, str], Reaction] = {}
    for op in program.ops:
        if isinstance(op.step, WaitFor):
            above = program.by_id.get(op.step.of, op.above) if op.step.of else op.above
            awaited = program.ops[above].step if above != END else None
            if isinstance(awaited, Send):
                answer = Reaction(awaited.message, op.step.event, _AFTER, op.step.route)
                answers.setdefault((answer.message, answer.event), answer)
    found, number = tuple(answers.values()), len(answers)
    sizes = range(number + 1) if number <= _TOGETHER else (0, 1, number)
    return tuple(way for size in sizes for way in combinations(found, size))
