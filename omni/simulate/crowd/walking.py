"""Many people's way from step to step until something has to be waited for."""

from __future__ import annotations

import numpy as np

from omni.model.journey import ENGAGED, Branch, Delay, DelayUntil, Send, Stop, WaitFor
from omni.model.schedule import Status
from omni.simulate.crowd.ahead import due, first_tries, walk_later
from omni.simulate.crowd.closing import close, refused, slots
from omni.simulate.crowd.columns import Flags, Numbers, different
from omni.simulate.crowd.leaving import who_stays
from omni.simulate.crowd.state import Crowd, Runs, Times, split
from omni.simulate.crowd.told import NUMBER
from omni.simulate.missing import DATE_PASSED, place_of
from omni.simulate.program import END, Op
from omni.simulate.state import Ending
from omni.simulate.walk import ENDED, STOPPED, awaited, step_name, target_of
from omni.simulate.world import LEAVES, WALKS
from omni.timing.waits import after

TIMEOUT = "timeout"


def walk(crowd: Crowd, runs: Runs, people: Numbers, index: int, now: int) -> None:
    """Goes on from a step; blocks lead forward, so steps are done in order."""
    ways = {index: [who_stays(crowd, runs, people[~runs.ended[people]], now)]}
    while ways:
        index = min(ways, key=lambda op: op if op != END else len(runs.sort.program.ops))
        here = np.concatenate(ways.pop(index))
        if not len(here):
            continue
        if index == END:
            _arrive(crowd, runs, here, now)
            continue
        for following, those in _step(crowd, runs, runs.sort.program.ops[index], here, now):
            ways.setdefault(following, []).append(those)


def time_is_over(crowd: Crowd, runs: Runs, people: Numbers, index: int, now: int) -> None:
    """Goes the other way at a wait whose event has not happened."""
    still = ~runs.ended[people] & (runs.waiting[people] == index) & (runs.deadline[people] == now)
    people = who_stays(crowd, runs, people[still], now)
    op = runs.sort.program.ops[index]
    assert isinstance(op.step, WaitFor)  # noqa: S101 - only waits run out
    _choose(crowd, runs, op, people, side=False, now=now, words=f"takes the path without {op.step.event}")
    walk(crowd, runs, people, op.otherwise, now)


def event_arrives(crowd: Crowd, runs: Runs, people: Numbers, send: int, event: str, now: int) -> None:  # noqa: PLR0913, PLR0917 - who and what
    """Goes on at the wait that people stand at, if what has just happened is what it waits for."""
    for op in runs.waits.get((send, event), ()):
        assert isinstance(op.step, WaitFor)  # noqa: S101 - it is one
        there = people[~runs.ended[people] & (runs.waiting[people] == op.index)]
        there = who_stays(crowd, runs, there, now)
        _choose(crowd, runs, op, there, side=True, now=now, words=f"takes the path with {op.step.event}")
        walk(crowd, runs, there, op.then, now)


def plan(crowd: Crowd, runs: Runs, op: Op, people: Numbers, now: int, missed: Flags) -> Flags:  # noqa: PLR0913, PLR0917 - whom, what, when
    """Puts a step's messages on their way; True for those who have none and go straight on."""
    send = op.step
    assert isinstance(send, Send)  # noqa: S101 - the step is one
    runs.visited[people] |= np.uint32(1 << op.index)
    pending, taken, planned = np.zeros(len(people), np.uint8), np.full(len(people), -1), due(runs, op, people, now)
    for slot, parcels in enumerate(slots(crowd, runs, op.index, people)):
        there = parcels >= 0
        gates = np.where(there, crowd.parcels.gates[parcels], -1)
        for number in different(gates[there]):
            those = (gates == number).nonzero()[0]
            going = _offered(crowd, people, those, (number, parcels), taken, (planned, now), first=bool(send.first_of))
            pending[going] |= np.uint8(1 << slot)
            taken[going] = number
            _set_off(crowd, runs, op, (people[going], parcels[going], slot, missed[going], planned[going]), now)
    if op.index in runs.afoot:
        runs.afoot[op.index].pending[people], runs.afoot[op.index].planned[people] = pending, planned
    if not runs.sort.program.dated:
        runs.pending[people], runs.stands[people], runs.planned[people] = pending, op.index, planned
    without: Flags = pending == 0
    return without


def _set_off(crowd: Crowd, runs: Runs, op: Op, going: tuple[Numbers, Numbers, int, Flags, Times], now: int) -> None:
    """On their way now, or at the minute that they were planned for if the step was begun early for another channel."""
    people, parcels, slot, missed, times = going
    for planned, columns in split(times, people, parcels, missed):
        first = np.full(len(columns[0]), now)
        if planned > now:
            first = np.maximum(now, first_tries(crowd, columns[0], columns[1], first + (planned - now), now))
        for at, (who, own, late) in split(first, *columns):
            batch = (who, own, np.full(len(who), slot), late, np.full(len(who), -1), 0 * who - 1)
            crowd.calendar.add(crowd.when(runs.sort.program, at, LEAVES, planned, op.index), "", batch)


def _offered(  # noqa: PLR0913, PLR0917 - what decides
    crowd: Crowd,
    people: Numbers,
    those: Numbers,
    offered: tuple[int, Numbers],
    taken: Numbers,
    times: tuple[Times, int],
    *,
    first: bool,
) -> Numbers:
    """Those for whom a parcel is on its way; the others are told why not. `offered` is one for all, and each one's."""
    (number, own), (planned, now) = offered, times
    parcel, told = crowd.parcels.all[number], crowd.told
    if not parcel.is_written:
        unwritten = told.saying(f"{parcel.key.message} has no copy in {parcel.key.locale}", parcel.route)
        told.rows(people[those], own[those], NUMBER[Status.NOT_REACHED], planned[those], now, unwritten)
        return those[:0]
    if not first:
        return those
    for other in different(taken[those][taken[those] >= 0]):
        later = those[taken[those] == other]
        first_one = told.saying(f"{crowd.parcels.all[other].channel.id} came first", parcel.route)
        told.rows(people[later], own[later], NUMBER[Status.OTHER_CHANNEL], planned[later], now, first_one)
    those = those[taken[those] < 0]
    status, words = refused(crowd, people[those], number)
    not_here = those[status >= 0]
    reasons = status[status >= 0], planned[not_here], now, words[status >= 0]
    told.rows(people[not_here], own[not_here], *reasons)
    return those[status < 0]


def _step(crowd: Crowd, runs: Runs, op: Op, people: Numbers, now: int) -> list[tuple[int, Numbers]]:
    """The steps that come at once, and for whom."""
    program = runs.sort.program
    match op.step:
        case Send():
            missed = runs.missed[people]
            runs.missed[people] = False
            on = plan(crowd, runs, op, people, now, missed)
            return [(op.then, people[on])]
        case Delay() | DelayUntil():
            return [(op.then, people[_rests(crowd, runs, op, people, now)])]
        case WaitFor() as wait:
            return _wait_for(crowd, runs, op, wait, people, now)
        case Branch() as branch:
            side = runs.sort.sides[op.index][crowd.columns.profile[people]]
            for way, told in ((True, "where"), (False, "where not")):
                words = f"takes the path {told} {branch.text}"
                _choose(crowd, runs, op, people[side == way], side=way, now=now, words=words)
            return [(op.then, people[side]), (op.otherwise, people[~side])]
        case Stop() as stop:
            close(crowd, runs, people, Ending(Status.NOT_REACHED, now, STOPPED, stop.route))
            return []
        case _:
            raise AssertionError(program.campaign.id)


def _rests(crowd: Crowd, runs: Runs, op: Op, people: Numbers, now: int) -> Flags:
    """Puts people off until a delay ends; True for those whom it does not hold."""
    walls = runs.sort.wall[crowd.columns.profile[people]]
    on = np.zeros(len(people), bool)
    for wall in different(walls):
        run, those = runs.sort.runs[wall], walls == wall
        if isinstance(op.step, Delay):
            later: int | None = after(op.step.wait, now, run.recipient.clock.zone)
        else:
            assert isinstance(op.step, DelayUntil)  # noqa: S101 - the other of two
            later = target_of(crowd.world, run, op.step, now)
            if later is not None and later < now and crowd.world.policy.on_past == "exit":
                why = Ending(Status.EXITED, now, DATE_PASSED, place_of(crowd.world.policy, DATE_PASSED))
                close(crowd, runs, people[those], why)
                continue
            if later is not None and later < now and crowd.world.policy.on_past == "skip":
                runs.missed[people[those]] = True
        if later is None or later <= now:
            on |= those
        else:
            if len(runs.rests):
                runs.rests[people[those]] = True
            walk_later(crowd, runs, people[those], op.then, later, known=now)
    return on


def _wait_for(  # noqa: PLR0913, PLR0917 - who waits for what
    crowd: Crowd, runs: Runs, op: Op, wait: WaitFor, people: Numbers, now: int
) -> list[tuple[int, Numbers]]:
    program = runs.sort.program
    send = awaited(program, op, wait)
    happened = np.zeros(len(people), bool)
    for event in ENGAGED if wait.event == "engaged" else (wait.event,):
        happened |= runs.heard[send, event][people]
    _choose(crowd, runs, op, people[happened], side=True, now=now, words=f"takes the path with {wait.event}")
    rest = people[~happened]
    start = np.full(len(rest), now)
    if send == op.above and not wait.from_here:
        received = runs.received[op.above][rest]
        start = np.where(received > 0, received, now).astype(np.int64)
    deadline = start + wait.within
    deadline = np.maximum(now, deadline - deadline % 60)
    runs.waiting[rest], runs.deadline[rest] = op.index, deadline
    if len(runs.rests):
        runs.rests[rest] = True
    for at, (those,) in split(deadline, rest):
        crowd.calendar.add(crowd.when(program, at, WALKS, at, op.index), TIMEOUT, (those,))
    return [(op.then, people[happened])]


def _choose(crowd: Crowd, runs: Runs, op: Op, people: Numbers, *, side: bool, now: int, words: str) -> None:  # noqa: PLR0913
    if not len(people):
        return
    bit = np.uint32(1 << op.index)
    runs.chosen[people] |= bit
    if side:
        runs.sides[people] |= bit
    if op.index in runs.chosen_at:
        runs.chosen_at[op.index][people] = now
    runs.waiting[people] = END
    program = runs.sort.program
    crowd.told.reached.append((people, program.campaign.id, now, words, step_name(program, op), "path"))


def _arrive(crowd: Crowd, runs: Runs, people: Numbers, now: int) -> None:
    journey = runs.sort.program.campaign.journey
    if journey is not None:
        close(crowd, runs, people, Ending(Status.NOT_REACHED, now, ENDED, journey.route))
