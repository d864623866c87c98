"""Counts hashtags: `#saldi`, `#Natale2026`; `#1`, `a#b` and the end of an address (`/#top`) are none."""

from __future__ import annotations

import re

NOUN = "hashtag", "hashtags"
THINGS = True

_HASHTAG = re.compile(r"(?<![\w&/#＃])[#＃](?=\d*[^\W\d])\w+")


def count(text: str) -> int:
    return sum(1 for _ in _HASHTAG.finditer(text))
