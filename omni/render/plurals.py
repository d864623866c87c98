"""Numbers with the noun they count: `1 pasto`, `4 pasti`, `19 zile`, `20 de zile`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from babel.units import format_unit

from omni.render.money import number
from omni.render.style import Style

_TWO_FORMS = ("one", "other")
_THREE_FORMS = ("one", "few", "other")
_CLDR_UNITS = {
    "hour": "duration-hour", "day": "duration-day", "week": "duration-week", "month": "duration-month",
    "year": "duration-year", "minute": "duration-minute", "second": "duration-second",
    "km": "length-kilometer", "m": "length-meter", "cm": "length-centimeter", "mm": "length-millimeter",
    "kg": "mass-kilogram", "g": "mass-gram", "l": "volume-liter", "ml": "volume-milliliter",
    "kWh": "energy-kilowatt-hour", "W": "power-watt", "kW": "power-kilowatt",
    "GB": "digital-gigabyte", "MB": "digital-megabyte", "TB": "digital-terabyte",
}  # fmt: skip
_SPELT_OUT = "duration-"


def category(value: Decimal, style: Style) -> str:
    """The CLDR plural category: `one`, `few`, `other`, …"""
    return str(style.cldr.plural_form(abs(value)))


def noun_form(value: Decimal, nouns: Sequence[str], style: Style) -> str:
    """The noun that goes with a number: one form for all, singular and plural, or one per CLDR category."""
    if len(nouns) == 1:
        return nouns[0]
    names = _THREE_FORMS if len(nouns) > len(_TWO_FORMS) else _TWO_FORMS
    wanted = category(value, style)
    return nouns[names.index(wanted)] if wanted in names else nouns[-1]


def counted(value: Decimal, nouns: Sequence[str], style: Style) -> str:
    """A number with its noun; Romanian puts `de` between them from twenty on."""
    link = style.grammar.plural_link if category(value, style) == "other" else ""
    return f"{number(value, style)} {link}{noun_form(value, nouns, style)}"


def measured(value: Decimal, unit: str, style: Style) -> str:
    """A number with a unit: durations in words, measures by their sign, anything else as it is written."""
    known = _CLDR_UNITS.get(unit)
    if known is None:
        return f"{number(value, style)} {unit}"
    length = "long" if known.startswith(_SPELT_OUT) else "short"
    return style.finish(format_unit(value, known, length, locale=style.cldr))
