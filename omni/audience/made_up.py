"""People made up from distributions as columns: nobody becomes a value before somebody asks (the extra `audience`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from omni.audience.synthetic import Column, Maker
from omni.draws.many import Keys, recipient_keys, words
from omni.model.people import ManyById, ManyPeople, Person

Numbers = NDArray[np.int64]
_WORD = 2.0**32
_MOST, _AT_ONCE = 1 << 22, 1 << 12


class Kinds(NamedTuple):
    """Everybody's number of what they have in common with others, and for each number the first who has it."""

    numbers: Numbers
    firsts: list[int]


class MadeUp(Sequence[Person]):
    """People by their number, from 0; what they share is drawn for all of them at once."""

    def __init__(self, maker: Maker, size: int) -> None:
        self._maker = maker
        self._size = size
        self.keys: Keys = recipient_keys(maker.names(size))

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, place: int) -> Person: ...
    @overload
    def __getitem__(self, place: slice) -> list[Person]: ...
    def __getitem__(self, place: int | slice) -> Person | list[Person]:
        if isinstance(place, slice):
            return self.some(range(*place.indices(self._size)))
        return self.some([range(self._size)[place]])[0]

    def __iter__(self) -> Iterator[Person]:
        for start in range(0, self._size, _AT_ONCE):
            yield from self.some(range(start, min(self._size, start + _AT_ONCE)))

    def some(self, numbers: Sequence[int]) -> list[Person]:
        """Some of them."""
        return list(self._maker.people(numbers))

    def id(self, number: int) -> str:
        """The id of one of them."""
        return self._maker.name(number)

    def number(self, id: str) -> int:  # noqa: A002 - it is the person's id
        """The number of an id; -1 where it is nobody's."""
        digits = id.rpartition("-")[2]
        number = int(digits) - 1 if digits.isdecimal() and digits.isascii() else -1
        return number if 0 <= number < self._size and self._maker.name(number) == id else -1

    def ranks(self) -> Numbers:
        """Everybody's place in the order of ids as texts."""
        number = np.arange(1, self._size + 1)
        digits = np.maximum(6, np.floor(np.log10(number)).astype(np.int64) + 1)
        as_text = number * 10 ** (digits.max() - digits) * 32 + digits
        ranks = np.empty(self._size, np.int64)
        ranks[np.argsort(as_text, kind="stable")] = np.arange(self._size)
        return ranks

    def profiles(self) -> Kinds:
        """Who lives where, speaks which language, prefers which channel, with which fields."""
        maker, columns = self._maker, self._maker.columns
        own = {name: column for name, column in columns.items() if name in maker.own or name in maker.fields}
        drawn = {name: self._drawn(column) for name, column in own.items()}
        found = [(drawn[name], len(column.values)) for name, column in own.items()]
        market = self._texts(drawn["market"], columns["market"]) if "market" in own else None
        of_market = [*maker.countries.items(), *maker.locales.items()]
        for name, column in of_market:
            if len(set(column.values)) > 1:
                numbers = self._drawn(column)
                if market is not None:
                    numbers[(market != name) & (market != "")] = 0
                found.append((numbers, len(column.values)))
        return _combined(found, self._size)

    def consents(self) -> Kinds:
        """Who has agreed to what."""
        return _combined([(self._drawn(one), len(one.values)) for one in self._maker.consents.values()], self._size)

    def reaches(self) -> Kinds:
        """Who has which addresses."""
        return _combined([(self._drawn(one), len(one.values)) for one in self._maker.reach.values()], self._size)

    def _drawn(self, column: Column) -> Numbers:
        """Everybody's place among the values of a column."""
        uniform = words(column.purpose, self.keys, 0)[0] / _WORD
        found = np.searchsorted(np.array(column.ends), uniform, side="right")
        return np.minimum(found, len(column.values) - 1)

    @staticmethod
    def _texts(numbers: Numbers, column: Column) -> NDArray[np.str_]:
        return np.array([column.text(value) for value in column.values])[numbers]


def _combined(columns: Iterable[tuple[Numbers, int]], people: int) -> Kinds:
    """Numbers for the combinations of columns that somebody has; each comes with how many values it can have."""
    numbers, size = np.zeros(people, np.int64), 1
    for column, values in columns:
        numbers = numbers * values + column
        size *= values
        if size > _MOST:
            numbers, size = _renumbered(numbers, size)
    numbers, size = _renumbered(numbers, size)
    firsts = np.zeros(size, np.int64)
    firsts[numbers[::-1]] = np.arange(people)[::-1]
    return Kinds(numbers, firsts.tolist())


def _renumbered(numbers: Numbers, size: int) -> tuple[Numbers, int]:
    """The same distinctions in as few numbers as there are."""
    if size > _MOST:
        different, places = np.unique(numbers, return_inverse=True)
        return places.reshape(-1), len(different)
    there = np.zeros(size, bool)
    there[numbers] = True
    return (np.cumsum(there) - 1)[numbers], int(there.sum())


class Everyone(ManyPeople):
    """People by name, then those made up."""

    def __init__(self, named: tuple[Person, ...], made_up: MadeUp) -> None:
        self.named, self.made_up = named, made_up

    def __len__(self) -> int:
        return len(self.named) + len(self.made_up)

    @overload
    def __getitem__(self, place: int) -> Person: ...
    @overload
    def __getitem__(self, place: slice) -> list[Person]: ...
    def __getitem__(self, place: int | slice) -> Person | list[Person]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        number = range(len(self))[place]
        return self.named[number] if number < len(self.named) else self.made_up[number - len(self.named)]

    def __iter__(self) -> Iterator[Person]:
        yield from self.named
        yield from self.made_up

    def by_id(self) -> ById:
        """The same people by their id."""
        return ById(self)


class ById(ManyById):
    """People by id, in their order."""

    def __init__(self, everyone: Everyone) -> None:
        self.everyone = everyone
        self._named = {person.id: person for person in everyone.named}
        self._made_up = everyone.made_up

    def __len__(self) -> int:
        return len(self._named) + len(self._made_up)

    def __iter__(self) -> Iterator[str]:
        yield from self._named
        yield from map(self._made_up.id, range(len(self._made_up)))

    def __getitem__(self, id: str) -> Person:  # noqa: A002 - it is the person's id
        if id in self._named:
            return self._named[id]
        number = self._made_up.number(id)
        if number < 0:
            raise KeyError(id)
        return self._made_up[number]


def everyone(named: tuple[Person, ...], maker: Maker, size: int) -> Everyone | None:
    """All people; None where somebody by name could be taken for one who is made up."""
    made_up = MadeUp(maker, size)
    texts = (text for person in named for text in (person.id, *person.addresses.values()) if isinstance(text, str))
    return None if any(made_up.number(word.casefold()) >= 0 for word in texts) else Everyone(named, made_up)
