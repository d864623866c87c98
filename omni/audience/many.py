"""Very many people, kept as columns: nobody becomes a value before somebody asks (the extra `audience`)."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from omni.audience.kinds import Kinds, Numbers
from omni.audience.shared import Shared
from omni.draws.many import Keys
from omni.model.people import ManyById, ManyPeople, Person

Flags = NDArray[np.bool_]
_AT_ONCE = 1 << 12


class Had(NamedTuple):
    """Earlier hand-overs of people by number, the number of a channel among `names`, and time, in that order."""

    people: Numbers
    channels: Numbers
    times: Numbers
    names: Sequence[str]

    def of(self, number: int) -> Mapping[str, tuple[int, ...]]:
        """Those of one of them, by channel."""
        first, last = np.searchsorted(self.people, (number, number + 1)).tolist()
        channels, times = self.channels[first:last], self.times[first:last]
        return {self.names[one]: tuple(times[channels == one].tolist()) for one in dict.fromkeys(channels.tolist())}


class Lot(Sequence[Person]):
    """People by their number, from 0; `keys` are their places in every order of people (R17)."""

    keys: Keys
    suppressed: Flags
    unsubscribed: Flags
    had: Had | None = None

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, place: int) -> Person: ...
    @overload
    def __getitem__(self, place: slice) -> list[Person]: ...
    def __getitem__(self, place: int | slice) -> Person | list[Person]:
        if isinstance(place, slice):
            return self.some(range(*place.indices(len(self))))
        return self.some([range(len(self))[place]])[0]

    def __iter__(self) -> Iterator[Person]:
        for start in range(0, len(self), _AT_ONCE):
            yield from self.some(range(start, min(len(self), start + _AT_ONCE)))

    @abstractmethod
    def some(self, numbers: Sequence[int]) -> list[Person]:
        """Some of them."""

    @abstractmethod
    def id(self, number: int) -> str:
        """The id of one of them."""

    @abstractmethod
    def number(self, id: str) -> int:  # noqa: A002 - it is the person's id
        """The number of an id; -1 where it is nobody's."""

    @abstractmethod
    def ranks(self) -> Numbers:
        """Everybody's place in the order of ids as texts."""

    @abstractmethod
    def profiles(self, asked: frozenset[str]) -> Kinds:
        """Who lives where, speaks which language, prefers which channel, with which of the fields that are `asked`."""

    @abstractmethod
    def consents(self) -> Kinds:
        """Who has agreed to what."""

    @abstractmethod
    def reaches(self) -> Kinds:
        """Who has which addresses."""

    @abstractmethod
    def shared(self) -> Shared:
        """Who has an address that somebody else has too."""


class Everyone(ManyPeople):
    """People by name, then all others. `ready` is what somebody made of them and may want again."""

    def __init__(self, named: tuple[Person, ...], lot: Lot) -> None:
        self.named, self.lot = named, lot
        self.ready: dict[object, Any] = {}

    def __len__(self) -> int:
        return len(self.named) + len(self.lot)

    @overload
    def __getitem__(self, place: int) -> Person: ...
    @overload
    def __getitem__(self, place: slice) -> list[Person]: ...
    def __getitem__(self, place: int | slice) -> Person | list[Person]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        number = range(len(self))[place]
        return self.named[number] if number < len(self.named) else self.lot[number - len(self.named)]

    def __iter__(self) -> Iterator[Person]:
        yield from self.named
        yield from self.lot

    def by_id(self) -> ById:
        """The same people by their id."""
        return ById(self)

    def below(self, key: int) -> list[Person]:
        """Those by name, and of the others those whose key is below."""
        most = np.uint64(min(key, (1 << 64) - 1))
        return [*self.named, *self.lot.some((self.lot.keys < most).nonzero()[0].tolist())]


class ById(ManyById):
    """People by id, in their order."""

    def __init__(self, everyone: Everyone) -> None:
        self.everyone = everyone
        self._named = {person.id: person for person in everyone.named}
        self._lot = everyone.lot

    def __len__(self) -> int:
        return len(self._named) + len(self._lot)

    def __contains__(self, id: object) -> bool:  # noqa: A002 - it is the person's id
        return id in self._named or (isinstance(id, str) and self._lot.number(id) >= 0)

    def __iter__(self) -> Iterator[str]:
        yield from self._named
        yield from map(self._lot.id, range(len(self._lot)))

    def __getitem__(self, id: str) -> Person:  # noqa: A002 - it is the person's id
        if id in self._named:
            return self._named[id]
        number = self._lot.number(id)
        if number < 0:
            raise KeyError(id)
        return self._lot[number]
