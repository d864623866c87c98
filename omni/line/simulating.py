"""Messages → schedule: who would get what of a draft, and when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from omni.line.drafting import Draft
from omni.measure.messages import size
from omni.model.brief import BriefKey
from omni.model.message import Message, MomentClass
from omni.model.people import Person
from omni.model.project import Project

if TYPE_CHECKING:
    from omni.model.schedule import Schedule
    from omni.simulate.given import Given

Simulated = Callable[[Project, Sequence[Person]], "Schedule"]


def trial(written: Draft, seed: int, *, told: bool = True) -> Simulated:
    """A function that simulates a draft for any people, at other times too; those by name are `told` of every gate."""
    from omni.model.schedule import Schedule
    from omni.simulate import simulate

    size_of = sizes(written.messages)

    def simulated(project: Project, people: Sequence[Person]) -> Schedule:
        if written.as_of is None:
            return Schedule((), (), {}, 0, seed)
        return simulate(project, written.briefs, people, size_of, written.relative, written.as_of, seed, told=told)

    return simulated


def given(written: Draft, seed: int) -> Given | None:
    """What other plans of a draft are simulated with; None where nothing is dated."""
    from omni.simulate.given import Given

    if written.as_of is None:
        return None
    return Given(written.briefs, sizes(written.messages), written.relative, written.as_of, seed)


def sizes(messages: Iterable[Message]) -> dict[tuple[BriefKey, MomentClass], int]:
    """Counts what each message costs in its channel's own unit (SMS segments); 1 where a message is the unit."""
    return {(message.key, message.moment): size(message) for message in messages}
