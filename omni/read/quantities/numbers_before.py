"""The number, or the range, that stands before a unit: `30 mila`, `sessanta`, `da 24 a 84`, `20 de`."""

# ruff: noqa: E501 -- patterns read better wide
from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from omni.model.frozen import Frozen
from omni.read.dates.names import months
from omni.read.numbers import parse
from omni.read.numerals import in_words, numeral_pattern, scale_of, scale_pattern
from omni.read.quantities.cue_words import CUES, CueWords
from omni.read.stop_words import STOP_WORDS

_DIGITS = r"\d{1,3}(?:[ .,']\d{3})+(?!\d)(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,4})?"
_ARTICLES = frozenset({"un", "una", "uno", "un'", "o", "ein", "eine", "einen", "einem", "einer", "eines", "une"})
_BEFORE_VOWEL = re.compile(r"(?<!\w)(?<!half )(?<! of )(?:un'|an)$")
_TIMES = re.compile(r"(?:[ +\u00d7-]|(?<![a-z])x)+$")
"""What may stand between a number and what it counts: `3 x`, `15-`; no letter of a number (`dix`)."""
_A_WORD = re.compile(r"\s([^\W\d_]{3,18})$")
_MONEY = frozenset({"euro", "euros", "lei", "dollari", "pounds", "sterline", "franchi"})


class Number(Frozen):
    """One printed number; `start` is where it begins, `article` an "un" that may count nothing."""

    start: int
    value: Decimal
    article: bool = False


def number_before(text: str, language: str, cues: CueWords | None, *, adjective: bool = False) -> Number | None:
    """The number that ends a text, save for a word between it and its unit."""
    for rest in _endings(text, cues, language, adjective=adjective):
        found = _in_digits(rest, language) or _in_words(rest, language)
        if found:
            return found
    return None


def _endings(text: str, cues: CueWords | None, language: str, *, adjective: bool) -> Iterator[str]:
    bare = _TIMES.sub("", text) if text[-1:] in {" ", "-", "+"} else text
    yield bare
    if cues is None or text[-1:] not in {" ", "'"}:
        return
    linked = _filling(language).sub("", bare)
    if linked != bare:
        yield linked
    between = _A_WORD.search(linked) if adjective else None
    if between and between[1] not in _no_adjectives(language) and not re.fullmatch(cues.more, between[1]):
        yield linked[: between.start()]


@cache
def _filling(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\sd[ei])?\s(?:d[ei]|d'|{CUES[language].fill})$")


@cache
def _no_adjectives(language: str) -> frozenset[str]:
    return frozenset({*months(language), *STOP_WORDS.get(language, ()), *_MONEY})


def _in_digits(text: str, language: str) -> Number | None:
    match = _digits(language).search(text)
    if match is None or re.match(r"0\d", match["n"]):
        return None
    return Number(match.start("n"), parse(match["n"]) * scale_of(match["scale"] or "", language))


@cache
def _digits(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?=\d)(?<![^\W_])(?<![\d][.,:/])(?<![€$£#])(?<![€$£]\s)(?P<n>{_DIGITS})(?:\s?(?P<scale>{scale_pattern(language)}))?$")  # fmt: skip


def _in_words(text: str, language: str) -> Number | None:
    before_vowel = _BEFORE_VOWEL.search(text)
    if before_vowel:
        return Number(before_vowel.start(), Decimal(1), article=True)
    match = _words(language).search(text)
    if match is None:
        return None
    value, start = in_words(match[0], language), match.start()
    if value is None:
        start = text.rfind(" ") + 1
        value = in_words(text[start:], language) if start > match.start() else None
    return None if value is None else Number(start, value, text[start:] in _ARTICLES)


@cache
def _words(language: str) -> re.Pattern[str]:
    dozen = f"|(?:{CUES[language].dozen})" if language in CUES else ""
    return re.compile(rf"(?<![^\W_])(?:(?<![^\W_][-'])|(?<=\bd'))(?:{numeral_pattern(language)}{dozen})$")


def lower_before(text: str, high: Decimal, language: str, term: str) -> Number | None:
    """The lower number of a range, of which `text` is what stands before the upper one."""
    text = text.rstrip()
    for opening, joining in _ranges(language):
        joined = joining.search(text)
        rest = text[: joined.start()].rstrip() if joined else ""
        found = number_before(rest.removesuffix(term), language, None) if rest else None
        is_lower = found and not found.article and found.value < high
        if found and is_lower and (opening is None or opening.search(text[: found.start])):
            return _first_of_a_list(text, found, language)
    return None


def _first_of_a_list(text: str, found: Number, language: str) -> Number:
    """The first of several numbers: `due, tre o quattro`."""
    head = text[: found.start].rstrip()
    first = number_before(head[:-1], language, None) if head.endswith(",") else None
    return first if first and not first.article and first.value == found.value - 1 else found


@cache
def _ranges(language: str) -> tuple[tuple[re.Pattern[str] | None, re.Pattern[str]], ...]:
    """What opens a range, where it has to be there, and what joins its numbers."""
    cues = CUES[language]
    opened = (
        (re.compile(rf"(?<!\w)(?:{opening})\s?$"), re.compile(rf"\s(?:{joining})$")) for opening, joining in cues.opened
    )
    return ((None, re.compile(rf"(?:(?<=[\w ])[-/]|\s(?:{cues.range}))$")), *opened)
