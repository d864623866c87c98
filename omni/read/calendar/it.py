"""Italian words about dates and hours."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.calendar import Calendar, Clock

_A = r"a(?:l|ll[ea]?|gli|i|ll')?"
_FINO = rf"(?:fino|sino) (?:e (?:non )?oltre )?{_A}(?:le)?(?: giorno)?"
_ENDS = "(?:(?:termin|finisc|scad|chiud|conclud|spegn|spariss|sparisc|scompa(?:r|i)|svanisc)(?:a|ano|e|ono)|(?:fa|fanno) (?:le valigie|ciao)|(?:va|vanno) in pensione)"
_IL = r"(?: (?:il|l'|la|lo|giorno))?"

CALENDAR = Calendar(
    months=("genn?(?:aio)?", "febb?(?:raio)?", "mar(?:zo)?", "apr(?:ile)?", "mag(?:gio)?", "giu(?:gno)?", "lug(?:lio)?", "ago(?:sto)?", "sett?(?:embre)?", "ott(?:obre)?", "nov(?:embre)?", "dic(?:embre)?"),
    weekdays=("lunedi'?", "martedi'?", "mercoledi'?", "giovedi'?", "venerdi'?", "sabat[oi]", "domenic(?:a|he)"),
    short_weekdays=("lun", "mar", "mer", "gio", "ven", "sab", "dom"),
    day_marks=("[°º]|o(?= )",),
    before_weekday=("il", "il giorno", "giorno"),
    ordinals={"primo": 1},
    roles={
        "before": ("prima de(?:l|ll')", "prima di"),
        "deadline": (r"fine:", r"ultim[ei] (?:prenotazion|iscrizion|ordin|richiest|adesion)\w*(?: (?:il|l'|al))?", _FINO, rf"entro(?: e non oltre)?(?: (?:le|la|l'|la (?:giornata|data) d[ie](?:l|ll')?))?{_IL}", rf"scad(?:e|ono|ra|enza)(?: (?:e|fissata al|per))?{_IL}",
                     rf"(?:si )?{_ENDS}{_IL}", "valid[oaie] (?:sol[oa] )?(?:il|l'|per)", "ultimo giorno:?", "(?:e )?non oltre (?:il|l')", "(?:per|in) tutt[oa]"),
        "start": (r"inizio:", r"(?:a partire )?da(?:l|ll')?(?: giorno)?", rf"(?:inizi|cominc|part|apr|ripart|torn)(?:a|ano|ia|iano|e|ono|iera|iranno|ira|iranno){_IL}", "(?:avranno|avra) inizio", r"disponibil[ei] da(?:l|ll')?", r"a decorrere da(?:l|ll')"),
    },
    roles_after={
        "deadline": ("(?:e )?l'ultimo giorno", "ultimo giorno", rf"(?:l'offerta )?(?:si )?{_ENDS}", "(?:sono|e) gli ultimi", "e il termine", "compres[oa]", "inclus[oa]", "e finita"),
        "start": ("si (?:apre|aprono|parte|comincia|inizia)", "(?:iniziamo|cominciamo|partiamo|apriamo)(?!\\w)", "(?:inizia|comincia|apre|parte|aprono|iniziano|cominciano|partono)(?!\\w)"),
    },
    ranges=((r"da(?:l|ll')?(?: giorno)?", r"(?:fino )?a(?:l|ll')?(?: giorno)?"), ("tra il", "e il"), ("fra il", "e il"), ("tra l'", "e (?:il|l')")),
    day_alone=(r"(?:fino|sino) al", r"entro il(?: giorno)?", "scade il", "non oltre il", "termina il", "finisce il", "prima del"),
    follows=("con", "per", "di", "su", "e", "o", "in", "da", "a", "alle", "entro", "poi", "solo", "anche", "usa", "nei", "nel", "sul", "sulla", "dal", "ore", "h", "compreso", "incluso", "il", "lo", "la", "i", "gli", "le", "un", "una", "si", "ci", "c'e"),
    ends={
        "month": ("(?:la )?fine (?:del |di questo )?mese",),
        "week": ("(?:la )?fine (?:della|di questa) settimana",),
        "year": ("(?:la )?fine (?:dell')?anno", "(?:la )?fine di quest'anno"),
        "named": ("(?:la )?fine (?:d[i'] ?|del mese di )?{month}",),
        "whole": ("tutto (?:il mese di )?{month}",),
    },
    days={"domani a otto": 8, "oggi a otto": 7, "oggi": 0, "stasera": 0, "stanotte": 0, "questa sera": 0, "(?<!il )(?<!un )(?<!al )(?<!del )domani(?: sera| mattina| notte)?": 1, "domattina": 1, "dopodomani": 2, "dopo domani": 2},
    this=("questa?", "quest'"),
    coming=(r"a otto", "prossim[oa]"),
    that=("ogni", "tutti i", "tutte le"),
    left=("(?:ti |vi |ne )?(?:manca|mancano|resta|restano|rimane|rimangono|avanza|avanzano)(?: solo| soltanto| ancora| appena)? {n}", "(?:solo )?ancora {n}(?! di (?:prova|garanzia|attesa))", "ultim[ei] {n}", "{n} (?:ancora|e poi|al termine|alla fine|alla scadenza|per (?:prenotare|iscriverti|iscriversi|approfittare)|rimast[ie])",
          rf"{_ENDS} (?:tra|fra|in) {{n}}", rf"(?:tra|fra) {{n}} (?:l'offerta )?(?:si )?{_ENDS}", "per altr[ei] {n}"),
    last_day=("(?:e (?:gia )?)?(?:l')?ultimo giorno", "ultim[ei] or[ae]", "solo (?:per )?oggi", "ultime ore"),
    feasts={"natale": "christmas", "la vigilia(?: di natale)?": "christmas eve", "santo stefano": "boxing day", "san silvestro": "new year's eve", "capodanno": "new year", "ferragosto": "15 august",
            "(?:l')?epifania": "6 january", "(?:la )?befana": "6 january", "san valentino": "valentine", "(?:la )?festa della donna": "8 march", "(?:la )?festa del papa": "19 march", "(?:la )?festa della mamma": "mother's day",
            "pasqua": "easter", "pasquetta": "easter monday", "halloween": "halloween", "ognissanti": "1 november", "(?:il )?black friday": "black friday", "(?:il )?cyber monday": "cyber monday", "(?:l')?immacolata": "8 december"},
    delivery=("consegn[aeio]\\w*", "ricev\\w+", "arriv\\w+", "spedi(?:to|ta|ti|te|amo|zione)", "a casa tua", "sotto l'albero"),
)  # fmt: skip

CLOCK = Clock(
    before=("ore", "ora", "h\\.?", "(?:al|d)le ore"),
    at=("(?:d)?alle", "fino alle", "entro le", "prima delle", "(?:d)?all'", "verso le", "per le"),
    on_a_day=("alle", "all'", "dalle", "h"),
    after=("h(?![a-z/])", "in punto"),
    added={" e mezz[oa]": 30, " e un quarto": 15, " e tre quarti": 45, " e 30": 30, " e 15": 15, " e 45": 45, " e trenta": 30, " e quindici": 15, " e quarantacinque": 45, " meno un quarto": -15, " meno venti": -20, " meno dieci": -10, " meno cinque": -5, " e venti": 20, " e dieci": 10},
    morning=("di mattina", "del mattino", "della mattina", "a\\.?m\\.?"),
    night=("di notte", "della notte"),
    rest=("(?:in tutti |negli |tutti )?(?:gli )?altri (?:giorni|di)(?!\\w)", "nei restanti giorni", "(?:per )?il resto della settimana"),
    evening=("di sera", "della sera", "del pomeriggio", "di pomeriggio", "p\\.?m\\.?"),
    named={"mezzanotte": 0, "mezzogiorno": 12},
    joins=("(?:fino )?alle(?: ore)?", "all'", "a"),
    between=("tra(?: le)?", "fra(?: le)?"),
    both=("e(?: le)?",),
    opens=("(?:a partire )?dall[e']", "apr(?:e|ono|iamo)(?: alle)?", "da(?:lle)?"),
    closes=("(?:fino|sino) all[e']", "entro le(?: ore)?", "fino a", "chiud(?:e|ono|iamo)(?: alle)?", "orario continuato fino alle"),
    through=("al", "a", "-", "alla", "fino (?:al|a)"),
    also=(",", "e(?: il| la)?", "/", "&", "e di"),
    open=("apert[oiae]", "apertura", "apriamo", "orari?o?", "orario continuato", "siamo in (?:officina|negozio|sede)", "ti aspettiamo", "vi aspettiamo", "la aspettiamo", "chiud(?:e|iamo|ono)"),
    closed=("chius[oaie]", "(?:giorno di )?riposo", "siamo chiusi"),
    always=("24/7", "h ?24", "24 ?h(?:/|su ?)24", "24 ore su 24", "non-stop", "giorno e notte", "7 giorni su 7,? 24 ore su 24"),
    daily=("tutti i giorni", "ogni giorno", "7 giorni su 7", "7/7"),
    working=("(?:nei )?(?:giorni )?feriali", "nei giorni lavorativi", "in settimana", "durante la settimana", "infrasettimanal[ei]"),
    weekend=("week-?end", "fine settimana"),
    today=("oggi", "stasera", "questa sera"),
    initials={"l-v": (0, 1, 2, 3, 4)},
    phone=("tel\\.?", "telefon\\w+", "chiam\\w+", "numero verde", "informazioni", "assistenza", "centralino"),
)  # fmt: skip
