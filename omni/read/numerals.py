"""Numbers written in words: `trentacinque`, `o sută douăzeci`, `vierhundertneunundsiebzig`, `fünf Komma neun`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from omni.read.numeral_words import NUMERALS

_TENS, _HUNDRED, _THOUSAND = 10, 100, 1000
_TWELVE = 12
_LONGEST, _MOST_WORDS = 60, 8
_A_WORD = re.compile(r"(?<![\w'-])[a-z]+(?:-[a-z]+)*")
_DIGITS = re.compile(r"(?<!\d)\d{1,5}(?!\d)")
_TEENS_MAY_FOLLOW = frozenset({60, 80})
"""French counts `soixante-douze` and `quatre-vingt-douze`."""


class _Word(NamedTuple):
    pattern: re.Pattern[str]
    value: int
    multiplies: bool


@cache
def numeral_pattern(language: str) -> str:
    """A regular expression without groups for a number in words, with decimals too; nothing where none are known."""
    table = NUMERALS.get(language)
    whole = whole_pattern(language)
    return rf"{whole}(?:\s{table.point}\s{whole})?" if table else whole


@cache
def whole_pattern(language: str) -> str:
    """The same for a number without decimals, at half the price."""
    table = NUMERALS.get(language)
    if table is None:
        return "(?!)"
    word = "|".join(sorted((*table.adds, *table.times), key=len, reverse=True))
    return rf"(?:{word})(?:{table.joined}(?:{word}))*"


@cache
def few_pattern(language: str) -> str:
    """A number up to twelve in digits or words, as an expression without groups."""
    table = NUMERALS.get(language)
    words = [words for words, value in table.adds.items() if 0 < value <= _TWELVE] if table else []
    return "|".join((r"\d{1,2}", *words))


@cache
def scale_pattern(language: str) -> str:
    """What multiplies digits that stand before it (`30 mila`, `150 de mii`), as an expression without groups."""
    table = NUMERALS.get(language)
    return "|".join(table.scale) if table else "(?!)"


def scale_of(text: str, language: str) -> int:
    """By how much such a word multiplies; 1 for none."""
    table = NUMERALS.get(language)
    return next((times for words, times in table.scale.items() if re.fullmatch(words, text)), 1) if table else 1


@lru_cache(maxsize=1024)
def in_words(text: str, language: str) -> Decimal | None:
    """The value of a number in words, as folded text; None where the words do not make one number (`two three`)."""
    table = NUMERALS.get(language)
    if table is None:
        return None
    whole, _, decimals = re.sub(rf"\s{table.point}\s", "\x00", text).partition("\x00")
    value, behind = _value(whole, language), _value(decimals, language) if decimals else 0
    if value is None or behind is None:
        return None
    leading = "0" * len(re.match(r"(?:zero\s)*", decimals)[0].split()) if decimals else ""  # type: ignore[index]
    return Decimal(f"{value}.{leading}{behind}") if decimals else Decimal(value)


def number_until(text: str, end: int, language: str) -> tuple[Decimal | None, int]:
    """The longest number in words that ends at a position of a folded text, and where it starts."""
    earliest = max(0, end - _LONGEST)
    for match in [*_A_WORD.finditer(text, earliest, end)][-_MOST_WORDS:]:
        value = in_words(text[match.start() : end], language)
        if value is not None:
            return value, match.start()
    return None, end


def number_from(text: str, start: int, language: str) -> tuple[Decimal | None, int]:
    """The longest number in words that starts at a position of a folded text, and where it ends."""
    for match in reversed([*_A_WORD.finditer(text, start, start + _LONGEST)][:_MOST_WORDS]):
        value = in_words(text[start : match.end()], language)
        if value is not None:
            return value, match.end()
    return None, start


def numbers_in(text: str, language: str) -> set[Decimal]:
    """The whole numbers up to a hundred thousand that a folded text names, in digits or in one word."""
    found = {Decimal(match[0]) for match in _DIGITS.finditer(text)}
    values = (in_words(word, language) for word in {match[0] for match in _A_WORD.finditer(text)})
    return found | {value for value in values if value is not None}


@cache
def _words(language: str) -> tuple[_Word, ...]:
    table = NUMERALS[language]
    adds = (_Word(re.compile(words), value, multiplies=False) for words, value in table.adds.items())
    times = (_Word(re.compile(words), value, multiplies=True) for words, value in table.times.items())
    return (*adds, *times)


@cache
def _joined(language: str) -> re.Pattern[str]:
    return re.compile(NUMERALS[language].joined)


def _value(text: str, language: str) -> int | None:
    position, total, current = 0, 0, 0
    while position < len(text):
        length, word = _longest(text, position, language)
        if word is None:
            return None
        if word.multiplies:
            total, current = _times(total, current, word.value)
        elif _may_follow(total, current, word.value, language):
            current += word.value
        else:
            return None
        position += length
        joined = _joined(language).match(text, position)
        position = joined.end() if joined and joined.end() < len(text) else position
    return total + current


def _longest(text: str, position: int, language: str) -> tuple[int, _Word | None]:
    found = ((len(match[0]), word) for word in _words(language) if (match := word.pattern.match(text, position)))
    return max(found, key=lambda one: one[0], default=(0, None))


def _times(total: int, current: int, number: int) -> tuple[int, int]:
    if number == _HUNDRED:
        whole, rest = divmod(current, _THOUSAND)
        return total, whole * _THOUSAND + max(rest, 1) * number
    return total + max(current, 1) * number, 0


def _may_follow(total: int, current: int, number: int, language: str) -> bool:
    """True if a word adds to those before it: five to twenty, twenty to a hundred; in German twenty to five."""
    rest = current % _HUNDRED
    if number >= _HUNDRED:
        return current == 0 and (total == 0 or number < _THOUSAND)
    if rest == 0:
        return True
    if number < _TENS:
        return rest % _TENS == 0 and rest > _TENS
    if number < 2 * _TENS:
        return rest in _TEENS_MAY_FOLLOW and language == "fr"
    return language == "de" and rest < _TENS
