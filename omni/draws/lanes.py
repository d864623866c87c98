"""The draws of `omni.draws` for several people at once: the same words, bit for bit, without anything but Python.

People are lanes of 64 bits in one long whole number. A product of two words fills its lane and never the next, so each
step of Philox is done for all people by one operation.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from struct import pack, unpack

from omni.draws import halves, round_keys

_WORD = 0xFFFF_FFFF
_AT_ONCE = 512


def words(purpose: int, people: Sequence[int], step: int, run: int = 0) -> tuple[list[int], list[int]]:
    """The first two words of everybody's draw; `people` are keys of recipients.

    They are taken in parts of one size, so that what the rounds mix in is the same for all parts.
    """
    size = max(1, -(-len(people) // max(1, -(-len(people) // _AT_ONCE))))
    whole = (*people, *[0] * (-len(people) % size))
    first, second = list[int](), list[int]()
    for start in range(0, len(whole), size):
        drawn = _words(purpose, whole[start : start + size], step, run)
        first += drawn[0]
        second += drawn[1]
    return first[: len(people)], second[: len(people)]


def _words(purpose: int, people: Sequence[int], step: int, run: int) -> tuple[Sequence[int], Sequence[int]]:
    (ones, low_halves), (*rounds, last) = _rounds(purpose, len(people))
    whole = _lanes(people)
    first, second = whole & low_halves, (whole >> 32) & low_halves
    third, fourth = ones * step, ones * ((run << 16) & _WORD)
    for low, high in rounds:
        left, right = 0xD251_1F53 * first, 0xCD9E_8D57 * third
        first, second = ((right >> 32) & low_halves) ^ second ^ low, right & low_halves
        third, fourth = ((left >> 32) & low_halves) ^ fourth ^ high, left & low_halves
    right = 0xCD9E_8D57 * third
    first, second = ((right >> 32) & low_halves) ^ second ^ last[0], right & low_halves
    return _values(first, len(people)), _values(second, len(people))


@lru_cache(maxsize=32)
def _rounds(purpose: int, people: int) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """A one and a full low half in each lane; and what each round mixes into every lane."""
    ones = _lanes([1] * people)
    return (ones, ones * _WORD), tuple((ones * low, ones * high) for low, high in round_keys(halves(purpose)))


def _lanes(values: Sequence[int]) -> int:
    return int.from_bytes(pack(f"<{len(values)}Q", *values), "little")


def _values(lanes: int, number: int) -> Sequence[int]:
    return unpack(f"<{number}Q", lanes.to_bytes(8 * number, "little"))
