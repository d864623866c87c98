"""Signs, codes and words of currencies, and which currency they mean in a market."""

from __future__ import annotations

import re
from functools import cache

from omni.read.offer_words import offer_words

SIGNS = {
    "€": "EUR",
    "£": "GBP",
    "$": "USD",
    "us$": "USD",
    "¥": "JPY",
    "zł": "PLN",
    "zl": "PLN",
    "kc": "CZK",
    "ft": "HUF",
}
CODES = ("eur", "ron", "gbp", "usd", "chf", "pln", "huf", "czk", "bgn", "sek", "dkk", "nok", "cad", "aud")
SIGN = r"us\$|[€£$¥]"
CODE = "|".join(CODES)
_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"})
_ALSO_A_WEIGHT = frozenset({"GBP"})
"""`Pfund`, `livres` and `pounds` are money only where people pay with them."""
FRANCS_OR_FRIDAY = "fr."
"""Behind a number a day where nobody pays in francs: `10–18 Fr.`"""


@cache
def words_pattern(language: str) -> str:
    """The words of currencies, as an expression without groups."""
    return "|".join(offer_words(language).currencies) or "(?!)"


def currency_of(name: str, language: str, market: str) -> str:
    """The ISO 4217 code that a name means where people pay in `market`; nothing where it is no money."""
    if name == "$":
        return market if market in _DOLLARS else "USD"
    if name in SIGNS:
        return SIGNS[name]
    if name in CODES:
        return name.upper()
    bare = name.removeprefix("di ").removeprefix("de ")
    found = next(code for words, code in _every(language) if re.fullmatch(words, bare))
    if found in _ALSO_A_WEIGHT and found != market and "sterl" not in name:
        return ""
    return market if found == "USD" and market in _DOLLARS else found


def cents_of(name: str, language: str, market: str) -> str:
    """The currency of which a word names the hundredth part."""
    words = offer_words(language).cents
    found = next((code for phrase, code in words.items() if re.fullmatch(phrase, name)), "")
    return found or market


def _every(language: str) -> tuple[tuple[str, str], ...]:
    words = offer_words(language)
    return (*words.currencies.items(), *words.leading.items())
