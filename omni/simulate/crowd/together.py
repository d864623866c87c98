"""Messages of one step at several minutes, taken together where none takes anything from another.

Who keeps a place under a limit takes no other's, and a budget that is used up, or that is large enough for all, refuses
nobody for what others spend. Then only the order of each person's own affairs counts, and whoever has others in between
is left to their minute.
"""

from __future__ import annotations

import numpy as np

from omni.audience.shared import drawn_along
from omni.simulate.crowd.calendar import Batch, Place, When, in_order, joined
from omni.simulate.crowd.columns import Flags, Numbers
from omni.simulate.crowd.rooms import left, queued
from omni.simulate.crowd.state import Crowd, Times, caps_end_runs
from omni.simulate.crowd.tables import Sort
from omni.timing.grid import DAY, MINUTE
from omni.zones import Instant

_SMALL, _LARGE, _WORTH = 1 << 12, 1 << 15, 8
"""Batches below are taken together, one above ends how far is looked ahead, and so many have to be found."""
_HOUR = 60 * MINUTE
"""Whether money is a matter is asked again after that time."""


def with_later_ones(crowd: Crowd, when: When, batch: Batch, over: Instant | None) -> tuple[Batch, Times] | None:
    """A batch that is due with the later ones that can be taken together with it, and everybody's minute."""
    now, _, _, _, campaign, op = when
    step = campaign, op
    if len(batch[0]) > _SMALL or crowd.calendar.alike[when[1:]] < _WORTH or crowd.in_vain.get(step, 0) > now:
        return None
    until, between = _between(crowd, when, now + DAY if over is None else min(over, now + DAY))
    same = [place for place in between if place[0][1:] == when[1:]]
    size = len(batch[0]) + sum(len(one[0]) for place in between for one in crowd.calendar.batches[place])
    if len(same) >= _WORTH and not _money_is_no_matter(crowd, crowd.runs[campaign].sort, op, size):
        crowd.in_vain[step] = min(until, now + _HOUR)
        return None
    found = _joined(crowd, when, batch, same, _busy(crowd, between, set(same))) if len(same) >= _WORTH else None
    if not found:
        crowd.in_vain[step] = until
    return found


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


def _between(crowd: Crowd, when: When, until: Instant) -> tuple[Instant, list[Place]]:
    """What is due before a time, or before the first large batch of anything else."""
    batches = crowd.calendar.batches
    found = sorted(place for place in batches if when < place[0] and place[0][0] <= until)
    for number, place in enumerate(found):
        if place[0][1:] != when[1:] and sum(len(batch[0]) for batch in batches[place]) > _LARGE:
            return place[0][0], found[:number]
    return until, found


def _busy(crowd: Crowd, between: list[Place], same: set[Place]) -> Flags:
    """Who has something else to do in between."""
    busy = np.zeros(len(crowd.columns.keys), bool)
    for place in between:
        for batch in () if place in same else crowd.calendar.batches[place]:
            busy[batch[0]] = True
    return busy


def _joined(crowd: Crowd, when: When, first: Batch, same: list[Place], busy: Flags) -> tuple[Batch, Times] | None:
    """One batch of all who can be taken together; the others are put back."""
    later = [in_order(joined(crowd.calendar.batches[place])) for place in same]
    ends = np.cumsum([len(batch[0]) for batch in (first, *later)])
    whole = joined([first, *later])
    now = np.repeat([when[0], *(place[0][0] for place in same)], np.diff(ends, prepend=0))
    busy[first[0]] = False
    together = _is_placed(crowd, whole, now) & ~busy[whole[0]] & ~_comes_twice(whole[0])
    if crowd.addresses.shared:
        busy[whole[0][~together]] = True
        if caps_end_runs(crowd.world):
            busy |= np.logical_or.reduce([numbers > 0 for numbers in crowd.addresses.shared.values()])
        together[ends[0] :] &= ~drawn_along(crowd.addresses.shared, busy)[whole[0][ends[0] :]]
    if not together[: ends[0]].all():
        return None
    for place, batch, part in zip(same, later, map(slice, ends[:-1], ends[1:]), strict=True):
        crowd.calendar.put_back(place, tuple(column[~together[part]] for column in batch))
    return tuple(column[together] for column in whole), now[together]


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


def _comes_twice(people: Numbers) -> Flags:
    """Who comes more than once."""
    order = np.argsort(people, kind="stable")
    same = people[order][1:] == people[order][:-1]
    found = np.zeros(len(people), bool)
    found[order[1:][same]] = True
    found[order[:-1][same]] = True
    return found
