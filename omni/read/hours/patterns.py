"""Expressions for hours, compiled once a language from its words."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from omni.read.calendar import calendar, clock
from omni.read.dates.names import NOTHING
from omni.read.numerals import whole_pattern
from omni.read.phrases import Phrases, phrases

_SPANS = {
    "it": "in|entro|per|durante|da|durata|di", "fr": "en|sous|dans|pendant|durant|duree|les|des",
    "ro": "in|timp de|durata", "es": "en|por|durante|cada|duracion", "en": "in|for|within|every",
}  # fmt: skip
"""Words before `2 h` that make it a span of time."""
_LASTING = {
    "it": r"al (?:giorno|mese)|a settimana|ogni \w+|di (?!sera|notte|pomeriggio|mattina|domani|oggi|questa)\w+|gratis|gratuite|filate|massimo",
    "fr": r"par (?:jour|semaine|mois|an|seance)|chaque \w+|de (?!l'apres|la nuit|ce|demain)\w+|d'(?!aujourd)\w+|maximum|offertes?|gratuites?|d'affilee",
    "es": r"al (?:dia|mes|ano)|a la semana|por (?:dia|semana|mes)|de (?!la (?:tarde|manana|noche|madrugada)|hoy|manana)\w+|gratis|seguidas",
    "ro": r"pe (?:zi|saptamana|luna|an)|de (?!dimineata|seara|azi|maine)\w+|gratuite?|consecutive",
    "en": r"(?:a|per|every|each) (?:day|week|month|year)",
}
"""Words behind a number of hours that last."""
_WITH_H = frozenset({"fr", "es", "it", "ro"})
"""Languages that write `20h30`."""
_ALSO_A_HALF = frozenset({"half "})
"""What stands before an hour, and before many other things: `half nine`."""
_WITH_SPACES = frozenset({"fr", "es"})
"""Those that also write `20 h 30`, which elsewhere is how long something takes."""


def either(words: Iterable[str]) -> str:
    """Any of the words, as an expression without groups; nothing of none."""
    return "|".join(words) or NOTHING


@cache
def digits(language: str) -> re.Pattern[str]:
    """A number that may be an hour, with its minutes; no amount, no percentage, no part of a longer number.

    What stands before it is asked behind its first digit: Python's `re` passes over all else at once that way.
    """
    gap = " ?" if language in _WITH_SPACES else ""
    of_h = rf"{gap}h{gap}(?P<minute_of_h>[0-5]\d)(?!\d)" if language in _WITH_H else r"(?P<minute_of_h>(?!))"
    before, span = ("", "") if language in _WITH_SPACES else (r"(?<!\d h \d)", r"(?! h \d)")
    return re.compile(
        rf"(?P<hour>\d(?<![\w.:/,+@#€$£]\d)(?<![€$£] \d){before}\d?)"
        rf"(?:(?P<sign>[:.,])(?P<minute>[0-5]\d)(?!\d)|{of_h})?"
        rf"(?![\d%€£$°/]|[.,:]\d|\s?[%€£$]){span}"
    )


@cache
def words(language: str) -> re.Pattern[str]:
    """A number in words behind one that makes it an hour, or `loose` behind one that may also count hours."""
    table = clock(language)
    marks = rf"(?P<strong>{either(table.before)})|(?P<weak>{either(table.at)})|{either((*table.opens, *table.closes))}"
    marks = rf"{marks}|(?P<loose>{either(table.joins)})"
    ahead = rf"(?:(?P<ahead>{either(table.ahead)}))?"
    alone = rf"(?=(?:{either(word for word in table.ahead if word not in _ALSO_A_HALF)}))" if table.ahead else NOTHING
    return re.compile(
        rf"(?<!\w)(?:(?:{marks})(?: |(?<='))|{alone}){ahead}(?P<number>{whole_pattern(language)})(?![\w-])"
    )


@cache
def names(language: str) -> Phrases:
    """Midnight and noon."""
    return phrases(clock(language).named)


@cache
def strong(language: str) -> re.Pattern[str]:
    """Words that surely make the number behind them an hour."""
    return re.compile(rf"(?<!\w)(?:{either(clock(language).before)}):? ?$")


@cache
def weak(language: str) -> re.Pattern[str]:
    """Words that make the number behind them an hour if nothing is counted."""
    return re.compile(rf"(?<!\w)(?:{either(clock(language).at)}) ?$")


@cache
def on_a_day(language: str) -> re.Pattern[str]:
    """Words that make the number behind them an hour because a day stands before them: `sabato 27 marzo alle 20`."""
    table = calendar(language)
    day = either((*table.months, *table.weekdays, *table.short_weekdays, *table.days, r"\d\d?[/.]\d\d?\.?", r"20\d\d"))
    return re.compile(rf"(?<!\w)(?:{day})(?: \d\d?\.?)?,? (?P<mark>{either(clock(language).on_a_day)})(?: |(?<='))$")


@cache
def a_date(language: str) -> re.Pattern[str]:
    """What makes the number before it a day of a month: `la 3 aprilie`, `10.12`."""
    table = calendar(language)
    return re.compile(rf"\.? ?(?:(?:{either(table.between)}) )?(?:{either(table.months)})(?!\w)|/\d")


@cache
def bound(language: str) -> re.Pattern[str]:
    """Those, and words from which on or until which."""
    table = clock(language)
    return re.compile(rf"(?<!\w)(?:{either((*table.at, *table.opens, *table.closes))}) ?$")


@cache
def behind(language: str) -> re.Pattern[str]:
    """Words that make the number before them an hour."""
    return re.compile(rf" ?(?:{either(clock(language).after)})(?!\w)")


@cache
def addition(language: str) -> re.Pattern[str]:
    """Minutes in words behind an hour."""
    return re.compile(rf"(?:{either(clock(language).added)})(?!\w|[:.]\d|\s?-\s?\d)")


@cache
def half_of_day(language: str) -> re.Pattern[str]:
    """Words for morning, evening or night behind an hour."""
    table = clock(language)
    return re.compile(
        rf",? ?(?:(?P<morning>{either(table.morning)})|(?P<evening>{either(table.evening)})|(?P<night>{either(table.night)}))(?!\w)"
    )


@cache
def spans(language: str) -> re.Pattern[str]:
    """Words that make the number of hours behind them a span of time."""
    return re.compile(rf"(?<!\w)(?:{_SPANS.get(language, NOTHING)}) ?$")


@cache
def lasting(language: str) -> re.Pattern[str]:
    """Words behind a number of hours that say that it is a span of time: `trois heures par mois`."""
    return re.compile(rf"\s(?:{_LASTING.get(language, NOTHING)})(?!\w)")


@cache
def stop(language: str) -> re.Pattern[str]:
    """What comes behind an hour: the end of a clause, another hour, or a word with which nothing is counted."""
    table = clock(language)
    goes_on = either(
        (
            *calendar(language).follows,
            *calendar(language).days,
            *table.joins,
            *table.morning,
            *table.evening,
            *table.night,
        )
    )
    return re.compile(rf"\s*(?:$|[.,;:!?)\n|](?!\d)|-|(?:{goes_on})(?![a-z]))|\s{{2,}}|\s[^\w\s]")


@cache
def join(language: str) -> re.Pattern[str]:
    """What stands between two hours of a stretch."""
    joins = clock(language).joins
    elided = either(word for word in joins if word.endswith("'"))
    return re.compile(rf"\s?-\s?|,?\s(?:{either(joins)})\s|\s?(?:{elided})")


@cache
def further(language: str) -> re.Pattern[str]:
    """What stands between two stretches of one day: `9–13 e dalle 15.30 alle 19.30`."""
    table = clock(language)
    joins = either((*table.also, *table.both, r"[,/&|]"))
    return re.compile(rf"\s?(?:{joins})(?:\s(?:{either(table.both)}))?\s?(?:(?:{either(table.opens)})(?:\s|(?<=')))?")


@cache
def both(language: str) -> re.Pattern[str]:
    """What stands between two hours if a word before the first says so."""
    return re.compile(rf"\s(?:{either(clock(language).both)})\s")


@cache
def between(language: str) -> re.Pattern[str]:
    """The words before the first of two such hours."""
    return re.compile(rf"(?<!\w)(?:{either(clock(language).between)})\s$")


@cache
def closes(language: str) -> re.Pattern[str]:
    """Words before the hour at which something closes or ends."""
    return re.compile(rf"(?<!\w)(?:{either(clock(language).closes)})(?: |(?<='))$")


@cache
def opens(language: str) -> re.Pattern[str]:
    """Words before the hour at which something opens or begins."""
    return re.compile(rf"(?<!\w)(?:{either(clock(language).opens)})(?: |(?<='))$")


@cache
def opening(language: str) -> Phrases:
    """Words of opening hours."""
    return phrases(clock(language).open)


@cache
def closed_before(language: str) -> re.Pattern[str]:
    """Words for a closure right before weekdays: `chiusi il lunedì`."""
    return re.compile(rf"(?<!\w)(?:{either(clock(language).closed)}):?(?: (?:il|la|on|am|le|el|los))?\s$")


@cache
def rest(language: str) -> Phrases:
    """Words for the weekdays that no others are told of."""
    return phrases(clock(language).rest)


@cache
def closed(language: str) -> Phrases:
    """Words for a day on which nothing is open."""
    return phrases(clock(language).closed)


@cache
def always(language: str) -> Phrases:
    """Words for hours that never end."""
    return phrases(clock(language).always, r"(?<![\w/])(?:{})(?![\w/])")


@cache
def ends_here(language: str) -> re.Pattern[str]:
    """What comes behind a bare number that is an hour."""
    return re.compile(rf"\s*(?:$|[.,;:!?)\n|](?!\d)|(?:{either(calendar(language).follows)})(?![a-z]))")
