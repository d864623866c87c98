"""Decisions about many: who, and which of the kinds of decisions that there are."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from omni.model.frozen import field
from omni.model.place import Route
from omni.model.schedule import Status
from omni.simulate.crowd.parts import Part
from omni.timing.grid import MINUTE

STATUSES = tuple(Status)
NUMBER = {status: number for number, status in enumerate(STATUSES)}
SENT = NUMBER[Status.SENT]
Kind = tuple[int, ...]
"""What decisions have in common, as numbers: parcel, status, planned minute, minute, saying, clock."""
_TIMES = (2, 3)
_ROOM, _FEW = 1 << 12, 1 << 8


class Told(Struct, eq=False):
    """Everything decided so far: chunks of people with the number of their `kinds`.

    `sayings` are all reasons in words with the line that decided, each once; `clocks` is the number of everybody's.
    Rows of few people are `waiting`, `rest` people in all.
    """

    clocks: NDArray[Any]
    chunks: list[Part] = field(default_factory=list)
    kinds: dict[Kind, int] = field(default_factory=dict)
    reached: list[tuple[NDArray[Any], str, Any, str, str, str]] = field(default_factory=list)
    sayings: list[tuple[str, Route | None]] = field(default_factory=list)
    numbers: dict[tuple[str, Route | None], int] = field(default_factory=dict)
    waiting: list[tuple[Any, ...]] = field(default_factory=list)
    rest: int = 0

    def saying(self, words: str, route: Route | None) -> int:
        """The number of a reason."""
        found = self.numbers.setdefault((words, route), len(self.sayings))
        if found == len(self.sayings):
            self.sayings.append((words, route))
        return found

    def rows(self, people: NDArray[Any], parcels: Any, status: Any, planned: Any, at: Any, words: Any) -> None:  # noqa: PLR0913, PLR0917 - the columns of a row
        """One row each; the rows of few wait until they are many."""
        if len(people) >= _FEW:
            self._add(people, (parcels, status, planned, at, words))
        elif len(people):
            self.waiting.append((people, parcels, status, planned, at, words))
            self.rest += len(people)
            if self.rest >= _ROOM:
                self.settle()

    def settle(self) -> None:
        """Counts the rows in that wait."""
        if self.waiting:
            sizes = [len(row[0]) for row in self.waiting]
            people, *columns = (_whole(column, sizes) for column in zip(*self.waiting, strict=True))
            self._add(people, columns)
            self.waiting.clear()
            self.rest = 0

    def _add(self, people: NDArray[Any], columns: Sequence[Any]) -> None:
        table, which = self._kinds(people, columns)
        self.chunks.append(Part(people.astype(np.int32, copy=False), table, which))

    def _kinds(self, people: NDArray[Any], columns: Sequence[Any]) -> tuple[NDArray[np.int32], NDArray[Any] | None]:
        """The kinds of decisions that there are, and which of them each is."""
        same, different = list[int](), dict[int, tuple[NDArray[Any], int]]()
        for place, column in enumerate((*columns, self.clocks[people])):
            unit = MINUTE if place in _TIMES else 1
            low, high = _ends(column)
            same.append(low // unit)
            if low < high:
                different[place] = (column - low) // unit, (high - low) // unit + 1
        if not different:
            return np.array([self._number(tuple(same))], np.int32), None
        size = prod(values for _, values in different.values())
        codes: NDArray[Any] = np.zeros(len(people), np.min_scalar_type(-size))
        for column, values in different.values():
            codes *= codes.dtype.type(values)
            np.add(codes, column, out=codes, casting="unsafe")
        firsts, inverse = _distinct(codes, size)
        table = np.empty((len(firsts), len(same)), np.int64)
        table[:] = same
        for place, (column, _) in different.items():
            table[:, place] += column[firsts]
        return np.array([self._number(tuple(kind)) for kind in table.tolist()], np.int32), inverse

    def _number(self, kind: Kind) -> int:
        return self.kinds.setdefault(kind, len(self.kinds))


def _whole(parts: Sequence[Any], sizes: Sequence[int]) -> NDArray[Any]:
    """Parts of a column as one; what is the same for all of a part stands there once."""
    return np.concatenate(
        [part if isinstance(part, np.ndarray) else np.full(size, part) for part, size in zip(parts, sizes, strict=True)]
    )


def _ends(column: Any) -> tuple[int, int]:
    """The least and the largest number of a column, or twice the one that it is."""
    if not isinstance(column, np.ndarray):
        return int(column), int(column)
    return int(np.minimum.reduce(column)), int(np.maximum.reduce(column))


def _distinct(codes: NDArray[Any], size: int) -> tuple[NDArray[np.int64], NDArray[Any]]:
    """The place of one of each different code, and for each code which of these it is."""
    if size > 8 * len(codes) + _ROOM:
        _, firsts, inverse = np.unique(codes, return_index=True, return_inverse=True)
        return firsts, inverse.reshape(-1).astype(np.min_scalar_type(len(firsts)))
    place = np.full(size, -1, np.int64)
    place[codes] = np.arange(len(codes))
    firsts = place[place >= 0]
    return firsts, (np.cumsum(place >= 0) - 1).astype(np.min_scalar_type(len(firsts)))[codes]
