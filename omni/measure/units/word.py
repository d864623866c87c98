"""Counts words: letters and digits without a space between them; `30%` is one, `-` is none."""

from __future__ import annotations

import re

NOUN = "word", "words"
THINGS = True

_WORD = re.compile(r"\S*\w\S*")


def count(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))
