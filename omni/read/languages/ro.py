"""Romanian; folded, so it also reads texts without diacritics."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.lexicon import Lexicon
from omni.read.number_words import compose

_UNITS = {
    "unu": 1, "una": 1, "doi": 2, "doua": 2, "trei": 3, "patru": 4, "cinci": 5, "sase": 6, "sapte": 7, "opt": 8, "noua": 9,
}  # fmt: skip
_SMALL = {
    **_UNITS, "o": 1, "un": 1, "zece": 10, "unsprezece": 11, "doisprezece": 12, "douasprezece": 12, "treisprezece": 13, "paisprezece": 14,
    "cincisprezece": 15, "saisprezece": 16, "saptesprezece": 17, "optsprezece": 18, "nouasprezece": 19,
}  # fmt: skip
_TENS = {
    "douazeci": 20, "treizeci": 30, "patruzeci": 40, "cincizeci": 50, "saizeci": 60, "saptezeci": 70, "optzeci": 80,
    "nouazeci": 90, "o suta": 100,
}  # fmt: skip


LEXICON = Lexicon(
    numbers=compose(_SMALL, _TENS, _UNITS, lambda ten, unit: f"{ten} si {unit}"),
    date_before={
        "before": ("inainte de",),
        "deadline": ("pana (?:pe|in|la|la data de)(?: data de)?", "pana", "expira(?: pe| la| in)?", "se (?:termina|incheie)(?: pe| la| in)?", "valabil[aei]? (?:doar )?(?:pe|in)",
                     "ultima zi:?", "termen(?:ul)?(?: limita)?:?", "nu mai tarziu de"),
        "start": ("(?:incepand )?de (?:pe|la|la data de)", "din(?: data de)?", "incepand (?:cu|de pe|din)", "incepe(?: pe| in| la)?", "porneste(?: pe)?", "disponibil[aei]? (?:din|de pe)"),
    },
    date_after={"deadline": ("(?:este |e )?ultima zi", "expira")},
    ranges=(("de (?:pe|la)", "(?:pana )?(?:pe|la)"), ("(?:in perioada|intre|din)", "(?:si|-|pana (?:pe|in|la))"), ("in perioada", "-")),
    days={"azi": 0, "astazi": 0, "diseara": 0, "maine": 1, "poimaine": 2},
    days_left=("mai sunt (?:doar |numai )?{n} (?:de )?zile", "au (?:mai )?ramas (?:doar )?{n} (?:de )?zile", "(?:expira|se termina|se incheie) (?:in|peste) {n} (?:de )?zile"),
    last_day=("ultima zi", "ultimele ore", "doar (?:azi|astazi)", "numai (?:azi|astazi)"),
    also_words=("mai",),
    code=("cod(?:ul|ului)?(?: (?:promo|promotional|de reducere|reducere|discount|voucher|cadou))?", "voucher(?:ul)?", "cuponul", "cupon", "parola"),
)  # fmt: skip
