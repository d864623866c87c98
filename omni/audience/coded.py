"""A column of a table as numbers: each different text once (the extra `audience`)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from omni.audience.answers import Read
from omni.audience.kinds import Numbers
from omni.audience.values import UnreadableError

Flags = NDArray[np.bool_]


class _Codes(dict[str, int]):
    """The number of each text that has been seen."""

    def __missing__(self, text: str) -> int:
        found = self[text] = len(self)
        return found


class Coded:
    """A column; without `read` every text is right."""

    def __init__(self, read: Read | None = None) -> None:
        self._read, self._codes, self._parts, self._rows = read, _Codes({"": 0}), list[NDArray[np.int32]](), 0

    def add(self, before: int, texts: Sequence[str]) -> None:
        """Puts the texts of some rows behind those `before`, of which some may have had none."""
        if texts:
            self._parts.append(np.zeros(before - self._rows, np.int32))
            self._parts.append(np.fromiter(map(self._codes.__getitem__, texts), np.int32, len(texts)))
            self._rows = before + len(texts)

    def numbers(self, rows: int) -> tuple[Numbers, int]:
        """Everybody's number, and how many there are."""
        missing = np.zeros(rows - self._rows, np.int32)
        return np.concatenate([*self._parts, missing]).astype(np.int64), len(self._codes)

    def misfits(self, rows: int) -> Flags:
        """Whose text cannot be read."""
        wrong = set(misfits(self._read, list(self._codes))) if self._read else set[int]()
        return self._those(rows, [place in wrong for place in range(len(self._codes))])

    def holding(self, rows: int) -> Flags:
        """Whose value is there, and true."""
        return self._those(rows, [bool(_value(self._read or str, text.strip())) for text in self._codes])

    def _those(self, rows: int, table: Sequence[bool]) -> Flags:
        found: Flags = np.array(table, bool)[self.numbers(rows)[0]]
        return found


def misfits(read: Read, texts: Sequence[str]) -> list[int]:
    """The places of texts that cannot be read."""
    wrong = {text for text in set(texts) if _value(read, text.strip()) is None}
    return [place for place, text in enumerate(texts) if text in wrong] if wrong else []


def _value(read: Read, text: str) -> object:
    """The value of a text, False for none, or None where it cannot be read."""
    try:
        return read(text) if text else False
    except UnreadableError:
        return None
