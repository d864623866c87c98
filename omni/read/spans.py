"""Spans of time as they are written: `30 giorni`, `24-month`, `zwei Jahre`, `un'ora`."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from omni.model.frozen import Frozen
from omni.read.numbers import number_pattern, parse
from omni.read.numerals import in_words, numeral_pattern

UNITS: Mapping[str, Mapping[str, str]] = {
    "it": {"minut[oi]|min": "minute", "or[ae]|h": "hour", "giorn[oi] (?:lavorativ[oi]|feriali?)": "working day", "giorn[oi]|gg": "day", "nott[ei]": "night", "settiman[ae]": "week", "mes[ei]": "month", "ann[oi]": "year"},
    "ro": {"minute?|min": "minute", "or[ae]|h": "hour", "zi(?:le)? lucratoare": "working day", "zi(?:le)?": "day", "nopti|noapte": "night", "saptaman[ai]": "week", "lun[ai]": "month", "ani?": "year"},
    "en": {"minutes?|mins?": "minute", "hours?|hrs?|h": "hour", "(?:working|business)[ -]days?": "working day", "days?": "day", "nights?": "night", "weeks?": "week", "months?|mos?": "month", "years?|yrs?": "year"},
    "de": {"minuten?|min": "minute", "stunden?|std|h": "hour", "(?:werk|arbeits)tage?n?": "working day", "tage?n?": "day", "nachte?n?|nacht": "night", "wochen?": "week", "monate?n?|mon": "month", "jahre?n?": "year"},
    "fr": {"minutes?|min": "minute", "heures?|h": "hour", "jours? (?:ouvre|ouvrable)s?": "working day", "jours?|j": "day", "nuits?": "night", "semaines?": "week", "mois": "month", "an(?:nee)?s?": "year"},
    "es": {"minutos?|min": "minute", "horas?|h": "hour", "dias? (?:laborables?|habil(?:es)?)": "working day", "dias?": "day", "noches?": "night", "semanas?": "week", "mes(?:es)?": "month", "anos?": "year"},
}  # fmt: skip
"""The units of time by language, on folded text."""


class Span(Frozen):
    """A span of time, where it stands, and how many of which unit it has."""

    start: int
    end: int
    number: Decimal
    unit: str


def spans(folded: str, language: str) -> Iterator[Span]:
    """Every span of time in a folded text, in order."""
    for match in _span(language).finditer(folded):
        unit = _unit(match["unit"], language)
        number = parse(match["digits"]) if match["digits"] else in_words(match["words"], language)
        if number is not None:
            yield Span(*match.span(), number, unit)


@cache
def _unit(text: str, language: str) -> str:
    return next(unit for words, unit in UNITS[language].items() if re.fullmatch(words, text))


@cache
def _span(language: str) -> re.Pattern[str]:
    units = "|".join(UNITS.get(language, ())) or "(?!)"
    number = rf"(?P<digits>{number_pattern(language)})|(?<![a-z])(?P<words>{numeral_pattern(language)})"
    return re.compile(
        rf"(?<![\w.,:/])(?:{number})(?:[ -]|(?<=')|)(?:de )?(?:(?:sol[oa]|singur[aei]|single|einzige[nrs]?|seule?|unic[oa]) )?(?P<unit>{units})(?![a-z])"
    )
