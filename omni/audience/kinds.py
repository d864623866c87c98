"""What many people have in common, as numbers (the extra `audience`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
_MOST = 1 << 22


class Kinds(NamedTuple):
    """Everybody's number of what they have in common with others, and for each number the first who has it."""

    numbers: Numbers
    firsts: list[int]


def combined(columns: Iterable[tuple[NDArray[np.integer], int]], people: int) -> Kinds:
    """Numbers for the combinations of columns that somebody has; each comes with how many values it can have."""
    numbers, size = np.zeros(people, np.int64), 1
    for column, values in columns:
        numbers *= values
        numbers += column
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
