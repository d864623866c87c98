"""What many people got before: what each cap counts of it (R18)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from omni.model.policy import FrequencyCap
from omni.simulate.caps import is_about
from omni.simulate.crowd.columns import Columns, Flags, Numbers
from omni.simulate.crowd.state import Seconds, Times
from omni.simulate.world import World
from omni.timing.grid import DAY

_LONGEST = {"day": 2 * DAY, "week": 8 * DAY, "month": 32 * DAY}
"""At least as long as a period of the calendar that is not over."""


def had_before(world: World, columns: Columns) -> list[Seconds]:
    """The last hand-overs of everybody that each cap counts, the oldest first; 0 before the first."""
    found = []
    for cap in world.policy.frequency_caps:
        had = np.zeros((len(columns.keys), cap.max), np.uint32)
        for people, times in _counted(world, columns, cap):
            behind = np.searchsorted(people, people, side="right") - np.arange(len(people))
            last = behind <= cap.max
            had[people[last], cap.max - behind[last]] = times[last]
        found.append(had)
    return found


def over_full(world: World, columns: Columns) -> NDArray[np.intp]:
    """Who may have had more than a cap lets pass, as only the scalar engine tells."""
    found: Flags = np.zeros(len(columns.keys), bool)
    for cap in world.policy.frequency_caps:
        since = world.as_of - (cap.per.rolling or _LONGEST[cap.per.calendar or "month"])
        for people, times in _counted(world, columns, cap):
            found |= np.bincount(people[times > since], minlength=len(found)) > cap.max
    return found.nonzero()[0]


def _counted(world: World, columns: Columns, cap: FrequencyCap) -> Iterator[tuple[Numbers, Times]]:
    """People and times that a cap counts, person by person in order of time; nothing where nobody had anything."""
    had = columns.had
    if had is None or not len(had.people):
        return
    about = np.array([is_about(cap, name) for name in had.names], bool)
    there = about[had.channels] & (had.times <= world.as_of) & (had.times > 0)
    people, times = had.people[there], had.times[there]
    order = np.lexsort((times, people))
    yield people[order], times[order]
