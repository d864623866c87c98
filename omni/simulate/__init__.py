"""The schedule: all campaigns on one virtual clock over all people. No clock, no chance but `omni.draws`.

What it means stands in this package once, for one person after the other: who comes in (`entering`), what comes next
(`clock`), from step to step (`walk`), by which channels (`choice`), what may leave (`gates`), what becomes of it
(`leaving`), what people do about it (`happening`). `docs/schedule.md` has the place of each of the rules R1 to R35.
`crowd` does the same for many at once, and has to come to the same decisions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from omni.audience import asked_of
from omni.model.brief import Brief, BriefKey
from omni.model.frozen import replace
from omni.model.message import MomentClass
from omni.model.people import MANY, ManyPeople, Person
from omni.model.project import Project
from omni.model.schedule import Reached, Row, Schedule
from omni.simulate.addresses import tell_who_shares
from omni.simulate.clock import run_clock
from omni.simulate.entering import Arrivals, enter_all, is_uncounted, recipient_of
from omni.simulate.horizon import last_instant, stop_all
from omni.simulate.program import Program, programs
from omni.simulate.world import World, world_of
from omni.zones import Instant

__all__ = ["Decided", "one_by_one", "simulate", "some_campaigns"]

_WITHIN_A_STEP = attrgetter("person", "key.channel")
Decided = tuple[Sequence[Row], Sequence[Reached]]


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
    many: int = MANY,
) -> Schedule:
    """Who would get what and when, and why the others would not.

    Nothing is sent of which `briefs` has none. `sizes` are counting units (text message segments) by brief and moment
    class, of which limits and costs take the largest; `relative` names the facts that a brief counts days to. People
    by name are `told` what every gate says. The result does not depend on the order of people. From `many` people on
    they are simulated together where NumPy is, with the same result.
    """
    everyone = people if isinstance(people, Sequence) else tuple(people)
    world = world_of(project, briefs, sizes, relative, as_of, seed=seed, told=told)
    compiled = programs(tuple(project.campaigns.values()))
    found = _together(world, compiled, everyone, many)
    rows, reached = one_by_one(world, compiled, everyone) if isinstance(found, str) else found
    return Schedule(
        rows=rows,
        reached=reached,
        people=everyone.by_id() if isinstance(everyone, ManyPeople) else {person.id: person for person in everyone},
        as_of=as_of,
        seed=seed,
        alone=found if isinstance(found, str) else "",
        uncounted=frozenset(program.campaign.id for program in compiled if is_uncounted(program)),
    )


def some_campaigns(
    world: World, compiled: tuple[Program, ...], everyone: Sequence[Person], unsubscribed: Collection[str]
) -> Decided:
    """What becomes of everybody in some campaigns, where those people had unsubscribed before them."""
    found = _together(world, compiled, everyone, MANY, unsubscribed)
    if not isinstance(found, str):
        return found
    if unsubscribed:
        everyone = [replace(one, unsubscribed=True) if one.id in unsubscribed else one for one in everyone]
    return one_by_one(world, compiled, everyone)


def one_by_one(
    world: World,
    compiled: tuple[Program, ...],
    everyone: Sequence[Person],
    arrived: Mapping[str, Arrivals] | None = None,
) -> Decided:
    """The scalar engine: everybody's journey, step by step. `arrived` is who comes in by events, if that is known."""
    recipients = [found for person in everyone if (found := recipient_of(world, person))]
    world.any_shared = tell_who_shares(recipients)
    world.any_suppressed = any(one.person.suppressed for one in recipients)
    for program in compiled:
        enter_all(world, program, recipients, arrived.get(program.campaign.id) if arrived else None)
    over = last_instant(world)
    run_clock(world, over)
    if over is not None:
        stop_all(world, recipients, over)
    reached = sorted(world.reached, key=lambda reached: (reached.at, reached.campaign, reached.person))
    return tuple(_in_order(world.rows)), tuple(reached)


def _in_order(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows by minute, campaign, step, person and channel; most share the first three with many others."""
    together: defaultdict[tuple[Instant, str, str], list[Row]] = defaultdict(list)
    for row in rows:
        together[row.at, row.campaign, row.step].append(row)
    for place in sorted(together):
        yield from sorted(together[place], key=_WITHIN_A_STEP)


def _together(
    world: World,
    compiled: tuple[Program, ...],
    everyone: Sequence[Person],
    many: int,
    unsubscribed: Collection[str] = (),
) -> Decided | str:
    """The same for many at once; nothing where they are few, else why only the scalar engine knows how."""
    if len(everyone) < many:
        return ""
    try:
        from omni.simulate.crowd import decisions, gather, simulate_many, with_unsubscribed
    except ImportError:
        return "NumPy is not there (the extra audience)"
    ready = gather(everyone, world.project.people, asked_of(world.project))
    crowd = simulate_many(world, compiled, with_unsubscribed(ready, unsubscribed) if unsubscribed else ready)
    return crowd if isinstance(crowd, str) else decisions(crowd)
