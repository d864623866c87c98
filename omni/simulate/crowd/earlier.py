"""What many people got before: what each cap counts of it (R18)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from omni.model.people import JUST_BEFORE
from omni.model.policy import FrequencyCap
from omni.simulate.caps import is_about, just_before, longest
from omni.simulate.crowd.columns import Columns, Flags, Numbers
from omni.simulate.crowd.state import Seconds, Times
from omni.simulate.crowd.tables import Parcels
from omni.simulate.world import World

_MORE = 8
"""So many more than a cap lets pass are kept of everybody."""


def had_before(world: World, columns: Columns, parcels: Parcels) -> list[Seconds]:
    """The last hand-overs of everybody that each cap counts, the oldest first; 0 before the first.

    There is room for as many as a cap lets pass, and for those that come on top: of before, or that it counts only.
    """
    found = []
    for position, cap in enumerate(world.policy.frequency_caps):
        room = cap.max + min(_MORE, _most_before(world, columns, cap)) + _not_held(parcels, position)
        had = np.zeros((len(columns.keys), room), np.uint32)
        for people, times in _counted(world, columns, cap):
            behind = np.searchsorted(people, people, side="right") - np.arange(len(people))
            last = behind <= room
            had[people[last], room - behind[last]] = times[last]
        found.append(had)
    return found


def over_full(world: World, columns: Columns) -> NDArray[np.intp]:
    """Who may have had so many more than a cap lets pass that they go through the scalar engine."""
    found: Flags = np.zeros(len(columns.keys), bool)
    for cap in world.policy.frequency_caps:
        before = _of_window(world, columns, cap)
        found[: len(before)] |= before > cap.max + _MORE
    return found.nonzero()[0]


def _most_before(world: World, columns: Columns, cap: FrequencyCap) -> int:
    """How many more than a cap lets pass somebody has had in its window."""
    return max(0, int(_of_window(world, columns, cap).max(initial=0)) - cap.max)


def _not_held(parcels: Parcels, position: int) -> int:
    """How many messages one person can get that a cap counts and does not hold: one on each channel of a step."""
    free = [parcel for parcel in parcels.all if position in set(parcel.counts_in) - set(parcel.caps)]
    return len({(parcel.key.campaign, parcel.route, parcel.channel.id) for parcel in free})


def _of_window(world: World, columns: Columns, cap: FrequencyCap) -> Numbers:
    """How many of before the window may count that ends when the plan begins."""
    since, found = world.as_of - longest(cap), np.zeros(0, np.int64)
    for people, times in _counted(world, columns, cap):
        found = np.bincount(people[times > since], minlength=len(columns.keys))
    return found


def _counted(world: World, columns: Columns, cap: FrequencyCap) -> Iterator[tuple[Numbers, Times]]:
    """People and times that a cap counts, person by person in order of time; nothing where nobody had anything."""
    had = columns.had
    if had is None or not len(had.people):
        return
    sent = np.where(had.times == JUST_BEFORE, just_before(world.as_of), had.times)
    about = np.array([is_about(cap, name) for name in had.names], bool)
    there = about[had.channels] & (sent <= world.as_of) & (sent > 0)
    people, times = had.people[there], sent[there]
    order = np.lexsort((times, people))
    yield people[order], times[order]
