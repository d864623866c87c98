"""The draws of `omni.draws` for many people at once: the same words, bit for bit."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from omni.draws import BUCKETS, halves, round_keys

Keys = NDArray[np.uint64]
_WORD = np.uint64(0xFFFF_FFFF)
_SHIFT = np.uint64(32)
_LEFT, _RIGHT = np.uint64(0xD251_1F53), np.uint64(0xCD9E_8D57)


def words(purpose: int, people: Keys, step: int, run: int = 0) -> tuple[Keys, Keys]:
    """The first two words of everybody's draw, each of 32 bits."""
    first, second = people & _WORD, people >> _SHIFT
    third = np.full_like(people, step)
    fourth = np.full_like(people, (run << 16) & 0xFFFF_FFFF)
    for low, high in round_keys(halves(purpose)):
        left, right = _LEFT * first, _RIGHT * third
        first, second = (right >> _SHIFT) ^ second ^ np.uint64(low), right & _WORD
        third, fourth = (left >> _SHIFT) ^ fourth ^ np.uint64(high), left & _WORD
    return first, second


def buckets(purpose: int, people: Keys, step: int, run: int = 0) -> Keys:
    """Everybody's number from 0 to 9999."""
    return words(purpose, people, step, run)[0] * np.uint64(BUCKETS) >> _SHIFT
