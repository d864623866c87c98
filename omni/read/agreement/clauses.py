"""What the clause around an amount is about: free delivery, or money off."""

from __future__ import annotations

import re
from functools import cache

from omni.model.claims import Claim, Claims
from omni.read.agreement.subjects import language_of
from omni.read.folding import fold
from omni.read.offer_words import offer_words

_REACH = 60
_EDGE = re.compile(r"[,;!?\n()+]|\.\s|\s-\s|\s(?:e|and|und|et|y|si|plus|piu)\s")
_OFFERS = frozenset({"saving", "voucher"})


def is_delivery(claims: Claims, claim: Claim) -> bool:
    """True if the clause around a claim speaks of delivery."""
    return bool(_delivery(language_of(claims)).search(_clause(claims, claim)))


def is_saving(claims: Claims, claim: Claim) -> bool:
    """True if money off stands beside a claim in its clause."""
    text = fold(claims.readable[claim.part].text)
    others = [one for one in claims.claims if one.kind == "money" and one.part == claim.part and one.role in _OFFERS]
    gaps = (text[min(one.end, claim.end) : max(one.start, claim.start)] for one in others)
    return any(len(gap) <= _REACH and not _EDGE.search(gap) for gap in gaps)


def _clause(claims: Claims, claim: Claim) -> str:
    text = fold(claims.readable[claim.part].text)
    earlier = _EDGE.split(text[max(0, claim.start - _REACH) : claim.start])[-1]
    return f"{earlier} | {_EDGE.split(text[claim.end : claim.end + _REACH])[0]}"


@cache
def _delivery(language: str) -> re.Pattern[str]:
    words = offer_words(language).topics.get("delivery", ()) + offer_words(language).free_delivery
    return re.compile(rf"(?<!\w)(?:{'|'.join(words) or '(?!)'})(?!\w)")
