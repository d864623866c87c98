"""What comes next for many: the queue of `omni.simulate.world`, whose entries are batches of people."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from omni.model.frozen import field

When = tuple[int, int, int, int, str, int]
"""The order of tasks: minute, kind, priority (the urgent first), planned minute, campaign, step."""
Place = tuple[When, str]
"""A place in that order, and what happens there."""
Batch = tuple[NDArray[Any], ...]


class Calendar(Struct, eq=False):
    """Batches by when they are due; those that are due at the same time are one, in the order of people."""

    due: list[Place] = field(default_factory=list)
    batches: dict[Place, list[Batch]] = field(default_factory=dict)

    def add(self, when: When, tag: str, batch: Batch) -> None:
        """Puts people on the list; their first column is who they are."""
        if not len(batch[0]):
            return
        place = (when, tag)
        if place not in self.batches:
            self.batches[place] = []
            heappush(self.due, place)
        self.batches[place].append(batch)

    def first(self) -> When | None:
        """When something is due next."""
        while self.due and self.due[0] not in self.batches:
            heappop(self.due)
        return self.due[0][0] if self.due else None

    def take(self) -> tuple[Place, Batch]:
        """What is due first, which there has to be."""
        place = heappop(self.due)
        return place, in_order(joined(self.batches.pop(place)))

    def put_back(self, place: Place, batch: Batch) -> None:
        """Leaves of what is due at a place nothing but this."""
        del self.batches[place]
        self.add(*place, batch)


def joined(batches: Sequence[Batch]) -> Batch:
    """Several batches as one."""
    return batches[0] if len(batches) == 1 else tuple(np.concatenate(parts) for parts in zip(*batches, strict=True))


def in_order(batch: Batch) -> Batch:
    """The same in the order of people."""
    if (batch[0][1:] >= batch[0][:-1]).all():
        return batch
    order = np.argsort(batch[0], kind="stable")
    return tuple(column[order] for column in batch)
