"""Words that stand before a code, by language, as regular expressions on folded text (see `folding`)."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from collections.abc import Mapping

Words = tuple[str, ...]

CODE: Mapping[str, Words] = {
    "it": ("codice(?: (?:sconto|promo|promozionale|coupon|voucher|invito|amico|regalo))?(?: e)?", "coupon", "promo ?code", "buono sconto", "parola d'ordine"),
    "ro": ("cod(?:ul|ului)?(?: (?:promo|promotional|de reducere|reducere|discount|voucher|cadou))?(?: (?:este|e|tau:?|tau este))?", "promo ?code", "voucher(?:ul)?", "cuponul", "cupon", "parola"),
    "en": ("(?:promo |discount |coupon |voucher |gift |invite |offer )?code(?: is)?:?", "coupon", "password"),
    "de": ("(?:gutschein|rabatt|aktions|promo|vorteils|einladungs)?-?code(?: lautet| ist)?", "gutschein", "kennwort", "stichwort", "losungswort"),
    "fr": ("code(?: (?:promo|promotionnel|de reduction|reduction|remise|avantage|privilege|cadeau))?(?: est)?", "coupon", "bon de reduction", "mot de passe"),
    "es": ("codigo(?: (?:promocional|de descuento|descuento|promo|regalo))?(?: es)?", "promo ?code", "cupon", "clave", "contrasena"),
}  # fmt: skip
"""Words for "code"."""

WITH: Mapping[str, Words] = {
    "it": ("con", "usa", "inserisci", "digita", "scrivi"), "ro": ("cu", "foloseste", "folositi", "scrie", "tasteaza"), "en": ("with", "w/", "use", "using", "enter", "type"),
    "de": ("mit", "per"), "fr": ("avec", "utilisez", "tapez", "saisissez", "entrez"), "es": ("con", "usa", "usando", "introduce", "escribe"),
}  # fmt: skip
"""Words that bring in a code where none is named as such: `4-for-3 with WUFF`."""

EXPIRES: Mapping[str, Words] = {
    "it": ("scade", "termina", "finisce", "vale", "e valido"), "ro": ("expira", "(?:e|este) valabil"), "en": ("expires", "ends", "is valid", "is good", "runs out"),
    "de": ("lauft", "endet", "gilt", "ist gultig", "verfallt"), "fr": ("expire", "se termine", "prend fin", "est valable"), "es": ("caduca", "termina", "acaba", "vence", "es valido"),
}  # fmt: skip
"""What is said of codes, behind them."""
