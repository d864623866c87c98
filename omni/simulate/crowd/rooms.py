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
    parcels = [crowd.parcels.all[number] for number in np.unique(queue.numbers).tolist()]
    if parcels and _is_simple(crowd, program, parcels, queue):
        return _at_once(crowd, parcels, queue, now)
    if all(_is_over(crowd, program, parcel, now) for parcel in parcels):
        return np.full(len(queue.numbers), TOO_MUCH, np.int64)
    return np.array([_one(crowd, program, queue, place, now) for place in range(len(queue.numbers))], np.int64)


def _is_simple(crowd: Crowd, program: Program, parcels: list[Parcel], queue: Queue) -> bool:
    """True where no budget can run out here, and each channel has at most one limit of its own and one size."""
    by_channel: dict[str, set[int]] = {}
    seen: set[int] = set()
    for parcel in parcels:
        by_channel.setdefault(parcel.channel.id, set()).add(parcel.units)
    for channel, units in by_channel.items():
        limiters = crowd.world.rates.by_channel.get(channel, [])
        if len(limiters) > 1 or any(one.warm_up or id(one) in seen for one in limiters):
            return False
        if limiters and len(units) > 1:
            return False
        seen |= {id(one) for one in limiters}
    costs: dict[str, int] = {}
    for number, count in zip(*np.unique(queue.numbers, return_counts=True), strict=True):
        parcel = crowd.parcels.all[int(number)]
        costs[parcel.currency] = costs.get(parcel.currency, 0) + parcel.cost_micros * int(count)
    return all(_left(crowd, program, currency) >= cost for currency, cost in costs.items())


def _is_over(crowd: Crowd, program: Program, parcel: Parcel, now: int) -> bool:
    """True where no money is left for a parcel that has room."""
    rates, channel = crowd.world.rates, parcel.channel.id
    has_room = not rates.refused(channel, now, parcel.units) and rates.earliest(channel, now, parcel.units).at == now
    return has_room and _left(crowd, program, parcel.currency) < parcel.cost_micros


def _left(crowd: Crowd, program: Program, currency: str) -> int:
    budget = program.campaign.budget.get(currency)
    spent = crowd.world.spent.get((program.campaign.id, currency), 0)
    return 1 << 62 if budget is None else int(budget * 1_000_000) - spent


def _at_once(crowd: Crowd, parcels: list[Parcel], queue: Queue, now: int) -> Times:
    answers = np.full(len(queue.numbers), LEAVES_NOW, np.int64)
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
