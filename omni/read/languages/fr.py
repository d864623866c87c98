"""French; the words that stand around offers, not yet as many as in Italian, Romanian and English."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.lexicon import Lexicon

LEXICON = Lexicon(
    percent=("pour cent", "pourcents?"),
    numbers={"dix": 10, "quinze": 15, "vingt": 20, "vingt-cinq": 25, "trente": 30, "quarante": 40, "cinquante": 50},
    shares={"moitie prix": 50},
    offer_before=("remise(?: de)?", "reduction(?: de)?", "economisez", "moins"),
    offer_after=("de (?:remise|reduction|rabais)", "de moins", "offerts?"),
    no_offer_before=("tva(?: de| a)?", "taeg(?: de)?", "taux(?: de)?"),
    no_offer_after=("(?:de )?(?:pur )?(?:coton|laine|soie|lin|cachemire|polyester|cuir|cacao)", "des? (?:nos )?clients", "vol"),
    up_to=("jusqu'a",),
    starting=("des", "a partir de"),
    currencies={"euros?": "EUR", "francs?": "CHF", "lei": "RON"},
    per={"par mois|/ ?mois": "month", "par an|/ ?an": "year", "par nuit|/ ?nuit": "night", "par jour|/ ?jour": "day"},
    money_before={
        "old_price": ("au lieu de", "avant", "etait"),
        "prior_price": ("30 derniers jours ?:?",),
        "price": ("maintenant ?:?", "seulement", "pour(?: seulement)?", "prix(?: de)?", "aujourd'hui ?:?"),
        "threshold": ("au-dessus de", "plus de", "(?:offerte|gratuite) (?:des|a partir de)", "minimum"),
        "saving": ("economisez", "remise de"),
    },
    money_after={"price": ("au lieu de",), "saving": ("de remise", "de reduction", "offerts?"), "threshold": ("d'achats?",)},
    date_before={
        "before": ("avant le",),
        "deadline": ("jusqu'au", "jusqu'a", "expire(?: le)?", "(?:se )?termine(?: le)?", "au plus tard le"),
        "start": ("a partir du", "des le", "du", "commence(?: le)?", "debute(?: le)?"),
    },
    ranges=(("du", "au"), ("entre le", "et le")),
    days={"aujourd'hui": 0, "demain": 1, "apres-demain": 2},
    days_left=("plus que {n} jours", "il reste {n} jours", "expire dans {n} jours"),
    last_day=("dernier jour(?! demain)",),
    day_marks=("er",),
    code=("code(?: (?:promo|promotionnel|de reduction|reduction|remise|avantage|privilege|cadeau))?", "coupon", "bon de reduction", "mot de passe"),
)  # fmt: skip
