"""Times that are told in two units, or in hours and bare minutes: `1 ora e 50 minuti`, `one hour fifty`, `1 h 50`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

from omni.model.frozen import replace
from omni.model.regex import regex
from omni.read.numerals import number_from
from omni.read.page import Page
from omni.read.quantities.cue_words import CUES
from omni.read.quantities.measured import Measured
from omni.read.quantities.units import dimension, in_unit

_HOUR, _FEWEST_MINUTES = 60, 5
_NEAR = 24
_HOURS = regex(r"(?<![\w.,:/])(?P<h>\d{1,2}) ?h ?(?P<m>[0-5]\d)(?P<min> ?(?:min\w*|m|'))?(?!\w|[.,:]\d)")
_AND = regex(r",? (?:(?:e|ed|and|und|et|y|si) )?")
_LESS = regex(r",? (?:fara|meno|less|minus|moins|menos|weniger) ")
_TWO_DIGITS = regex(r"[0-5]\d(?![\w%])")
_ENDS = regex(r"\s*(?:$|[.,;:!?)|\n])(?!\d)")


def together(page: Page, found: Sequence[Measured], terms: Mapping[str, str]) -> Iterator[Measured]:
    """The quantities, of which those that are told in two units are one: `1 ora e 50 minuti`, `one hour fifty`."""
    last: Measured | None = None
    every = sorted((*found, *_in_hours(page)), key=lambda one: one.start) if "min" in terms else found
    for one in every:
        whole = (_sum(page, last, one) or _difference(page, last, one)) if last else None
        if last and not whole:
            yield _with_minutes(page, last)
        last = whole or one
    if last:
        yield _with_minutes(page, last)


def _in_hours(page: Page) -> Iterator[Measured]:
    """`1 h 50`, where it is no hour of the day: `min` stands behind, or words for how long something takes before."""
    for match in _HOURS.finditer(page.folded):
        earlier = page.folded[max(0, match.start() - _NEAR) : match.start()]
        if match["min"] or (page.language in CUES and _lasting(page.language).search(earlier)):
            total = Decimal(match["h"]) * _HOUR + Decimal(match["m"])
            yield Measured(*match.span(), total, total, "minute", "min")


@cache
def _lasting(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{CUES[language].topics['length']})(?!\w)[^.!?\d]*$")


def _sum(page: Page, one: Measured, rest: Measured) -> Measured | None:
    """Two quantities as one, in the smaller unit."""
    is_joined = one.end < rest.start and _AND.fullmatch(page.folded, one.end, rest.start)
    more = in_unit(one.high, one.unit, rest.unit) if is_joined and dimension(one.unit) == "time" else None
    plain = not (one.is_range or rest.is_range or one.loose or rest.loose or one.others or rest.others)
    is_less = in_unit(rest.high, rest.unit, one.unit) if plain and more and one.unit != rest.unit else None
    if more is None or is_less is None or is_less >= 1 or rest.article:
        return None
    total = (more + rest.high).quantize(Decimal(1))
    return replace(rest, start=one.start, low=total, high=total)


def _difference(page: Page, one: Measured, rest: Measured) -> Measured | None:
    """An hour less some minutes, in minutes: `o oră fără zece minute`."""
    is_less = one.end < rest.start and _LESS.fullmatch(page.folded, one.end, rest.start)
    if not is_less or (one.unit, rest.unit) != ("hour", "minute") or one.is_range or rest.is_range or rest.loose:
        return None
    low, high = (number * _HOUR - rest.high for number in (one.low, one.high))
    return replace(one, end=rest.end, low=low, high=high, unit=rest.unit, term=rest.term, article=False)


def _with_minutes(page: Page, one: Measured) -> Measured:
    """An hour with the bare minutes that may follow it in words: `one hour fifty`, `un'ora e quaranta`."""
    if one.unit != "hour" or one.is_range or one.loose or len(one.term) < len("ora"):
        return one
    joined = _AND.match(page.folded, one.end)
    value, end = _minutes(page, joined.end()) if joined else (None, 0)
    if value is None or not _FEWEST_MINUTES <= value < _HOUR or not _ENDS.match(page.folded, end):
        return one
    total = one.high * _HOUR + value
    return replace(one, end=end, low=total, high=total, unit="minute")


def _minutes(page: Page, start: int) -> tuple[Decimal | None, int]:
    digits = _TWO_DIGITS.match(page.folded, start)
    return (Decimal(digits[0]), digits.end()) if digits else number_from(page.folded, start, page.language)
