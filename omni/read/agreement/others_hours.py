"""Days and hours of a house that is not the campaign's: a post office, a school, a town hall, somebody's dentist."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from functools import cache

from omni.model.brief import Brief
from omni.model.claims import Claim, Claims
from omni.model.regex import regex
from omni.model.remembered import remembered
from omni.read.agreement.own_words import own_words
from omni.read.folding import fold
from omni.read.surroundings import NO_DATE

_REACH = 140
_NEXT = regex(rf"[!?\n|]|(?<!\d)\.\s|\.{NO_DATE}\s(?=[a-z']+\s[a-z])")
_HOUSES = (
    r"ufficio postale|post[ae]|(?<=die )post|post office|poste|postamt|correos|la poste|posta",
    r"banca|bank|banque|banco",
    r"scuol[ae]|schools?|\w*schule|ecole|colegio|escuela|scoala|asilo|kindergarten|kita|creche|guarderia|gradinita|universita|university|universitat|universite|universidad|universitatea",
    r"comune|municipio|town hall|city hall|council|rathaus|gemeinde|mairie|ayuntamiento|primari[ae]|regione|government|governo|finanzamt|tax office",
    r"biblioteca|library|\w*bibliothek|\w*bucherei|bibliotheque|mediatheque",
    r"farmacia|pharmacy|chemist|apotheke|pharmacie|farmacist\w*",
    r"dentista|dentist(?:ul)?|zahnarzt|zahnarztin|dentiste|medico|doctor(?:ul)?|hausarzt|arzt|arztin|medecin",
    r"parrucchier[ea]|hairdresser|barber|friseur|coiffeu(?:r|se)|peluquer[oa]|frizer(?:ul)?|coafor(?:ul)?",
    r"supermercato|supermarket|supermarkt|supermarche|supermercado|supermarketul",
    r"chiesa|church|kirche|eglise|iglesia|biserica",
    r"metro|metropolitana|underground|tube|u-bahn|s-bahn|treno|train|zug|tren(?:ul)?|autobus|bus|autobuz(?:ul)?",
    r"museo|museum|musee|muzeul",
    r"partita|match|spiel|partido|meci(?:ul)?|ruckspiel",
    r"(?:\w+ ){0,2}(?:del paese|del villaggio|of the village|du village|din sat|satului|del pueblo)|village \w+|sagra|dorf\w+",
    r"fornai[oa]|panettier[ea]|panificio|panetteria|baker|bakery|backer|backerei|boulang\w+|panader\w+|brutar\w+",
    r"macell\w+|butcher|metzger\w*|fleischer\w*|boucher\w*|carnicer\w+|macelar\w*",
    r"gelateri\w+|ice-cream \w+|eisdiele|eiscafe|glacier|helader\w+",
    r"edicola|kiosk|kiosque|quiosco|chioscul|tabaccheria|tobacconist",
    r"mercato|farmers' market|\w+markt|marche|mercado|piata",
    r"meccanico|mechanic|mechaniker|mecanicien|mecanico|mecanicul|idraulico|plumber|klempner|plombier|fontanero|instalatorul",
    r"(?:la |the |die )?(?:elezioni|elections?|wahl(?:en)?|alegerile|elecciones|referendum)",
)
"""Houses and what else has hours, each in all languages."""
_TOWNS = r"comune|regione|municipio|council|town hall|government|stadt|gemeinde|landes|mairie|region|ayuntamiento|primariei|primarie|statului"
_OF_A_TOWN = re.compile(
    rf"(?<!\w)(?:(?:del|della|dal|dalla|of the|from the|der|des|du|de la|a|al)\s)?(?:{_TOWNS})(?: (?:grant|aid|scheme|fund)\w*)?(?!\w)"
)
_AID = re.compile(
    r"(?<!\w)(?:band[oi]|contribut[oi]|aiut[oi]|bonus|grants?|schemes?|aid|forderung\w*|zuschuss\w*|aides?|subventions?|ayudas?|subvencion\w*|granturi\w*|grantul|ajutor\w*|sprijin\w*)(?!\w)"
)
"""What a town gives, in all languages."""
_OWN = r"(?:nostr|our|unser|notre|nos|nuestr|noi|from|until|bis|dal|al|alla|a|in|im|at|am|zur|zum)(?!\w)"
"""What makes a house the campaign's own, or a place to which something is near."""
_OPENS = r"(?:^|[,;:(–-]\s|(?<!\w)(?:ma|e|but|and|aber|und|mais|et|pero|y|dar|iar|si|while|mentre|wahrend|weil|because|perche|car|porque|ca)\s)\W*"
_AT = r"(?:(?:all[ao']?|al|dall[ao']?|dal|presso|da|chez|at|in|im|beim|bei|en|la|au|aux)\s?(?=\w))?"
_THE = r"(?:(?:il|lo|la|l'|i|le|the|der|die|das|les|el|los|las|un|una|a|ein|eine|une)\s?)?(?:(?:mi[oae]|tu[oae]|nostr[oa]|my|your|our|their|his|her|meine?|unsere?|deine?|ihre?|mon|ma|ton|votre|notre|mi|nuestr[oa])\s)?"


def is_of_another_house(claims: Claims, claim: Claim) -> bool:
    """True where the clause of a day or an hour begins with a house that the campaign is not of (`la posta chiude alle
    13`), or tells of what a town gives (`il bando del Comune scade il 3 marzo`).
    """
    text = fold(claims.readable[claim.part].text)
    earlier = _NEXT.split(text[max(0, claim.start - _REACH) : claim.start])[-1].lstrip()
    if _any().search(earlier):
        own = _own_houses(claims.message.brief)
        if any(at not in own and found.search(earlier) for at, found in enumerate(_patterns())):
            return True
    return bool(_AID.search(earlier) and _OF_A_TOWN.search(earlier))


@cache
def _any() -> re.Pattern[str]:
    """Any house, wherever it stands."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(_HOUSES)})(?!\w)")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"{_OPENS}{_AT}{_THE}(?:(?!{_OWN})[\w']+\s)?(?:{words})(?!\w)") for words in _HOUSES)


@remembered
def _own_houses(brief: Brief) -> frozenset[int]:
    """The numbers of the houses that a campaign is of: its name, its brand's, or a fact tells so."""
    known = own_words(brief)
    return frozenset(at for at, words in enumerate(_HOUSES) if re.search(rf"(?<!\w)(?:{words})", known))
