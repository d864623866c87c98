"""Hours that are no hours of opening or of an event: rough ones, a receipt's, how long something lasts, free places."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time

from omni.model.claims import Claims
from omni.model.facts import Fact, Quantity, TimeOfDay
from omni.model.localised import pick
from omni.model.regex import regex
from omni.read.agreement.beside_hours import Said
from omni.read.agreement.own_words import own_words
from omni.read.folding import fold
from omni.read.quantities.units import canonical_unit
from omni.read.word_forms import spelt

_PAIR = 40
_DATE_AHEAD = regex(r"\d[/.-]\d\d?[/.-]\d{2,4}\s?(?:[,·|-]\s?)?(?:h(?:rs?)?\s)?$|\d{4}-\d\d-\d\d[t ]?\s?$")
_ROUND = 5
_ROUGHLY = regex(
    r"(?<!\w)(?:(?:normalmente|di solito|usually|normalerweise|meist|d'habitude|de obicei)(?: \w+){0,3}|vers|gegen|verso le|sobre las?|hacia las?|a eso de las?|around|about|circa alle|intorno alle|pe la|in jur de|so um)(?: (?:ora|orele|les|die))?\s?$"
)
_CLOSED_UNTIL = regex(
    r"(?<!\w)(?:chius[oaie]|closed|shut|geschlossen|zu|ferme(?:e|es|s)?|cerrad[oa]s?|inchis\w*)(?: \w+)?"
    r" (?:fino|until|till?|bis|jusqu|hasta|pana)[^.!?\d]{0,8}$"
)
_CLOSED_THEN = regex(
    r"\s?(?:uhr|h|ore)?\s?(?:zu|geschlossen|chius[oaie]|closed|shut|ferme(?:e|es|s)?|cerrad[oa]s?|inchis\w*)(?!\w)"
)
"""Words for a closure, whose end is no hour of opening: `bleibt bis 16 Uhr zu`."""
_BEFORE_IT = regex(
    r"\s?(?:h|min\w*|uhr|ore|hours?|stunden?|horas?|heures?)?\s?(?:avant|before|prima|vor|antes|inainte|apres|after|dopo|nach|dupa|despues)(?!\w)"
)
_LASTS = regex(
    r"(?<!\w)(?:minim\w*|maxim\w*|massim\w*|mindest\w*|hochstens|wenigstens|almeno|at (?:least|most)|au (?:moins|plus)|(?:al|como) (?:menos|maximo|minimo)|cel (?:putin|mult)|durante|duran|dur[ae]|dureaza|dauert|lasts?|durent)"
    r"(?: (?:de|di|of|von|d'|a|las))?\s?$"
)
_HOURS = regex(r"(?<!\w)(?:horas?|or[ae]|heures?|stunden?|hours?)$")
"""Words of a span, whose hours are none of the clock: `un mínimo de cuatro horas`."""
_OF = regex(r"(?<!partir )(?<!compter )(?<!alrededor )(?<!autour )(?<!\w)(?:de|d'|di|da|of)\s?$")
_HOURS_ALONE = regex(
    r"(?:\d{1,2}|[^\W\d]+(?:[ -][^\W\d]+){0,2}) ?(?:h ?(?:\d\d)?|heures?|horas?|hrs?)|\d{1,2}[:.]\d\d ?h?"
)
_HALF_A_DAY, _STEM = 7, 5
_OWN_HOUR = regex(
    r"(?<!\w)(?:(?:ihr|dein) termin|your (?:appointment|slot|booking|order)|(?:il )?(?:tuo|suo) appuntamento|(?:votre|ton) (?:rendez-vous|creneau)|(?:tu|su) cita|programarea (?:ta|dvs|dumneavoastra)"
    r"|(?:booked|scheduled) for|prenotat[oa] per|fissat[oa] per|gebucht (?:fur|auf)|reservee? pour|prevue? (?:pour|le)|reservad[oa] para|programat[ae]? pentru)(?!\w)[^.!?\n]*$"
)
"""What somebody has booked for an hour, in all languages."""
_OWN_LESSON = regex(
    r"(?<!\w)(?:(?:ihr|dein|eu)e?r? (?P<de>\w*kurs|\w*stunde|\w*training|massage|tisch|platz|fuhrung)|your (?P<en>class|course|lesson|session|table|massage|tour|seat)"
    r"|(?:il |la )?(?:tu[oa]|su[oa]|vostr[oa]) (?P<it>corso|lezione|tavolo|massaggio|visita|turno|seduta)|(?:votre|ton|ta) (?P<fr>cours|seance|table|massage|visite|lecon)"
    r"|(?:tu|su|vuestr[oa]) (?P<es>clase|curso|mesa|masaje|visita|sesion)|(?P<ro>cursul|lectia|masa|masajul|sedinta|ora) (?:ta|tau|dvs|dumneavoastra))(?!\w)[^.!?\n]*$"
)
"""A lesson or a table that is somebody's own, in all languages."""
_SLOTS = regex(
    r"(?<!\w)(?:slots?|appuntament[oi]|post[oi](?: liber[oi])?|prenotazion[ei]|turn[oi]|(?:ultim[oa]|prim[oa]|prossim[oa]) (?:ingresso|ordin\w+|cors[ae]|visita|lavaggio|client\w+)"
    r"|loc(?:ul|uri)?(?: liber\w*)?|programar\w+|ultim(?:ul|a|ele) (?:intrar\w*|comen\w*|rezerv\w*)|appointments?|(?:last|first|next) (?:entry|entries|admissions?|orders?|seating|tour|wash|collection)|(?:table|space|place|gap)s?(?: free)?"
    r"|termin\w*|platz|platze|tische?|letzte[rs]? (?:einlass|bestellung|annahme|fuhrung)|creneaux?|rendez-vous|places?(?: libres?)?|derni?er(?:s|e|es)? (?:entrees?|commandes?|seances?|visites?)"
    r"|huecos?|citas?|plazas?|mesas?|ultim[oa]s? (?:entradas?|pedidos?|visitas?))(?!\w)[^.!?\n\d]{0,24}$"
)
"""What is given out hour by hour, and what somebody is let in to last, in all languages: no hour of opening."""


def is_no_hour(one: Said) -> bool:
    """True for when a receipt was printed (`24/04/2027 16:41`), a rough hour (`vers 18 h`), and how long before
    something (`1 h 30 avant le départ`).
    """
    at = one.claim.value
    is_odd = isinstance(at, time) and at.minute % _ROUND != 0
    if isinstance(at, time) and (_CLOSED_UNTIL.search(one.earlier) or _CLOSED_THEN.match(one.later)):
        return True
    if isinstance(at, time) and _LASTS.search(one.earlier) and _HOURS.search(fold(one.claim.text)):
        return True
    if isinstance(at, time) and (_ROUGHLY.search(one.earlier) or _BEFORE_IT.match(one.later)):
        return True
    return is_odd and bool(_DATE_AHEAD.search(one.text[max(0, one.claim.start - _PAIR) : one.claim.start]))


def is_a_length(claims: Claims, one: Said, facts: Sequence[Fact]) -> bool:
    """True for hours that something lasts or is counted in (`le forfait de dix heures`) or is called by (`clasa de
    18:30`), save for the hour of what a fact has words for: `le concert de 20 h`.
    """
    if not isinstance(one.claim.value, time) or not _HOURS_ALONE.fullmatch(fold(one.claim.text)):
        return False
    of = _OF.search(one.earlier)
    if of is None:
        return False
    lasting = [fact for fact in claims.message.brief.facts.values() if _is_in_hours(fact)]
    words = _words(claims, [fact for fact in facts if isinstance(fact.value, TimeOfDay)]) - _words(claims, lasting)
    earlier = one.earlier[: of.start()].rstrip()
    is_known = any(re.search(rf"(?<!\w){re.escape(word)}$", earlier) for word in words)
    return not is_known or one.claim.value.hour < _HALF_A_DAY


def _is_in_hours(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and canonical_unit(fact.value.unit) == "hour"


def _words(claims: Claims, facts: Sequence[Fact]) -> set[str]:
    locale = claims.message.brief.written_in or claims.message.key.locale
    return {fold(word) for fact in facts for word in spelt(pick(fact.words, locale) or (), locale)}


def is_booked(claims: Claims, one: Said) -> bool:
    """True for the hour of the reader's own appointment or lesson, of which no fact is, and for one that is booked:
    `Ihr Termin heute um 17:15`.
    """
    lesson = _OWN_LESSON.search(one.earlier)
    word = next(filter(None, lesson.groups())) if lesson else ""
    return bool(_OWN_HOUR.search(one.earlier) or (word and word[:_STEM] not in own_words(claims.message.brief)))


def is_of_a_slot(one: Said) -> bool:
    """True for the hour of a place that is free, an appointment, the last entry: `ultimul loc liber e la 19:15`."""
    return isinstance(one.claim.value, time) and bool(_SLOTS.search(one.earlier))
