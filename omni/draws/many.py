"""The draws of `omni.draws` for many people at once: the same words, bit for bit (the extra `audience`)."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from omni.draws import BUCKETS, halves, round_keys

Keys = NDArray[np.uint64]
_WORD = np.uint64(0xFFFF_FFFF)
_SHIFT = np.uint64(32)
_LEFT, _RIGHT = np.uint64(0xD251_1F53), np.uint64(0xCD9E_8D57)
_AT_ONCE = 1 << 14
"""So many people's words fit into the fastest memory of a processor."""


def recipient_keys(ids: Iterable[bytes]) -> Keys:
    """Everybody's key, from their ids in UTF-8."""
    left, found, begun = iter(ids), bytearray(), blake2b(digest_size=8).copy
    while several := list(islice(left, _AT_ONCE)):
        hashes = [begun() for _ in several]
        for one, text in zip(hashes, several, strict=True):
            one.update(text)
        found += b"".join([one.digest() for one in hashes])
    return np.frombuffer(found, "<u8").astype(np.uint64)


def numbered_keys(prefix: str, size: int) -> Keys:
    """The keys of those whose ids are a prefix and a number of six digits or more, from 1 onwards."""
    last, found = [b"%03d" % digits for digits in range(1_000)], bytearray()
    for thousand in range(size // 1_000 + 1):
        begun = blake2b(f"{prefix}{thousand:03}".encode(), digest_size=8).copy
        hashes = [begun() for _ in last]
        for one, digits in zip(hashes, last, strict=True):
            one.update(digits)
        found += b"".join([one.digest() for one in hashes])
    return np.frombuffer(found, "<u8").astype(np.uint64)[1 : size + 1]


def words(purpose: int, people: Keys, step: int, run: int = 0) -> tuple[Keys, Keys]:
    """The first two words of everybody's draw, each of 32 bits."""
    found = np.empty(len(people), np.uint64), np.empty(len(people), np.uint64)
    rounds = [(np.uint64(low), np.uint64(high)) for low, high in round_keys(halves(purpose))]
    fixed = np.uint64(step), np.uint64((run << 16) & 0xFFFF_FFFF)
    for start in range(0, len(people), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        found[0][part], found[1][part] = _mixed(people[part], fixed, rounds)
    return found


def _mixed(
    people: Keys, fixed: tuple[np.uint64, np.uint64], rounds: list[tuple[np.uint64, np.uint64]]
) -> tuple[Keys, Keys]:
    """Philox4x32-10, a round after the other in place."""
    first, second = people & _WORD, people >> _SHIFT
    third, fourth = np.full_like(people, fixed[0]), np.full_like(people, fixed[1])
    high_half = np.empty_like(people)
    for low, high in rounds:
        np.multiply(first, _LEFT, out=first)
        np.multiply(third, _RIGHT, out=third)
        second ^= np.right_shift(third, _SHIFT, out=high_half)
        second ^= low
        fourth ^= np.right_shift(first, _SHIFT, out=high_half)
        fourth ^= high
        first &= _WORD
        third &= _WORD
        first, second, third, fourth = second, third, fourth, first
    return first, second


def buckets(purpose: int, people: Keys, step: int, run: int = 0) -> Keys:
    """Everybody's number from 0 to 9999."""
    return words(purpose, people, step, run)[0] * np.uint64(BUCKETS) >> _SHIFT
