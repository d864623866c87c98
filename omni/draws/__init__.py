"""Chance without state: every draw is computed from who, what and why, so nothing else can shift it (R33, R34).

The same draw comes out of any engine, in any order and partitioning. All numbers are unsigned and little-endian; texts
are UTF-8; BLAKE2b is RFC 7693, unkeyed, with the digest length given in bits.

    key      = BLAKE2b-64(seed in decimal digits, one zero byte, purpose)       → two words, low first
    who      = BLAKE2b-64(recipient id)                                         → two words, low first
    what     = BLAKE2b-32(id of campaign and step, `campaign/step`)             → one word
    counter  = who low, who high, what, (run · 2¹⁶ + attempt) mod 2³²
    words    = Philox4x32-10(counter, key)                                      → four words
    uniform  = word 0 / 2³²        bucket = (word 0 · 10000) >> 32, that is ⌊10000 · uniform⌋

Philox is from Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3 (SC 2011). Published vectors are
in `tests/draws/`.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

from omni.model.frozen import Frozen

Words = tuple[int, int, int, int]

BUCKETS = 10_000
_WORD = 0xFFFF_FFFF
_WEYL = (0x9E37_79B9, 0xBB67_AE85)
_ROUNDS = 10


class Draw(Frozen):
    """Four independent random words of 32 bits; one decision uses one of them, usually the first."""

    words: Words

    @property
    def uniform(self) -> float:
        """A number from 0 up to but not including 1, exact in a float."""
        return self.words[0] / 2**32

    @property
    def bucket(self) -> int:
        """A number from 0 to 9999: below 2500 is a quarter of all people."""
        return self.words[0] * BUCKETS >> 32

    def below(self, limit: int) -> int:
        """A whole number from 0 up to but not including `limit` (1 … 2³²)."""
        return self.words[0] * limit >> 32


def draw(purpose: int, recipient: int, step: int, run: int = 0, attempt: int = 0) -> Draw:
    """The draw of one person for one purpose at one step, from the three keys below, each of which is computed once."""
    counter = (*halves(recipient), step, ((run << 16) + attempt) & _WORD)
    return Draw(philox(counter, halves(purpose)))


def purpose_key(seed: int, purpose: str) -> int:
    """The 64 bits that separate this purpose (an experiment's name, `holdout`, …) under this seed from all others."""
    return _digest(f"{seed}\0{purpose}", 8)


def recipient_key(recipient: str) -> int:
    """The 64 bits of a person; also their place in every order of people (R17)."""
    return _digest(recipient, 8)


def step_key(step: str) -> int:
    """The 32 bits of a step of a campaign, `campaign/step`."""
    return _digest(step, 4)


def halves(key: int) -> tuple[int, int]:
    """The low and the high word of 64 bits."""
    return key & _WORD, key >> 32


def philox(counter: Words, key: tuple[int, int]) -> Words:
    """Philox4x32-10: the counter, mixed in ten rounds."""
    first, second, third, fourth = counter
    for low, high in round_keys(key):
        left, right = 0xD251_1F53 * first, 0xCD9E_8D57 * third
        first, second = (right >> 32) ^ second ^ low, right & 0xFFFF_FFFF
        third, fourth = (left >> 32) ^ fourth ^ high, left & 0xFFFF_FFFF
    return first, second, third, fourth


@lru_cache(maxsize=1024)
def round_keys(key: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """What each round mixes in."""
    low, high = key
    return tuple(((low + turn * _WEYL[0]) & _WORD, (high + turn * _WEYL[1]) & _WORD) for turn in range(_ROUNDS))


def _digest(text: str, size: int) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).digest(), "little")
