"""Amounts as the brand prints them: `84 €`, `84,90 €`, `€84`, `249 lei`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import format_currency, format_decimal

from omni.model.money import Money
from omni.render.style import NBSP, Style

_SAMPLE = re.compile(r"\d[\d.,\s]*\d|\d")
_DECIMALS = re.compile(r"[.,]\d\d$")
_TOO_MANY_DIGITS = 18
_CENTS = 2


def money(value: Money, style: Style) -> str:
    """An amount in the brand's pattern for the language, else in that of CLDR; whole amounts have no decimals.

    The pattern shows how 84 is printed: what stands around the number, and decimals only if they are always wanted.
    """
    pattern = style.money_patterns.get(value.currency, "")
    sample = _SAMPLE.search(pattern)
    if sample is None:
        return style.finish(_in_cldr_pattern(value, style))
    always = bool(_DECIMALS.search(sample.group()))
    number = format_decimal(value.amount, _decimals(value.amount, always=always), style.cldr)
    around = pattern[: sample.start()], pattern[sample.end() :]
    return style.finish(number.join(part.replace(" ", NBSP) for part in around))


def _in_cldr_pattern(value: Money, style: Style) -> str:
    pattern = style.cldr.currency_formats["standard"].pattern
    pattern = pattern.replace("0.00", _decimals(value.amount).removeprefix("#,##"))
    return format_currency(value.amount, value.currency, pattern, style.cldr, currency_digits=False)


def number(value: Decimal, style: Style) -> str:
    """A number with the separators of the language and only the decimals it has."""
    return style.finish(_in_digits(value, style.cldr))


@lru_cache(maxsize=1024)
def _in_digits(value: Decimal, cldr: Locale) -> str:
    places = _places(value)
    return format_decimal(value, "#,##0" + ("." + "0" * places if places else ""), cldr)


def _decimals(amount: Decimal, *, always: bool = False) -> str:
    """The pattern of a number with all its decimals, two at least; of a whole one with none unless `always`."""
    if amount == amount.to_integral_value() and not always:
        return "#,##0"
    exponent = amount.as_tuple().exponent
    return "#,##0." + "0" * max(_CENTS, -exponent if isinstance(exponent, int) else 0)


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return min(-exponent, _TOO_MANY_DIGITS) if isinstance(exponent, int) and exponent < 0 else 0
