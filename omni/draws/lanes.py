"""The draws of `omni.draws` for several people at once: the same words, bit for bit, without anything but Python.

People are lanes of 64 bits in one long whole number. A product of two words fills its lane and never the next, so each
step of Philox is done for all people by one operation.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence

from omni.draws import halves, round_keys

_WORD = 0xFFFF_FFFF
_AT_ONCE = 1024


def words(purpose: int, people: Sequence[int], step: int, run: int = 0) -> tuple[array[int], array[int]]:
    """The first two words of everybody's draw; `people` are keys of recipients."""
    found = array("Q"), array("Q")
    for start in range(0, len(people), _AT_ONCE):
        for words_, more in zip(found, _words(purpose, people[start : start + _AT_ONCE], step, run), strict=True):
            words_.frombytes(more)
    return found


def _words(purpose: int, people: Sequence[int], step: int, run: int) -> tuple[bytes, bytes]:
    ones, whole = _lanes([1] * len(people)), _lanes(people)
    words_ = ones * _WORD
    first, second = whole & words_, (whole >> 32) & words_
    third, fourth = ones * step, ones * ((run << 16) & _WORD)
    for low, high in round_keys(halves(purpose)):
        left, right = 0xD251_1F53 * first, 0xCD9E_8D57 * third
        first, second = ((right >> 32) & words_) ^ second ^ (ones * low), right & words_
        third, fourth = ((left >> 32) & words_) ^ fourth ^ (ones * high), left & words_
    return first.to_bytes(8 * len(people), sys.byteorder), second.to_bytes(8 * len(people), sys.byteorder)


def _lanes(values: Iterable[int]) -> int:
    return int.from_bytes(array("Q", values).tobytes(), sys.byteorder)
