"""How much of a whole somebody has or owes still (`Hai 7 timbri`, `Rest: 9 rate`), and how long one of many is."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from decimal import Decimal

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, Quantity
from omni.model.regex import regex
from omni.read.folding import fold
from omni.read.quantities.units import canonical_unit, in_unit

_REACH, _MUCH_SMALLER = 32, 10
_COLLECTED = frozenset({"stamp", "sticker", "point", "instalment", "payment", "star", "bean"})
_HAS = regex(
    r"(?<!\w)(?:hai(?: gia)?|ha(?: gia)?|avete(?: gia)?|ai(?: deja)?|aveti(?: deja)?|you(?:'ve| have)(?: got| collected)?(?: already)?|du hast(?: schon)?|sie haben(?: schon)?|tu as(?: deja)?|vous avez(?: deja)?|(?:ya )?tienes|(?:ya )?tiene"
    r"|rest(?:o|ano|ante|ul|a|e|ent)?|ramase?|rimangono|mancano|(?:mai|ti|vi) (?:sunt|raman|restano|mancano)|mai ai|remaining|left|to go|noch|verbleiben\w*|offen|il (?:te|vous) reste|quedan|te quedan|te faltan|saldo)\s?:?\s?$"
)
"""What somebody has so far, or what is left, in all languages."""
_LEFT = regex(r"\s(?:left|remaining|to go|rimanenti|rimast[ei]|restanti|ramase|offen|ubrig|restant(?:e?s)?)(?!\w)")


def is_held(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True for fewer stamps, points or instalments than the whole, that somebody has or that are left."""
    match claim.value, fact.value:
        case Decimal() as number, Quantity(low=low, unit=unit) if number < low:
            text = fold(claims.readable[claim.part].text)
            is_told = _HAS.search(text[max(0, claim.start - _REACH) : claim.start]) or _LEFT.match(text, claim.end)
            return canonical_unit(unit) in _COLLECTED and bool(is_told)
        case _:
            return False


def is_of_one(claim: Claim, fact: Fact) -> bool:
    """True for a length told in metres where the fact's is in kilometres, and far less: that of one slope of all."""
    match claim.value, fact.value:
        case Decimal() as number, Quantity(low=low, unit=unit) if (claim.unit, canonical_unit(unit)) == ("m", "km"):
            said = in_unit(number, "m", "km")
            return number != low and said is not None and said * _MUCH_SMALLER < low
        case _:
            return False
