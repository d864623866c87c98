"""What of a text must be accounted for: runs of digits, signs of money and percent, numbers in words."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from omni.read.folding import fold
from omni.read.numerals import in_words, numeral_pattern

_SIGNS = re.compile(r"[\d%‰％€£$¥](?:(?<=\d)\d+)?")
_ORDINAL = re.compile(r"(?<!\w)al?\s$")
"""What makes an ordinal of a Romanian number: `a doua`, `al doilea`."""

_MOSTLY_OTHER_WORDS = {
    "it": frozenset({"sei"}),
    "ro": frozenset({"noua"}),
    "fr": frozenset({"neuf"}),
}
"""Numbers that are far more often another word: `sei` (you are), `nouă` (new, us), `neuf` (new)."""


@lru_cache(maxsize=4096)
def tokens(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """The stretches that must be accounted for, in order; none overlap. `One` is an article, and no number in words."""
    found = [match.span() for match in _SIGNS.finditer(text)]
    found += _numbers_in_words(text, language)
    return tuple(sorted(found))


def whole_digits(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the whole of each run of digits that it cuts."""
    while 0 < start < len(text) and text[start].isdecimal() and text[start - 1].isdecimal():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isdecimal() and text[end].isdecimal():
        end += 1
    return start, end


def _numbers_in_words(text: str, language: str) -> list[tuple[int, int]]:
    folded = fold(text)
    other = _MOSTLY_OTHER_WORDS.get(language, frozenset())
    found = (match for match in _words(language).finditer(folded) if match[0] not in other)
    numbers = (match for match in found if (in_words(match[0], language) or 0) > 1)
    return [
        match.span()
        for match in numbers
        if not (language == "ro" and _ORDINAL.search(folded[max(0, match.start() - 4) : match.start()]))
    ]


@cache
def _words(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-]){numeral_pattern(language)}(?![\w'-])")
