"""Many people at once: the same program over columns of people (the extra `audience`), bit for bit the scalar engine.

Times, gates and texts are asked of the scalar engine's own functions, once for all who share the answer; what is left
per person are draws and sums. People of whom more is known (named ones, who come in by an event), and whoever shares an
address with them, go through the scalar engine on the same clock, limits and budgets.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from omni.audience.shared import drawn_along
from omni.model.frozen import replace
from omni.model.people import Person
from omni.model.schedule import Reached, Row
from omni.simulate.clock import do_next
from omni.simulate.crowd.addresses import Addresses
from omni.simulate.crowd.affairs import go_ahead
from omni.simulate.crowd.ahead import goes_alone
from omni.simulate.crowd.book import Book
from omni.simulate.crowd.calendar import Batch, When
from omni.simulate.crowd.columns import Columns, apart, places_of, small
from omni.simulate.crowd.decided import Decided
from omni.simulate.crowd.doing import do
from omni.simulate.crowd.earlier import had_before, over_full
from omni.simulate.crowd.ending import stop
from omni.simulate.crowd.entering import chances, enter
from omni.simulate.crowd.fitting import misfit
from omni.simulate.crowd.happened import Happened, happenings
from omni.simulate.crowd.people import People
from omni.simulate.crowd.state import Crowd, Runs
from omni.simulate.crowd.tables import Parcels, Sort, sorts
from omni.simulate.crowd.told import Told
from omni.simulate.entering import arrivals, enter_all, is_meant, is_uncounted, recipient_of, run_of
from omni.simulate.entering import chances as scalar_chances
from omni.simulate.horizon import last_instant, stop_all
from omni.simulate.program import Program
from omni.simulate.state import Recipient
from omni.simulate.world import LEAVES, World
from omni.zones import Instant

_NEVER = 1 << 62
__all__ = ["Many", "decisions", "gather", "simulate_many", "with_unsubscribed"]


class Many(NamedTuple):
    """People made ready: columns of those who are alike, and the others."""

    columns: Columns
    others: list[Person]


def gather(people: Sequence[Person], named: Container[str], asked: frozenset[str]) -> Many:
    """Makes people ready for conditions on the fields that are `asked`."""
    return Many(*apart(people, named, asked))


def with_unsubscribed(many: Many, ids: Collection[str]) -> Many:
    """The same people, some of whom have unsubscribed since."""
    columns = Columns(*(getattr(many.columns, name) for name in Columns.__struct_fields__))
    flags = columns.unsubscribed | People(columns).flags(ids)

    def some(places: NDArray[np.intp]) -> list[Person]:
        return [replace(one, unsubscribed=bool(flags[place])) for place, one in zip(places, those(places), strict=True)]

    those, columns.unsubscribed, columns.some = columns.some, flags, some
    others = [replace(one, unsubscribed=one.unsubscribed or one.id in ids) for one in many.others]
    return Many(columns, others)


def simulate_many(
    world: World, programs: tuple[Program, ...], many: Many, at_once: int = 1 << 20, worth: int = 64
) -> Crowd | str:
    """Simulates everybody, people in batches of at most `at_once`; or says why that takes the scalar engine.

    What can be done ahead of its time is looked for where so many batches are `worth` it.

    Decisions of the others stand in `world`, those of the many in the result; `decisions` joins them.
    """
    if why := misfit(world.project, programs):
        return why
    ready = Columns(*(getattr(many.columns, name) for name in Columns.__struct_fields__))
    ready.unsubscribed = many.columns.unsubscribed.copy()
    parcels = Parcels(world, Told(np.zeros(len(ready.keys), np.int64)), ready)
    tables, walls = sorts(world, programs, parcels)
    present = np.array([clock is not None for clock in walls], bool)[ready.profile]
    arrived = _arrivals(world, tables, ready, [one for person in many.others if (one := recipient_of(world, person))])
    keys = np.array([key for times in arrived.values() for key in times], np.uint64)
    ready.shared = ready.shared if world.policy.dedupe == "address" else {}
    coming = np.zeros(len(ready.keys), bool)
    coming[places_of(keys, ready.keys)] = coming[over_full(world, ready)] = True
    coming = drawn_along(ready.shared, coming)
    present[coming] = False
    alone = [*many.others, *ready.some(coming.nonzero()[0])]
    recipients = [one for person in alone if (one := recipient_of(world, person))]
    clocks = list(dict.fromkeys(clock for clock in walls if clock))
    numbers = {clock: number for number, clock in enumerate(clocks)}
    crowd = Crowd(
        world=world,
        columns=ready,
        parcels=parcels,
        told=parcels.told,
        clocks=clocks,
        clock=small(np.array([numbers[clock] if clock else 0 for clock in walls], np.int64))[ready.profile],
        runs={sort.program.campaign.id: Runs.of(sort, len(ready.keys), world) for sort in tables},
        had=had_before(world, ready, parcels),
        addresses=Addresses(parcels, ready.shared),
    )
    crowd.told.clocks = crowd.clock
    for sort in tables:
        enter_all(world, sort.program, recipients, arrived.get(sort.program.campaign.id))
        enter(crowd, crowd.runs[sort.program.campaign.id], present)
    over = last_instant(world)
    _run(crowd, at_once, over, worth)
    if over is not None:
        stop_all(world, recipients, over)
        stop(crowd, present, over)
    return crowd


def decisions(crowd: Crowd) -> tuple[Sequence[Row], Sequence[Reached]]:
    """What became of everybody, in order."""
    columns, world = crowd.columns, crowd.world
    people = People(columns)
    rows = Decided.of_all(Book(world, crowd.told, crowd.parcels.all, crowd.clocks, people), world.rows)
    return rows, Happened(people, happenings(crowd.told.reached), world.reached)


def _arrivals(
    world: World, tables: Sequence[Sort], ready: Columns, others: Sequence[Recipient]
) -> dict[str, Mapping[int, list[int]]]:
    """Who comes into which campaign by an event: drawn among all who have no name."""
    found: dict[str, Mapping[int, list[int]]] = {}
    for sort in tables:
        journey = sort.program.campaign.journey
        if journey and journey.entry.event and not is_uncounted(sort.program):
            runs = [run_of(world, sort.program, one) for one in others if is_meant(world, sort.program, one)]
            drawn = (*chances(world, sort, journey.entry, ready), *scalar_chances(world, journey.entry, runs))
            found[sort.program.campaign.id] = arrivals(journey.entry, drawn)
    return found


def _run(crowd: Crowd, at_once: int, over: Instant | None, worth: int) -> None:
    """Does what comes next, for one of the others or for a batch of the many, until the time is `over`."""
    tasks, calendar = crowd.world.tasks, crowd.calendar
    steps, pause = 0, worth
    while (due := calendar.first()) or tasks:
        if over is not None and min(tasks[0][0] if tasks else _NEVER, due[0] if due else _NEVER) > over:
            return
        if not due or (tasks and tasks[0][:6] < due):
            do_next(crowd.world)
            continue
        if steps >= pause:
            pause = worth if go_ahead(crowd, worth, over) > worth else 2 * pause
            steps = 0
            continue
        steps += 1
        place, batch = calendar.take()
        end = _together(crowd, place[0], batch, at_once)
        if end:
            do(crowd, place, tuple(column[:end] for column in batch))
        else:
            do_next(crowd.world)
        calendar.add(*place, tuple(column[end:] for column in batch))


def _together(crowd: Crowd, when: When, batch: Batch, at_once: int) -> int:
    """How much of a batch is done together."""
    end, tasks = len(batch[0]), crowd.world.tasks
    if end > at_once:
        end = int(np.searchsorted(batch[0], batch[0][at_once - 1], side="right"))
    if tasks and tasks[0][:6] == when and when[1] == LEAVES:
        end = min(end, _before(crowd, batch))
    if end and when[1] == LEAVES and goes_alone(crowd, when):
        end = min(end, int(np.searchsorted(batch[0], batch[0][0], side="right")))
    return end


def _before(crowd: Crowd, batch: Batch) -> int:
    """How much of a batch comes before the next of the others (R17)."""
    place = np.searchsorted(crowd.columns.keys, np.uint64(crowd.world.tasks[0][6]))
    return int(np.searchsorted(batch[0], place))
