"""Who of very many has an address that somebody else has too (the extra `audience`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from omni.audience.kinds import Numbers
from omni.audience.spellings import plain
from omni.model.people import Person

KINDS = ("email", "phone")
Flags = NDArray[np.bool_]
Addresses = Mapping[str, str | Mapping[str, str]]
"""What somebody has, by kind."""
Households = Mapping[str, NDArray[np.int32]]
"""By kind everybody's number of an address that several have, 0 for none; no kind where nobody shares anything."""


class Shared(NamedTuple):
    """Who shares addresses with others, and the numbers of those `alone` who do so with somebody by name."""

    households: Households
    alone: Numbers


class Sharing:
    """Addresses as numbers that tell most of them apart; 0 where there is none."""

    def __init__(self) -> None:
        self._parts: dict[str, list[NDArray[np.int64]]] = {kind: [] for kind in KINDS}

    def add(self, kind: str, texts: Sequence[str]) -> None:
        """Puts the addresses of some rows behind the others."""
        self._parts[kind].append(_hashes(kind, texts))

    def among(self, rows: Numbers, named: Sequence[Person], some: Callable[[Sequence[int]], list[Addresses]]) -> Shared:
        """Who of the people in some rows shares an address; `some` gives theirs by number."""
        maybe = np.zeros(len(rows), bool)
        for kind, parts in self._parts.items():
            own = np.concatenate(parts)[rows]
            others = _hashes(kind, [person.address(kind) for person in named])
            found, counts = np.unique(np.concatenate((own, others)), return_counts=True)
            maybe |= (own != 0) & np.isin(own, found[counts > 1])
        numbers = maybe.nonzero()[0]
        together = households([*(person.addresses for person in named), *some(numbers.tolist())])
        alone = drawn_along(together, np.arange(len(named) + len(numbers)) < len(named))[len(named) :]
        return Shared(_spread(together, numbers, len(named), len(rows)), numbers[alone])


def households(people: Sequence[Addresses]) -> Households:
    """Which of the addresses of some people are the same."""
    counts = Counter(address for own in people for address in _plain(own))
    twice = {address: number for number, address in enumerate((one for one in counts if counts[one] > 1), start=1)}
    if not twice:
        return {}
    found = {kind: np.zeros(len(people), np.int32) for kind in KINDS}
    for place, own in enumerate(people):
        for address in _plain(own):
            found[address[0]][place] = twice.get(address, 0)
    return found


def drawn_along(shared: Households, alone: Flags) -> Flags:
    """Those who go alone, and everybody who shares an address with one of them, or with one of these."""
    while shared:
        more = alone.copy()
        for numbers in shared.values():
            theirs = np.zeros(int(numbers.max(initial=0)) + 1, bool)
            theirs[numbers[more]] = True
            theirs[0] = False
            more |= theirs[numbers]
        if (more == alone).all():
            break
        alone = more
    return alone


def _spread(found: Households, numbers: Numbers, before: int, size: int) -> Households:
    """The same for all of so many people, of whom these have the `numbers`, those by name stand `before` them."""
    spread = {kind: np.zeros(size, np.int32) for kind in found}
    for kind, own in found.items():
        spread[kind][numbers] = own[before:]
    return spread if any(own.any() for own in spread.values()) else {}


def _plain(own: Addresses) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        address = own.get(kind)
        if isinstance(address, str):
            yield kind, plain(kind, address)


def _hashes(kind: str, texts: Sequence[str]) -> NDArray[np.int64]:
    return np.fromiter((hash(plain(kind, text)) for text in texts), np.int64, len(texts))
