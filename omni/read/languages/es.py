"""Spanish; the words that stand around offers, not yet as many as in Italian, Romanian and English."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.lexicon import Lexicon

LEXICON = Lexicon(
    percent=("por ciento",),
    numbers={"diez": 10, "quince": 15, "veinte": 20, "veinticinco": 25, "treinta": 30, "cuarenta": 40, "cincuenta": 50},
    shares={"mitad de precio": 50},
    offer_before=("descuentos?(?: del?)?", "ahorra(?: un)?", "menos"),
    offer_after=("de (?:descuento|dto|rebaja)", "menos", "dto"),
    no_offer_before=("iva(?: del?)?", "tae(?: del?)?", "interes(?: del?)?"),
    no_offer_after=("(?:de )?(?:algodon|lana|seda|lino|cachemira|poliester|piel|cacao)", "de (?:los|nuestros) clientes", "vol"),
    up_to=("hasta(?: un)?",),
    starting=("desde", "a partir de"),
    currencies={"euros?": "EUR", "lei": "RON"},
    per={"al mes|/ ?mes": "month", "al ano|/ ?ano": "year", "por noche|/ ?noche": "night", "al dia|/ ?dia": "day"},
    money_before={
        "old_price": ("en lugar de", "en vez de", "antes", "era"),
        "prior_price": ("ultimos 30 dias:?",),
        "price": ("ahora(?: solo)?", "solo", "por(?: solo)?", "precio(?: de)?"),
        "threshold": ("mas de", "superiores a", "gratis a partir de", "minimo"),
        "saving": ("ahorra", "descuento de"),
    },
    money_after={"price": ("en lugar de", "en vez de"), "saving": ("de descuento", "menos")},
    date_before={
        "before": ("antes del?",),
        "deadline": ("hasta(?: el)?(?: dia)?", "(?:caduca|termina|acaba)(?: el)?", "valid[oa] hasta(?: el)?"),
        "start": ("desde(?: el)?", "a partir del?", "del", "empieza(?: el)?"),
    },
    ranges=(("del?", "al?"), ("entre el", "y el")),
    days={"hoy": 0, "manana": 1, "pasado manana": 2},
    days_left=("quedan {n} dias", "faltan {n} dias", "caduca en {n} dias"),
    last_day=("ultimo dia",),
    between=("de", "del"),
    day_marks=("[°ºo]",),
    code=("codigo(?: (?:promocional|de descuento|descuento|promo|regalo))?", "cupon", "clave", "contrasena"),
)  # fmt: skip
