"""Very many texts in one piece (the extra `audience`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

_LONGEST, _WORD = 64, 8


class Texts:
    """Texts by place, in UTF-8 one behind the other; `ends` are the places where each is over."""

    def __init__(self) -> None:
        self._bytes, self._ends = bytearray(), [np.zeros(1, np.int64)]

    def add(self, several: Sequence[bytes]) -> None:
        """Puts some behind the others."""
        self._ends.append(np.fromiter(map(len, several), np.int64, len(several)).cumsum() + len(self._bytes))
        self._bytes += b"".join(several)

    def __getitem__(self, place: int) -> str:
        ends = self.ends
        return self._bytes[ends[place] : ends[place + 1]].decode("utf-8", "surrogatepass")

    @property
    def ends(self) -> NDArray[Any]:
        """Where each begins, and where the last one ends."""
        if len(self._ends) > 1:
            ends = np.concatenate(self._ends)
            self._ends = [ends.astype(np.min_scalar_type(int(ends[-1])))]
        return self._ends[0]

    def order(self) -> NDArray[np.intp]:
        """Their places in the order of texts."""
        starts, ends = self.ends[:-1].astype(np.int64), self.ends[1:].astype(np.int64)
        lengths = ends - starts
        if not len(lengths) or int(lengths.max()) > _LONGEST or 0 in self._bytes:
            return np.array(sorted(range(len(lengths)), key=self.__getitem__), np.intp)
        words = -(-int(lengths.max()) // _WORD) or 1
        letters = np.zeros(len(lengths) * words * _WORD, np.uint8)
        within = np.arange(int(ends[-1])) - np.repeat(starts, lengths)
        letters[np.repeat(np.arange(len(lengths)) * words * _WORD, lengths) + within] = np.frombuffer(
            self._bytes, np.uint8
        )
        return np.lexsort(letters.view(">u8").reshape(-1, words).T[::-1])
