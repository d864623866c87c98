"""How many people come into campaigns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from omni.audience import Holdout, holdouts
from omni.draws import purpose_key, step_key
from omni.draws.many import buckets, words
from omni.model.journey import Entry, Send
from omni.model.schedule import Status
from omni.simulate.crowd.ahead import walk_later
from omni.simulate.crowd.closing import Why, close
from omni.simulate.crowd.columns import Columns, Flags, Numbers, different
from omni.simulate.crowd.state import Crowd, Here, Runs
from omni.simulate.crowd.tables import Sort
from omni.simulate.crowd.walking import plan
from omni.simulate.entering import NO_EVENT, Chance, last_arrival, planned_entry
from omni.simulate.missing import TOO_LATE, place_of
from omni.simulate.program import END, Op
from omni.simulate.returning import ROUNDS, returns
from omni.simulate.world import World
from omni.timing.entries import moment_of_entry, moment_of_send
from omni.timing.grid import DAY, MINUTE
from omni.timing.instants import instant_of_moment


class Held(NamedTuple):
    """The holdouts of a campaign, and which of them each person is in: a number, or END."""

    holdouts: tuple[Holdout, ...]
    by: NDArray[np.int8]

    @property
    def out(self) -> Flags:
        """Who is in any of them."""
        return np.not_equal(self.by, END)


def enter(crowd: Crowd, runs: Runs, present: Flags) -> None:
    """Starts the runs of everyone in a campaign's audience who is `present`."""
    campaign = runs.sort.program.campaign
    meant = (present & runs.sort.meant[crowd.columns.profile]).nonzero()[0]
    held = _held_out(crowd, runs, meant)
    if campaign.journey is None:
        _leave_out(crowd, runs, meant, held, crowd.world.as_of)
        for op, send in runs.sort.program.sends:
            _send(crowd, runs, op, send, meant[~held.out])
    elif campaign.journey.entry.event:
        entry = campaign.journey.entry
        _leave_out(crowd, runs, meant, held, crowd.world.as_of)
        nothing = Why(Status.NOT_REACHED, NO_EVENT.format(entry.event), entry.route)
        close(crowd, runs, Here(meant[~held.out], crowd.world.as_of), nothing)
    else:
        _journey(crowd, runs, campaign.journey.entry, (meant, held))


def chances(world: World, sort: Sort, entry: Entry, columns: Columns) -> Iterator[Chance]:
    """Of the arrivals that may come about, at least as many as do."""
    meant = sort.meant[columns.profile].nonzero()[0]
    keys, walls = columns.keys[meant], sort.wall[columns.profile[meant]]
    ends = np.array([last_arrival(world, entry, run) for run in sort.runs], np.int64)
    if not len(meant):
        return
    purpose, step = purpose_key(world.seed, f"arrives/{entry.event}"), step_key(sort.program.campaign.id)
    end = ends[walls]
    span, days = np.maximum(0, end - world.as_of), (end - world.as_of) / DAY
    most = int(entry.arrivals_per_day * float(days.max())) + 2
    for round_ in range(1, 1 + (ROUNDS if returns(sort.program.campaign.journey) else 1)):
        rank, late = words(purpose, keys, step, run=round_)
        last = np.partition(rank, most)[most] if len(rank) > most else rank.max()
        first = (rank <= last).nonzero()[0]
        at = world.as_of + (span[first] * late[first].astype(np.int64) >> 32)
        columns_of = (rank[first], keys[first], at - at % MINUTE, days[first])
        yield from zip(*(column.tolist() for column in columns_of), strict=True)


def _held_out(crowd: Crowd, runs: Runs, people: Numbers) -> Held:
    """Asks one holdout after the other."""
    found = Held(holdouts(runs.sort.program.campaign, crowd.world.policy), np.full(len(people), END, np.int8))
    for number, one in enumerate(found.holdouts):
        drawn = buckets(purpose_key(crowd.world.seed, one.purpose), crowd.columns.keys[people], step_key(one.step))
        found.by[(drawn < one.below) & ~found.out] = number
    return found


def _leave_out(crowd: Crowd, runs: Runs, people: Numbers, held: Held, at: int) -> None:
    """Ends the runs of those who are held out."""
    for number, one in enumerate(held.holdouts):
        close(crowd, runs, Here(people[held.by == number], at), Why(Status.HELD_OUT, one.words, one.route))


def _send(crowd: Crowd, runs: Runs, op: Op, send: Send, people: Numbers) -> None:
    program, world = runs.sort.program, crowd.world
    walls = runs.sort.wall[crowd.columns.profile[people]]
    for wall in different(walls):
        run, those = runs.sort.runs[wall], people[walls == wall]
        moment = moment_of_send(program.campaign, send, run.version)
        if moment is None:
            continue
        planned = planned_entry(world, run, moment)
        if planned is None:
            at = instant_of_moment(moment, run.recipient.market, run.recipient.clock)
            plan(crowd, runs, op, Here(those, at), np.ones(len(those), bool))
        else:
            walk_later(crowd, runs, those, op.index, planned, known=world.as_of)


def _journey(crowd: Crowd, runs: Runs, entry: Entry, entering: tuple[Numbers, Held]) -> None:
    program, world, (people, held) = runs.sort.program, crowd.world, entering
    meant = ~held.out
    walls = runs.sort.wall[crowd.columns.profile[people]]
    for wall in different(walls):
        run, here = runs.sort.runs[wall], walls == wall
        moment = moment_of_entry(program.campaign, entry, run.version)
        planned = world.as_of if moment is None else planned_entry(world, run, moment)
        at = planned
        if at is None:
            assert moment is not None  # noqa: S101 - only a moment can be missed
            at = instant_of_moment(moment, run.recipient.market, run.recipient.clock)
            missed = Why(Status.MISSED_LOCAL_TIME, TOO_LATE, place_of(world.policy, TOO_LATE))
            close(crowd, runs, Here(people[here & meant], at), missed)
        else:
            those = people[here & meant]
            runs.begins[those] = at
            walk_later(crowd, runs, those, 0, at, known=world.as_of)
        _leave_out(crowd, runs, people[here], Held(held.holdouts, held.by[here]), at)
