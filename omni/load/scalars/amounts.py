"""Amounts of money and the currencies they are in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from omni.load.misfit import impossible, wrong
from omni.load.slips import numbers
from omni.words.nearest import nearest

FREQUENT = ("EUR", "RON", "USD", "GBP", "CHF", "PLN", "HUF", "CZK", "SEK", "DKK", "NOK")
AMOUNT = "an amount with a point such as 84.90"
CURRENCY = "a currency such as EUR"
AMOUNTS = "amounts by currency such as {EUR: 84.90}"

_THOUSANDS = 3
"""The digits behind a point that may be meant to part thousands: 1.000 EUR."""

_AMOUNT = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,6})?")
_CODE = re.compile(r"[A-Z]{3}")


def amount(text: str) -> Decimal:
    """An amount in major units, not negative."""
    if not _AMOUNT.fullmatch(text):
        raise wrong(AMOUNT, text, numbers.amount(text))
    return Decimal(text)


def currency(text: str) -> str:
    """An ISO 4217 code."""
    if not _CODE.fullmatch(text):
        raise wrong(CURRENCY, text)
    if text not in currencies():
        raise impossible(
            text,
            "no currency has this code",
            nearest(text, FREQUENT),
            "" if nearest(text, FREQUENT) else "write a currency such as EUR or RON",
        )
    return text


def looks_like_currency(key: str) -> bool:
    """True for a key that can only be meant as a currency."""
    return bool(_CODE.fullmatch(key))


@cache
def currencies() -> frozenset[str]:
    """All ISO 4217 codes that CLDR knows."""
    from babel.core import get_global

    return frozenset(get_global("all_currencies"))


def check_decimals(amounts: Mapping[str, Decimal]) -> None:
    """Raises where an amount has more decimals than its currency."""
    from babel.core import get_global

    fractions = get_global("currency_fractions")
    for code, value in amounts.items():
        places = fractions.get(code, fractions["DEFAULT"])[0]
        exponent = value.as_tuple().exponent
        if isinstance(exponent, int) and -exponent > places and (value % 1 or -exponent == _THOUSANDS):
            advice = f"write {value * 1000:.0f}, or {value:.{places}f}" if -exponent == _THOUSANDS else ""
            told = f"{code} has {places} decimals" if places else f"{code} has no decimals"
            raise impossible(f"{value} {code}", told, advice=advice)
