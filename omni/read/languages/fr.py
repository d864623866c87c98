"""French."""

from __future__ import annotations

from omni.read.lexicon import Lexicon

LEXICON = Lexicon(
    numbers={"dix": 10, "quinze": 15, "vingt": 20, "vingt-cinq": 25, "trente": 30, "quarante": 40, "cinquante": 50},
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
    code=(
        "code(?: (?:promo|promotionnel|de reduction|reduction|remise|avantage|privilege|cadeau))?",
        "coupon", "bon de reduction", "mot de passe",
    ),
)  # fmt: skip
