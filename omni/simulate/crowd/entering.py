"""How many people come into campaigns."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from omni.draws import BUCKETS, purpose_key, step_key
from omni.draws.many import buckets, words
from omni.model.journey import Entry, Send
from omni.model.schedule import Status
from omni.simulate.crowd.ahead import walk_later
from omni.simulate.crowd.closing import Why, close
from omni.simulate.crowd.columns import Columns, Flags, Numbers, different
from omni.simulate.crowd.state import Crowd, Here, Runs
from omni.simulate.crowd.tables import Sort
from omni.simulate.crowd.walking import plan
from omni.simulate.entering import HELD_OUT, NO_EVENT, Chance, last_arrival, planned_entry
from omni.simulate.missing import TOO_LATE, place_of
from omni.simulate.program import Op
from omni.simulate.returning import ROUNDS, returns
from omni.simulate.world import World
from omni.timing.entries import moment_of_entry, moment_of_send
from omni.timing.grid import DAY, MINUTE
from omni.timing.instants import instant_of_moment


def enter(crowd: Crowd, runs: Runs, present: Flags) -> None:
    """Starts the runs of everyone in a campaign's audience who is `present`."""
    campaign = runs.sort.program.campaign
    meant = (present & runs.sort.meant[crowd.columns.profile]).nonzero()[0]
    held = _held_out(crowd, runs, meant)
    if campaign.journey is None:
        close(crowd, runs, Here(meant[held], crowd.world.as_of), _held(runs))
        for op, send in runs.sort.program.sends:
            _send(crowd, runs, op, send, meant[~held])
    elif campaign.journey.entry.event:
        entry = campaign.journey.entry
        close(crowd, runs, Here(meant[held], crowd.world.as_of), _held(runs))
        nothing = Why(Status.NOT_REACHED, NO_EVENT.format(entry.event), entry.route)
        close(crowd, runs, Here(meant[~held], crowd.world.as_of), nothing)
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


def _held_out(crowd: Crowd, runs: Runs, people: Numbers) -> Flags:
    campaign = runs.sort.program.campaign
    share = campaign.audience.holdout
    if not share:
        return np.zeros(len(people), bool)
    purpose, step = purpose_key(crowd.world.seed, f"holdout/{campaign.id}"), step_key(campaign.id)
    return buckets(purpose, crowd.columns.keys[people], step) < round(share * BUCKETS)


def _held(runs: Runs) -> Why:
    return Why(Status.HELD_OUT, HELD_OUT, runs.sort.program.campaign.audience.route)


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


def _journey(crowd: Crowd, runs: Runs, entry: Entry, entering: tuple[Numbers, Flags]) -> None:
    program, world, (people, held) = runs.sort.program, crowd.world, entering
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
            close(crowd, runs, Here(people[here & ~held], at), missed)
        else:
            those = people[here & ~held]
            runs.begins[those] = at
            walk_later(crowd, runs, those, 0, at, known=world.as_of)
        close(crowd, runs, Here(people[here & held], at), _held(runs))
