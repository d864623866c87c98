"""Messages of many that leave earlier than planned, where they would be quiet then (R8, R10)."""

from __future__ import annotations

import numpy as np

from omni.model.journey import Delay, Send, Stop
from omni.simulate.ahead import first_try
from omni.simulate.crowd.calendar import When
from omni.simulate.crowd.closing import slots
from omni.simulate.crowd.columns import Numbers, different
from omni.simulate.crowd.state import Crowd, Here, Runs, Times, split
from omni.simulate.program import END, Op
from omni.simulate.world import WALKS


def walk_later(crowd: Crowd, runs: Runs, people: Numbers, index: int, planned: int, known: int) -> None:  # noqa: PLR0913, PLR0917 - who, where, when
    """People will go on at a step; a send that would be quiet then may leave earlier, but not before it is known."""
    program = runs.sort.program
    at = np.full(len(people), planned)
    if crowd.world.leaves_early and index != END and isinstance(program.ops[index].step, Send):
        for parcels in slots(crowd, runs, index, people):
            there = parcels >= 0
            at[there] = np.minimum(at[there], first_tries(crowd, people[there], parcels[there], at[there], known))
        early = at < planned
        runs.due[index][people[early]] = planned
    if crowd.world.policy.reserve and index != END and isinstance(program.ops[index].step, Send):
        place = program.campaign.id, index
        crowd.coming.setdefault(place, np.zeros(len(crowd.columns.keys), np.uint32))[people] = at
    for minute, (those,) in split(at, people):
        crowd.calendar.add(crowd.when(program, minute, WALKS, minute, index), "", (those,))


def first_tries(crowd: Crowd, people: Numbers, parcels: Numbers, planned: Times, known: int) -> Times:
    """The minutes at which messages are first tried."""
    found, gates, clocks = planned.copy(), crowd.parcels.gates[parcels], crowd.clock[people]
    for number in different(gates):
        for clock in different(clocks):
            here = ((gates == number) & (clocks == clock)).nonzero()[0]
            for at, (those,) in split(planned[here], here):
                parcel = crowd.parcels.all[number]
                found[those] = first_try(crowd.world, parcel, parcel.quiet, crowd.clocks[clock], at, known)
    return found


def due(runs: Runs, op: Op, here: Here) -> Times:
    """When messages that are put on their way were planned: now, or later where they leave early."""
    planned = here.minutes.copy()
    if op.index in runs.due:
        np.maximum(planned, runs.due[op.index][here.people], out=planned)
    return planned


def goes_alone(crowd: Crowd, when: When) -> bool:
    """True where the next message of one who leaves early may come before the next one's, and take what is for both."""
    now, _, _, planned, campaign, index = when
    runs = crowd.runs[campaign]
    program = runs.sort.program
    if planned <= now or program.dated:
        return False
    others = [op.index for op, _ in program.sends if op.index != index]
    if not program.campaign.budget and not _limits(crowd, runs, [index]) & _limits(crowd, runs, others):
        return False
    following = program.ops[index].then
    step = program.ops[following].step if following != END else None
    return step is not None and not isinstance(step, Stop) and not (isinstance(step, Delay) and step.wait.seconds > 0)


def _limits(crowd: Crowd, runs: Runs, steps: list[int]) -> set[int]:
    """The limits under which messages of some steps leave."""
    numbers = {number for step in steps for number in np.unique(runs.sort.slots[step]).tolist() if number >= 0}
    channels = {crowd.parcels.all[number].channel.id for number in numbers}
    return {id(limiter) for channel in channels for limiter in crowd.world.rates.by_channel.get(channel, ())}
