"""Counts exclamation marks, also wide, coloured and double ones: `!!` and ‼ are 2, the `¡` that opens one is none."""

from __future__ import annotations

NOUN = "exclamation mark", "exclamation marks"
THINGS = True

_SINGLE, _DOUBLE = "!！﹗︕❗❕❢❣⁈⁉ⵑ", "‼"


def count(text: str) -> int:
    return sum((letter in _SINGLE) + 2 * (letter in _DOUBLE) for letter in text)
