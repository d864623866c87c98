"""Counts punctuation that is repeated: `!!`, `???`, `...` and `**` are 1 each, `?!` and `…` are none.

Source: https://support.google.com/adspolicy/answer/14847994 (punctuation and symbols)
"""

from __future__ import annotations

import re

NOUN = "repeated punctuation mark", "repeated punctuation marks"
THINGS = True

_REPEATED = re.compile(r"([!?.,*])\1+")


def count(text: str) -> int:
    return sum(1 for _ in _REPEATED.finditer(text))
