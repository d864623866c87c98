"""What others ask for, and what somebody paid: `a new one would set you back £249`, `dal concessionario 140 €`."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from omni.model.claims import Claim, Claims
from omni.model.regex import regex
from omni.read.agreement.subjects import language_of
from omni.read.folding import fold
from omni.read.surroundings import after, before

_CLAUSE = regex(
    r"[,;:()]\s|\s[-–—]\s|\s(?:but|ma|aber|mais|pero|iar|dar|while|mentre|wahrend|tandis que|mientras|instead|da noi|bei uns|chez nous|la noi|con nosotros|with us|ours)\s"
)
"""Where what others do ends, and what the brand does begins, in all languages."""
_OTHERS: Mapping[str, tuple[str, ...]] = {
    "it": ("altrove", "(?:in|da) altr[ei] (?:negozi|part[ei]|parti)", "la concorrenza", "dal concessionario", "in (?:farmacia|edicola|centro|boutique)", "al bar", "al ristorante", "di solito altrove", "ha pagato", "ho pagato", "pagava", "hanno chiesto", "mi costo", "costerebbe", "spenderesti", "nuov[oa] (?:costa|costerebbe)"),
    "ro": ("in alta parte", "altundeva", "la altii", "concurenta", "la dealer", "la reprezentanta", "a platit", "am platit", "platea", "au cerut", "ar costa", "nou[a]? (?:costa|ar costa)"),
    "en": ("elsewhere", "other (?:shops?|stores?|places?|garages?|firms?|companies)", "competitors?", "(?:the )?competition", "(?:at|from) (?:a|the|your) (?:dealer\\w*|airport|high street|chain|bank|caf[e]|bar|boutique)", "(?:would|could|can|will) (?:set you back|cost you|easily cost)", "sets you back", "paid", "was quoted", "were quoted", "charged (?:me|him|her|them|us)", "others charge", "they charge", "a new one (?:is|costs)"),
    "de": ("anderswo", "woanders", "die konkurrenz", "der konkurrenz", "beim (?:handler|vertragshandler|discounter|juwelier)", "am flughafen", "bezahlt(?:e|en)", "hat \\w+ bezahlt", "habe \\w+ bezahlt", "wurde kosten", "verlangt(?:e|en)? (?:man|die)", "neu kostet"),
    "fr": ("ailleurs", "la concurrence", "les concurrents", "chez (?:le|un|votre) concessionnaire", "en grande surface", "a l'aeroport", "a paye", "ai paye", "payait", "on m'a demande", "couterait", "neu(?:f|ve) coute"),
    "es": ("en otr[oa]s? (?:sitio|lugar|tienda|parte)s?", "la competencia", "en el concesionario", "en el aeropuerto", "pagaba", "le cobraron", "me pidieron", "costaria", "nuev[oa] cuesta"),
}  # fmt: skip
"""Words of a price that is not the brand's."""


def is_elsewhere(claims: Claims, claim: Claim) -> bool:
    """True for an amount in whose clause somebody else sells, asks or has paid."""
    text, words = fold(claims.readable[claim.part].text), _others(language_of(claims))
    opened = _opening(language_of(claims)).sub(r"\1 ", before(text, claim.start))
    earlier = _CLAUSE.split(opened)[-1]
    later = _CLAUSE.split(after(text, claim.end))[0]
    return bool(words.search(earlier) or words.search(later))


@cache
def _opening(language: str) -> re.Pattern[str]:
    """Such words at the head of a sentence, with their comma: `Ailleurs, un écran coûte …`."""
    return re.compile(rf"^(\W*(?:{'|'.join(_OTHERS.get(language, ())) or '(?!)'})),\s")


@cache
def _others(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_OTHERS.get(language, ())) or '(?!)'})(?!\w)")
