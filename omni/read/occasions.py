"""What hours and days are called: by an English word of a fact's name, the words for it in every language.

A fact without words of its own stands beside these: `departs` beside `Abfahrt`, `last_game` beside `ultima partita`.
"""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from omni.model.facts import Day, Fact, Moment, OpeningHours, TimeOfDay

_NO_TIME = r"(?!giorn|or[ae]\b|minut|settiman|mes[ei]|post|volt|day|hour|minute|week|month|chance|call|zi|ora|ore|tag|stunde|minuten|woche|jour|heure|minute|semaine|dia|hora)"

_OCCASIONS: Mapping[str, Mapping[str, str]] = {
    "depart|departs|departure|leaves|leave": {"it": r"part(?:e|ono|enza|iamo|irete)|salpa", "en": r"depart\w*|leav(?:es?|ing)|sets? off", "ro": r"plecare\w*|plec\w+|porn(?:ire\w*|este)", "de": r"abfahrt\w*|abflug\w*|ab|ablegen", "fr": r"departs?|part|appareille", "es": r"sal(?:e|en|ida|imos)"},
    "arrive|arrives|arrival": {"it": r"arriv\w+", "en": r"arriv\w+", "ro": r"sosi\w+|ajung\w*", "de": r"ankunft\w*|ankommen|kommt an|anreise", "fr": r"arriv\w+", "es": r"lleg\w+"},
    "last": {"it": rf"ultim[oa] {_NO_TIME}\w+", "en": rf"last {_NO_TIME}\w+", "ro": rf"ultim(?:a|ul) {_NO_TIME}\w+", "de": rf"letzte[rs]? {_NO_TIME}\w+", "fr": rf"derni(?:er|ere) {_NO_TIME}\w+", "es": rf"ultim[oa] {_NO_TIME}\w+"},
    "first": {"it": rf"prim[oa] {_NO_TIME}\w+", "en": rf"first {_NO_TIME}\w+", "ro": rf"prim(?:a|ul) {_NO_TIME}\w+", "de": rf"erste[rs]? {_NO_TIME}\w+", "fr": rf"premi(?:er|ere) {_NO_TIME}\w+", "es": rf"primer[oa]? {_NO_TIME}\w+"},
    "doors": {"it": r"apertura porte|(?:le )?porte", "en": r"doors(?: open)?", "ro": r"(?:deschiderea )?portil\w+|usile", "de": r"einlass", "fr": r"(?:ouverture des )?portes", "es": r"(?:apertura de )?puertas"},
    "desk|reception": {"it": r"reception|accoglienza|banco|sportello", "en": r"reception|front desk|desk", "ro": r"recepti\w+", "de": r"empfang|rezeption", "fr": r"accueil|reception", "es": r"recepcion|mostrador"},
    "checkin|check_in": {"it": r"check-?in", "en": r"check-?in", "ro": r"check-?in|cazare\w*", "de": r"check-?in|anreise", "fr": r"check-?in|arrivee", "es": r"check-?in|entrada"},
    "checkout|check_out": {"it": r"check-?out", "en": r"check-?out", "ro": r"check-?out|eliberare\w*", "de": r"check-?out|abreise", "fr": r"check-?out", "es": r"check-?out|salida"},
    "breakfast": {"it": r"colazione", "en": r"breakfast", "ro": r"mic(?:ul)? dejun", "de": r"fruhstuck", "fr": r"petit[- ]dejeuner", "es": r"desayuno"},
    "dinner": {"it": r"cena", "en": r"dinner|supper", "ro": r"cin[ae]\w*", "de": r"abendessen|dinner", "fr": r"diner", "es": r"cena"},
    "kickoff|curtain|showtime": {"it": r"fischio d'inizio|sipario", "en": r"kick-?off|curtain(?: up)?|show ?time", "ro": r"fluierul de start|cortina", "de": r"anpfiff|vorhang", "fr": r"coup d'envoi|lever de rideau", "es": r"saque inicial|telon"},
    "opening|inauguration": {"it": r"inaugur\w+|apertura", "en": r"opening(?: night| day)?|opens", "ro": r"inaugur\w+|deschidere\w*|vernisaj\w*", "de": r"eroffn\w+|vernissage", "fr": r"inaugur\w+|ouverture|vernissage", "es": r"inaugur\w+|apertura"},
    "premiere": {"it": r"(?:ante)?prima|debutto", "en": r"premiere|opening night", "ro": r"premier\w+", "de": r"premiere", "fr": r"(?:avant-)?premiere", "es": r"estren\w+"},
    "party": {"it": r"festa|party", "en": r"party", "ro": r"petrecere\w*|party", "de": r"party|fest|feier", "fr": r"fete|soiree", "es": r"fiesta"},
    "webinar": {"it": r"webinar", "en": r"webinar", "ro": r"webinar\w*", "de": r"webinar", "fr": r"webinaire", "es": r"webinar"},
    "workshop": {"it": r"workshop|laboratorio", "en": r"workshop", "ro": r"atelier\w*", "de": r"workshop", "fr": r"atelier", "es": r"taller"},
    "draw": {"it": r"estrazione", "en": r"(?:prize )?draw", "ro": r"extrager\w+", "de": r"(?:ver)?losung|ziehung", "fr": r"tirage(?: au sort)?", "es": r"sorteo"},
    "concert": {"it": r"concerto", "en": r"concert", "ro": r"concert\w*", "de": r"konzert", "fr": r"concert", "es": r"concierto"},
    "exam": {"it": r"esame", "en": r"exam", "ro": r"examen\w*", "de": r"prufung", "fr": r"examen", "es": r"examen"},
}  # fmt: skip


def words_of_occasion(fact: Fact, language: str) -> tuple[str, ...]:
    """The words, as expressions on folded text, that a fact without words of its own stands beside."""
    if fact.words or not _may_be_called(fact):
        return ()
    return _words(fact.name, language)


def _may_be_called(fact: Fact) -> bool:
    """True for an hour, a day, and the hours of a desk; other opening hours are those of the whole house."""
    if isinstance(fact.value, OpeningHours):
        return not {"desk", "reception"}.isdisjoint(fact.name.split("_"))
    return isinstance(fact.value, TimeOfDay | Moment | Day)


@lru_cache(maxsize=512)
def _words(name: str, language: str) -> tuple[str, ...]:
    tokens = {name, *name.split("_")}
    tables = (table for names, table in _OCCASIONS.items() if not tokens.isdisjoint(names.split("|")))
    return tuple(re.sub(r"\s+", " ", table[language]) for table in tables if language in table)
