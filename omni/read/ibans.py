"""Bank accounts as they are printed (ISO 13616): found by their country and length, checked by their sum."""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.words.ibans import LENGTHS

_CANDIDATE = re.compile(r"(?=[A-Z])(?<![A-Za-z0-9])[A-Z]{2}[ \u00a0]?\d{2}(?:[ \u00a0\u202f.-]?[A-Z0-9]){10,32}")
_SLIPS = (0, -1, 1)
"""An account may be printed with one character too few or too many."""


def accounts(text: str) -> Iterator[tuple[int, int, str]]:
    """Every account of a text: where it stands, and its letters and digits."""
    for match in _CANDIDATE.finditer(text):
        length = LENGTHS.get(match[0][:2], 0)
        at = [place for place, char in enumerate(match[0]) if char.isalnum()]
        for size in (length + slip for slip in _SLIPS if length):
            if len(at) >= size and _ends(at, size) and _ends_in_text(text, match.start() + at[size - 1] + 1):
                account = "".join(match[0][place] for place in at[:size])
                yield match.start(), match.start() + at[size - 1] + 1, account
                break


def _ends(at: list[int], size: int) -> bool:
    """True if a group ends there: no letter or digit follows directly."""
    return size == len(at) or at[size] > at[size - 1] + 1


def _ends_in_text(text: str, end: int) -> bool:
    return end >= len(text) or not text[end].isalnum()
