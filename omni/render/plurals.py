"""Numbers with the noun they count: `1 pasto`, `4 pasti`, `19 zile`, `20 de zile`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from babel import Locale

from omni.render.money import number
from omni.render.style import NBSP, Style
from omni.words.units import UNITS

_TWO_FORMS = ("one", "other")
_THREE_FORMS = ("one", "few", "other")
_LEADING = frozenset({"SPF"})
"""Units that stand before their number."""


def category(value: Decimal, style: Style) -> str:
    """The CLDR plural category, such as `one`, `few` or `other`."""
    return _category(str(abs(value)), style.cldr)


@lru_cache(maxsize=1024)
def _category(digits: str, cldr: Locale) -> str:
    """The category of a number in digits: `1` and `1.0` are equal numbers in different categories."""
    return str(cldr.plural_form(Decimal(digits)))


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
    """A number with a unit: times in words, anything else as it is written."""
    nouns = UNITS.get(style.language, UNITS["en"]).get(unit)
    if nouns:
        return counted(value, nouns, style)
    digits = number(value, style)
    written = f"{unit}{NBSP}{digits}" if unit in _LEADING else f"{digits}{NBSP}{unit}"
    return style.finish(written if unit else digits)
