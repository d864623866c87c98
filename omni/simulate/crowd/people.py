"""Many people by their place, and sets of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any

import numpy as np

from omni.simulate.crowd.columns import Columns, Flags, Numbers


class People:
    """Ids by place, and the place of each among all ids."""

    def __init__(self, columns: Columns) -> None:
        self._columns, self.id = columns, columns.id

    def __len__(self) -> int:
        return len(self._columns.keys)

    @cached_property
    def ranks(self) -> Numbers:
        """The place of each among all ids."""
        return self._columns.ranks()

    def are(self, others: People) -> bool:
        """True if they are the same people."""
        return bool(np.array_equal(self._columns.keys, others._columns.keys))

    def place(self, person: str, newcomers: dict[str, int]) -> int:
        """The place of somebody; whoever is none of them gets one behind all others."""
        found = self._columns.place(person)
        return found if found >= 0 else len(self) + newcomers.setdefault(person, len(newcomers))

    def at(self, person: str) -> int:
        """The place of somebody, or -1."""
        return self._columns.place(person)

    def has(self, person: str, some: Flags) -> bool:
        """True if somebody is one of some of them."""
        place = self._columns.place(person)
        return place >= 0 and bool(some[place])

    def flags(self, people: Collection[str]) -> Flags:
        """Who of them is one of some people."""
        if isinstance(people, Members):
            return people.many
        places = [place for person in people if (place := self._columns.place(person)) >= 0]
        return np.isin(np.arange(len(self)), places) if places else np.zeros(len(self), bool)


class Members(AbstractSet[str]):
    """Some of many people (`many`, a flag each), and others by id."""

    def __init__(self, people: People, many: Flags, others: frozenset[str]) -> None:
        self._people, self.many, self._others = people, many, others

    def __len__(self) -> int:
        return int(self.many.sum()) + len(self._others)

    def __contains__(self, person: object) -> bool:
        return person in self._others or (isinstance(person, str) and self._people.has(person, self.many))

    def spread(self, people: People) -> Members:
        """The same among people who may be other objects for the same: whoever has a place there is told by it."""
        many, unknown = self.many | people.flags(self._others), {one for one in self._others if people.at(one) < 0}
        return Members(people, many, frozenset(unknown))

    def __iter__(self) -> Iterator[str]:
        yield from map(self._people.id, self.many.nonzero()[0].tolist())
        yield from self._others

    def __and__(self, other: AbstractSet[Any]) -> AbstractSet[str]:
        assert isinstance(other, Members)  # noqa: S101 - both are people of one simulation
        return Members(self._people, self.many & other.many, self._others & other._others)

    def __or__(self, other: AbstractSet[Any]) -> AbstractSet[Any]:
        assert isinstance(other, Members)  # noqa: S101 - both are people of one simulation
        return Members(self._people, self.many | other.many, self._others | other._others)
