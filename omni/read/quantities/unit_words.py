"""What units are called in each language, as folded words: lower case, without accents."""

# ruff: noqa: E501 -- a table reads better wide

from __future__ import annotations

from collections.abc import Mapping

UNIT_WORDS: Mapping[str, Mapping[str, str]] = {
    "it": {
        "second": "secondo|secondi", "minute": "minuto|minuti", "hour": "ora|ore|orette", "day": "giorno|giorni|gg|giornata|giornate",
        "working day": "giorno lavorativo|giorni lavorativi|gg lavorativi|giorni feriali|giorno feriale|giorni lavorativo",
        "week": "settimana|settimane", "month": "mese|mesi", "quarter": "trimestre|trimestri", "half-year": "semestre|semestri", "year": "anno|anni",
        "night": "notte|notti", "person": "persona|persone", "instalment": "rata|rate",
        "g": "grammo|grammi", "kg": "chilo|chili|kili|kilo|chilogrammo|chilogrammi", "l": "litro|litri", "ml": "millilitri",
        "m": "metro|metri", "cm": "centimetri", "km": "chilometro|chilometri|kilometri", "mile": "miglia", "inch": "pollici|pollice",
        "m²": "metri quadri|metri quadrati", "CV": "cavalli|cavallo", "kcal": "calorie|chilocalorie",
    },
    "en": {
        "second": "second|seconds|secs", "minute": "minute|minutes|mins", "hour": "hour|hours|hr|hrs", "day": "day|days",
        "working day": "working day|working days|business day|business days|workday|workdays|weekday|weekdays", "week": "week|weeks|wk|wks", "month": "month|months|mos",
        "quarter": "quarter|quarters", "year": "year|years|yr|yrs", "night": "night|nights", "person": "person|persons|people",
        "instalment": "instalment|instalments|installment|installments",
        "g": "gram|grams|grammes", "kg": "kilo|kilos|kilogram|kilograms", "lb": "pound|pounds", "oz": "ounce|ounces", "l": "litre|litres|liter|liters",
        "m": "metre|metres|meter|meters", "cm": "centimetres|centimeters", "km": "kilometre|kilometres|kilometer|kilometers", "mile": "mile|miles",
        "inch": "inch|inches|in", "ft": "foot|feet", "m²": "square metres|square meters", "hp": "horsepower", "kcal": "calories",
    },
    "ro": {
        "second": "secunda|secunde", "minute": "minut|minute|de minute", "hour": "ora|ore", "day": "zi|zile", "working day": "zi lucratoare|zile lucratoare|zile de lucru",
        "week": "saptamana|saptamani", "month": "luna|luni", "quarter": "trimestru|trimestre", "half-year": "semestru|semestre", "year": "an|ani",
        "night": "noapte|nopti", "person": "persoana|persoane", "instalment": "rata|rate",
        "g": "gram|grame", "kg": "kil|kile|kilogram|kilograme", "l": "litru|litri", "m": "metru|metri", "cm": "centimetri", "km": "kilometru|kilometri",
        "mile": "mile", "inch": "inci|inchi|inch|toli", "m²": "metri patrati|mp", "CV": "cai putere|cai", "kcal": "calorii", "MB": "mega", "GB": "de giga",
    },
    "de": {
        "second": "sekunde|sekunden", "minute": "minute|minuten", "hour": "stunde|stunden|std", "day": "tag|tage|tagen|tages|tags",
        "working day": "werktag|werktage|werktagen|arbeitstag|arbeitstage|arbeitstagen|bankarbeitstage|bankarbeitstagen",
        "week": "woche|wochen", "month": "monat|monate|monaten|monats", "quarter": "quartal|quartale", "half-year": "halbjahr|halbjahre", "year": "jahr|jahre|jahren|jahres",
        "night": "nacht|nachte|nachten|naechte|naechten", "person": "person|personen", "instalment": "rate|raten|monatsraten",
        "g": "gramm", "kg": "kilo|kilogramm", "l": "liter|litern", "m": "meter|metern", "cm": "zentimeter|zentimetern", "km": "kilometer|kilometern",
        "mile": "meile|meilen", "inch": "zoll", "m²": "quadratmeter", "W": "watt", "kcal": "kalorien",
    },
    "fr": {
        "second": "seconde|secondes", "minute": "minute|minutes|mn", "hour": "heure|heures", "day": "jour|jours|j",
        "working day": "jour ouvre|jours ouvres|jour ouvrable|jours ouvrables", "week": "semaine|semaines", "month": "mois", "quarter": "trimestre|trimestres",
        "half-year": "semestre|semestres", "year": "an|ans|annee|annees", "night": "nuit|nuits|nuitees", "person": "personne|personnes",
        "instalment": "mensualite|mensualites|echeance|echeances",
        "g": "gramme|grammes", "kg": "kilo|kilos|kilogrammes", "l": "litre|litres", "m": "metre|metres", "cm": "centimetres", "km": "kilometre|kilometres",
        "mile": "miles", "inch": "pouce|pouces", "m²": "metres carres", "CV": "chevaux|ch", "kcal": "calories",
    },
    "es": {
        "second": "segundo|segundos", "minute": "minuto|minutos", "hour": "hora|horas", "day": "dia|dias",
        "working day": "dia laborable|dias laborables|dia habil|dias habiles", "week": "semana|semanas", "month": "mes|meses", "quarter": "trimestre|trimestres",
        "half-year": "semestre|semestres", "year": "ano|anos", "night": "noche|noches", "person": "persona|personas", "instalment": "plazo|plazos|cuota|cuotas|mensualidades",
        "g": "gramo|gramos", "kg": "kilo|kilos|kilogramos", "l": "litro|litros", "m": "metro|metros", "cm": "centimetros", "km": "kilometro|kilometros",
        "mile": "millas", "inch": "pulgada|pulgadas", "m²": "metros cuadrados", "CV": "caballos", "kcal": "calorias",
    },
}  # fmt: skip

JOINED: Mapping[str, Mapping[str, str]] = {
    "de": {
        "minute": "minutig",
        "hour": "stundig",
        "day": "tagig",
        "week": "wochig",
        "month": "monatig",
        "year": "jahrig",
    },
}
"""What stands for a unit at the end of an adjective, directly behind the number: `zweijährige`, `24-monatig`."""

WHOLE: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "it": {
        "biennale": ("2", "year"), "triennale": ("3", "year"), "quinquennale": ("5", "year"), "decennale": ("10", "year"),
        "mezz'ora": ("30", "minute"), "mezza giornata": ("12", "hour"), "un'ora e mezz[ao]": ("90", "minute"), "un anno e mezzo": ("18", "month"),
        "mezzo chilo": ("500", "g"), "mezzo litro": ("500", "ml"), "quarto d'ora": ("15", "minute"),
    },
    "en": {
        "half an hour": ("30", "minute"), "half-hour": ("30", "minute"), "an hour and a half": ("90", "minute"), "a year and a half": ("18", "month"),
        "a fortnight": ("14", "day"), "half a kilo": ("500", "g"), "half a litre": ("500", "ml"), "quarter of an hour": ("15", "minute"),
    },
    "ro": {
        "jumatate de ora": ("30", "minute"), "o ora si jumatate": ("90", "minute"), "un an si jumatate": ("18", "month"), "un sfert de ora": ("15", "minute"),
        "bienala": ("2", "year"), "jumatate de kil(?:ogram)?": ("500", "g"), "jumatate de litru": ("500", "ml"), "jumatate de an": ("6", "month"),
    },
    "de": {
        "(?:eine )?halbe stunde": ("30", "minute"), "anderthalb stunden": ("90", "minute"), "eineinhalb stunden": ("90", "minute"), "anderthalb jahre": ("18", "month"),
        "eineinhalb jahre": ("18", "month"), "(?:ein )?halbes jahr": ("6", "month"), "viertelstunde": ("15", "minute"), "halbes kilo": ("500", "g"),
    },
    "fr": {
        "(?:une )?demi-heure": ("30", "minute"), "une heure et demie": ("90", "minute"), "un an et demi": ("18", "month"), "quart d'heure": ("15", "minute"),
        "quinzaine": ("14", "day"), "demi-litre": ("500", "ml"), "demi-kilo": ("500", "g"),
    },
    "es": {
        "media hora": ("30", "minute"), "(?:una )?hora y media": ("90", "minute"), "un ano y medio": ("18", "month"), "cuarto de hora": ("15", "minute"),
        "quincena": ("15", "day"), "medio litro": ("500", "ml"), "medio kilo": ("500", "g"), "medio ano": ("6", "month"),
    },
}  # fmt: skip
"""Words that hold their number: a pattern, the number and the unit."""
