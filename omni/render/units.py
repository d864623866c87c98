"""The words for units of time, by language: one form per CLDR plural category that the language has."""

from __future__ import annotations

from collections.abc import Mapping

Nouns = tuple[str, ...]

UNITS: Mapping[str, Mapping[str, Nouns]] = {
    "it": {
        "second": ("secondo", "secondi"), "minute": ("minuto", "minuti"), "hour": ("ora", "ore"),
        "day": ("giorno", "giorni"), "working day": ("giorno lavorativo", "giorni lavorativi"),
        "night": ("notte", "notti"), "week": ("settimana", "settimane"), "month": ("mese", "mesi"),
        "year": ("anno", "anni"), "person": ("persona", "persone"),
    },
    "ro": {
        "second": ("secundă", "secunde", "secunde"), "minute": ("minut", "minute", "minute"),
        "hour": ("oră", "ore", "ore"),
        "day": ("zi", "zile", "zile"), "working day": ("zi lucrătoare", "zile lucrătoare", "zile lucrătoare"),
        "night": ("noapte", "nopți", "nopți"), "week": ("săptămână", "săptămâni", "săptămâni"),
        "month": ("lună", "luni", "luni"), "year": ("an", "ani", "ani"), "person": ("persoană", "persoane", "persoane"),
    },
    "en": {
        "second": ("second", "seconds"), "minute": ("minute", "minutes"), "hour": ("hour", "hours"),
        "day": ("day", "days"), "working day": ("working day", "working days"), "night": ("night", "nights"),
        "week": ("week", "weeks"), "month": ("month", "months"), "year": ("year", "years"),
        "person": ("person", "people"),
    },
    "de": {
        "second": ("Sekunde", "Sekunden"), "minute": ("Minute", "Minuten"), "hour": ("Stunde", "Stunden"),
        "day": ("Tag", "Tage"), "working day": ("Werktag", "Werktage"), "night": ("Nacht", "Nächte"),
        "week": ("Woche", "Wochen"), "month": ("Monat", "Monate"), "year": ("Jahr", "Jahre"),
        "person": ("Person", "Personen"),
    },
    "fr": {
        "second": ("seconde", "secondes"), "minute": ("minute", "minutes"), "hour": ("heure", "heures"),
        "day": ("jour", "jours"), "working day": ("jour ouvré", "jours ouvrés"), "night": ("nuit", "nuits"),
        "week": ("semaine", "semaines"), "month": ("mois", "mois"), "year": ("an", "ans"),
        "person": ("personne", "personnes"),
    },
    "es": {
        "second": ("segundo", "segundos"), "minute": ("minuto", "minutos"), "hour": ("hora", "horas"),
        "day": ("día", "días"), "working day": ("día laborable", "días laborables"), "night": ("noche", "noches"),
        "week": ("semana", "semanas"), "month": ("mes", "meses"), "year": ("año", "años"),
        "person": ("persona", "personas"),
    },
}  # fmt: skip

LEADING = frozenset({"SPF"})
"""Units that stand before their number."""
