"""Who of many finds room under rate limits and in a budget: first come, first served, as the scalar gates say."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from omni.simulate.crowd.columns import Flags, Numbers
from omni.simulate.crowd.state import Crowd, Times
from omni.simulate.program import Program
from omni.simulate.rates import Limiter
from omni.simulate.state import Parcel

LEAVES_NOW, TOO_MUCH, OVER_RATE = range(-1, -4, -1)


class Queue(NamedTuple):
    """Messages in order of the queue: their parcels, which of them keep a place for now, and when all were planned."""

    numbers: Numbers
    placed: Flags
    planned: int


def rooms(crowd: Crowd, program: Program, queue: Queue, now: int) -> Times:
    """For each message LEAVES_NOW, why it never will, or the minute whose place it keeps; what they use is taken.

    A minute at which a message would be too old is negative.
    """
    if not _is_simple(crowd, queue):
        return np.array([_one(crowd, program, queue, place, now) for place in range(len(queue.numbers))], np.int64)
    answers, done = np.full(len(queue.numbers), LEAVES_NOW, np.int64), 0
    while done < len(queue.numbers):
        rest = Queue(queue.numbers[done:], queue.placed[done:], queue.planned)
        size = _affordable(crowd, program, rest, now)
        if size:
            first = Queue(rest.numbers[:size], rest.placed[:size], queue.planned)
            answers[done : done + size] = _at_once(crowd, first, now)
        elif _is_spent(crowd, program, rest):
            answers[done:] = _without_money(crowd, rest, now)
            break
        else:
            answers[done], size = _one(crowd, program, rest, 0, now), 1
        done += size
    return answers


def _parcels(crowd: Crowd, queue: Queue) -> list[Parcel]:
    return [crowd.parcels.all[number] for number in np.unique(queue.numbers).tolist()]


def _is_simple(crowd: Crowd, queue: Queue) -> bool:
    """True where each channel has at most one limit, which is its own, and one size and price of messages or none."""
    by_channel: dict[str, set[int]] = {}
    seen: set[int] = set()
    for parcel in _parcels(crowd, queue):
        by_channel.setdefault(parcel.channel.id, set()).add(parcel.units)
    for channel, units in by_channel.items():
        limiters = crowd.world.rates.by_channel.get(channel, [])
        if len(limiters) > 1 or any(one.warm_up or id(one) in seen for one in limiters):
            return False
        if limiters and len(units) > 1:
            return False
        seen |= {id(one) for one in limiters}
    return True


def _affordable(crowd: Crowd, program: Program, queue: Queue, now: int) -> int:
    """How many of the first messages the budget pays for sure, if they leave now where they have room."""
    if not program.campaign.budget:
        return len(queue.numbers)
    parcels = crowd.parcels.all
    costs = np.array([parcel.cost_micros for parcel in parcels], np.int64)[queue.numbers]
    channels = np.array([parcel.channel.id for parcel in parcels])[queue.numbers]
    for parcel in {parcel.channel.id: parcel for parcel in _parcels(crowd, queue)}.values():
        limiters = crowd.world.rates.by_channel.get(parcel.channel.id, [])
        if limiters:
            waits = np.flatnonzero((channels == parcel.channel.id) & ~queue.placed)
            costs[waits[_room_now(limiters[0], parcel, now) :]] = 0
    currencies = np.array([parcel.currency for parcel in parcels])[queue.numbers]
    fits = np.ones(len(costs), bool)
    for currency in np.unique(currencies).tolist():
        fits &= np.cumsum(np.where(currencies == currency, costs, 0)) <= _left(crowd, program, currency)
    return len(fits) if fits.all() else int(np.argmin(fits))


def _is_spent(crowd: Crowd, program: Program, queue: Queue) -> bool:
    """True where nothing that costs can be paid, and no channel has both what costs and what does not."""
    free: dict[str, bool] = {}
    for parcel in _parcels(crowd, queue):
        if 0 < parcel.cost_micros <= _left(crowd, program, parcel.currency):
            return False
        if free.setdefault(parcel.channel.id, not parcel.cost_micros) == bool(parcel.cost_micros):
            return False
    return True


def _without_money(crowd: Crowd, queue: Queue, now: int) -> Times:
    """Where nothing that costs can be paid: it is refused where it has room, and keeps a later place where not."""
    costs = np.array([parcel.cost_micros for parcel in crowd.parcels.all], np.int64)[queue.numbers]
    channels = np.array([parcel.channel.id for parcel in crowd.parcels.all])[queue.numbers]
    free = costs == 0
    answers = np.full(len(costs), TOO_MUCH, np.int64)
    answers[free] = _at_once(crowd, Queue(queue.numbers[free], queue.placed[free], queue.planned), now)
    for channel in np.unique(channels[~free]).tolist():
        limiters = crowd.world.rates.by_channel.get(channel, [])
        waits = np.flatnonzero((channels == channel) & ~queue.placed)
        if limiters and len(waits):
            parcel = crowd.parcels.all[int(queue.numbers[waits[0]])]
            if not _room_now(limiters[0], parcel, now):
                answers[waits] = _places(limiters[0], parcel, len(waits), queue.planned, now)
    return answers


def _left(crowd: Crowd, program: Program, currency: str) -> int:
    budget = program.campaign.budget.get(currency)
    spent = crowd.world.spent.get((program.campaign.id, currency), 0)
    return 1 << 62 if budget is None else int(budget * 1_000_000) - spent


def _room_now(limiter: Limiter, parcel: Parcel, now: int) -> int:
    """How many more messages of a size the window that is open now lets pass."""
    window = now - now % limiter.length
    if limiter.window > window:
        return 0
    capacity = limiter.capacity()
    if limiter.window < window or not limiter.used:
        return max(1, capacity // parcel.units)
    return max(0, (capacity - limiter.used) // parcel.units)


def _at_once(crowd: Crowd, queue: Queue, now: int) -> Times:
    """All who have room leave, the others keep the next places."""
    answers, parcels = np.full(len(queue.numbers), LEAVES_NOW, np.int64), _parcels(crowd, queue)
    numbers = {id(parcel): crowd.parcels.numbers[id(parcel)] for parcel in parcels}
    for channel in dict.fromkeys(parcel.channel.id for parcel in parcels):
        own = [parcel for parcel in parcels if parcel.channel.id == channel]
        here = np.isin(queue.numbers, [numbers[id(parcel)] for parcel in own])
        limiters = crowd.world.rates.by_channel.get(channel, [])
        if limiters:
            waits = np.flatnonzero(here & ~queue.placed)
            answers[waits] = _places(limiters[0], own[0], len(waits), queue.planned, now)
    for number in np.unique(queue.numbers).tolist():
        parcel = crowd.parcels.all[number]
        gone = int(((queue.numbers == number) & (answers == LEAVES_NOW)).sum())
        place = (parcel.key.campaign, parcel.currency)
        if gone:
            crowd.world.spent[place] = crowd.world.spent.get(place, 0) + gone * parcel.cost_micros
    return answers


def _places(limiter: Limiter, parcel: Parcel, count: int, planned: int, now: int) -> Times:
    """The minutes of so many messages of one size under one limit: as many a window as fit, one at least."""
    if not count:
        return np.empty(0, np.int64)
    window, length = now - now % limiter.length, limiter.length
    start, used = (window, 0) if window > limiter.window else (limiter.window, limiter.used)
    capacity = limiter.capacity()
    fits = max(1, capacity // parcel.units)
    here = max(0, (capacity - used) // parcel.units) if used else fits
    order = np.arange(count)
    behind = np.where(order < here, 0, (order - here) // fits + 1)
    at: Times = np.maximum(now, start + behind * length)
    too_late = (at - planned > parcel.ttl) & (at > now) if parcel.ttl else np.zeros(count, bool)
    taken = count - int(too_late.sum())
    if taken:
        last = int(behind[taken - 1])
        alone = taken - (here + (last - 1) * fits) if last else taken
        limiter.used = alone * parcel.units + (0 if last else used)
        limiter.window = start + last * length
        if limiter.first_day < 0:
            limiter.first_day = int(at[0]) - int(at[0]) % 86_400
    at[too_late] *= -1
    at[at == now] = LEAVES_NOW
    return at


def _one(crowd: Crowd, program: Program, queue: Queue, place: int, now: int) -> int:
    """As the gates ask one after the other."""
    parcel, rates = crowd.parcels.all[int(queue.numbers[place])], crowd.world.rates
    channel = parcel.channel.id
    if not queue.placed[place]:
        if rates.refused(channel, now, parcel.units):
            return OVER_RATE
        at = rates.earliest(channel, now, parcel.units).at
        if at > now:
            if parcel.ttl and at - queue.planned > parcel.ttl:
                return -at
            rates.take(channel, at, parcel.units)
            return at
    if _left(crowd, program, parcel.currency) < parcel.cost_micros:
        return TOO_MUCH
    if not queue.placed[place]:
        rates.take(channel, now, parcel.units)
    spent = (parcel.key.campaign, parcel.currency)
    crowd.world.spent[spent] = crowd.world.spent.get(spent, 0) + parcel.cost_micros
    return LEAVES_NOW
