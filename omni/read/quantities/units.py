"""Units of measure: which of them measure the same thing, how large they are, and their signs in every language."""

# ruff: noqa: E501 -- a table reads better wide

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from omni.read.folding import fold
from omni.read.quantities.unit_words import UNIT_WORDS

_MINUTE, _HOUR, _DAY = 60, 3600, 86400

_DIMENSIONS: Mapping[str, Mapping[str, float]] = {
    "time": {
        "second": 1, "minute": _MINUTE, "hour": _HOUR, "day": _DAY, "working day": _DAY * 1.4, "week": 7 * _DAY,
        "month": 30.4375 * _DAY, "quarter": 91.3125 * _DAY, "half-year": 182.625 * _DAY, "year": 365.25 * _DAY,
    },
    "mass": {"mg": 0.001, "g": 1, "kg": 1000, "t": 10**6, "lb": 453.592, "oz": 28.3495},
    "volume": {"ml": 1, "cl": 10, "dl": 100, "l": 1000},
    "length": {"mm": 1, "cm": 10, "m": 1000, "km": 10**6, "mile": 1609344, "ft": 304.8, "inch": 25.4},
    "area": {"m²": 1},
    "data": {"KB": 0.001, "MB": 1, "GB": 1000, "TB": 10**6},
    "data rate": {"Mbit/s": 1, "Gbit/s": 1000},
    "power": {"W": 1, "kW": 1000, "CV": 735.5, "hp": 745.7},
    "energy": {"Wh": 1, "kWh": 1000},
    "calories": {"kcal": 1, "kJ": 0.239},
    "charge": {"mAh": 1, "Ah": 1000},
    "torque": {"Nm": 1},
    "frequency": {"Hz": 1, "kHz": 1000, "MHz": 10**6, "GHz": 10**9},
    "pixels": {"megapixel": 1},
    "pressure": {"bar": 1},
    "sound": {"dB": 1},
    "light": {"lm": 1},
    "sun protection": {"SPF": 1},
    "night": {"night": 1},
    "person": {"person": 1},
    "instalment": {"instalment": 1},
}  # fmt: skip

SIZES: Mapping[str, tuple[str, Decimal]] = {
    name: (dimension, Decimal(str(size))) for dimension, sizes in _DIMENSIONS.items() for name, size in sizes.items()
}
"""What each unit measures and its size in the smallest unit of that dimension; a working day is a fifth of a week."""

SIGNS: Mapping[str, tuple[str, ...]] = {
    "second": ("s", "sec"), "minute": ("min",), "hour": ("h",),
    "mg": ("mg",), "g": ("g", "gr"), "kg": ("kg",), "t": ("t",), "lb": ("lb", "lbs"), "oz": ("oz",),
    "ml": ("ml",), "cl": ("cl",), "dl": ("dl",), "l": ("l", "lt"),
    "mm": ("mm",), "cm": ("cm",), "m": ("m", "mt"), "km": ("km",), "mile": ("mi",), "ft": ("ft",), "inch": ('"', "''"),
    "m²": ("m²", "m2", "mq", "sqm"),
    "KB": ("kb",), "MB": ("mb", "mo"), "GB": ("gb", "go", "giga", "gigabyte", "gigabytes", "gigas"), "TB": ("tb", "to", "terabyte", "tera"),
    "Mbit/s": ("mbit/s", "mbps", "mb/s", "mbit", "mega", "megabit"), "Gbit/s": ("gbit/s", "gbps", "gb/s", "gbit", "gigabit"),
    "W": ("w", "watt", "watts"), "kW": ("kw", "kilowatt", "kilowatts"), "CV": ("cv", "ps", "cp"), "hp": ("hp", "bhp"),
    "Wh": ("wh",), "kWh": ("kwh",), "kcal": ("kcal",), "kJ": ("kj",),
    "mAh": ("mah",), "Ah": ("ah",), "Nm": ("nm",), "Hz": ("hz",), "kHz": ("khz",), "MHz": ("mhz",), "GHz": ("ghz",),
    "megapixel": ("mp", "mpx", "megapixel", "megapixels"), "bar": ("bar",), "dB": ("db",), "lm": ("lm",),
    "SPF": ("spf", "lsf", "fps"),
}  # fmt: skip
"""What stands for a unit in every language, folded."""

SMALL_LETTERS = frozenset({"s", "h", "g", "l", "m", "t"})
"""Signs that mean something else as capitals: `5G`, `M`."""

LEADING = frozenset({"SPF"})
"""Units whose number stands behind them."""

_SYNONYMS: Mapping[str, str] = {
    "hours": "hour", "days": "day", "weeks": "week", "months": "month", "years": "year", "minutes": "minute",
    "seconds": "second", "nights": "night", "business day": "working day", "working days": "working day", "business days": "working day",
    "installment": "instalment", "instalments": "instalment", "people": "person", "persons": "person", '"': "inch", "in": "inch", "inches": "inch",
    "miles": "mile", "mi": "mile", "HP": "hp", "PS": "CV", "MP": "megapixel", "Mbps": "Mbit/s", "Gbps": "Gbit/s", "m2": "m²", "LSF": "SPF", "FPS": "SPF",
    "L": "l", "lbs": "lb", "litre": "l", "liter": "l", "Go": "GB", "feet": "ft",
}  # fmt: skip


def canonical_unit(unit: str) -> str:
    """The name of a unit in `SIZES`, or the unit as it is written."""
    if unit in SIZES:
        return unit
    known = _SYNONYMS.get(unit, _SYNONYMS.get(unit.lower(), ""))
    return known or next((name for name in SIZES if name.lower() == unit.lower()), _of_sign().get(fold(unit), unit))


@cache
def _of_sign() -> Mapping[str, str]:
    """The unit of each sign and, in any language, each word that stands for one alone: `min`, `metri`."""
    meant: dict[str, set[str]] = {}
    for unit, signs in (
        *SIGNS.items(),
        *((unit, forms.split("|")) for units in UNIT_WORDS.values() for unit, forms in units.items()),
    ):
        for sign in signs:
            meant.setdefault(sign, set()).add(unit)
    return {sign: units.pop() for sign, units in meant.items() if len(units) == 1 and (len(sign) > 1 or sign == "h")}


def dimension(unit: str) -> str:
    """What a unit measures: a unit of its own where it is not known."""
    return SIZES[unit][0] if unit in SIZES else unit


def in_unit(number: Decimal, unit: str, other: str) -> Decimal | None:
    """A number of one unit in another; None where they measure different things."""
    if unit == other:
        return number
    if unit not in SIZES or other not in SIZES or SIZES[unit][0] != SIZES[other][0]:
        return None
    return number * SIZES[unit][1] / SIZES[other][1]


def is_same(number: Decimal, unit: str, meant: Decimal, other: str) -> bool:
    """True if both are the same amount, within what conversions round away.

    So many working days are also so many days, because nobody counts Sundays in a promise.
    """
    if {unit, other} == {"day", "working day"} and number == meant:
        return True
    converted = in_unit(number, unit, other)
    if converted is None or unit == other:
        return converted == meant
    return abs(converted - meant) <= meant * (Decimal("0.04") if SIZES[unit][0] == "time" else Decimal("0.015"))
