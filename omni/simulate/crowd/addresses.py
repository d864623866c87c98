"""Addresses that several of many have: a message of a step goes to each of them once (R35)."""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from omni.audience.shared import Households
from omni.model.frozen import field
from omni.simulate.crowd.columns import Flags, Numbers
from omni.simulate.crowd.tables import Parcels
from omni.simulate.gates import had_by_another

Place = tuple[str, int]


class Addresses(Struct, eq=False):
    """Everybody's number of a `shared` address by kind, and by campaign and step the place of who `had` it, from 1."""

    parcels: Parcels
    shared: Households
    had: dict[Place, NDArray[np.int32]] = field(default_factory=dict)

    def of(self, people: Numbers, numbers: Numbers) -> Numbers:
        """The addresses that parcels go to; 0 for one that nobody shares."""
        found = np.zeros(len(people), np.int64)
        for kind, shared in self.shared.items():
            there = self.parcels.goes_to(kind)[numbers]
            found[there] = shared[people[there]]
        return found

    def had_by_others(self, people: Numbers, number: int) -> Flags | None:
        """Whose address somebody else has had a parcel at; None where that is nobody."""
        had = self.had.get(self._place(number)) if self.shared else None
        if had is None:
            return None
        by = had[self.of(people, np.full(len(people), number))]
        found: Flags = (by > 0) & (by != people + 1)
        return found if found.any() else None

    def take(self, people: Numbers, number: int) -> None:
        """Notes who has a parcel now."""
        if not self.shared:
            return
        addresses = self.of(people, np.full(len(people), number))
        there = addresses.nonzero()[0]
        if len(there):
            place = self._place(number)
            if place not in self.had:
                most = max(int(numbers.max(initial=0)) for numbers in self.shared.values())
                self.had[place] = np.zeros(most + 1, np.int32)
            self.had[place][addresses[there]] = people[there] + 1

    def saying(self, number: int) -> int:
        """Why a parcel is refused, in the scalar engine's words."""
        _, words, route = had_by_another(self.parcels.world.policy, self.parcels.all[number])
        return self.parcels.told.saying(words, route)

    def _place(self, number: int) -> Place:
        return self.parcels.all[number].key.campaign, self.parcels.examples[number].op.index
