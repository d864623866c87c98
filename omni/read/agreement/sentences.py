"""The sentence of a value, how long a message is, and which parts of one are a sentence by themselves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from omni.model.claims import Claim, Claims
from omni.model.regex import regex
from omni.read.surroundings import NO_DATE

TITLES = frozenset({"subject", "headline", "preheader", "title"})
"""The parts that are one sentence."""
_OPENS = r"(?=[\"„«“(]?[A-ZÀ-ÝĂÎȘȚ¿¡]"
_ENDS = regex(rf"[!?…][\s)]|(?<!\d)\.\s+{_OPENS})|(?<=\d)\.{NO_DATE}\s+{_OPENS}[a-zà-ÿ']+\s[a-zà-ÿ])|\n")


def length_of(claims: Claims) -> int:
    """The characters of a message that are read, in all its parts."""
    return sum(len(readable.text) for part, readable in claims.readable.items() if part != "links")


def sentence_of(text: str, claim: Claim, curt: int) -> tuple[int, int]:
    """Where the sentence of a claim begins and ends, together with those beside it where it has `curt` characters."""
    edges = _edges(text)
    first = bisect_right(edges, claim.start, hi=len(edges) - 1) - 1
    last = max(first + 1, bisect_left(edges, claim.end))
    if len(text[edges[first] : edges[last]].strip()) > curt:
        return edges[first], edges[last]
    return edges[max(0, first - 1)], edges[min(len(edges) - 1, last + 1)]


@lru_cache(maxsize=256)
def _edges(text: str) -> Sequence[int]:
    return (0, *(match.end() for match in _ENDS.finditer(text)), len(text))
