"""Languages in words."""

from __future__ import annotations

from functools import cache


@cache
def language(locale: str) -> str:
    """Writes a language tag in words: `Italian`, `English (United Kingdom)`; as it is where nobody knows it."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(locale, sep="-").get_display_name("en") or locale
    except (UnknownLocaleError, ValueError):
        return locale
