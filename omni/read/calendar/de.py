"""German words about dates and hours."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.calendar import Calendar, Clock

_ENDS = "(?:endet|enden|lauft(?: \\w+){0,3} (?:ab|aus)|verfallt|schliesst|schließt|ist (?:\\w+ )?schluss|ist (?:\\w+ )?vorbei|verschwinde(?:t|n)|erlischt|geht aus|verabschiede(?:t|n) sich|geht in rente|packt die koffer)"
_DEM = "(?: (?:dem|den|am|zum))?"
_STEMS = "(?:s|abends?|e|s?nacht)?"

CALENDAR = Calendar(
    months=("jan(?:uar)?|janner", "feb(?:ruar)?|feber", "m(?:ar|r)z|maerz|mar", "apr(?:il)?", "mai", "jun[io]?", "jul[i]?", "aug(?:ust)?", "sept?(?:ember)?", "okt(?:ober)?", "nov(?:ember)?", "dez(?:ember)?"),
    weekdays=(f"montag{_STEMS}", f"dienstag{_STEMS}", f"mittwoch{_STEMS}", f"donnerstag{_STEMS}", f"freitag{_STEMS}", f"samstag{_STEMS}|sonnabends?", f"sonntag{_STEMS}"),
    short_weekdays=("mo", "di", "mi", "do", "fr", "sa", "so"),
    also_words=("mai", "mar"),
    day_marks=("\\.",),
    between=("des monats",),
    before_weekday=("den", "dem", "der"),
    ordinals={"ersten?": 1, "zweiten?": 2, "dritten?": 3, "vierten?": 4, "funften?": 5, "sechsten?": 6, "siebten?": 7, "achten?": 8, "neunten?": 9, "zehnten?": 10, "elften?": 11, "zwolften?": 12, "dreizehnten?": 13, "vierzehnten?": 14,
              "funfzehnten?": 15, "sechzehnten?": 16, "siebzehnten?": 17, "achtzehnten?": 18, "neunzehnten?": 19, "zwanzigsten?": 20, "einundzwanzigsten?": 21, "zweiundzwanzigsten?": 22, "dreiundzwanzigsten?": 23,
              "vierundzwanzigsten?": 24, "funfundzwanzigsten?": 25, "sechsundzwanzigsten?": 26, "siebenundzwanzigsten?": 27, "achtundzwanzigsten?": 28, "neunundzwanzigsten?": 29, "dreißigsten?": 30, "einunddreißigsten?": 31},
    roles={
        "before": (f"vor{_DEM}",),
        "deadline": (r"ende:", r"letzte[rn]? (?:reservierung|anmeldung|bestellung|buchung|annahme)\w*(?: am)?", f"bis(?: (?:einschliesslich|einschließlich|spatestens|inklusive|inkl\\.))?{_DEM}(?: (?:einschliesslich|einschließlich))?", rf"{_ENDS}{_DEM}", f"gultig (?:bis|nur){_DEM}", f"lauft(?: (?:noch|nur|nur noch))?(?: bis)?{_DEM}", f"spatestens{_DEM}", "stichtag:?", "letzter tag:?", "(?:bestell|anmelde|buchungs)schluss:?", "buchbar bis", f"nur noch(?: bis)?{_DEM}", f"ablaufdatum:?{_DEM}"),
        "start": (r"beginn:", r"start:", f"ab{_DEM}", "vom", f"von{_DEM}", f"startet{_DEM}", f"beginn(?:t|en){_DEM}", f"seit{_DEM}", f"offnet{_DEM}", "verfugbar ab", f"start:?{_DEM}", f"los geht'?s{_DEM}"),
    },
    roles_after={
        "deadline": ("(?:ist )?(?:der )?letzte[r]? (?:\\w{1,12}tag|tag)", rf"{_ENDS}", "ist stichtag", "einschliesslich", "einschließlich", "lauft(?: \\w+){0,4} aus", "(?:ist|uhr, ist) schluss", "inklusive"),
        "start": ("(?:geht es los|geht's los|(?:geht|gehen)(?: \\w+){1,3} los|offnen (?:wir|die)|beginn(?:t|en)|starten|startet|fangt(?: \\w+){1,3} an)",),
    },
    ranges=(("vom", "bis(?: zum)?"), ("von", "bis(?: zum)?"), ("zwischen(?: dem)?", "und(?: dem)?"), ("", "bis(?: zum)?")),
    day_alone=("bis zum", "vor dem", "spatestens am", "endet am", "ab dem"),
    follows=("mit", "fur", "und", "oder", "in", "im", "auf", "bei", "um", "nur", "noch", "per", "einschliesslich", "einschließlich", "der", "die", "das", "ein", "eine", "wir", "gibt", "ist", "geht"),
    ends={
        "month": ("(?:zum )?monatsende", "ende (?:des|dieses|diesen) monats"),
        "week": ("ende (?:der|dieser) woche", "(?:zum )?wochenende"),
        "year": ("(?:zum )?jahresende", "ende (?:des|dieses) jahres"),
        "named": ("ende {month}",),
        "whole": ("(?:den|im) ganzen {month}",),
    },
    days={"morgen in einer woche": 8, "heute in (?:einer woche|acht tagen)": 7, "heute(?: abend| nacht)?": 0, "(?<!guten )(?<!am )(?<!jeden )(?<!vom )morgen(?: abend| fruh| nacht)?": 1, "ubermorgen": 2, "uebermorgen": 2},
    this=("diesen", "dieser", "dieses", "kommenden"),
    coming=(r"in einer woche", "nachsten", "nachster"),
    that=("jeden", "alle"),
    left=("(?:nur )?noch {n}(?! (?:garantie|ruckgabe))", "(?:endet|enden|schliesst|lauft ab|schluss) in {n}", "in {n} (?:endet|enden|ist schluss|lauft|schliesst)", "(?:die |nur die )?letzten? {n}", "{n} (?:verbleiben|ubrig|bleiben)", "bleiben (?:nur noch |noch )?{n}"),
    last_day=("letzter tag", "nur heute", "letzte stunden", "heute letzter tag", "letzte chance heute"),
    feasts={"heiligabend|heilig abend": "christmas eve", "weihnachten": "christmas", "silvester": "new year's eve", "neujahr": "new year", "nikolaus": "6 december", "(?:heilige )?drei ?konige?": "6 january", "valentinstag": "valentine",
            "ostern|ostersonntag": "easter", "ostermontag": "easter monday", "karfreitag": "good friday", "pfingsten": "pentecost", "muttertag": "mother's day", "weltfrauentag|frauentag": "8 march", "halloween": "halloween", "black friday": "black friday", "cyber monday": "cyber monday", "tag der deutschen einheit": "3 october"},
    delivery=("liefer\\w*", "geliefert", "zugestellt", "zustellung", "erhalten", "ankommen", "versand\\w*", "unterm baum"),
)  # fmt: skip

CLOCK = Clock(
    before=(),
    at=("um", "gegen"),
    on_a_day=("um", "gegen"),
    after=("uhr",),
    ahead={"halb ": -30, "viertel nach ": 15, "viertel vor ": -15},
    morning=("morgens", "vormittags", "fruh"),
    evening=("abends", "nachmittags"),
    night=("nachts",),
    rest=("(?:an )?(?:den |allen )?(?:anderen|ubrigen|restlichen) tagen?", "(?:den |im )?rest der woche", "die (?:anderen|ubrigen) tage"),
    named={"mitternacht": 0},
    joins=("bis(?: um)?",),
    between=("zwischen",),
    both=("und",),
    opens=("von", "ab", "offnet(?: um)?", "offnen(?: um)?", "auf um"),
    closes=("bis(?: um)?", "schliesst(?: um)?", "schließt(?: um)?", "schluss (?:um|ist)", "zu um"),
    through=("bis", "-"),
    also=(",", "und", "/", "&", "sowie"),
    open=("geoffnet", "offnungszeiten?", "offen", "wir offnen", "einlass", "taglich", "schliessen"),
    closed=("geschlossen", "ruhetag", "zu"),
    always=("24/7", "rund um die uhr", "24 stunden(?: am tag)?", "non-?stop"),
    daily=("taglich", "jeden tag", "an allen tagen"),
    working=("werktags", "an werktagen", "wochentags", "unter der woche"),
    weekend=("(?:am )?wochenende", "an wochenenden"),
    today=("heute", "heute abend"),
    phone=("tel\\.?", "telefon\\w*", "anruf\\w*", "ruf\\w*", "hotline", "service-?line"),
)  # fmt: skip
