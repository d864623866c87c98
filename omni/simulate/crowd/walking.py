"""Many people's way from step to step until something has to be waited for."""

from __future__ import annotations

import numpy as np

from omni.model.journey import ENGAGED, Branch, Delay, DelayUntil, Send, Stop, WaitFor
from omni.model.schedule import Status
from omni.simulate.crowd.ahead import due, first_tries, walk_later
from omni.simulate.crowd.closing import Why, close, refused, slots
from omni.simulate.crowd.columns import Flags, Numbers, different
from omni.simulate.crowd.leaving import who_stays
from omni.simulate.crowd.state import Crowd, Here, Runs, Times, some, split
from omni.simulate.crowd.told import NUMBER
from omni.simulate.missing import DATE_PASSED, place_of
from omni.simulate.program import END, Op
from omni.simulate.state import Run
from omni.simulate.walk import ENDED, STOPPED, awaited, step_name, target_of
from omni.simulate.world import LEAVES, WALKS
from omni.timing.waits import after

TIMEOUT = "timeout"


def walk(crowd: Crowd, runs: Runs, here: Here, index: int) -> None:
    """Goes on from a step; blocks lead forward, so steps are done in order."""
    ways = {index: [who_stays(crowd, runs, here.of(~runs.ended[here.people]))]}
    while ways:
        index = min(ways, key=lambda op: op if op != END else len(runs.sort.program.ops))
        here = _joined(ways.pop(index))
        if not len(here.people):
            continue
        if index == END:
            _arrive(crowd, runs, here)
            continue
        for following, those in _step(crowd, runs, runs.sort.program.ops[index], here):
            ways.setdefault(following, []).append(those)


def _joined(parts: list[Here]) -> Here:
    """All who come to a step from others."""
    if len(parts) == 1:
        return parts[0]
    minutes = [part.now for part in parts if isinstance(part.now, np.ndarray)]
    return Here(np.concatenate([part.people for part in parts]), np.concatenate(minutes) if minutes else parts[0].now)


def time_is_over(crowd: Crowd, runs: Runs, here: Here, index: int) -> None:
    """Goes the other way at a wait whose event has not happened."""
    people = here.people
    still = ~runs.ended[people] & (runs.waiting[people] == index) & (runs.deadline[people] == here.now)
    staying = who_stays(crowd, runs, here.of(still))
    op = runs.sort.program.ops[index]
    assert isinstance(op.step, WaitFor)  # noqa: S101 - only waits run out
    _choose(crowd, runs, op, staying, side=False, words=f"takes the path without {op.step.event}")
    walk(crowd, runs, staying, op.otherwise)


def event_arrives(crowd: Crowd, runs: Runs, here: Here, send: int, event: str) -> None:
    """Goes on at the wait that people stand at, if what has just happened is what it waits for."""
    for op in runs.waits.get((send, event), ()):
        assert isinstance(op.step, WaitFor)  # noqa: S101 - it is one
        there = here.of(~runs.ended[here.people] & (runs.waiting[here.people] == op.index))
        staying = who_stays(crowd, runs, there)
        _choose(crowd, runs, op, staying, side=True, words=f"takes the path with {op.step.event}")
        walk(crowd, runs, staying, op.then)


def plan(crowd: Crowd, runs: Runs, op: Op, here: Here, missed: Flags) -> Flags:
    """Puts a step's messages on their way; True for those who have none and go straight on."""
    send, people = op.step, here.people
    assert isinstance(send, Send)  # noqa: S101 - the step is one
    runs.visited[people] |= np.uint32(1 << op.index)
    if (runs.sort.program.campaign.id, op.index) in crowd.coming:
        crowd.coming[runs.sort.program.campaign.id, op.index][people] = 0
    pending, taken, planned = np.zeros(len(people), np.uint8), np.full(len(people), -1), due(runs, op, here)
    for slot, parcels in enumerate(slots(crowd, runs, op.index, people)):
        there = parcels >= 0
        gates = np.where(there, crowd.parcels.gates[parcels], -1)
        for number in different(gates[there]):
            those = (gates == number).nonzero()[0]
            going = _offered(crowd, here, those, (number, parcels, planned), taken, first=bool(send.first_of))
            pending[going] |= np.uint8(1 << slot)
            taken[going] = number
            _set_off(crowd, runs, op, here.of(going), (parcels[going], slot, missed[going], planned[going]))
    if op.index in runs.afoot:
        runs.afoot[op.index].pending[people], runs.afoot[op.index].planned[people] = pending, planned
    if not runs.sort.program.dated:
        runs.pending[people], runs.stands[people], runs.planned[people] = pending, op.index, planned
    without: Flags = pending == 0
    return without


def _set_off(crowd: Crowd, runs: Runs, op: Op, here: Here, going: tuple[Numbers, int, Flags, Times]) -> None:
    """On their way now, or at the minute that they were planned for if the step was begun early for another channel."""
    parcels, slot, missed, times = going
    first = here.minutes.copy()
    for planned, (those,) in split(times, np.arange(len(times))) if (times > first).any() else ():
        for now, (early,) in split(here.minutes[those], those):
            if planned > now:
                later = first_tries(crowd, here.people[early], parcels[early], times[early], now)
                first[early] = np.maximum(now, later)
    for planned, (at_first, *columns) in split(times, first, here.people, parcels, missed):
        for at, (who, own, late) in split(at_first, *columns):
            batch = (who, own, np.full(len(who), slot), late, np.full(len(who), -1), 0 * who - 1)
            crowd.calendar.add(crowd.when(runs.sort.program, at, LEAVES, planned, op.index), "", batch)


def _offered(  # noqa: PLR0913 - what decides
    crowd: Crowd, here: Here, those: Numbers, offered: tuple[int, Numbers, Times], taken: Numbers, *, first: bool
) -> Numbers:
    """Those for whom a parcel is on its way; the others are told why not.

    `offered` is one parcel for all, each one's own, and when theirs is planned.
    """
    (number, own, planned), (people, now) = offered, here
    parcel, told = crowd.parcels.all[number], crowd.told
    if not parcel.is_written:
        unwritten = told.saying(f"{parcel.key.message} has no copy in {parcel.key.locale}", parcel.route)
        status = NUMBER[Status.NOT_REACHED]
        told.rows(people[those], own[those], status, planned[those], some(now, those), unwritten)
        return those[:0]
    if not first:
        return those
    for other in different(taken[those][taken[those] >= 0]):
        later = those[taken[those] == other]
        first_one = told.saying(f"{crowd.parcels.all[other].channel.id} came first", parcel.route)
        status = NUMBER[Status.OTHER_CHANNEL]
        told.rows(people[later], own[later], status, planned[later], some(now, later), first_one)
    those = those[taken[those] < 0]
    refusals, words = refused(crowd, people[those], number)
    not_here = those[refusals >= 0]
    reasons = refusals[refusals >= 0], planned[not_here], some(now, not_here), words[refusals >= 0]
    told.rows(people[not_here], own[not_here], *reasons)
    return those[refusals < 0]


def _step(crowd: Crowd, runs: Runs, op: Op, here: Here) -> list[tuple[int, Here]]:
    """The steps that come at once, and for whom."""
    program, people = runs.sort.program, here.people
    match op.step:
        case Send():
            missed = runs.missed[people]
            runs.missed[people] = False
            return [(op.then, here.of(plan(crowd, runs, op, here, missed)))]
        case Delay() | DelayUntil():
            return [(op.then, here.of(_rests(crowd, runs, op, here)))]
        case WaitFor() as wait:
            return _wait_for(crowd, runs, op, wait, here)
        case Branch() as branch:
            side = runs.sort.sides[op.index][crowd.columns.profile[people]]
            for way, told in ((True, "where"), (False, "where not")):
                _choose(crowd, runs, op, here.of(side == way), side=way, words=f"takes the path {told} {branch.text}")
            return [(op.then, here.of(side)), (op.otherwise, here.of(~side))]
        case Stop() as stop:
            close(crowd, runs, here, Why(Status.NOT_REACHED, STOPPED, stop.route))
            return []
        case _:
            raise AssertionError(program.campaign.id)


def _rests(crowd: Crowd, runs: Runs, op: Op, here: Here) -> Flags:
    """Puts people off until a delay ends; True for those whom it does not hold."""
    walls, on = runs.sort.wall[crowd.columns.profile[here.people]], np.zeros(len(here.people), bool)
    for wall in different(walls):
        those = (walls == wall).nonzero()[0]
        for now, (part,) in split(here.minutes[those], those):
            on[part] = not _rest(crowd, runs, op, Here(here.people[part], now), runs.sort.runs[wall])
    return on


def _rest(crowd: Crowd, runs: Runs, op: Op, here: Here, run: Run) -> bool:
    """Puts people off who share a minute and a wall; False where the delay does not hold them."""
    now, policy = here.now, crowd.world.policy
    assert isinstance(now, int)  # noqa: S101 - they share it
    if isinstance(op.step, Delay):
        later: int | None = after(op.step.wait, now, run.recipient.clock.zone)
    else:
        assert isinstance(op.step, DelayUntil)  # noqa: S101 - the other of two
        later = target_of(crowd.world, run, op.step, now)
        if later is not None and later < now and policy.on_past == "exit":
            close(crowd, runs, here, Why(Status.EXITED, DATE_PASSED, place_of(policy, DATE_PASSED)))
            return True
        if later is not None and later < now and policy.on_past == "skip":
            runs.missed[here.people] = True
    if later is None or later <= now:
        return False
    if len(runs.rests):
        runs.rests[here.people] = True
    walk_later(crowd, runs, here.people, op.then, later, known=now)
    return True


def _wait_for(crowd: Crowd, runs: Runs, op: Op, wait: WaitFor, here: Here) -> list[tuple[int, Here]]:
    program = runs.sort.program
    send = awaited(program, op, wait)
    happened = np.zeros(len(here.people), bool)
    for event in ENGAGED if wait.event == "engaged" else (wait.event,):
        happened |= runs.heard[send, event][here.people]
    with_it, rest = here.of(happened), here.of(~happened)
    _choose(crowd, runs, op, with_it, side=True, words=f"takes the path with {wait.event}")
    start = rest.minutes
    if send == op.above and not wait.from_here:
        received = runs.received[op.above][rest.people]
        start = np.where(received > 0, received, start).astype(np.int64)
    deadline = start + wait.within
    deadline = np.maximum(rest.now, deadline - deadline % 60)
    runs.waiting[rest.people], runs.deadline[rest.people] = op.index, deadline
    if len(runs.rests):
        runs.rests[rest.people] = True
    for at, (those,) in split(deadline, rest.people):
        crowd.calendar.add(crowd.when(program, at, WALKS, at, op.index), TIMEOUT, (those,))
    return [(op.then, with_it)]


def _choose(crowd: Crowd, runs: Runs, op: Op, here: Here, *, side: bool, words: str) -> None:  # noqa: PLR0913
    people = here.people
    if not len(people):
        return
    bit = np.uint32(1 << op.index)
    runs.chosen[people] |= bit
    if side:
        runs.sides[people] |= bit
    if op.index in runs.chosen_at:
        runs.chosen_at[op.index][people] = here.now
    runs.waiting[people] = END
    program = runs.sort.program
    crowd.told.reached.append((people, program.campaign.id, here.now, words, step_name(program, op), "path"))


def _arrive(crowd: Crowd, runs: Runs, here: Here) -> None:
    journey = runs.sort.program.campaign.journey
    if journey is not None:
        close(crowd, runs, here, Why(Status.NOT_REACHED, ENDED, journey.route))
