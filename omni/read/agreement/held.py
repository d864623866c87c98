"""How much of a whole somebody has or owes still (`Hai 7 timbri`, `Rest: 9 rate`), and how long one of many is."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from decimal import Decimal

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, Quantity
from omni.model.regex import regex
from omni.read.folding import fold
from omni.read.quantities.units import canonical_unit, dimension, in_unit
from omni.read.surroundings import before

_REACH, _MUCH_SMALLER, _FAR = 32, 10, 2
_COLLECTED = frozenset({"stamp", "sticker", "point", "instalment", "payment", "star", "bean"})
_HAS = regex(
    r"(?<!\w)(?:hai(?: gia)?|ha(?: gia)?|avete(?: gia)?|ai(?: deja)?|aveti(?: deja)?|you(?:'ve| have)(?: got| collected)?(?: already)?|du hast(?: schon)?|sie haben(?: schon)?|tu as(?: deja)?|vous avez(?: deja)?|(?:ya )?tienes|(?:ya )?tiene"
    r"|rest(?:o|ano|ante|ul|a|e|ent)?|ramase?|rimangono|mancano|(?:mai|ti|vi) (?:sunt|raman|restano|mancano)|mai ai|remaining|left|to go|noch|verbleiben\w*|offen|il (?:te|vous) reste|quedan|te quedan|te faltan|saldo)\s?:?\s?$"
)
"""What somebody has so far, or what is left, in all languages."""
_MEASURED = frozenset({"time", "night", "mass", "volume", "length", "area", "data"})
_FREE = regex(
    r"\s(?:liber[ie]?|frei|free|libres?|disponibil[ie]|disponibles?|available|still (?:free|open)|vacant)(?!\w)"
)
_OF_ALL = regex(
    r"\s(?:\w+\s)?(?:of|von|su|sur|din|de|out of|aus) (?:the |all |i |le |les |cele )?(?P<all>\d{1,4})(?!\w)"
)
_STILL = regex(
    r"(?<!\w)(?:rest(?:ano|a|e|ent)|rimangono|rimane|mancano|(?:mai|inca) (?:sunt|avem|raman)|raman|au ramas|a ramas|only|just|noch|nur noch|il (?:ne )?reste(?: que| plus que)?|quedan|solo quedan|siete in|siamo in|saremo in|in tutto siamo|sunteti|suntem|voi fiind|you're|you are|you'll have|you will have|avrete|sarete|werdet ihr|vous serez|vous aurez|sereis|tendreis|veti (?:fi|avea)|we're|we are|party of|seid ihr|ihr seid|sind sie|wir sind|vous etes|nous sommes|sois|somos)\s$"
)
"""What is left, or how many come, in all languages."""
_BOUGHT = regex(
    r"(?<!\w)(?:(?:pre)?notat[ei]|prenota(?:ndo)?|compra(?:ndo)?|acquista|ordina|book(?:ing)?|buy(?:ing)?|order(?:ing)?|reserv(?:e|ing)|buch(?:en|t)|reservier(?:en|t|e)|kauf(?:en|t|e)|bestell(?:en|t|e)|reservez|reserve|achetez|achete|commandez|compra|reserva|pide|rezerva(?:ti|nd)?|rezervi|cumpara(?:ti)?|cumperi|comanda(?:ti)?|pay for|paghi|zahlen|payez|pagas|platesti)\s$"
)
"""What somebody is asked to buy so many of, in all languages."""
_CAME_IN = regex(
    r"(?<!\w)(?:(?:abbiamo|ho) (?:gia )?(?:ricevuto|contato|trovato|ritirato|venduto|raccolto|servito)|ci (?:hai|ha|avete) (?:portato|mandato|lasciato)|am (?:primit|numarat|gasit|vandut|adunat)|(?:we've|we have|we|i've) (?:already )?(?:received|counted|found|sold|got|collected|served)|you (?:brought|sent|left)"
    r"|(?:haben|habe)(?: \w+){0,5} (?:erhalten|bekommen|gezahlt|gefunden|verkauft)|(?:avons|ai) (?:bien )?(?:recu|compte|trouve|vendu)|hemos (?:recibido|contado|encontrado|vendido))(?!\w)"
)
"""What came in or was counted, in all languages."""
_ROUGH = regex(
    r"(?<!\w)(?:circa|c\.?ca|quasi|about|around|roughly|nearly|etwa|rund|ca\.|ungefahr|environ|pres de|unos|unas|casi|aproximadamente|circa|cam|aproape|vreo)\s(?:d[ei]\s)?$"
)
_LEFT = regex(r"\s(?:left|remaining|to go|rimanenti|rimast[ei]|restanti|ramase|offen|ubrig|restant(?:e?s)?)(?!\w)")


def is_held(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True for fewer than the whole that somebody has, that are left or free, that came in, or who come together, and
    for as many as somebody is asked to buy.
    """
    match claim.value, fact.value:
        case Decimal() as number, Quantity(low=low, unit=unit) if number != low:
            text = fold(claims.readable[claim.part].text)
            if number > low:
                return dimension(canonical_unit(unit)) not in _MEASURED and _has_come_in(text, claim)
            near = text[max(0, claim.start - _REACH) : claim.start]
            if canonical_unit(unit) in _COLLECTED:
                return bool(_HAS.search(near) or _LEFT.match(text, claim.end))
            if dimension(canonical_unit(unit)) in _MEASURED:
                return False
            is_part = _LEFT.match(text, claim.end) or _FREE.match(text, claim.end) or _is_of_the_whole(text, claim, low)
            is_theirs = _STILL.search(near) or _BOUGHT.search(near) or _has_come_in(text, claim)
            return bool(is_part or is_theirs)
        case _:
            return False


def _is_far(claim: Claim, fact: Fact) -> bool:
    match claim.value, fact.value:
        case Decimal() as number, Quantity(high=high, unit=unit):
            said = in_unit(number, claim.unit, canonical_unit(unit))
            return said is not None and high > 0 and not high / _FAR <= said <= high * _FAR
        case _:
            return False


def _has_come_in(text: str, claim: Claim) -> bool:
    return bool(_CAME_IN.search(before(text, claim.start)))


def is_rough(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True for a rough number of what a most or a least is told of (`circa 280 capi` of at most 30), and for one that is
    so far from the fact that it is of another thing: `vreo 30 ml` of a tube of 200.
    """
    if not (fact.role in {"max", "min"} or _is_far(claim, fact)):
        return False
    text = fold(claims.readable[claim.part].text)
    return bool(_ROUGH.search(text[max(0, claim.start - _REACH) : claim.start]))


def _is_of_the_whole(text: str, claim: Claim, whole: Decimal) -> bool:
    """True for so many of all: `6 seats left of 49`, `sieben von acht Plätzen`."""
    found = _OF_ALL.match(text, claim.end)
    return found is not None and Decimal(found["all"]) == whole


def is_of_one(claim: Claim, fact: Fact) -> bool:
    """True for a length told in metres where the fact's is in kilometres, and far less: that of one slope of all."""
    match claim.value, fact.value:
        case Decimal() as number, Quantity(low=low, unit=unit) if (claim.unit, canonical_unit(unit)) == ("m", "km"):
            said = in_unit(number, "m", "km")
            return number != low and said is not None and said * _MUCH_SMALLER < low
        case _:
            return False
