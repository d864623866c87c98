"""Numbers before a unit or a noun, as they are printed: `60 giorni`, `24–84 Monate`, `due anni`, `15-kg`, `SPF 50`."""

# ruff: noqa: E501 -- patterns read better wide

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache

from omni.model.frozen import Frozen, replace
from omni.model.regex import regex
from omni.read.numerals import in_words
from omni.read.page import Page
from omni.read.phrases import Phrases, phrases
from omni.read.quantities.cue_words import CUES
from omni.read.quantities.numbers_before import lower_before, number_before
from omni.read.quantities.unit_words import JOINED, UNIT_WORDS, WHOLE
from omni.read.quantities.units import LEADING, SMALL_LETTERS, dimension

_REACH = 56
_HOUR_SIGN = "h"
_ROUND_THE_CLOCK = frozenset(map(Decimal, (12, 24, 36, 48, 72)))
_HALF = Decimal("0.5")
_ROUGHLY = Decimal("0.15")
_NO_END = Decimal("Infinity")
AHEAD = regex(
    r"\s(?:prima|d'anticipo|di anticipo|di preavviso|before|beforehand|ahead|in advance|prior|notice|vorher|vor|im voraus|avant|a l'avance|antes|de antelacion|inainte)(?!\w)"
)
"""Words behind how long before something somebody has to do a thing, in all languages."""
_ORDINAL = regex(r"(?<=\d)(?:[ªº°]|a|th|st|nd|rd|e|eme|\.|-a)(?=\s$)")
"""What makes a number an ordinal: `28ª settimana`, `28. Woche`."""
_COUNTED_IN_WEEKS = 5


class Measured(Frozen):
    """A number, or a range, with its unit; `term` is the word that stands for the unit.

    `loose` tells numbers that are only roughly so, or at least so; then any amount from `low` to `high` fits. `article`
    is an "un mese" that may count nothing. `others` counts further ones (`altri 3`), `rate` so many a day or week.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str
    term: str
    loose: bool = False
    article: bool = False
    others: bool = False
    rate: bool = False

    @property
    def is_range(self) -> bool:
        """True where two numbers are printed."""
        return self.low != self.high and not self.loose


def all_measured(page: Page, terms: Mapping[str, str], nouns: frozenset[str]) -> tuple[Measured, ...]:
    """Every number of a page that stands beside one of the terms, in order; `nouns` may have an adjective before them."""
    cues = CUES.get(page.language)
    found = [
        one
        for match in _terms(tuple(sorted(terms, key=len, reverse=True))).finditer(page.folded)
        if (one := _before(page, match, terms[match[0]], is_noun=match[0] in nouns)) is not None
    ]
    found += _behind(page, terms)
    if cues:
        found += [*_joined(page, terms), *_whole(page, terms)]
    return tuple(sorted(found, key=lambda one: one.start))


@cache
def _terms(terms: tuple[str, ...]) -> Phrases:
    return phrases(map(re.escape, terms), r"(?<![^\W\d_])(?:{})(?![^\W_])")


def _before(page: Page, match: re.Match[str], unit: str, *, is_noun: bool) -> Measured | None:
    cues = CUES.get(page.language)
    text = page.folded[max(0, match.start() - _REACH, page.folded.rfind("\n", 0, match.start()) + 1) : match.start()]
    offset = match.start() - len(text)
    if unit == "week" and _ORDINAL.search(text):
        return _numbered(match, _ORDINAL.sub("", text), text, page.language)
    number = number_before(text, page.language, cues, adjective=is_noun)
    if number is None or not _is_unit(page, match, number.value, text[: number.start]):
        return None
    is_one = number.article or (number.value == 1 and text[number.start].isalpha())
    if is_one and not is_noun and match[0] not in _words_of_units(page.language):
        return None
    low = lower_before(text[: number.start], number.value, page.language, match[0]) if cues else None
    start = low.start if low else number.start
    least = low.value if low else number.value
    one = Measured(
        offset + start, match.end(), least, number.value, unit, match[0], article=number.article,
        others=bool(cues and (_more(page.language).search(text[:start]) or _instead(page.language).match(page.folded, match.end()))),
        rate=bool(cues and _rate(page.language).match(page.folded, match.end())),
    )  # fmt: skip
    half = _half(page.language).match(page.folded, match.end()) if cues and not low else None
    if half:
        one = replace(one, end=half.end(), low=one.low + _HALF, high=one.high + _HALF)
    if cues and not low and _is_gone(page, one, text[:start]):
        return None
    is_notice = cues and dimension(one.unit) == "time" and AHEAD.match(page.folded, match.end())
    return _loosened(one, text[:start], page.language, is_notice=bool(is_notice)) if cues and not low else one


def _numbered(match: re.Match[str], text: str, whole: str, language: str) -> Measured | None:
    """A week by its number, where it is one of many: `dalla 28ª settimana`."""
    number = number_before(text, language, None)
    if number is None or number.value < _COUNTED_IN_WEEKS:
        return None
    start = match.start() - len(whole) + number.start
    return Measured(start, match.end(), number.value, number.value, "week", match[0])


def _is_gone(page: Page, one: Measured, earlier: str) -> bool:
    """True for a time that lies in the past or ahead: `sono passati 6 mesi`, `two years ago`, `tra 12 minuti`."""
    if dimension(one.unit) != "time":
        return False
    before, behind = _gone(page.language)
    return bool(before.search(earlier) or behind.match(page.folded, one.end))


@cache
def _half(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{CUES[language].half})(?!\w)")


@cache
def _gone(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, behind = CUES[language].gone
    return re.compile(rf"(?<!\w)(?:{before})\s(?:\w+\s)?$"), re.compile(rf"\s(?:{behind})(?!\w)")


@cache
def _words_of_units(language: str) -> frozenset[str]:
    """The words for units: of all other words that stand beside a fact, an article counts none (`un accès`)."""
    return frozenset(word for forms in UNIT_WORDS.get(language, {}).values() for word in forms.split("|"))


@cache
def _more(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{CUES[language].more})\s$")


@cache
def _instead(language: str) -> re.Pattern[str]:
    return re.compile(rf"[\s,]*(?:{CUES[language].instead})\s")


def _loosened(one: Measured, earlier: str, language: str, *, is_notice: bool) -> Measured:
    """A number that is only roughly so, or at least so; how long before something is told for sure: `almeno 24 ore prima`."""
    match = _loose(language).search(earlier)
    if match is None or (is_notice and not match["about"]):
        return one
    if match["about"]:
        return replace(one, low=one.low * (1 - _ROUGHLY), high=one.high * (1 + _ROUGHLY), loose=True)
    return replace(one, high=_NO_END, loose=True)


@cache
def _loose(language: str) -> re.Pattern[str]:
    cues = CUES[language]
    return re.compile(rf"(?<!\w)(?:(?P<about>{cues.about})|{cues.at_least})\s(?:d[ei]\s)?$")


def _is_unit(page: Page, match: re.Match[str], number: Decimal, earlier: str) -> bool:
    """Tells units from capitals (`5G`), hours of the day (`ore 18`, `à 20 h`) and years (`2027 ore 20`)."""
    term = match[0]
    if term in SMALL_LETTERS and page.readable.text[match.start()].isupper():
        return False
    if term in {"ore", "ora", "h", "hora", "horas", "heure", "heures"} and re.match(
        r"\s?\d", page.folded[match.end() : match.end() + 2]
    ):
        return False
    if term == "j" and page.language != "fr":
        return False
    if term == _HOUR_SIGN and page.language in {"fr", "es", "ro"} and number not in _ROUND_THE_CLOCK:
        return bool(re.search(r"(?<!\w)(?:en|sous|pendant|dans|in|dentro de)\s$", earlier))
    return not (term in {"heures", "heure", "ore", "h"} and re.search(r"(?<!\w)(?:a|des|alle|dalle|ore|ora|las|um|ab)\s$", earlier) and number <= 24)  # fmt: skip


@cache
def _rate(language: str) -> re.Pattern[str]:
    from omni.read.quantities.terms import words_of_time

    return re.compile(
        rf"\s?(?:{CUES[language].per})\s?(?:(?:24|7)(?!\d|[.,]\d)|(?:{'|'.join(words_of_time(language))})(?![^\W_]))"
    )


def _behind(page: Page, terms: Mapping[str, str]) -> Iterator[Measured]:
    """Units whose number follows them: `SPF 50`."""
    names = tuple(sorted((term for term, unit in terms.items() if unit in LEADING), key=len, reverse=True))
    for match in _leading(names).finditer(page.folded) if names else ():
        value = Decimal(match["n"])
        yield Measured(match.start(), match.end(), value, value, terms[match["term"]], match["term"])


@cache
def _leading(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?P<term>{'|'.join(map(re.escape, names))})[\s-]?(?P<n>\d{{1,4}})(?![\w%€]|[.,]\d)")


def _joined(page: Page, terms: Mapping[str, str]) -> Iterator[Measured]:
    """Adjectives of a number and a unit: `zweijährige`, `24-monatig`."""
    endings, known = JOINED.get(page.language, {}), set(terms.values())
    for match in _adjectives(page.language).finditer(page.folded) if endings else ():
        unit = next(unit for unit, ending in endings.items() if _plain(ending) == _plain(match["unit"]))
        number = match["n"].rstrip("-")
        value = Decimal(number) if number.isdecimal() else in_words(number, page.language)
        if value is not None and unit in known:
            yield Measured(match.start(), match.end(), value, value, unit, match["unit"])


@cache
def _adjectives(language: str) -> re.Pattern[str]:
    endings = {form for ending in JOINED[language].values() for form in (ending, _spelt_out(ending))}
    return re.compile(
        rf"(?<![^\W_])(?P<n>\d{{1,4}}-?|[^\W\d_]{{3,30}}?)(?P<unit>{'|'.join(sorted(endings))})(?:e[rnms]?)?(?![^\W_])"
    )


def _plain(ending: str) -> str:
    return re.sub(r"([auo])e", r"\1", ending)


def _spelt_out(ending: str) -> str:
    return re.sub(r"([auo])", r"\1e", ending, count=1)


def _whole(page: Page, terms: Mapping[str, str]) -> Iterator[Measured]:
    """Words that hold their number: `mezz'ora`, `biennale`."""
    known = set(terms.values())
    for match in _wholes(page.language).finditer(page.folded):
        table = WHOLE[page.language].items()
        number, unit = next(value for words, value in table if re.fullmatch(words, match[0]))
        if unit in known:
            yield Measured(match.start(), match.end(), Decimal(number), Decimal(number), unit, match[0])


@cache
def _wholes(language: str) -> Phrases:
    return phrases(WHOLE.get(language, ()), r"(?<![^\W_])(?:{})(?![^\W_])")


def without(all_found: Iterable[Measured], stretches: Iterable[tuple[int, int]]) -> tuple[Measured, ...]:
    """Those whose number is not a part of one of the stretches: `Nido 3 anni` holds no number of years."""
    taken = tuple(stretches)
    return tuple(one for one in all_found if not any(start < one.start + 1 <= end for start, end in taken))
