"""Who of many is told something of few kinds: a column of people, and beside each a number of one byte or two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

People = NDArray[np.int32]
Kinds = NDArray[np.int32]
_LARGE = 1 << 14


class Part(NamedTuple):
    """People, and `which` kind of the `table` each is told, in as few bytes as fit; None where it is but one."""

    people: People
    table: Kinds
    which: NDArray[Any] | None

    def kinds(self) -> Kinds:
        """Everybody's kind."""
        return np.repeat(self.table, len(self.people)) if self.which is None else self.table[self.which]

    def counts(self) -> NDArray[np.int64]:
        """How many are told each kind of the table."""
        if self.which is None:
            return np.array([len(self.people)])
        return np.bincount(self.which, minlength=len(self.table))

    def least(self, ranks: NDArray[Any]) -> NDArray[np.int64]:
        """Of those who are told each kind of the table the least rank."""
        if self.which is None:
            return np.array([ranks[self.people].min()], np.int64)
        found = np.full(len(self.table), len(ranks), np.int64)
        np.minimum.at(found, self.which, ranks[self.people])
        return found

    def chosen(self, wanted: NDArray[np.bool_]) -> tuple[People, Kinds] | None:
        """Those who are told a wanted kind, and which; None where nobody is."""
        there = wanted[self.table]
        if not there.any():
            return None
        if self.which is None or there.all():
            return self.people, self.kinds()
        those = there[self.which]
        return self.people[those], self.table[self.which[those]]

    def of(self, wanted: NDArray[np.bool_]) -> Part:
        """Those of whom some are told a wanted kind."""
        if self.which is None or wanted[self.table].all():
            return self
        those = wanted[self.table][self.which]
        return Part(self.people[those], self.table, self.which[those])


def few(parts: Sequence[Part]) -> list[Part]:
    """The same in few parts: the small ones as one."""
    small = [part for part in parts if len(part.people) < _LARGE]
    large = [part for part in parts if len(part.people) >= _LARGE]
    if not small:
        return large
    people, kinds = joined((part.people, part.kinds()) for part in small)
    return [*large, Part(people, *numbered(kinds, int(kinds.max()) + 1))]


def numbered(codes: NDArray[Any], size: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """The different codes below a size, in order, and for each which of these it is."""
    there = np.zeros(size, bool)
    there[codes] = True
    table = there.nonzero()[0]
    place = np.empty(size, np.min_scalar_type(len(table)))
    place[table] = np.arange(len(table))
    return table.astype(codes.dtype), place[codes]


def joined(parts: Iterable[tuple[People, Kinds]]) -> tuple[People, Kinds]:
    """All of them one behind the other."""
    people, kinds = zip(*((np.empty(0, np.int32), np.empty(0, np.int32)), *parts), strict=True)
    return np.concatenate(people), np.concatenate(kinds)
