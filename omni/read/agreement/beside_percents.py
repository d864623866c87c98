"""What stands beside a percentage and makes it no price's: a battery, the weather, what a drink holds, a slope."""

from __future__ import annotations

from omni.model.claims import Claims
from omni.model.regex import regex
from omni.read.agreement import Disagreement
from omni.read.agreement.subjects import words_of
from omni.read.folding import fold

_BEFORE, _BEHIND = 48, 24
_LEVELS = regex(
    r"(?<!\w)(?:batteri(?:a|e|es)|batter(?:y|ies)|akkus?|bateri(?:a|e|ei|as)|umidita|humidity|humedad|umiditatea?|luftfeuchtigkeit"
    r"|humidite|regenwahrscheinlichkeit|chance of rain|pendenza|gradient|steigung|pente|pendiente|panta|alcol|alcohol"
    r"|alkohol|alcool|abv|vol)(?!\w)"
)
"""What is told in percents and never costs less, in all languages."""


def is_a_level(claims: Claims, found: Disagreement) -> bool:
    """True for a percentage beside a word for a level, unless words around speak of a discount or the fact has that
    word: `bateria ta – 0. A fost 4% la pauză`.
    """
    claim = found.claim
    if claim.role in {"offer", "pays"}:
        return False
    text = fold(claims.readable[claim.part].text)
    beside = f"{text[max(0, claim.start - _BEFORE) : claim.start]} | {text[claim.end : claim.end + _BEHIND]}"
    words = words_of(claims, found.fact)
    return bool(_LEVELS.search(beside)) and not (words and words.search(beside))
