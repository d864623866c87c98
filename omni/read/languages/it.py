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

_NO_MONEY = r"(?:energia|corrente|elettricita|acqua|consum[oi]|carburante|tempo|emissioni|rifiuti|plastica|zucchero|sale|grassi|calorie)"
_OF = "(?:di |d'|de(?:i|gli|lle|l) |sui |sulle )"

LEXICON = Lexicon(
    percent=("per ?cento",),
    numbers=compose(_SMALL, _TENS, _UNITS, _joined),
    shares={"(?:a|al) meta prezzo": 50},
    offer_before=("scont[oi](?: extra)?(?: del(?:l')?)?", "saldi", "offert[ae]", "promozion[ei]", "ribass[oi](?: del)?", "risparmi(?:a|ate|are)?(?: (?:il|del))?", "meno", "per te(?: il| un)?", "hai(?: il| un)?"),
    offer_after=(rf"di (?:sconto|ribasso|riduzione|risparmio)(?! energetic| idric| {_OF}{_NO_MONEY})", rf"in meno(?! {_OF}{_NO_MONEY})", "scont[oi]", "off"),
    no_offer_before=("cotone", "lana", "seta", "lino", "cashmere", "poliestere", "iva(?: al| del)?", "tan(?: fisso)?(?: del)?", "taeg(?: del)?", "tasso(?: del)?", "batteria al", "vol\\."),
    no_offer_after=(
        "(?:di )?(?:puro |pura )?(?:cotone|lana|seta|lino|cashmere|cachemire|poliestere|elastan|viscosa|nylon|pelle|cacao)",
        "(?:naturale|riciclat[oaie]|vegetale|biologic[oaie]|poliammide|alpaca|mohair|made)",
        "de(?:i|gli|lle) (?:clienti|nostri|nostre|italiani|persone|utenti)", "(?:di )?iva", "vol", "di umidita", rf"(?:in meno )?{_OF}{_NO_MONEY}",
    ),
    up_to=(rf"{_FINO}(?: -)?", "massimo"),
    starting=("(?:a partire )?da(?:l|i)?", "da soli"),
    currencies={"euro": "EUR", "lei": "RON", "sterline": "GBP", "dollari": "USD", "franchi": "CHF"},
    per={"(?:al|a) mese|/ ?mese|mensil[ei]|ogni mese": "month", "(?:all'|l')anno|/ ?anno|annu[oi]": "year", "a notte|/ ?notte": "night",
         "al giorno|/ ?giorno": "day", "al kg|/ ?kg|al chilo": "kg", "a settimana|/ ?settimana": "week", "a persona": "person"},
    money_before={
        "old_price": ("invece (?:di|dei)", "anziche", "anzi che", "era", "prima", "prezzo (?:pieno|di listino|intero|iniziale)"),
        "prior_price": (r"ultimi 30 giorni\)?:?",),
        "price": ("ora(?: a| solo| soltanto| a soli)?", "adesso(?: a)?", "oggi(?: a)?", "(?:a )?sol[oi]", "prezzo(?: scontato)?", "costa(?: solo)?", "tu[ao] a"),
        "threshold": (r"sopra (?:i|gli|le)?", "oltre (?:i|gli)?", "superior[ei] a(?:i|gli)?", "spesa (?:minima|di almeno)(?: di)?",
                      "(?:spendi|acquisti per) almeno", "almeno", "ogni", "su una spesa di"),
        "saving": ("risparmi(?:a|ate)?", "sconto (?:extra )?di", "sconto", "meno"),
        "fee": ("spedizione(?: a| da)?", "consegna(?: a| da)?", "commissione(?: di)?"),
        "voucher": ("buono(?: (?:spesa|sconto|acquisto))?(?: da| di)?", "ti regaliamo", "carta regalo da", "regalo da"),
    },
    money_after={
        "price": ("invece (?:di|dei)", "anziche"),
        "saving": ("di (?:sconto|risparmio)", "in meno", "di ribasso"),
        "threshold": ("di (?:spesa|acquisti)", "o piu"),
        "voucher": ("in regalo", "in buoni"),
    },
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
