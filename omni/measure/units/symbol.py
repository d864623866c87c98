"""Counts characters other than the letters A to Z and the digits: none may stand in a code that is typed or copied.

An `à`, a space, a hyphen and a line end are 1 each; `unit: {symbol: {ignore: " -"}}` lets some of them pass.
"""

from __future__ import annotations

NOUN = "character other than A to Z and 0 to 9", "characters other than A to Z and 0 to 9"
THINGS = True


def count(text: str) -> int:
    return sum(1 for letter in text if not (letter.isascii() and letter.isalnum()))
