"""Texts that depend on the reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

Value = TypeVar("Value")


def fallbacks(locale: str) -> Iterator[str]:
    """Yields the locale, then its language: `en-GB`, `en`."""
    yield locale
    if "-" in locale:
        yield locale.split("-", 1)[0]


def pick(values: Mapping[str, Value], locale: str) -> Value | None:
    """Finds the value for a locale, or for its language, or None."""
    return next((values[key] for key in fallbacks(locale) if key in values), None)
