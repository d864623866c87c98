"""Everybody's next affair at once, where it takes nothing from anybody else.

Minute by minute, batches are small. But what people do and where they go next is their own affair; so is a message that
has its place under a limit, or needs none, where the budget is used up or large enough for all. Of these only the order
of each person's own counts, and they can be done before what is due earlier for others.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from omni.simulate.crowd.calendar import Batch, Place, joined
from omni.simulate.crowd.columns import Flags, Numbers
from omni.simulate.crowd.doing import do_together
from omni.simulate.crowd.rooms import left, queued
from omni.simulate.crowd.state import Crowd, Times, caps_end_runs
from omni.simulate.crowd.tables import Sort
from omni.simulate.world import LEAVES
from omni.zones import Instant

_FAR, _LARGE = 1 << 12, 1 << 12
"""So many places of the calendar are looked at, up to the first with so many people."""


class Coming(NamedTuple):
    """What comes next: places of the calendar in order with their batches, and of each where its people begin."""

    places: list[Place]
    batches: list[Batch]
    starts: Numbers
    people: Numbers

    def rows(self, numbers: list[int]) -> NDArray[np.intp]:
        """Where the people of some places stand among all."""
        return np.concatenate([np.arange(self.starts[one], self.starts[one + 1]) for one in numbers])

    def minutes(self, numbers: list[int]) -> tuple[Times, Times]:
        """The minute of each of these people, and when theirs was planned."""
        sizes = np.diff(self.starts)[numbers]
        whens = [self.places[one][0] for one in numbers]
        return np.repeat([when[0] for when in whens], sizes), np.repeat([when[3] for when in whens], sizes)


def go_ahead(crowd: Crowd, least: int, over: Instant | None) -> int:
    """Does what can be done ahead as long as that takes at least so many places; says how many it took."""
    total = 0
    while (done := _round(crowd, least, over)) >= least:
        total += done
    return total + done


def _round(crowd: Crowd, least: int, over: Instant | None) -> int:
    coming = _coming(crowd, over)
    if len(coming.places) < least:
        return 0
    alike: dict[object, list[int]] = {}
    for number, ((_, kind, _, _, campaign, op), tag) in enumerate(coming.places):
        alike.setdefault((kind, campaign, op, tag), []).append(number)
    groups = [(numbers, coming.rows(numbers)) for numbers in alike.values()]
    free = _next_ones(coming) & ~_meet(crowd, coming)
    for numbers, rows in groups:
        if coming.places[numbers[0]][0][1] == LEAVES:
            free[rows] &= _is_free(crowd, coming, numbers)
    done = sum(_take(crowd, coming, free))
    for numbers, rows in groups:
        chosen = free[rows]
        if chosen.any():
            batch = joined([coming.batches[one] for one in numbers])
            now, planned = coming.minutes(numbers)
            some = tuple(column[chosen] for column in batch)
            do_together(crowd, [coming.places[one] for one in numbers], some, now[chosen], planned[chosen])
    return done


def _coming(crowd: Crowd, over: Instant | None) -> Coming:
    """What is due next, not beyond a time, and before the first large batch."""
    calendar = crowd.calendar.batches
    times = np.fromiter((when[0] for when, _ in calendar), np.int64, len(calendar))
    last = int(np.partition(times, _FAR)[_FAR]) if len(times) > _FAR else int(times.max(initial=0))
    last = last if over is None else min(last, over)
    places, batches = [], []
    for place in sorted(place for place in calendar if place[0][0] <= last):
        batch = joined(calendar[place])
        if len(batch[0]) > _LARGE:
            break
        calendar[place] = [batch]
        places.append(place)
        batches.append(batch)
    starts = np.cumsum([0, *(len(batch[0]) for batch in batches)])
    people = [batch[0] for batch in batches] or [np.empty(0, np.int64)]
    return Coming(places, batches, starts, np.concatenate(people))


def _next_ones(coming: Coming) -> Flags:
    """What is the next affair of somebody, who has no other of its kind at the minute."""
    place = np.repeat(np.arange(len(coming.places)), np.diff(coming.starts))
    order = np.argsort(coming.people, kind="stable")
    same = coming.people[order][1:] == coming.people[order][:-1]
    found = np.ones(len(order), bool)
    found[order[1:][same]] = False
    found[order[:-1][same & (place[order][1:] == place[order][:-1])]] = False
    return found


def _meet(crowd: Crowd, coming: Coming) -> Flags:
    """Who shares an address with somebody else who has affairs, or with anybody where a cap can end their runs."""
    found = np.zeros(len(coming.people), bool)
    for numbers in crowd.addresses.shared.values():
        own = numbers[coming.people]
        people = np.bincount(numbers[np.unique(coming.people)])[own]
        found |= (own > 0) & ((people > 1) | caps_end_runs(crowd.world))
    return found


def _take(crowd: Crowd, coming: Coming, chosen: Flags) -> Iterator[bool]:
    """Takes what is chosen off the calendar; yields for each place whether nothing is left there."""
    for place, batch, start, end in zip(coming.places, coming.batches, coming.starts, coming.starts[1:], strict=False):
        part = chosen[start:end]
        if part.any():
            crowd.calendar.put_back(place, tuple(column[~part] for column in batch))
            yield bool(part.all())


def _is_free(crowd: Crowd, coming: Coming, numbers: list[int]) -> Flags:
    """Which messages of a step take nothing from others, nor others from them."""
    _, _, _, _, campaign, op = coming.places[numbers[0]][0]
    batch = joined([coming.batches[one] for one in numbers])
    if not _money_is_no_matter(crowd, crowd.runs[campaign].sort, op, len(coming.people)):
        return np.zeros(len(batch[0]), bool)
    now, planned = coming.minutes(numbers)
    return _is_placed(crowd, batch, now) & (planned <= now)


def _money_is_no_matter(crowd: Crowd, sort: Sort, step: int, size: int) -> bool:
    """True where what others spend in between changes nothing: whatever the step costs cannot be paid any more, or all
    that so many people and those of the scalar engine may cost can.
    """
    program, costs = sort.program, crowd.parcels.costs
    for currency in program.campaign.budget:
        paid = np.where(crowd.parcels.is_in(currency), costs, 0)
        of_step = paid[sort.slots[step]][sort.slots[step] >= 0]
        most = sum(int(paid[numbers].max(initial=0, where=numbers >= 0)) for numbers in sort.slots.values())
        rest = left(crowd, program, currency)
        if rest >= of_step.min(initial=1 << 62, where=of_step > 0) and rest < most * (size + len(crowd.world.tasks)):
            return False
    return True


def _is_placed(crowd: Crowd, batch: Batch, now: Times) -> Flags:
    """Whose place under a limit is theirs already, or whose channel has none."""
    numbers = batch[1]
    asked = queued(crowd, numbers, batch[5], 0, now)
    free = np.ones(len(crowd.parcels.all), bool)
    for parcel in asked.parcels:
        if crowd.world.rates.by_channel.get(parcel.channel.id):
            free &= ~crowd.parcels.on(parcel.channel.id)
    found: Flags = asked.placed | free[numbers]
    return found
