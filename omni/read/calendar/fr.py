"""French words about dates and hours."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.calendar import Calendar, Clock

_ENDS = "(?:se termine(?:nt)?|expire(?:nt)?|prend fin|prennent fin|s'acheve|finit|s'arrete|s'eteint|s'evapore|s'envole|disparait|tire sa reverence|fait ses (?:valises|adieux))"
_LE = "(?: le)?(?: jour du)?"

CALENDAR = Calendar(
    months=("janv?(?:ier)?", "fevr?(?:ier)?", "mars", "avr(?:il)?", "mai", "juin", "juil(?:let)?", "aout", "sept?(?:embre)?", "oct(?:obre)?", "nov(?:embre)?", "dec(?:embre)?"),
    weekdays=("lundis?", "mardis?", "mercredis?", "jeudis?", "vendredis?", "samedis?", "dimanches?"),
    short_weekdays=("lun", "mar", "mer", "jeu", "ven", "sam", "dim"),
    also_words=(),
    day_marks=("er",),
    between=("du mois de", "de"),
    before_weekday=("le",),
    ordinals={"premier": 1},
    roles={
        "loosely before": (rf"avant{_LE}",),
        "deadline": (r"fin ?:", r"dernieres? (?:reservation|inscription|commande)s?(?: le)?", "jusqu'(?:au|a|en)(?: minuit)?(?: le)?", "jusques? (?:au|a)", rf"{_ENDS}{_LE}", f"valable(?:s)?(?: jusqu'(?:au|a))?(?: uniquement)?{_LE}", "dernier jour ?:?", "au plus tard(?: le)?", "d'ici(?: le| au| a)?", "date limite ?:?(?: le)?", "cloture(?: le)?"),
        "start": (r"debut ?:", "a (?:partir|compter) d[ue](?: l')?", "des(?: le)?", rf"(?:debute(?:nt)?|commence(?:nt)?|demarre(?:nt)?|ouvre(?:nt)?){_LE}", "depuis(?: le)?", "du", "disponible(?:s)? (?:des|a partir d[ue])"),
    },
    roles_after={
        "deadline": ("(?:est )?(?:le )?dernier jour", rf"{_ENDS}", "inclus", "c'est fini", "(?:c'est|et) le dernier jour", "au plus tard"),
        "start": ("(?:on ouvre|nous ouvrons|debute(?:nt|ra)?|commence(?:nt|ra)?|demarre(?:nt|ra)?)(?!\\w)",),
    },
    ranges=(("du", "(?:jusqu')?au"), ("entre le", "et le"), ("de", "a"), ("des", "jusqu'(?:au|a)")),
    day_alone=("jusqu'au", "avant le", "expire le", "se termine le", "d'ici le", "au plus tard le"),
    follows=("avec", "pour", "sur", "et", "ou", "en", "a", "dans", "seulement", "inclus", "de", "via", "chez", "le", "la", "les", "on", "nous", "un", "une"),
    ends={
        "month": ("(?:la )?fin (?:du|de ce) mois", "fin de mois"),
        "week": ("(?:la )?fin de (?:la|cette) semaine",),
        "year": ("(?:la )?fin (?:de l'annee|d'annee|de cette annee)",),
        "named": ("(?:la )?fin (?:du mois )?(?:d[e'] ?)?{month}",),
        "whole": ("tout (?:le mois d[e'] ?)?{month}",),
    },
    days={"demain en huit": 8, "aujourd'hui en huit": 7, "aujourd'hui": 0, "ce soir": 0, "cette nuit": 0, "demain(?: soir| matin)?": 1, "apres-demain": 2, "apres demain": 2},
    this=("ce", "cette"),
    coming=(r"en huit", "prochaine?"),
    that=("chaque", "tous les"),
    left=("(?:il )?(?:ne )?(?:vous |te )?(?:reste|restent)(?: plus)?(?: que| plus que)? {n}", "plus que {n}", "encore {n}", "derniere?s {n}", rf"{_ENDS} dans {{n}}", rf"dans {{n}},? (?:l'offre )?{_ENDS}", "{n} restant(?:e)?s?"),
    last_day=("(?:le )?dernier jour", "dernieres heures", "(?:aujourd'hui|ce jour) (?:seulement|uniquement)", "plus que quelques heures"),
    feasts={"noel": "christmas", "(?:la )?veille de noel": "christmas eve", "(?:la )?saint-sylvestre": "new year's eve", "(?:le )?(?:jour de l'an|nouvel an)": "new year", "(?:l')?epiphanie": "6 january", "(?:la )?saint-valentin": "valentine",
            "paques": "easter", "(?:le )?lundi de paques": "easter monday", "(?:la )?pentecote": "pentecost", "(?:la )?fete des meres": "mother's day", "(?:la )?fete des peres": "father's day", "halloween": "halloween", "(?:la )?toussaint": "1 november",
            "(?:le )?black friday": "black friday", "(?:le )?cyber monday": "cyber monday", "(?:la )?chandeleur": "2 february", "(?:l')?assomption": "15 august"},
    delivery=("livr\\w+", "recev\\w+", "recoi\\w+", "arriv\\w+", "expedi\\w+", "sous le sapin"),
)  # fmt: skip

CLOCK = Clock(
    before=(),
    at=(),
    after=("h(?![a-z/])(?! ?/)", "heures?(?: precises?)?"),
    added={" et demie": 30, " et quart": 15, " moins (?:le )?quart": -15, " moins vingt": -20, " moins dix": -10, " moins cinq": -5},
    morning=("du matin",),
    night=("de la nuit",),
    rest=("(?:tous )?les autres jours", "(?:le )?reste de la semaine"),
    evening=("du soir", "de l'apres-midi"),
    named={"minuit": 0, "midi": 12},
    joins=("a", "jusqu'a"),
    between=("entre",),
    both=("et",),
    opens=("de", "des", "a partir de", "ouvre(?: a)?", "ouverture a"),
    closes=("jusqu'a", "avant", "ferme(?: a)?", "fermeture a"),
    through=("au", "a", "-"),
    also=(",", "et(?: le)?", "/", "&"),
    open=("ouverts?", "ouvertes?", "horaires?", "ouvrons", "nocturne", "vous attendons", "t'attend\\w*", "fermons"),
    closed=("ferme(?:e|s|es)?",),
    always=("24/7", "24 ?h(?:eures)?(?:/| sur )24(?: ?h)?", "7j/7(?: et)?,? 24h/24", "jour et nuit", "non-?stop"),
    daily=("tous les jours", "chaque jour", "7 ?j(?:ours)?(?:/| sur )7"),
    working=("en semaine", "les jours ouvrables"),
    weekend=("(?:le )?week-?end",),
    today=("aujourd'hui", "ce soir"),
    phone=("tel\\.?", "telephon\\w*", "appel\\w*", "conseiller\\w*", "standard"),
)  # fmt: skip
