"""Many messages at their minute: handed over, given up, or tried again later."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from omni.draws.many import words as drawn
from omni.model.place import Route
from omni.model.schedule import Status
from omni.simulate import caps
from omni.simulate.crowd.calendar import Batch, When
from omni.simulate.crowd.closing import refused
from omni.simulate.crowd.columns import Flags, Numbers, different
from omni.simulate.crowd.rooms import LEAVES_NOW, OVER_RATE, TOO_MUCH, Queue, rooms
from omni.simulate.crowd.state import Crowd, Runs, Times, split
from omni.simulate.crowd.told import NUMBER, SENT
from omni.simulate.entering import MISSED
from omni.simulate.gates import TOO_OLD, is_dropped
from omni.simulate.program import Op
from omni.simulate.quiet_words import hour_in_words, why_quiet
from omni.simulate.reactions import PRINTED, SOON, keys_of, shares_of
from omni.simulate.state import Parcel
from omni.simulate.walk import DATE_PASSED
from omni.simulate.world import HAPPENS, LEAVES, WALKS
from omni.timing.grid import MINUTE
from omni.timing.landing import latest_landing
from omni.timing.quiet_hours import first_allowed
from omni.timing.recipient_clock import Clock

OPEN = -1
_WORD = 2**32


class Tries(Struct, eq=False):
    """Messages of one step at one minute, one a person: what was known of them, and what becomes of them.

    `places` are the minutes whose place under a limit they keep. `status` is OPEN until something refuses them.
    """

    now: int
    planned: int
    people: Numbers
    numbers: Numbers
    slots: Numbers
    missed: Flags
    waited: Numbers
    places: Times
    status: Numbers
    words: Numbers
    later: Times

    def refuse(self, those: Numbers, status: Status, words: int) -> None:
        """Gives messages up."""
        self.status[those], self.words[those] = NUMBER[status], words


def attempt(crowd: Crowd, when: When, batch: Batch) -> None:
    """Asks every gate and does what they say; where somebody has several messages, channel by channel."""
    now, _, _, planned, campaign, index = when
    runs = crowd.runs[campaign]
    if not runs.sort.program.dated:
        people, slots = batch[0], batch[2]
        bits = (np.uint8(1) << slots.astype(np.uint8)).astype(np.uint8)
        batch = _of(batch, (runs.stands[people] == index) & ((runs.pending[people] & bits) > 0))
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
        _gates(crowd, runs, tries, (gates == number).nonzero()[0], number)
    queue = ((tries.status == OPEN) & (tries.later == 0)).nonzero()[0]
    if len(queue):
        _rooms(crowd, runs, tries, queue)
    _put_off(crowd, runs, op, tries)
    _hand_over(crowd, runs, op, tries)
    given_up = (tries.status >= 0).nonzero()[0]
    crowd.told.rows(
        tries.people[given_up],
        tries.numbers[given_up],
        tries.status[given_up],
        tries.planned,
        tries.now,
        tries.words[given_up],
    )
    _go_on(crowd, runs, op, tries)


def _gates(crowd: Crowd, runs: Runs, tries: Tries, those: Numbers, number: int) -> None:
    """The gates that ask about one person alone, in order."""
    parcel, told = crowd.parcels.all[number], crowd.told
    status, tries.words[those] = refused(crowd, tries.people[those], number)
    tries.status[those] = status
    missed = those[(status < 0) & tries.missed[those]]
    if len(missed):
        words = MISSED if runs.sort.program.dated else DATE_PASSED
        tries.refuse(missed, Status.MISSED_LOCAL_TIME, told.saying(words, parcel.route))
    if parcel.is_marketing:
        _hours(crowd, tries, those[tries.status[those] < 0], parcel)
        _caps(crowd, tries, those[(tries.status[those] < 0) & (tries.later[those] == 0)], parcel)
    if parcel.ttl and tries.now - tries.planned > parcel.ttl:
        old = those[(tries.status[those] < 0) & (tries.later[those] == 0)]
        tries.refuse(old, Status.EXPIRED, told.saying(TOO_OLD, _ttl(crowd, parcel)))


def _hours(crowd: Crowd, tries: Tries, those: Numbers, parcel: Parcel) -> None:
    policy, clocks = crowd.world.policy, crowd.clock[tries.people[those]]
    for number in different(clocks):
        clock, here = crowd.clocks[number], those[clocks == number]
        at = first_allowed(parcel.quiet, tries.now, clock)
        if at == tries.now:
            continue
        words, route = why_quiet(parcel.quiet, tries.now, clock, policy)
        if at is None or is_dropped(policy, parcel.quiet, tries.now, clock):
            tries.refuse(here, Status.OUTSIDE_WINDOW, crowd.told.saying(words, route))
        else:
            _wait(crowd, tries, here, parcel, (at, words, route, clock))


def _wait(
    crowd: Crowd, tries: Tries, those: Numbers, parcel: Parcel, until: tuple[int, str, Route | None, Clock]
) -> None:
    """Puts messages off, unless they would be too old by then."""
    at, words, route, clock = until
    if parcel.ttl and at - tries.planned > parcel.ttl:
        tries.refuse(those, Status.EXPIRED, _too_late(crowd, parcel, words))
        return
    tries.later[those] = at
    waited = f"waited from {hour_in_words(tries.planned, clock)} because {words}"
    tries.waited[those] = crowd.told.saying(waited, route)


def _caps(crowd: Crowd, tries: Tries, those: Numbers, parcel: Parcel) -> None:
    for position in parcel.caps:
        cap, open_ = crowd.world.policy.frequency_caps[position], those[tries.status[those] < 0]
        oldest = crowd.had[position][tries.people[open_], 0]
        if cap.per.calendar is None:
            full = oldest > tries.now - cap.per.rolling
        else:
            clocks = crowd.clock[tries.people[open_]]
            full = np.zeros(len(open_), bool)
            for number in different(clocks):
                zone = crowd.clocks[number].zone
                start = caps.period(cap.per.calendar, tries.now, zone, cap.per.week_start)[0]
                full |= (clocks == number) & (oldest >= start)
        held = open_[full & (oldest > 0)]
        if len(held):
            words = f"has had {cap.max} already, {caps.in_words(cap)}"
            tries.refuse(held, Status.CAPPED, crowd.told.saying(words, cap.route))


def _rooms(crowd: Crowd, runs: Runs, tries: Tries, queue: Numbers) -> None:
    """Rate limits and the budget, in the order of people."""
    campaign = runs.sort.program.campaign
    asked = Queue(tries.numbers[queue], tries.places[queue] == tries.now, tries.planned)
    gates = crowd.parcels.gates
    answers = rooms(crowd, runs.sort.program, asked, tries.now)
    if (answers == LEAVES_NOW).all():
        return
    clocks = crowd.clock[tries.people[queue]]
    minutes, minute = np.unique(answers, return_inverse=True)
    kinds = (minute.reshape(-1) * len(gates) + gates[asked.numbers]) * len(crowd.clocks) + clocks
    for kind, (those,) in split(kinds, queue):
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
            limit, at = crowd.world.rates.by_channel[channel][0].limit, abs(answer)
            words = f"{channel} has no room before {hour_in_words(at, crowd.clocks[clock])}"
            _wait(crowd, tries, those, parcel, (at, words, limit.route, crowd.clocks[clock]))
            tries.places[those] = at


def _put_off(crowd: Crowd, runs: Runs, op: Op, tries: Tries) -> None:
    waiting = ((tries.status == OPEN) & (tries.later > 0)).nonzero()[0]
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
    runs.pending[people] &= ~(np.uint8(1) << slots.astype(np.uint8)).astype(np.uint8)
    over = people[runs.pending[people] == 0]
    crowd.calendar.add(crowd.when(program, tries.now, WALKS, tries.now, op.then), "", (over,))


def _ttl(crowd: Crowd, parcel: Parcel) -> Route:
    return crowd.world.policy.route / "ttl" / parcel.channel.id


def _too_late(crowd: Crowd, parcel: Parcel, words: str) -> int:
    return crowd.told.saying(f"would have waited too long, {words}", _ttl(crowd, parcel))
