"""The schedule: all campaigns on one virtual clock over all people. No clock, no chance but `omni.draws`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from omni.model.brief import Brief, BriefKey
from omni.model.message import MomentClass
from omni.model.people import Person
from omni.model.project import Project
from omni.model.schedule import Row, Schedule
from omni.simulate.entering import enter_all, is_uncounted, recipient_of
from omni.simulate.happening import happen
from omni.simulate.horizon import stop_all
from omni.simulate.leaving import attempt
from omni.simulate.program import programs
from omni.simulate.returning import may_begin
from omni.simulate.walk import time_is_over, walk
from omni.simulate.world import HAPPENS, WALKS, World, world_of
from omni.zones import Instant

__all__ = ["simulate"]


def simulate(  # noqa: PLR0913, PLR0917 - the inputs of the step
    project: Project,
    briefs: Iterable[Brief],
    people: Iterable[Person],
    sizes: Mapping[tuple[BriefKey, MomentClass], int],
    relative: Mapping[BriefKey, tuple[str, ...]],
    as_of: Instant,
    seed: int,
    *,
    told: bool = True,
) -> Schedule:
    """Who would get what and when, and why the others would not.

    Nothing is sent of which `briefs` has none. `sizes` are counting units (text message segments) by brief and moment
    class, of which limits and costs take the largest; `relative` names the facts that a brief counts days to. People
    by name are `told` what every gate says. The result does not depend on the order of people.
    """
    everyone = tuple(people)
    world = world_of(project, briefs, sizes, relative, as_of, seed=seed, told=told)
    recipients = [found for person in everyone if (found := recipient_of(world, person))]
    compiled = programs(tuple(project.campaigns.values()))
    for program in compiled:
        enter_all(world, program, recipients)
    over = world.as_of + project.policy.horizon if project.policy.horizon else None
    _run_clock(world, over)
    if over is not None:
        stop_all(world, recipients, over)
    return Schedule(
        rows=tuple(sorted(world.rows, key=_row_order)),
        reached=tuple(sorted(world.reached, key=lambda reached: (reached.at, reached.campaign, reached.person))),
        people={person.id: person for person in everyone},
        as_of=as_of,
        seed=seed,
        uncounted=frozenset(program.campaign.id for program in compiled if is_uncounted(program)),
    )


def _run_clock(world: World, over: Instant | None) -> None:
    """Does what comes next until nothing is left, or the time is `over`; journeys have no loops, so it ends."""
    while world.tasks and (over is None or world.tasks[0][0] <= over):
        at, kind, _, _, _, op, _, _, _, run, payload = world.next_task()
        if kind == HAPPENS:
            happen(world, run, op, payload, at)
        elif kind != WALKS:
            attempt(world, payload, at)
        elif payload:
            time_is_over(world, run, op, at)
        elif may_begin(world, run, at):
            walk(world, run, op, at)


def _row_order(row: Row) -> tuple[Instant, str, str, str, str]:
    return row.at, row.campaign, row.step, row.person, row.key.channel
