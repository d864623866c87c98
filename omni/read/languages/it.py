"""Italian."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.lexicon import Lexicon
from omni.read.number_words import compose

_UNITS = {"uno": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9}
_SMALL = {
    **_UNITS, "un": 1, "dieci": 10, "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14, "quindici": 15,
    "sedici": 16, "diciassette": 17, "diciotto": 18, "diciannove": 19,
}  # fmt: skip
_TENS = {
    "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70, "ottanta": 80,
    "novanta": 90, "cento": 100,
}  # fmt: skip


def _joined(ten: str, unit: str) -> str:
    return (ten[:-1] if unit[0] in "uo" else ten) + unit


_A = r"a(?:l|lle?|gli|i|ll')?"
_FINO = rf"fino {_A}(?:le)?"


LEXICON = Lexicon(
    numbers=compose(_SMALL, _TENS, _UNITS, _joined),
    date_before={
        "before": ("prima de(?:l|ll')",),
        "deadline": (_FINO, r"entro(?: e non oltre)?(?: (?:il|le|la|l'))?", r"scad(?:e|ono|ra|enza)(?: (?:il|l'))?", "(?:termin|finisc)(?:a|ano|e|ono)(?: (?:il|l'))?",
                     "valid[oaie] (?:solo )?(?:il|l'|per)", "ultimo giorno:?", "non oltre (?:il|l')", "chiude(?: (?:il|l'))?"),
        "start": ("(?:a partire )?da(?:l|ll')?", "inizia(?: (?:il|l'))?", "comincia(?: (?:il|l'))?", "parte(?: (?:il|l'))?", "disponibile (?:dal|da)", "apre(?: (?:il|l'))?"),
    },
    date_after={"deadline": ("ultimo giorno", "e l'ultimo giorno", "(?:scade|finisce|termina)")},
    ranges=(("da(?:l|ll')?", "a(?:l|ll')?"), ("tra il", "e il"), ("fra il", "e il")),
    days={"oggi": 0, "stasera": 0, "stanotte": 0, "domani": 1, "dopodomani": 2},
    days_left=("mancano (?:solo |ancora )?{n} giorni", "(?:scade|finisce|termina) (?:tra|fra) {n} giorni", "restano (?:solo |ancora )?{n} giorni"),
    last_day=("(?:e l')?ultimo giorno", "ultime ore", "solo (?:per )?oggi"),
    day_marks=("[°ºo]",),
    code=("codice(?: (?:sconto|promo|promozionale|coupon|voucher|invito|amico|regalo))?", "coupon", "promo ?code", "buono sconto", "parola d'ordine"),
)  # fmt: skip
