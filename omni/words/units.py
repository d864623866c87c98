"""The words for units of time, people and instalments, by language, and the unit that such a word means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from unicodedata import combining, normalize

Nouns = tuple[str, ...]

UNITS: Mapping[str, Mapping[str, Nouns]] = {
    "it": {
        "second": ("secondo", "secondi"), "minute": ("minuto", "minuti"), "hour": ("ora", "ore"),
        "day": ("giorno", "giorni"), "working day": ("giorno lavorativo", "giorni lavorativi"),
        "night": ("notte", "notti"), "week": ("settimana", "settimane"), "month": ("mese", "mesi"),
        "year": ("anno", "anni"), "person": ("persona", "persone"), "instalment": ("rata", "rate"),
    },
    "ro": {
        "second": ("secundă", "secunde", "secunde"), "minute": ("minut", "minute", "minute"),
        "hour": ("oră", "ore", "ore"),
        "day": ("zi", "zile", "zile"), "working day": ("zi lucrătoare", "zile lucrătoare", "zile lucrătoare"),
        "night": ("noapte", "nopți", "nopți"), "week": ("săptămână", "săptămâni", "săptămâni"),
        "month": ("lună", "luni", "luni"), "year": ("an", "ani", "ani"), "person": ("persoană", "persoane", "persoane"),
        "instalment": ("rată", "rate", "rate"),
    },
    "en": {
        "second": ("second", "seconds"), "minute": ("minute", "minutes"), "hour": ("hour", "hours"),
        "day": ("day", "days"), "working day": ("working day", "working days"), "night": ("night", "nights"),
        "week": ("week", "weeks"), "month": ("month", "months"), "year": ("year", "years"),
        "person": ("person", "people"), "instalment": ("instalment", "instalments"),
    },
    "de": {
        "second": ("Sekunde", "Sekunden"), "minute": ("Minute", "Minuten"), "hour": ("Stunde", "Stunden"),
        "day": ("Tag", "Tage"), "working day": ("Werktag", "Werktage"), "night": ("Nacht", "Nächte"),
        "week": ("Woche", "Wochen"), "month": ("Monat", "Monate"), "year": ("Jahr", "Jahre"),
        "person": ("Person", "Personen"), "instalment": ("Rate", "Raten"),
    },
    "fr": {
        "second": ("seconde", "secondes"), "minute": ("minute", "minutes"), "hour": ("heure", "heures"),
        "day": ("jour", "jours"), "working day": ("jour ouvré", "jours ouvrés"), "night": ("nuit", "nuits"),
        "week": ("semaine", "semaines"), "month": ("mois", "mois"), "year": ("an", "ans"),
        "person": ("personne", "personnes"), "instalment": ("mensualité", "mensualités"),
    },
    "es": {
        "second": ("segundo", "segundos"), "minute": ("minuto", "minutos"), "hour": ("hora", "horas"),
        "day": ("día", "días"), "working day": ("día laborable", "días laborables"), "night": ("noche", "noches"),
        "week": ("semana", "semanas"), "month": ("mes", "meses"), "year": ("año", "años"),
        "person": ("persona", "personas"), "instalment": ("cuota", "cuotas"),
    },
}  # fmt: skip
"""One form per CLDR plural category that the language has."""

_FURTHER: Mapping[str, tuple[str, ...]] = {
    "day": ("tagen", "gg"),
    "month": ("monaten",),
    "year": ("jahren", "année", "années"),
    "person": ("persons", "oameni"),
    "instalment": ("installment", "installments", "plazo", "plazos", "monatsraten", "échéances"),
}
_ONLY_ONE = frozenset({"mese"})
"""What is another word behind a greater number: four `mese` are meals."""


def named_by(word: str, *, is_one: bool = True) -> str:
    """The unit that a word of any language means, as in `90 giorni`; the word itself where it is none of these."""
    plain = _plain(word)
    return word if plain in _ONLY_ONE and not is_one else _units().get(plain, word)


@cache
def _units() -> Mapping[str, str]:
    return dict(_words())


def _words() -> Iterator[tuple[str, str]]:
    for units in (*UNITS.values(), _FURTHER):
        for unit, forms in units.items():
            yield from ((_plain(form), unit) for form in forms)


def _plain(word: str) -> str:
    letters = normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not combining(letter))
