"""What comes next for many: the queue of `omni.simulate.world`, whose entries are batches of people."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from omni.model.frozen import field

When = tuple[int, int, int, int, str, int]
"""The order of tasks: minute, kind, priority (the urgent first), planned minute, campaign, step."""
Batch = tuple[NDArray[Any], ...]


class Calendar(Struct, eq=False):
    """Batches by when they are due; those that are due at the same time are one, in the order of people."""

    due: list[tuple[When, str]] = field(default_factory=list)
    batches: dict[tuple[When, str], list[Batch]] = field(default_factory=dict)

    def add(self, when: When, tag: str, batch: Batch) -> None:
        """Puts people on the list; their first column is who they are."""
        if not len(batch[0]):
            return
        place = (when, tag)
        if place not in self.batches:
            self.batches[place] = []
            heappush(self.due, place)
        self.batches[place].append(batch)

    def take(self) -> tuple[When, str, Batch]:
        """What is due first."""
        place = heappop(self.due)
        found = self.batches.pop(place)
        whole = found[0] if len(found) == 1 else tuple(np.concatenate(parts) for parts in zip(*found, strict=True))
        if (whole[0][1:] >= whole[0][:-1]).all():
            return *place, whole
        order = np.argsort(whole[0], kind="stable")
        return *place, tuple(column[order] for column in whole)
