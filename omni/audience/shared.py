"""Who of very many has an address that somebody else has too (the extra `audience`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from omni.audience.kinds import Numbers
from omni.model.people import Person

KINDS = ("email", "phone")


class Sharing:
    """Addresses as numbers that tell most of them apart; 0 where there is none."""

    def __init__(self) -> None:
        self._parts: dict[str, list[NDArray[np.int64]]] = {kind: [] for kind in KINDS}

    def add(self, kind: str, texts: Sequence[str]) -> None:
        """Puts the addresses of some rows behind the others."""
        self._parts[kind].append(_hashes(texts))

    def numbers(self, rows: Numbers, named: Iterable[Person], some: Callable[[Sequence[int]], list[Person]]) -> Numbers:
        """Who of the people in some rows shares an address; `some` gives them by number."""
        named, maybe = tuple(named), np.zeros(len(rows), bool)
        for kind, parts in self._parts.items():
            own = np.concatenate(parts)[rows]
            others = _hashes([person.address(kind) for person in named])
            found, counts = np.unique(np.concatenate((own, others)), return_counts=True)
            maybe |= (own != 0) & np.isin(own, found[counts > 1])
        numbers = maybe.nonzero()[0]
        people = some(numbers.tolist())
        twice = shared((*named, *people))
        return numbers[[has_one_of(twice, person) for person in people]] if twice else numbers[:0]


def shared(people: Iterable[Person]) -> frozenset[tuple[str, str]]:
    """The addresses that several people have."""
    counts = Counter(address for person in people for address in _addresses(person))
    return frozenset(address for address, number in counts.items() if number > 1)


def has_one_of(addresses: frozenset[tuple[str, str]], person: Person) -> bool:
    """True if one of some addresses is theirs."""
    return any(address in addresses for address in _addresses(person))


def _addresses(person: Person) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        address = person.addresses.get(kind)
        if isinstance(address, str):
            yield kind, address.casefold()


def _hashes(texts: Sequence[str]) -> NDArray[np.int64]:
    return np.fromiter(map(hash, map(str.casefold, map(str.strip, texts))), np.int64, len(texts))
