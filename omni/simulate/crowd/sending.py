"""Many messages at their minute: handed over, given up, or tried again later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import numpy as np

from omni.draws.many import words as drawn
from omni.model.journey import Send
from omni.model.schedule import Status
from omni.simulate.crowd.asking import ask, day_number
from omni.simulate.crowd.calendar import Batch, When
from omni.simulate.crowd.columns import Flags, Numbers, different
from omni.simulate.crowd.leaving import leave_at_caps
from omni.simulate.crowd.rooms import LEAVES_NOW, OVER_RATE, TOO_MUCH, paid, queued, rooms
from omni.simulate.crowd.state import Crowd, Runs, Times, caps_end_runs, different_times, some, split
from omni.simulate.crowd.told import SENT
from omni.simulate.crowd.tries import OPEN, Tries, wait
from omni.simulate.crowd.turns import apart, contested, in_turn, refuse_later_ones
from omni.simulate.program import Op
from omni.simulate.quiet_words import moment_in_words, why_early
from omni.simulate.reactions import PRINTED, SOON, keys_of, shares_of
from omni.simulate.state import Parcel
from omni.simulate.world import HAPPENS, LEAVES, WALKS
from omni.timing.grid import MINUTE, wall_time
from omni.timing.landing import latest_landing
from omni.timing.recipient_clock import Clock

_WORD, _LIMITS = 2**32, 1 << 7
_BITS = (1 << np.arange(8)).astype(np.uint8)
"""The bit of each channel of a step."""


def attempt(crowd: Crowd, when: When, batch: Batch) -> None:
    """Asks every gate and does what they say; where somebody has several messages, channel by channel."""
    now, _, _, planned, campaign, index = when
    runs = crowd.runs[campaign]
    batch = _of(batch, _is_pending(runs, index, batch))
    if not len(batch[0]):
        return
    op = runs.sort.program.ops[index]
    people, meet = batch[0], _meet(crowd, runs, op, batch)
    if not (meet or _has_twice(people)):
        _try(crowd, runs, op, _tries(_minute(now, people), planned, batch))
        return
    ids = np.array([parcel.channel.id for parcel in crowd.parcels.all])
    batch = _of(batch, np.lexsort((ids[batch[1]], people)))
    ends = caps_end_runs(crowd.world)
    for several in apart(crowd.addresses.shared, batch) if meet else (batch,):
        for part in _parts(crowd, runs, several, ids):
            messages = _of(several, part)
            messages = _of(messages, _is_pending(runs, index, messages)) if ends else messages
            if len(messages[0]):
                _try(crowd, runs, op, _tries(_minute(now, messages[0]), planned, messages))


def attempt_together(crowd: Crowd, when: When, batch: Batch, minutes: tuple[Times, Times]) -> None:
    """Does the same for messages of several minutes, of which nobody has two and none takes anything from another.

    The `minutes` are theirs, and those for which they were planned.
    """
    runs, index = crowd.runs[when[4]], when[5]
    there = _is_pending(runs, index, batch)
    if there.any():
        tries = _tries(minutes[0][there], minutes[1][there], _of(batch, there))
        _try(crowd, runs, runs.sort.program.ops[index], tries)


def _is_pending(runs: Runs, index: int, batch: Batch) -> Flags:
    """Which messages nothing has given up since they were put on their way."""
    people, slots = batch[0], batch[2]
    if runs.sort.program.dated:
        return (runs.afoot[index].pending[people] & _BITS[slots]) > 0 if runs.afoot else np.ones(len(people), bool)
    found: Flags = (runs.stands[people] == index) & ((runs.pending[people] & _BITS[slots]) > 0)
    return found


def _minute(now: int, people: Numbers) -> Times:
    return np.full(len(people), now)


def _parts(crowd: Crowd, runs: Runs, batch: Batch, ids: Numbers) -> list[Numbers]:
    """One part a channel where channels share nothing that can run out, else message by message."""
    if not _has_twice(batch[0]):
        return [np.arange(len(batch[0]))]
    channels = np.unique(ids[batch[1]]).tolist()
    limiters = [id(one) for channel in channels for one in crowd.world.rates.by_channel.get(channel, ())]
    if runs.sort.program.campaign.budget or len(set(limiters)) < len(limiters):
        return [np.array([place]) for place in range(len(batch[0]))]
    return [(ids[batch[1]] == channel).nonzero()[0] for channel in channels]


def _has_twice(people: Numbers) -> bool:
    """True where somebody has several messages; people stand in order."""
    return len(people) > 1 and bool((people[1:] == people[:-1]).any())


def _meet(crowd: Crowd, runs: Runs, op: Op, batch: Batch) -> bool:
    """True where what one message does may matter to another one of the step for somebody who shares an address."""
    if not crowd.addresses.shared or len(runs.sort.slots[op.index]) == 1:
        return False
    if not isinstance(op.step, Send) or op.step.first_of:
        return False
    kinds = [crowd.parcels.all[number].channel for number in different(batch[1])]
    addresses = Counter({channel.id: channel.address for channel in kinds}.values())
    return caps_end_runs(crowd.world) or any(addresses[kind] > 1 for kind in crowd.addresses.shared)


def _of(batch: Batch, chosen: Numbers | Flags) -> Batch:
    if chosen.dtype == bool and chosen.all():
        return batch
    return tuple(column[chosen] for column in batch)


def _tries(now: Times, planned: Times | int, batch: Batch) -> Tries:
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
    own = contested(crowd.addresses, tries)
    for part in (queue,) if own is None else in_turn(tries, own, queue):
        if len(part):
            _rooms(crowd, runs, tries, part)
    if own is not None:
        refuse_later_ones(crowd.addresses, tries, own)
    _put_off(crowd, runs, op, tries)
    _hand_over(crowd, runs, op, tries)
    _give_up(crowd, tries, tries.status >= 0)
    _go_on(crowd, runs, op, tries)


def _give_up(crowd: Crowd, tries: Tries, those: Flags) -> None:
    columns = (tries.people, tries.numbers, tries.status, tries.words)
    people, numbers, status, words = columns if those.all() else (column[those] for column in columns)
    crowd.told.rows(people, numbers, status, some(tries.planned, those), tries.minutes(those), words)


def _rooms(crowd: Crowd, runs: Runs, tries: Tries, queue: Numbers) -> None:
    """Rate limits and the budget, in the order of people."""
    now = int(tries.now[queue[0]])
    numbers, gates, program, planned = tries.numbers[queue], crowd.parcels.gates, runs.sort.program, tries.planned
    if isinstance(planned, int):
        answers = rooms(crowd, program, queued(crowd, numbers, tries.places[queue], planned, tries.now[queue]), now)
    else:
        answers = paid(crowd, program, numbers)
    alike = bool((answers.at == answers.at[0]).all())
    if alike and answers.at[0] == LEAVES_NOW:
        return
    clocks = crowd.clock[tries.people[queue]]
    minutes, minute = (answers.at[:1], 0 * answers.at) if alike else different_times(answers.at)
    kinds = (minute * len(gates) + gates[numbers]) * len(crowd.clocks) + clocks
    for kind_by, (those,) in split(kinds * _LIMITS + answers.by, queue):
        kind, by = divmod(kind_by, _LIMITS)
        before, clock = divmod(kind, len(crowd.clocks))
        place, number = divmod(before, len(gates))
        answer, parcel = int(minutes[place]), crowd.parcels.all[number]
        channel = parcel.channel.id
        if answer == OVER_RATE:
            full = crowd.world.rates.refused(channel, now, parcel.units)
            words = f"{full.channel} warms up and has sent all of today's" if full else ""
            tries.refuse(those, Status.OVER_RATE, crowd.told.saying(words, full.route if full else None))
        elif answer == TOO_MUCH:
            budget = program.campaign.budget.get(parcel.currency)
            words = f"the budget of {budget} {parcel.currency} is used up"
            tries.refuse(those, Status.OVER_BUDGET, crowd.told.saying(words, program.campaign.route / "budget"))
        elif answer != LEAVES_NOW and isinstance(planned, int):
            limit, at = crowd.world.rates.by_channel[channel][by].limit, abs(answer)
            words = f"{channel} has no room before {moment_in_words(at, crowd.clocks[clock], planned)}"
            wait(crowd, tries, those, parcel, (at, words, limit.route, crowd.clocks[clock]))
            tries.places[those] = at


def _put_off(crowd: Crowd, runs: Runs, op: Op, tries: Tries) -> None:
    waiting = ((tries.status == OPEN) & (tries.later > 0)).nonzero()[0]
    if not len(waiting):
        return
    columns = (tries.people, tries.numbers, tries.slots, tries.missed, tries.waited, tries.places)
    planned = np.broadcast_to(np.asarray(tries.planned), tries.people.shape)
    for at, (theirs, *batch) in split(tries.later[waiting], *(column[waiting] for column in (planned, *columns))):
        for moment, part in split(theirs, *batch):
            crowd.calendar.add(crowd.when(runs.sort.program, at, LEAVES, moment, op.index), "", part)


def _hand_over(crowd: Crowd, runs: Runs, op: Op, tries: Tries) -> None:
    going = ((tries.status == OPEN) & (tries.later == 0)).nonzero()[0]
    if not len(going):
        return
    people, numbers, now = tries.people[going], tries.numbers[going], tries.now[going]
    words = np.where(tries.waited[going] >= 0, tries.waited[going], crowd.told.saying("", None))
    gates = crowd.parcels.gates[numbers]
    if isinstance(tries.planned, int) and tries.planned > now.min():
        _tell_early(crowd, people, gates, tries.planned, (now, words))
    crowd.told.rows(people, numbers, SENT, some(tries.planned, going), tries.minutes(going), words)
    for number in different(gates):
        parcel, here = crowd.parcels.all[number], gates == number
        those, minutes = people[here], now[here]
        crowd.addresses.take(those, number)
        for position in parcel.counts_in:
            had = crowd.had[position]
            had[those, :-1] = had[those, 1:]
            had[those, -1] = minutes
        reached = _reached(crowd, those, parcel, minutes)
        if op.index in runs.received:
            runs.received[op.index][those] = np.maximum(reached, runs.received[op.index][those])
        _react(crowd, runs, op, those, parcel, reached)
    if crowd.world.policy.one_per_day:
        days = _by_clock(crowd, people, now, lambda at, clock: day_number(wall_time(at, clock.zone).date()))
        runs.day[people], runs.day_of[people] = days, op.index


def _tell_early(crowd: Crowd, people: Numbers, gates: Numbers, planned: int, leaving: tuple[Times, Numbers]) -> None:
    """Puts in words why messages leave before the minute that they were planned for."""
    (now, words), clocks = leaving, crowd.clock[people]
    for number in different(gates):
        for clock in different(clocks):
            here = (now < planned) & (gates == number) & (clocks == clock)
            quiet = crowd.parcels.all[number].quiet
            words[here] = crowd.told.saying(*why_early(quiet, planned, crowd.clocks[clock], crowd.world.policy))


def _reached(crowd: Crowd, people: Numbers, parcel: Parcel, now: Times) -> Times:
    lead = parcel.channel.lead_time
    return _by_clock(crowd, people, now, lambda at, clock: latest_landing(lead, at, clock)) if lead else now


def _by_clock(crowd: Crowd, people: Numbers, now: Times, asked: Callable[[int, Clock], int]) -> Times:
    """What is answered for everybody's minute and clock."""
    answers = np.empty(len(people), np.int64)
    for at, (here,) in split(now, np.arange(len(people))):
        answers[here] = np.array([asked(at, clock) for clock in crowd.clocks])[crowd.clock[people[here]]]
    return answers


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
    people, slots, now = tries.people[done], tries.slots[done], tries.now[done]
    if not len(people):
        return
    if op.index in runs.afoot:
        runs.afoot[op.index].pending[people] &= ~_BITS[slots]
    if not program.dated:
        runs.pending[people] &= ~_BITS[slots]
    leave_at_caps(crowd, runs, tries)
    if program.dated:
        return
    over = (runs.pending[people] == 0) & ~runs.ended[people]
    for at, batch in split(now[over], people[over]):
        crowd.calendar.add(crowd.when(program, at, WALKS, at, op.then), "", batch)
