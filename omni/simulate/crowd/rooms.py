"""Who of many finds room under rate limits and in a budget: first come, first served, as the scalar gates say."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from omni.simulate.costs import MICROS
from omni.simulate.crowd.columns import Flags, Numbers, different
from omni.simulate.crowd.state import Crowd, Times
from omni.simulate.program import Program
from omni.simulate.rates import Limiter
from omni.simulate.state import Parcel

LEAVES_NOW, TOO_MUCH, OVER_RATE = range(-1, -4, -1)


class Queue(NamedTuple):
    """Messages in order of the queue: the numbers of their parcels, the minutes whose places they took, which have one
    now, when all were planned, and the different parcels.
    """

    numbers: Numbers
    slots: Times
    placed: Flags
    planned: int
    parcels: list[Parcel]


def queued(crowd: Crowd, numbers: Numbers, slots: Times, planned: int, now: Times) -> Queue:
    """The queue of messages that took the places of `slots`; they have them still in the same windows of all limits."""
    placed = slots == now
    found = [crowd.parcels.all[number] for number in different(numbers)]
    if not placed.all() and (slots >= 0).any():
        for channel in dict.fromkeys(parcel.channel.id for parcel in found):
            limiters = crowd.world.rates.by_channel.get(channel, [])
            same = [slots - slots % one.length == now - now % one.length for one in limiters]
            if same:
                placed |= np.logical_and.reduce(same) & (slots >= 0) & crowd.parcels.on(channel)[numbers]
    return Queue(numbers, slots, placed, planned, found)


def _some(crowd: Crowd, queue: Queue, which: Any) -> Queue:
    """Some of the messages."""
    numbers = queue.numbers[which]
    if len(numbers) == len(queue.numbers):
        return queue
    found = [crowd.parcels.all[number] for number in different(numbers)]
    return Queue(numbers, queue.slots[which], queue.placed[which], queue.planned, found)


class Answers(NamedTuple):
    """For each message LEAVES_NOW, why it never will, or the minute whose place it keeps (negative where it would
    be too old by then), and which of its channel's limits decides that.
    """

    at: Times
    by: Numbers


def rooms(crowd: Crowd, program: Program, queue: Queue, now: int) -> Answers:
    """What each message is answered; what they use is taken."""
    if _is_simple(crowd, queue):
        return Answers(_where_simple(crowd, program, queue, now), np.zeros(len(queue.numbers), np.int8))
    found = [_one(crowd, program, queue, place, now) for place in range(len(queue.numbers))]
    return Answers(np.array([at for at, _ in found], np.int64), np.array([by for _, by in found], np.int8))


def paid(crowd: Crowd, program: Program, numbers: Numbers) -> Answers:
    """What messages are answered that have their places, where what others spend is no matter."""
    too_much = np.zeros(len(numbers), bool)
    for currency in program.campaign.budget:
        dear = crowd.parcels.costs > left(crowd, program, currency)
        too_much |= (dear & crowd.parcels.is_in(currency))[numbers]
    _spend(crowd, numbers[~too_much])
    return Answers(np.where(too_much, TOO_MUCH, LEAVES_NOW), np.zeros(len(numbers), np.int8))


def _where_simple(crowd: Crowd, program: Program, queue: Queue, now: int) -> Times:
    answers, done = np.full(len(queue.numbers), LEAVES_NOW, np.int64), 0
    while done < len(queue.numbers):
        rest = _some(crowd, queue, slice(done, None))
        size = _affordable(crowd, program, rest, now)
        if size:
            first = _some(crowd, rest, slice(size))
            answers[done : done + size] = _at_once(crowd, first, now)
        elif _is_spent(crowd, program, rest):
            answers[done:] = _without_money(crowd, rest, now)
            break
        else:
            answers[done], size = _one(crowd, program, rest, 0, now)[0], 1
        done += size
    return answers


def _is_simple(crowd: Crowd, queue: Queue) -> bool:
    """True where each channel has at most one limit, which is its own; where what is too old leaves its room to what
    is smaller, messages have to be of one size.
    """
    by_channel: dict[str, set[int]] = {}
    mortal: set[str] = set()
    seen: set[int] = set()
    for parcel in queue.parcels:
        by_channel.setdefault(parcel.channel.id, set()).add(parcel.units)
        mortal |= {parcel.channel.id} if parcel.ttl else set()
    for channel, units in by_channel.items():
        limiters = crowd.world.rates.by_channel.get(channel, [])
        if len(limiters) > 1 or any(one.warm_up or id(one) in seen for one in limiters):
            return False
        if limiters and channel in mortal and len(units) > 1:
            return False
        seen |= {id(one) for one in limiters}
    return True


def _affordable(crowd: Crowd, program: Program, queue: Queue, now: int) -> int:
    """How many of the first messages the budget pays for sure, if they leave now where they have room."""
    if not program.campaign.budget:
        return len(queue.numbers)
    costs, units = crowd.parcels.costs[queue.numbers], crowd.parcels.units[queue.numbers]
    found = queue.parcels
    for channel in dict.fromkeys(parcel.channel.id for parcel in found):
        limiters = crowd.world.rates.by_channel.get(channel, [])
        if limiters:
            waits = _unplaced(crowd, queue, channel)
            costs[waits[_room_now(limiters[0], units[waits], now) :]] = 0
    fits = np.ones(len(costs), bool)
    for currency in dict.fromkeys(parcel.currency for parcel in found):
        paid = costs * crowd.parcels.is_in(currency)[queue.numbers]
        fits &= np.cumsum(paid) <= left(crowd, program, currency)
    return len(fits) if fits.all() else int(np.argmin(fits))


def _is_spent(crowd: Crowd, program: Program, queue: Queue) -> bool:
    """True where nothing that costs can be paid, and no channel has both what costs and what does not."""
    free: dict[str, bool] = {}
    for parcel in queue.parcels:
        if 0 < parcel.cost_micros <= left(crowd, program, parcel.currency):
            return False
        if free.setdefault(parcel.channel.id, not parcel.cost_micros) == bool(parcel.cost_micros):
            return False
    return True


def _without_money(crowd: Crowd, queue: Queue, now: int) -> Times:
    """Where nothing that costs can be paid: it is refused where it has room, and keeps a later place where not."""
    units, answers = crowd.parcels.units[queue.numbers], np.full(len(queue.numbers), TOO_MUCH, np.int64)
    if not all(parcel.cost_micros for parcel in queue.parcels):
        free = crowd.parcels.costs[queue.numbers] == 0
        answers[free] = _at_once(crowd, _some(crowd, queue, free), now)
    for channel, ttl in {parcel.channel.id: parcel.ttl for parcel in queue.parcels if parcel.cost_micros}.items():
        limiters = crowd.world.rates.by_channel.get(channel, [])
        waits = _unplaced(crowd, queue, channel)
        if limiters and len(waits):
            waits = waits[_refused_first(limiters[0], units[waits], now) :]
            answers[waits] = _places(limiters[0], units[waits], ttl, queue.planned, now)
    return answers


def _unplaced(crowd: Crowd, queue: Queue, channel: str) -> Numbers:
    """The messages on one channel that have no place now."""
    return (crowd.parcels.on(channel)[queue.numbers] & ~queue.placed).nonzero()[0]


def _refused_first(limiter: Limiter, units: Numbers, now: int) -> int:
    """How many of the first messages have room now, if none of them uses any."""
    window = now - now % limiter.length
    if limiter.window > window:
        return 0
    too_large = units > limiter.capacity() - limiter.used if limiter.window == window and limiter.used else units < 0
    return int(np.argmax(too_large)) if too_large.any() else len(units)


def left(crowd: Crowd, program: Program, currency: str) -> int:
    """What a campaign has left of its budget, in millionths."""
    budget = program.campaign.budget.get(currency)
    spent = crowd.world.spent.get((program.campaign.id, currency), 0)
    return 1 << 62 if budget is None else int(budget * MICROS) - spent


def _room_now(limiter: Limiter, units: Numbers, now: int) -> int:
    """How many of the first messages, of these sizes, the window that is open now lets pass."""
    window = now - now % limiter.length
    if limiter.window > window:
        return 0
    used = limiter.used if limiter.window == window else 0
    fit = int(np.searchsorted(np.cumsum(units), limiter.capacity() - used, side="right"))
    return fit if used else max(1, fit)


def _at_once(crowd: Crowd, queue: Queue, now: int) -> Times:
    """All who have room leave, the others keep the next places."""
    answers, parcels = np.full(len(queue.numbers), LEAVES_NOW, np.int64), queue.parcels
    units = crowd.parcels.units[queue.numbers]
    for channel, ttl in {parcel.channel.id: parcel.ttl for parcel in parcels}.items():
        limiters = crowd.world.rates.by_channel.get(channel, [])
        if limiters:
            waits = _unplaced(crowd, queue, channel)
            answers[waits] = _places(limiters[0], units[waits], ttl, queue.planned, now)
    _spend(crowd, queue.numbers[answers == LEAVES_NOW])
    return answers


def _spend(crowd: Crowd, numbers: Numbers) -> None:
    """Pays for messages that leave."""
    gone = np.bincount(numbers, minlength=1)
    for number in gone.nonzero()[0].tolist():
        parcel = crowd.parcels.all[number]
        if parcel.cost_micros:
            place = (parcel.key.campaign, parcel.currency)
            crowd.world.spent[place] = crowd.world.spent.get(place, 0) + int(gone[number]) * parcel.cost_micros


def _places(limiter: Limiter, units: Numbers, ttl: int, planned: int, now: int) -> Times:
    """The minutes of messages of these sizes under one limit: as many a window as fit, one at least."""
    at, done, total = np.empty(len(units), np.int64), 0, np.cumsum(units)
    window, capacity = max(limiter.window, now - now % limiter.length), limiter.capacity()
    used = limiter.used if window == limiter.window else 0
    while done < len(units):
        moment, before = max(now, window), int(total[done - 1]) if done else 0
        last = max(int(np.searchsorted(total, before + capacity - used, side="right")), done if used else done + 1)
        too_late = moment > now and ttl and moment - planned > ttl
        if too_late:
            at[done:] = -moment - (limiter.length if last == done else 0)
            break
        at[done:last] = moment
        if last > done:
            limiter.window, limiter.used = window, used + int(total[last - 1]) - before
        done, window, used = last, window + limiter.length, 0
    at[at == now] = LEAVES_NOW
    return at


def _one(crowd: Crowd, program: Program, queue: Queue, place: int, now: int) -> tuple[int, int]:
    """As the gates ask one after the other: the answer, and which limit decides."""
    parcel, rates = crowd.parcels.all[int(queue.numbers[place])], crowd.world.rates
    channel, slot = parcel.channel.id, int(queue.slots[place])
    if not queue.placed[place]:
        if rates.refused(channel, now, parcel.units, slot):
            return OVER_RATE, 0
        at, limit = rates.earliest(channel, now, parcel.units, slot)
        if at > now:
            by = next(number for number, one in enumerate(rates.by_channel[channel]) if one.limit is limit)
            if parcel.ttl and at - queue.planned > parcel.ttl:
                return -at, by
            rates.take(channel, at, parcel.units, slot)
            return at, by
    if left(crowd, program, parcel.currency) < parcel.cost_micros:
        return TOO_MUCH, 0
    if slot != now:
        rates.take(channel, now, parcel.units, slot)
    spent = (parcel.key.campaign, parcel.currency)
    crowd.world.spent[spent] = crowd.world.spent.get(spent, 0) + parcel.cost_micros
    return LEAVES_NOW, 0
