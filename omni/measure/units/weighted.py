"""Counts as X does: most European letters 1, everything else 2, every link and bare domain 23, any emoji 2.

Text is put into composed form (NFC) first. `€`, `…`, `™` and `•` are outside the ranges of weight 1.
Source: https://github.com/twitter/twitter-text/blob/master/config/v3.json
"""

from __future__ import annotations

from unicodedata import normalize

from omni.measure.emoji import clusters_with_kind
from omni.measure.links import with_or_without_protocol

NOUN = "character as X counts", "characters as X counts"
URL = 23
LINKS = with_or_without_protocol

_LIGHT = ((0x0000, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))


def count(text: str) -> int:
    kinds = clusters_with_kind(normalize("NFC", text))
    return sum(2 if emoji else sum(map(_weight, cluster)) for cluster, emoji in kinds)


def _weight(char: str) -> int:
    return 1 if any(first <= ord(char) <= last for first, last in _LIGHT) else 2
