"""The languages in which people are expected to write what omni reads as numbers and codes."""

from __future__ import annotations

from functools import cache

LANGUAGES = ("en", "it", "ro", "de", "fr", "es")


def locale(text: str) -> str:
    """The code of a language that is called so (`italiano`), or of one spelt with `_` or in other letters, or ""."""
    named = _languages().get(text.strip().lower())
    if named:
        return named
    language, _, country = text.strip().replace("_", "-").partition("-")
    code = f"{language.lower()}-{country.upper()}" if country else language.lower()
    known = language.lower() in _languages().values() and (not country or country.upper() in _territories().values())
    return code if known and len(country) in {0, 2} else ""


def country(text: str) -> str:
    """The code of a country that is called so (`Italia`), or one in small letters, or ""."""
    code = text.strip().upper()
    return code if code in _territories().values() else _territories().get(text.strip().lower(), "")


@cache
def _languages() -> dict[str, str]:
    return _named("languages", 2)


@cache
def _territories() -> dict[str, str]:
    return {name: code for name, code in _named("territories", 2).items() if code.isalpha()}


def _named(what: str, length: int) -> dict[str, str]:
    from babel import Locale

    return {
        name.lower(): code
        for language in reversed(LANGUAGES)
        for code, name in getattr(Locale(language), what).items()
        if len(code) == length
    }
