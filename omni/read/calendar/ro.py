"""Romanian words about dates and hours; folded, so they also read texts without diacritics."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.calendar import Calendar, Clock

_ENDS = "(?:se (?:termina|incheie|inchid[e]?|sfarsesc|sfarseste|sting[e]?|evapora)|dispar[e]?|expira|iau? sfarsit|isi iau? (?:ramas bun|la revedere|talpasita)|isi fac? bagajele)"
_PANA = "pana (?:cel tarziu )?(?:pe|in|la|la data de|in data de|cel tarziu pe|cel tarziu in|la finalul zilei de|inclusiv pe)"

CALENDAR = Calendar(
    months=("ian(?:uarie)?", "febr?(?:uarie)?", "mart?(?:ie)?", "apr(?:ilie)?", "mai", "iun(?:ie)?", "iul(?:ie)?", "aug(?:ust)?", "sept?(?:embrie)?", "oct(?:ombrie)?", "noie?(?:mbrie)?|nov", "dec(?:embrie)?"),
    weekdays=("lun(?:i|ea|ile)", "mart(?:i(?![ea])|ea|ile)", "miercur(?:i|ea|ile)", "joi(?:a|le)?", "viner(?:i|ea|ile)", "sambata|sambetele", "duminica|duminicile"),
    short_weekdays=("lun", "mar", "mie", "joi", "vin", "sam", "dum"),
    also_words=("mai", "mar", "dec", "mart"),
    between=("ale lunii", "a lunii"),
    before_weekday=("pe", "in", "in data de", "data de", "pe data de"),
    ordinals={"intai": 1, "prima": 1},
    roles={
        "before": ("inainte de(?: data de)?",),
        "deadline": (r"sfarsit:", r"final:", r"ultim(?:ele|a) (?:rezerv|inscrier|comen|cerer)\w*", _PANA, "pana", rf"{_ENDS}(?: pe| la| in| pe data de| la data de)?", "valabil[aei]? (?:doar |numai )?(?:pe|in|pana (?:pe|la|in))", "ultima zi:?", "(?:termen(?:ul)?|data)(?: limita)?(?: este| e)?:?", "(?:nu mai|cel) tarziu(?: de| pe| la)?", "inclusiv", "valabil"),
        "start": (r"inceput:", r"start:", "(?:incepand )?de (?:pe|la|la data de|pe data de)", "din(?: data de)?", "incepand (?:cu|de pe|din|cu data de)", "incep(?:e|em|ea)?(?: pe| in| la)?", "porn(?:este|esc)(?: pe| la)?", "(?:se )?deschi(?:de|s[ae]?|d)(?: pe| la| din| de la)?", "disponibil[aei]? (?:din|de pe|de la)", "de la data de"),
    },
    roles_after={
        "deadline": ("(?:este |e )?ultima zi", rf"(?:oferta )?{_ENDS}", "e termenul", "inclusiv", "(?:este|e) termenul limita", "cel tarziu"),
        "start": ("(?:se deschid[e]?|incep(?:e|em)?|porn(?:im|este|esc)|deschidem)(?!\\w)",),
    },
    ranges=(("de (?:pe|la)", "(?:pana )?(?:pe|la|in)"), ("(?:in perioada|intre|din)", "(?:si|-|pana (?:pe|in|la))"), ("in perioada", "-"), ("de(?= [a-z]|$| $)", "pana"), ("din", "pana (?:pe|in|la)")),
    day_alone=("pana pe(?: data de)?", "pana in(?: data de)?", "pana la data de", "expira pe", "inainte de data de", "se incheie pe", "se termina pe", "cel tarziu pe"),
    follows=("cu", "pentru", "si", "sau", "in", "la", "pe", "din", "doar", "ora", "inclusiv", "folosind", "prin", "de", "luna", "se", "o", "un", "avem"),
    ends={
        "month": ("(?:la )?(?:sfarsitul|finalul|finele|capatul) (?:de )?lunii?", "sfarsit(?:ul)? de luna", "final(?:ul)? de luna"),
        "week": ("(?:sfarsitul|finalul) saptamanii",),
        "year": ("(?:sfarsitul|finalul|finele) anului", "(?:sfarsit|final) de an"),
        "named": ("(?:sfarsitul|finalul|finele|capatul) (?:lui |lunii )?{month}",),
        "whole": ("toata luna {month}", "tot {month}"),
    },
    days={"(?:de )?maine intr-o saptamana": 8, "(?:de )?azi intr-o saptamana": 7, "azi": 0, "astazi": 0, "diseara": 0, "deseara": 0, "maine(?: seara| dimineata)?": 1, "poimaine": 2},
    this=("aceasta", "asta", "acest"),
    coming=(r"saptamana viitoare", "viitoare", "urmatoare", "viitor"),
    that=("in fiecare", "fiecare"),
    left=("mai (?:e|este|sunt|ai|aveti|avem) (?:doar |numai )?{n}", "(?:a|au) (?:mai )?ramas (?:doar |numai )?{n}", rf"{_ENDS} (?:in|peste) {{n}}", rf"(?:in|peste) {{n}} (?:oferta )?{_ENDS}", "(?:doar |numai )?inca {n}", "ultim(?:ele|a) {n}", "{n} ramas[ae]", "{n} pana (?:se|la final|expira)"),
    last_day=("(?:(?:e|este) )?ultima zi", "ultimele ore", "doar (?:azi|astazi)", "numai (?:azi|astazi)"),
    feasts={"craciun(?:ul)?": "christmas", "ajun(?:ul(?: craciunului)?)?": "christmas eve", "revelion": "new year's eve", "anul nou": "new year", "boboteaza": "6 january", "valentine'?s day": "valentine", "ziua indragostitilor": "valentine",
            "dragobete(?:le)?": "24 february", "martisor(?:ul)?": "1 march", "ziua femeii": "8 march", "past[ei]|pastele|pasti": "easter", "sf(?:antul|\\.)? nicolae|mos nicolae": "6 december", "sf(?:antul|\\.)? andrei": "30 november",
            "ziua nationala": "1 december", "black friday": "black friday", "cyber monday": "cyber monday", "halloween": "halloween", "ziua copilului": "1 june", "sfanta maria": "15 august", "rusalii": "pentecost"},
    delivery=("livr\\w+", "prime\\w+", "ajung\\w*", "sose\\w+", "expedi\\w+", "sub brad"),
)  # fmt: skip

CLOCK = Clock(
    before=("orele", "ora", "ore"),
    at=(),
    after=("h(?![a-z/])",),
    added={" si 30": 30, " si 15": 15, " si 45": 45, " si jumatate": 30, " si un sfert": 15, " jumate": 30, " fara un sfert": -15, " fara zece": -10, " fara cinci": -5},
    morning=("dimineata", "a\\.?m\\.?"),
    evening=("seara", "dupa-amiaza", "dupa masa", "p\\.?m\\.?"),
    night=("noaptea",),
    rest=("(?:in )?(?:celelalte|restul) (?:de )?zile(?:le)?", "in restul (?:zilelor|saptamanii)"),
    named={"miezul noptii": 0},
    joins=("(?:pana )?la(?: ora| orele)?",),
    between=("intre(?: orele| ora)?",),
    both=("si(?: ora)?",),
    opens=("de la(?: ora| orele)?", "de(?: la)?", "deschide[m]?(?: la)?", "incepand cu ora"),
    closes=("pana la(?: ora| orele)?", "pana", "inchide[m]?(?: la)?"),
    through=("pana", "-", "pana (?:la|pe)", "la"),
    also=(",", "si", "/", "&"),
    open=("deschi(?:s[aei]?|si|dem|de|dere)", "program(?:ul)?", "orar(?:ul)?", "va asteptam", "te asteptam", "inchide[m]?"),
    closed=("inchi[s][aei]?", "inchisi"),
    always=("24/7", "non-?stop", "24 (?:de )?ore din 24", "zi si noapte"),
    daily=("zilnic", "in fiecare zi", "toata saptamana", "7 zile din 7"),
    working=("in (?:timpul|cursul) saptamanii", "in zilele lucratoare"),
    weekend=("(?:in )?week-?end(?:ul)?", "la sfarsit de saptamana"),
    today=("azi", "astazi", "diseara"),
    initials={"l-v": (0, 1, 2, 3, 4), "lu-vi": (0, 1, 2, 3, 4), "l-s": (0, 1, 2, 3, 4, 5), "l-d": (0, 1, 2, 3, 4, 5, 6), "s-d": (5, 6), "s": (5,), "d": (6,)},
    phone=("tel\\.?", "telefon\\w*", "suna(?:ti)?", "apel\\w*", "call center", "informatii", "asistenta"),
)  # fmt: skip
