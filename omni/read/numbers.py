"""Numbers as they are printed, with the separators of any locale."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

_SPACES_GROUP = frozenset(
    {"fr", "pl", "cs", "sk", "sv", "fi", "nb", "nn", "no", "uk", "ru", "bg", "hu", "lv", "lt", "et"}
)
_THOUSANDS = 3


@cache
def number_pattern(language: str) -> str:
    """A regular expression for one printed number; spaces group digits only where the language writes so."""
    group = "[ .,']" if language in _SPACES_GROUP else "[.,']"
    return rf"(?:\d{{1,3}}(?:{group}\d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)|\d{{1,9}}(?:[.,]\d{{1,6}})?)"


def parse(text: str) -> Decimal:
    """The value of a printed number: of two kinds of separator the last is the decimal one, and so is a single one
    that three digits do not follow (`1.299` is 1299, `12.5` is 12.5, `0.118` is 0.118).
    """
    plain = re.sub(r"[ ']", "", text)
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return Decimal(plain)
    whole, fraction = plain[:last], plain[last + 1 :]
    other = "," if plain[last] == "." else "."
    if len(fraction) == _THOUSANDS and other not in whole and whole != "0":
        return Decimal(re.sub(r"[.,]", "", plain))
    return Decimal(f"{re.sub(r'[.,]', '', whole)}.{fraction}")
