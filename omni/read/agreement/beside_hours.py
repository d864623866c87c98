"""What stands beside an hour that a message says: a date, words of a fact, words of opening hours, a telephone."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from typing import NamedTuple

from omni.model.claims import Claim, Claims, TimeRange
from omni.model.facts import Fact, OpeningHours, TimeOfDay
from omni.model.localised import pick
from omni.model.regex import regex
from omni.read.calendar import clock
from omni.read.folding import fold
from omni.read.hours.stretches import CLOSES
from omni.read.occasions import words_of_occasion
from omni.read.surroundings import after, before, ends_with, pattern
from omni.read.word_forms import spelt

_BESIDE, _PAIR = 16, 40
_TOLD_ALONE = (TimeOfDay, OpeningHours)
_FARTHEST, _A_COMMA, _BRIEF = 48, 6, 70
_HOUSE = regex(
    r"(?<!\w)(?:siamo|saremo|restiamo|ci siamo|ci trov\w+|vi aspett\w+|ti aspett\w+|pass(?:a|ate|i)|vien(?:i|ga)|venite|we(?:'re| are|'ll be)|here|come|pop (?:in|by)|drop (?:in|by)|wir|bei uns|komm(?:en|t)?|da|suntem|aici|va asteptam|te asteptam|treci|veni(?:ti)?"
    r"|on est|nous|passez|venez|viens|estamos|te esperamos|os esperamos|pasate|ven(?:te|id)?|negozi\w*|bottega|shop|store|laden|geschaft|filiale|magazin\w*|boutique|tienda|doors?|porte|puertas|portes|salon\w*|office|ufficio|buro|birou\w*|oficina|bureau\w*)(?!\w)"
)
"""What is said of a house and of those who are in it, in all languages."""
_CORNERS = regex(
    r"(?<!\w)(?:consulenz|assistenza|customer (?:service|care)|kunden(?:dienst|service)|service clients?|atencion al cliente|relatii|ascensor|elevator|aufzug|fahrstuhl|cucina|kitchen|kuche(?!n)|cuisine|cocina|bucatari|brunch|happy hour|aperitiv|sauna|hammam|aqua|yoga|pilates"
    r"|corriere|courier|fahrer|lieferung|livraison|consegn|delivery|deliveries|entrega|livrare|curier|repartidor|coursier|livreur|autobus|bus(?!\w)|shuttle|navett|tram(?!\w)|visite guid|guided tour|fuhrung|visita guiada|tur(?:ul)? ghidat|kids|babysit|kinderbetreuung|mercatin|targul|carro attrezzi"
    r"|caffetteri|bar(?!\w)|guardarob|parchegg|reception|piscin|cafe(?!\w)|coffee|cloakroom|car park|parking"
    r"|pool|garderobe|parkplatz|parkhaus|schwimmbad|rezeption|vestiaire|accueil|cafeteria|aparcamiento|recepcion|guardarropa"
    r"|parcare|receptie|garderob|set-?up|load-?in|build-?up|move-in|allestiment|montaggi|scarico|aufbau|anlieferung|montaj)\w*[^.!?\n\d]{0,45}$"
)
"""Words for parts of a house that keep hours of their own, in all languages."""
_OPEN_DAYS = regex(
    r"(?<!\w)(?:open (?:house|day|evening|studio|night|mic|air)s?|porte aperte|tag der offenen tur|(?:journees? )?portes ouvertes|(?:jornada de )?puertas abiertas|(?:ziua )?portilor deschise|porti deschise)(?!\w)"
)
"""What opens once, in all languages: its hours are no hours of opening."""
_FAIRS = regex(
    r"(?<!\w)(?:fiera|mercatin\w*|feria|foire|messe|weihnachtsmarkt|trade fair|craft fair|targul|festival\w*"
    r"|next door|across the road|nebenan|gegenuber|accanto|di fronte|d'a cote|d'en face|de al lado|de enfrente|de abajo|alaturi|de vizavi|vizavi|vizin\w*)(?!\w)"
)
_LONG = 4
_ENDINGS = {"ro": "(?:ul(?:ui)?|l(?:ui)?|le|lor|i{1,2}|a|ei)?", "de": "(?:e?s|e?n)?", "en": "s?"}
"""What a word of a fact may end with besides, where that is no other word: `clubul`, `Theorieabends`."""
_OFFERED = frozenset({"money", "percent", "code", "link", "bundle", "free", "multiplier"})
_DEADLINES = frozenset({"deadline", "before", "loosely before"})
_CUT = regex(r"[!?\n;]|[.](?=\s+\w{3})|\d")
_CUT_BEHIND = regex(rf"{_CUT.pattern}|[.]\s")
_ITS_HOURS = regex(
    r"[^.!?;,\d]{0,24}(?<!\w)(?:dalle|dall'|alle|from|till|until|de la|von|ab|bis|de|des|desde|hasta) \d{1,2}(?!\d)"
)
_ANOTHER = regex(
    r"(?:\s?(?:uhr|h|ore|heures|pm|am))?,?\s(?:(?:e|et|und|and|y|si)\s)?(?:il|lo|la|l'|i|gli|le|the|our|der|die|das|les|el|los|las)\s?"
    r"(?!mattin|pomerigg|sera|notte|tarde|manana|noche|matin|soir|nuit|apres)\w{3,}[^.!?\d]*$"
)
"""What a new subject begins with, behind an hour: `la colazione è alle 7.30, la merenda alle 16`."""
_AHEAD_OF = regex(
    r"(?<!\w)(?:avant|apres|before|after|prima|dopo|vor|nach|antes|despues|inainte|dupa)"
    r"(?: (?:the|your|our|le|la|les|l'|de|del|della|dell'|di|der|dem|das|die|de la|votre|vostra|tua|su|tu|abfahrt der))*\s?$"
)
"""Words that make what follows the measure of another hour: `soyez là avant le départ`."""
_NEW_SENTENCE = regex(r"[!?\n]|\.\s")
_TO_START, _OF = regex(r"(?<!\w)a $"), regex(r" d(?:e|u|es|el|al|alle|ella)(?!\w)")
_DATES = regex(r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?(?!\d)")


class Said(NamedTuple):
    """A claim of hours, the words around it in its sentence, and the date that it is about.

    `is_beside` is false for a date that only stands in the same sentence.
    """

    claim: Claim
    text: str
    earlier: str
    later: str
    day: date | None
    is_beside: bool
    is_deadline: bool


def said(claims: Claims, claim: Claim) -> Said:
    """A claim of hours with what stands beside it."""
    text = fold(claims.readable[claim.part].text)
    earlier, later = before(text, claim.start), after(text, claim.end)
    beside = _date_beside(claims, claim, text)
    dated = beside or _date_of_the_sentence(claims, claim, len(earlier), len(later))
    day = dated.value if dated and isinstance(dated.value, date) else None
    is_deadline = beside.role in _DEADLINES if beside else claim.role == "closing"
    return Said(claim, text, earlier, later, day, beside is not None, is_deadline)


def is_about_opening(claims: Claims, one: Said) -> bool:
    """True where words of opening hours stand in the sentence."""
    words = pattern(clock(_language(claims)).open)
    earlier = _OPEN_DAYS.sub("", one.earlier)
    return bool(words.search(earlier) or words.search(one.later[:_BESIDE]) or CLOSES.match(one.later))


def is_of_the_house(claims: Claims, one: Said) -> bool:
    """True where the sentence of an hour speaks of the house, or is as brief as a sign: `Sabato fino alle 19`."""
    sentence = f"{one.earlier}{one.claim.text}{one.later}"
    return is_about_opening(claims, one) or len(sentence) <= _PAIR or bool(_HOUSE.search(sentence))


def is_of_a_corner(one: Said) -> bool:
    """True where a part of the house stands right before, or a fair or a neighbour in the sentence: `la caffetteria,
    aperta dalle 10`.
    """
    return bool(_CORNERS.search(_DATES.sub(" ", one.earlier)) or _FAIRS.search(one.earlier))


def is_a_part(claims: Claims, one: Said) -> bool:
    """True for a stretch of a day that a word for "between" opens: `entre 10 h et 12 h, comptez 20 minutes`."""
    is_stretch = isinstance(one.claim.value, TimeRange)
    return is_stretch and ends_with(one.earlier, clock(_language(claims)).between, glue=4)


def speaks_of_an_offer(claims: Claims, one: Said) -> bool:
    """True where the sentence of an hour holds an amount, a percentage, a code or a link, or is the whole part."""
    start, end = one.claim.start - len(one.earlier), one.claim.end + len(one.later)
    is_whole = len(one.text) <= _BRIEF and not one.text[:start].strip() and not one.text[end:].strip(" .!")
    return is_whole or any(
        other.kind in _OFFERED and other.part == one.claim.part and start <= other.start < end
        for other in claims.claims
    )


def is_a_hotline(claims: Claims, one: Said) -> bool:
    """True for the hours of a telephone: a word for it stands before them."""
    return bool(pattern(clock(_language(claims)).phone).search(one.earlier))


def is_in_a_table(one: Said, others: Sequence[Said]) -> bool:
    """True for an hour of a weekday beside other hours of weekdays: `Tue–Sun 10–19, Fri until 22`."""
    return bool(one.claim.days) and any(
        other.days and isinstance(other.value, TimeRange) and abs(other.start - one.claim.start) <= _PAIR
        for other in (other.claim for other in others)
    )


def has_words(claims: Claims, fact: Fact) -> bool:
    """True for a fact with words of its own in the message's language."""
    return bool(pick(fact.words, _locale(claims)) or words_of_occasion(fact, _language(claims)))


def named(claims: Claims, one: Said, facts: Sequence[Fact]) -> list[Fact]:
    """The facts one of whose words stands in the same sentence; of several those whose word is nearest."""
    found: list[tuple[int, Fact]] = []
    endings = _ENDINGS.get(_language(claims), "")
    for fact in facts:
        words = tuple(f"{re.escape(word)}{endings if len(word) >= _LONG else ''}" for word in _words(claims, fact))
        words = words or (words_of_occasion(fact, _language(claims)) if isinstance(fact.value, _TOLD_ALONE) else ())
        distance = _distance(one, words, _hours_before(claims, one, fact)) if words else None
        if distance is not None:
            found.append((distance, fact))
    nearest = min((distance for distance, _ in found), default=0)
    return [fact for distance, fact in found if distance == nearest]


def _words(claims: Claims, fact: Fact) -> tuple[str, ...]:
    """The words of a fact in the message's language, folded."""
    return tuple(fold(word) for word in spelt(pick(fact.words, _locale(claims)) or (), _locale(claims)))


def stands_behind(claims: Claims, one: Said, facts: Sequence[Fact]) -> bool:
    """True for an hour right behind the words of the only fact that it is about: `puertas a las 20:30`."""
    words = [word for fact in facts for word in _words(claims, fact)]
    if len(facts) != 1 or not words or not isinstance(facts[0].value, TimeOfDay):
        return False
    return bool(re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})[^\d,.;]{{0,9}}$", one.earlier))


def partner(one: Said, others: Sequence[Said]) -> list[time]:
    """The other hours of the same sentence: `the first at 8:30, the last at 17:30`."""
    return [
        other.claim.value
        for other in others
        if other is not one and isinstance(other.claim.value, time) and _is_near(one, other)
    ]


def _is_near(one: Said, other: Said) -> bool:
    if other.claim.part != one.claim.part:
        return False
    start, end = sorted((one.claim, other.claim), key=lambda claim: claim.start)
    between = one.text[start.end : end.start]
    return len(between) <= _PAIR and not _NEW_SENTENCE.search(between)


def _hours_before(claims: Claims, one: Said, fact: Fact) -> list[int]:
    """Where in the words before an hour others stand that are hours too; opening hours are told in several."""
    first = one.claim.start - len(one.earlier)
    others = [
        other
        for other in claims.claims
        if other.kind == "time" and other.part == one.claim.part and first <= other.start < one.claim.start
    ]
    if isinstance(fact.value, OpeningHours):
        others = [
            other for other in others if not one.claim.days and _ANOTHER.match(one.text, other.end, one.claim.start)
        ]
    return [other.start - first for other in others]


def _distance(one: Said, words: tuple[str, ...], hours: Sequence[int]) -> int | None:
    """How far away the nearest of the words stands that no other hour is nearer to."""
    wanted = pattern(words)
    last = max(hours, default=0)
    found = [match for match in wanted.finditer(one.earlier) if match.start() >= last]
    found = [match for match in found if not _ends_a_from(one.earlier, match)]
    found = [match for match in found if not _AHEAD_OF.search(one.earlier[: match.start()])]
    behind = [len(one.earlier) - match.end() for match in found if not _is_far(one.earlier[match.end() :])]
    ahead = [match.start() + _BESIDE for match in wanted.finditer(one.later) if not _has_its_own(one.later, match)]
    return min((*behind, *ahead), default=None)


def _ends_a_from(earlier: str, word: re.Match[str]) -> bool:
    """True for a word that is a part of another: `vous pouvez arriver à partir de 15 h`."""
    return bool(_TO_START.search(earlier[: word.start()]) and _OF.match(earlier, word.end()))


def _has_its_own(later: str, word: re.Match[str]) -> bool:
    """True for a word behind a comma that has an hour of its own: `à 11 h, mais le sauna reste ouvert jusqu'à 20 h`."""
    return "," in later[: word.start()] and bool(
        re.match(r"[^.!?;,\d]*\d{1,2}(?:[:.]\d\d|\s?(?:h|uhr|am|pm))", later[word.end() :])
    )


def _is_far(between: str) -> bool:
    return len(between) + _A_COMMA * between.count(",") > _FARTHEST


def _date_beside(claims: Claims, claim: Claim, text: str) -> Claim | None:
    """The date that an hour belongs to: right before or right behind it, with no sentence between."""
    found = []
    daily = pattern(clock(_language(claims)).daily)
    for other in _dates(claims, claim):
        is_behind = claim.end <= other.start
        between = text[claim.end : other.start] if is_behind else text[other.end : claim.start]
        if (
            len(between) <= _BESIDE
            and not (is_behind and _has_hours_of_its_own(between, text[other.end :]))
            and not (_CUT_BEHIND if is_behind else _CUT).search(between)
            and not daily.search(between)
        ):
            found.append((len(between), other))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _has_hours_of_its_own(between: str, later: str) -> bool:
    """True for a day behind a comma that hours follow: `aperti fino alle 21.30, domani dalle 10 alle 18`."""
    return "," in between and bool(_ITS_HOURS.match(later))


def _date_of_the_sentence(claims: Claims, claim: Claim, earlier: int, later: int) -> Claim | None:
    """The only date of the sentence of its only hour."""
    start, end = claim.start - earlier, claim.end + later
    dates = [other for other in _dates(claims, claim) if start <= other.start < end]
    hours = [other for other in claims.claims if other.part == claim.part and start <= other.start < end]
    is_alone = sum(other.kind == "time" for other in hours) == 1 and not claim.role
    return dates[0] if len(dates) == 1 and is_alone else None


def _dates(claims: Claims, claim: Claim) -> list[Claim]:
    return [
        other
        for other in claims.claims
        if other.kind == "date" and other.part == claim.part and not isinstance(other.value, str)
    ]


def _locale(claims: Claims) -> str:
    return claims.message.brief.written_in or claims.message.key.locale


def _language(claims: Claims) -> str:
    return _locale(claims).split("-")[0].lower()
