"""Many messages at their minute: handed over, given up, or tried again later."""

from __future__ import annotations

import numpy as np

from omni.draws.many import words as drawn
from omni.model.schedule import Status
from omni.simulate.crowd.asking import ask, day_number
from omni.simulate.crowd.calendar import Batch, When
from omni.simulate.crowd.columns import Flags, Numbers, different
from omni.simulate.crowd.rooms import LEAVES_NOW, OVER_RATE, TOO_MUCH, queued, rooms
from omni.simulate.crowd.state import Crowd, Runs, Times, split
from omni.simulate.crowd.told import SENT
from omni.simulate.crowd.tries import OPEN, Tries, wait
from omni.simulate.program import Op
from omni.simulate.quiet_words import hour_in_words
from omni.simulate.reactions import PRINTED, SOON, keys_of, shares_of
from omni.simulate.state import Parcel
from omni.simulate.world import HAPPENS, LEAVES, WALKS
from omni.timing.grid import MINUTE, wall_time
from omni.timing.landing import latest_landing

_WORD, _LIMITS = 2**32, 1 << 7
_BITS = (1 << np.arange(8)).astype(np.uint8)
"""The bit of each channel of a step."""


def attempt(crowd: Crowd, when: When, batch: Batch) -> None:
    """Asks every gate and does what they say; where somebody has several messages, channel by channel."""
    now, _, _, planned, campaign, index = when
    runs = crowd.runs[campaign]
    if not runs.sort.program.dated:
        people, slots = batch[0], batch[2]
        there = (runs.stands[people] == index) & ((runs.pending[people] & _BITS[slots]) > 0)
        batch = batch if there.all() else _of(batch, there)
    if not len(batch[0]):
        return
    op = runs.sort.program.ops[index]
    people = batch[0]
    if len(people) == 1 or not (people[1:] == people[:-1]).any():
        _try(crowd, runs, op, _tries(now, planned, batch))
        return
    ids = np.array([parcel.channel.id for parcel in crowd.parcels.all])
    batch = _of(batch, np.lexsort((ids[batch[1]], people)))
    for part in _parts(crowd, runs, batch, ids):
        _try(crowd, runs, op, _tries(now, planned, _of(batch, part)))


def _parts(crowd: Crowd, runs: Runs, batch: Batch, ids: Numbers) -> list[Numbers]:
    """One part a channel where channels share nothing that can run out, else message by message."""
    channels = np.unique(ids[batch[1]]).tolist()
    limiters = [id(one) for channel in channels for one in crowd.world.rates.by_channel.get(channel, ())]
    if runs.sort.program.campaign.budget or len(set(limiters)) < len(limiters):
        return [np.array([place]) for place in range(len(batch[0]))]
    return [(ids[batch[1]] == channel).nonzero()[0] for channel in channels]


def _of(batch: Batch, chosen: Numbers | Flags) -> Batch:
    return tuple(column[chosen] for column in batch)


def _tries(now: int, planned: int, batch: Batch) -> Tries:
    people, numbers, slots, missed, waited, places = batch
    size = len(people)
    open_ = np.full(size, OPEN)
    return Tries(
        now, planned, people, numbers, slots, missed, waited, places, open_, np.zeros(size, np.int64), 0 * people
    )


def _try(crowd: Crowd, runs: Runs, op: Op, tries: Tries) -> None:
    gates = crowd.parcels.gates[tries.numbers]
    for number in different(gates):
        ask(crowd, runs, op, tries, (gates == number).nonzero()[0], number)
    queue = ((tries.status == OPEN) & (tries.later == 0)).nonzero()[0]
    if len(queue):
        _rooms(crowd, runs, tries, queue)
    _put_off(crowd, runs, op, tries)
    _hand_over(crowd, runs, op, tries)
    _give_up(crowd, tries, tries.status >= 0)
    _go_on(crowd, runs, op, tries)


def _give_up(crowd: Crowd, tries: Tries, those: Flags) -> None:
    columns = (tries.people, tries.numbers, tries.status, tries.words)
    people, numbers, status, words = columns if those.all() else (column[those] for column in columns)
    crowd.told.rows(people, numbers, status, tries.planned, tries.now, words)


def _rooms(crowd: Crowd, runs: Runs, tries: Tries, queue: Numbers) -> None:
    """Rate limits and the budget, in the order of people."""
    campaign = runs.sort.program.campaign
    asked = queued(crowd, tries.numbers[queue], tries.places[queue], tries.planned, tries.now)
    gates = crowd.parcels.gates
    answers = rooms(crowd, runs.sort.program, asked, tries.now)
    alike = bool((answers.at == answers.at[0]).all())
    if alike and answers.at[0] == LEAVES_NOW:
        return
    clocks = crowd.clock[tries.people[queue]]
    minutes, minute = (answers.at[:1], 0 * answers.at) if alike else np.unique(answers.at, return_inverse=True)
    kinds = (minute.reshape(-1) * len(gates) + gates[asked.numbers]) * len(crowd.clocks) + clocks
    for kind_by, (those,) in split(kinds * _LIMITS + answers.by, queue):
        kind, by = divmod(kind_by, _LIMITS)
        before, clock = divmod(kind, len(crowd.clocks))
        place, number = divmod(before, len(gates))
        answer, parcel = int(minutes[place]), crowd.parcels.all[number]
        channel = parcel.channel.id
        if answer == OVER_RATE:
            full = crowd.world.rates.refused(channel, tries.now, parcel.units)
            words = f"{full.channel} warms up and has sent all of today's" if full else ""
            tries.refuse(those, Status.OVER_RATE, crowd.told.saying(words, full.route if full else None))
        elif answer == TOO_MUCH:
            budget = campaign.budget.get(parcel.currency)
            words = f"the budget of {budget} {parcel.currency} is used up"
            tries.refuse(those, Status.OVER_BUDGET, crowd.told.saying(words, campaign.route / "budget"))
        elif answer != LEAVES_NOW:
            limit, at = crowd.world.rates.by_channel[channel][by].limit, abs(answer)
            words = f"{channel} has no room before {hour_in_words(at, crowd.clocks[clock])}"
            wait(crowd, tries, those, parcel, (at, words, limit.route, crowd.clocks[clock]))
            tries.places[those] = at


def _put_off(crowd: Crowd, runs: Runs, op: Op, tries: Tries) -> None:
    waiting = ((tries.status == OPEN) & (tries.later > 0)).nonzero()[0]
    if not len(waiting):
        return
    columns = (tries.people, tries.numbers, tries.slots, tries.missed, tries.waited, tries.places)
    for at, batch in split(tries.later[waiting], *(column[waiting] for column in columns)):
        crowd.calendar.add(crowd.when(runs.sort.program, at, LEAVES, tries.planned, op.index), "", batch)


def _hand_over(crowd: Crowd, runs: Runs, op: Op, tries: Tries) -> None:
    going = ((tries.status == OPEN) & (tries.later == 0)).nonzero()[0]
    if not len(going):
        return
    people, numbers = tries.people[going], tries.numbers[going]
    words = np.where(tries.waited[going] >= 0, tries.waited[going], crowd.told.saying("", None))
    crowd.told.rows(people, numbers, SENT, tries.planned, tries.now, words)
    gates = crowd.parcels.gates[numbers]
    for number in different(gates):
        parcel, those = crowd.parcels.all[number], people[gates == number]
        for position in parcel.counts_in:
            had = crowd.had[position]
            had[those, :-1] = had[those, 1:]
            had[those, -1] = tries.now
        reached = _reached(crowd, those, parcel, tries.now)
        if op.index in runs.received:
            runs.received[op.index][those] = np.maximum(reached, runs.received[op.index][those])
        _react(crowd, runs, op, those, parcel, reached)
    if crowd.world.policy.one_per_day:
        days = [day_number(wall_time(tries.now, clock.zone).date()) for clock in crowd.clocks]
        runs.day[people], runs.day_of[people] = np.array(days)[crowd.clock[people]], op.index


def _reached(crowd: Crowd, people: Numbers, parcel: Parcel, now: int) -> Times:
    reached = np.full(len(people), now)
    lead = parcel.channel.lead_time
    if lead:
        landing = np.array([latest_landing(lead, now, clock) for clock in crowd.clocks], np.int64)
        reached = landing[crowd.clock[people]]
    return reached


def _react(crowd: Crowd, runs: Runs, op: Op, people: Numbers, parcel: Parcel, reached: Times) -> None:  # noqa: PLR0913, PLR0917
    """What chance makes of the assumed shares of the channel, for the events that somebody listens to."""
    program, channel, world = runs.sort.program, parcel.channel, crowd.world
    span = PRINTED if channel.lead_time else SOON
    for event, share in shares_of(channel, program, world.policy.assume):
        purpose, step = keys_of(world.seed, f"{channel.id}.{event}", f"{program.campaign.id}/{parcel.step}")
        first, second = drawn(purpose, crowd.columns.keys[people], step, run=1)
        does = first / _WORD < share
        late = second[does] / _WORD
        at = reached[does] + MINUTE + (late * late * late * span).astype(np.int64)
        for minute, (those,) in split(at - at % MINUTE, people[does]):
            crowd.calendar.add(crowd.when(program, minute, HAPPENS, minute, op.index), event, (those,))


def _go_on(crowd: Crowd, runs: Runs, op: Op, tries: Tries) -> None:
    """The step is done for those whose last message of it is."""
    program = runs.sort.program
    done = (tries.status >= 0) | (tries.later == 0)
    people, slots = tries.people[done], tries.slots[done]
    if program.dated or not len(people):
        return
    runs.pending[people] &= ~_BITS[slots]
    over = people[runs.pending[people] == 0]
    crowd.calendar.add(crowd.when(program, tries.now, WALKS, tries.now, op.then), "", (over,))
