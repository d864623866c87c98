"""Names of months and weekdays as CLDR has them, for languages that omni has no words of."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from omni.read.folding import fold


def months(language: str) -> tuple[str, ...]:
    """Twelve regular expressions, January first; nothing for an unknown language."""
    from babel.dates import get_month_names

    return names(get_month_names, language)


def weekdays(language: str) -> tuple[str, ...]:
    """Seven regular expressions, Monday first; nothing for an unknown language."""
    from babel.dates import get_day_names

    return names(get_day_names, language)


def names(get: Callable[..., Any], language: str) -> tuple[str, ...]:
    """The names in full and short, as regular expressions on folded text, without the dot."""
    from babel.core import UnknownLocaleError

    try:
        tables = [
            get(width, context, locale=language)
            for context in ("stand-alone", "format")
            for width in ("wide", "abbreviated")
        ]
    except (UnknownLocaleError, ValueError):
        return ()
    return tuple(
        "|".join(dict.fromkeys(re.escape(fold(table[number]).rstrip(".")) for table in tables))
        for number in sorted(tables[0])
    )
