"""Weekdays beside hours: `lun–ven`, `Monday to Friday`, `martedì e giovedì`, `täglich`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from omni.model.frozen import Frozen
from omni.read.calendar import calendar, clock
from omni.read.dates.names import weekday_of, weekdays
from omni.read.hours.patterns import closed_before, either, rest
from omni.read.phrases import Phrases, phrases

_WEEK, _SATURDAY = 7, 5
_NEAR, _NEAR_BY = 18, 120


class Weekdays(Frozen):
    """Weekdays (0 = Monday) and the stretch that they take; `is_counted` for one counted from today: tomorrow;
    `is_rest` for those that nothing else is told of.
    """

    start: int
    end: int
    days: tuple[int, ...]
    is_counted: bool = False
    is_rest: bool = False


def weekday_groups(
    folded: str, language: str, sent_on: date | None, dates: Sequence[tuple[int, int]], is_open: frozenset[int]
) -> list[Weekdays]:
    """The groups of weekdays of a folded text, in order, without those that belong to a date; `is_open` are the
    weekdays on which something is open at all, where that is known.
    """
    named = [
        one for one in _named(folded, language) if all(one.end <= start or end <= one.start for start, end in dates)
    ]
    others = [*named, *_others(folded, language, sent_on)]
    return sorted((*others, *_rest(folded, language, others, is_open)), key=lambda group: group.start)


def _rest(folded: str, language: str, groups: Sequence[Weekdays], is_open: frozenset[int]) -> Iterator[Weekdays]:
    """`gli altri giorni fino alle 21`: the weekdays of which nothing is told near by."""
    for match in rest(language).finditer(folded):
        near = [group for group in groups if not group.is_counted and abs(group.start - match.start()) <= _NEAR_BY]
        told = {day for group in near for day in group.days}
        left = set(range(_WEEK)) - told
        if told and left:
            yield Weekdays(*match.span(), tuple(sorted(left & is_open or left)), is_rest=True)


def _named(folded: str, language: str) -> Iterator[Weekdays]:
    for match in _group(language).finditer(folded):
        cut = match.start() + match[0].rfind(",") + 1
        if cut > match.start() and _is_closed_first(folded, language, match):
            yield Weekdays(match.start(), cut - 1, _days_of(folded[match.start() : cut], language))
            yield Weekdays(cut + 1, match.end(), _days_of(folded[cut : match.end()], language))
        else:
            yield Weekdays(*match.span(), _days_of(match[0], language))


def _is_closed_first(folded: str, language: str, group: re.Match[str]) -> bool:
    """True for weekdays of which the first are closed and the last has hours: `chiusi lunedì, sabato 10–14`."""
    is_timed = re.match(r":?\s(?:\w{1,5}\s)?\d", folded[group.end() : group.end() + _NEAR])
    return bool(is_timed and closed_before(language).search(folded[max(0, group.start() - _NEAR) : group.start()]))


def _days_of(text: str, language: str) -> tuple[int, ...]:
    days: set[int] = set()
    last, through = -1, False
    for piece in _piece(language).finditer(text):
        if piece["day"]:
            day = weekday_of(piece["day"], language)
            days |= set(_between(last, day)) if through and last >= 0 else {day}
            last, through = day, False
        else:
            through = True
    return tuple(sorted(days))


def _between(first: int, last: int) -> Iterator[int]:
    yield first
    while first != last:
        first = (first + 1) % _WEEK
        yield first


def _others(folded: str, language: str, sent_on: date | None) -> Iterator[Weekdays]:
    for words, days in _sets(language):
        yield from (Weekdays(*match.span(), days) for match in words.finditer(folded))
    for match in _today(language).finditer(folded) if sent_on else ():
        yield Weekdays(*match.span(), (sent_on.weekday(),) if sent_on else ())
    for match in _ahead(language).finditer(folded) if sent_on else ():
        weekday = (sent_on.weekday() + _days(match[0], language)) % _WEEK if sent_on else 0
        yield Weekdays(*match.span(), (weekday,), is_counted=True)
    letters = clock(language).initials
    initials = list(_initials(language).finditer(folded)) if letters else []
    is_table = any("-" in match["days"] or " a " in match["days"] for match in initials)
    yield from (Weekdays(*match.span("days"), letters[match["days"]]) for match in (initials if is_table else ()))


@cache
def _group(language: str) -> Phrases:
    table = clock(language)
    day = rf"(?:{weekdays(language)})(?![a-z])\.?"
    joins = either((*table.through, *table.also))
    further = rf"(?:\s?(?:{joins})\s?(?:the |il |la |le |el |los )?{day})*"
    return phrases((weekdays(language),), rf"(?<![a-z])(?:{{}})(?![a-z])\.?{further}")


@cache
def _piece(language: str) -> re.Pattern[str]:
    through = either(clock(language).through)
    return re.compile(rf"(?<![a-z])(?P<day>{weekdays(language)})(?![a-z])|-|(?<![a-z])(?:{through})(?![a-z])")


@cache
def _sets(language: str) -> tuple[tuple[Phrases, tuple[int, ...]], ...]:
    table = clock(language)
    sets = ((table.daily, range(_WEEK)), (table.working, range(_SATURDAY)), (table.weekend, range(_SATURDAY, _WEEK)))
    return tuple((phrases(words, r"(?<![\w/])(?:{})(?![\w/])"), tuple(days)) for words, days in sets if words)


@cache
def _today(language: str) -> Phrases:
    return phrases(clock(language).today)


@cache
def _ahead(language: str) -> Phrases:
    """Days behind today: `domani`, `übermorgen`."""
    return phrases(words for words, days in calendar(language).days.items() if days)


@cache
def _days(text: str, language: str) -> int:
    every = calendar(language).days.items()
    return next(days for words, days in every if days and re.fullmatch(re.sub(r"\(\?<![^)]*\)", "", words), text))


@cache
def _initials(language: str) -> Phrases:
    return phrases(clock(language).initials, r"(?<![\w'-])(?P<days>{})[ :.]{1,2}\d")
