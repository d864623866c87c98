"""Spanish."""

from __future__ import annotations

from omni.read.lexicon import Lexicon

LEXICON = Lexicon(
    numbers={"diez": 10, "quince": 15, "veinte": 20, "veinticinco": 25, "treinta": 30, "cuarenta": 40, "cincuenta": 50},
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
