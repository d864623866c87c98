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

_NO_MONEY = (
    r"(?:energie|curent|electricitate|apa|consum|combustibil|timp|emisii|deseuri|plastic|zahar|sare|grasimi|calorii)"
)

LEXICON = Lexicon(
    percent=("la suta", "procente", "procent", "de procente"),
    numbers=compose(_SMALL, _TENS, _UNITS, lambda ten, unit: f"{ten} si {unit}"),
    shares={"(?:la )?jumatate (?:de )?pret(?:ul)?": 50},
    offer_before=("reducere(?: extra)?(?: de)?", "oferte", "oferta", "promoti[ei]", "reduceri(?: de)?", "discount(?: de)?", "economisesti", "economiseste", "mai ieftin cu", "cu", "pentru tine", "ai"),
    offer_after=("reducere", "reduceri", "discount", "mai ieftin", rf"mai putin[aei]?(?! {_NO_MONEY})", "off"),
    no_offer_before=("bumbac", "lana", "matase", "in", "casmir", "poliester", "tva(?: de)?", "dae(?: de)?", "dobanda(?: de| fixa)?", "rata(?: de)?", "bateria la"),
    no_offer_after=(
        "(?:de )?(?:bumbac|lana|matase|in|casmir|poliester|elastan|vascoza|piele|cacao|natural[aei]?|reciclat[aei]?|vegetal[aei]?|poliamida|alpaca|mohair|organic)",
        "din(?:tre)? (?:clienti|clientii|oameni|romani|utilizatori)", "tva", "dintre", rf"(?:mai putin[aei]? )?(?:din |de |la )?{_NO_MONEY}",
    ),
    up_to=("(?:de )?pana la(?: -)?", "maximum", "maxim"),
    starting=("de la", "incepand (?:de la|cu)"),
    currencies={"(?:de )?euro": "EUR", "(?:de )?lei": "RON", "leu": "RON", "(?:de )?lire": "GBP", "(?:de )?dolari": "USD"},
    per={"pe luna|/ ?luna|lunar": "month", "pe an|/ ?an|anual": "year", "pe noapte|/ ?noapte": "night", "pe zi|/ ?zi": "day",
         "/ ?kg|pe kg|kilogramul": "kg", "pe saptamana|/ ?saptamana": "week", "de persoana|pe persoana": "person"},
    money_before={
        "old_price": ("in loc de", "fata de", "era", "inainte", "pret(?:ul)? (?:vechi|intreg|initial|de lista)", "de la pretul de"),
        "prior_price": (r"ultimele 30 (?:de )?zile\)?:?",),
        "price": ("acum(?: doar| numai| la)?", "doar", "numai", "la (?:doar|numai)", "la pretul de", "pret(?:ul)?(?: redus)?(?: de)?", "costa(?: doar)?", "azi"),
        "threshold": ("peste", "de (?:minimum|minim|cel putin)", "(?:minimum|minim)", "cel putin", "la fiecare", "comenzi de"),
        "saving": ("economisesti", "economiseste", "reducere de", "reducere", "mai ieftin cu", "minus"),
        "fee": ("livrare(?: la| de la| cu)?", "transport(?: la| de la)?", "comision(?: de)?"),
        "voucher": ("voucher(?: de)?", "card cadou(?: de)?", "iti (?:oferim|daruim)", "bon(?: de)?"),
    },
    money_after={
        "price": ("in loc de", "fata de"),
        "saving": ("reducere", "mai putin", "discount", "economie"),
        "threshold": ("sau mai mult", "(?:de|in) cumparaturi"),
        "voucher": ("cadou", "in vouchere"),
    },
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
