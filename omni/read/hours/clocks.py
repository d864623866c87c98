"""Hours one by one: `20:30`, `8 pm`, `ore 21`, `halb acht`, `mezzanotte`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import time
from functools import lru_cache

from omni.model.frozen import Frozen
from omni.read.calendar import clock
from omni.read.hours import patterns
from omni.read.numerals import in_words

_DAWN, _NOON, _DAY = 6, 12, 24
_MARK, _DAY_MARK = 16, 28
_HOURS_WITH_POINTS = frozenset({"it", "en"})
_DIGIT = re.compile(r"\d")


class Hour(Frozen):
    """An hour and the stretch that it takes; `lead` is where the words begin that make it an hour (`ore 20`).

    `surely` is false for a number that only what stands beside it can make one. `half_known` is false where it may be
    morning or evening, `morning` is what words say about that.
    """

    start: int
    end: int
    lead: int
    at: time
    surely: bool
    half_known: bool
    morning: bool | None = None


@lru_cache(maxsize=64)
def hours_on(folded: str, language: str) -> tuple[Hour, ...]:
    """Every hour of a folded text, and every number that may be one, in order."""
    found = [*_named(folded, language), *_in_words(folded, language)]
    found += _in_digits(folded, language) if _DIGIT.search(folded) else ()
    kept: list[Hour] = []
    for hour in sorted(found, key=lambda one: (one.lead, -one.end)):
        if not kept or hour.start >= kept[-1].end:
            kept.append(hour)
    return tuple(kept)


def _named(folded: str, language: str) -> Iterator[Hour]:
    for match in patterns.names(language).finditer(folded):
        number = _value(clock(language).named, match[0])
        yield Hour(*match.span(), match.start(), time(number), surely=number == 0, half_known=True)


def _in_digits(folded: str, language: str) -> Iterator[Hour]:
    for match in patterns.digits(language).finditer(folded):
        number, minute = int(match["hour"]), int(match["minute"] or match["minute_of_h"] or 0)
        if number < _DAY or (number == _DAY and not minute):
            hour = _in_context(folded, language, match, number, minute)
            if hour is not None:
                yield hour


def _in_context(folded: str, language: str, match: re.Match[str], number: int, minute: int) -> Hour | None:
    """The hour that a number is, by what stands before and behind it; None for a span of time and for a decimal."""
    lead, strong, weak = _marked(folded, match, language)
    end, minute = _added(folded, match.end(), minute, language)
    behind = patterns.behind(language).match(folded, end)
    end, minute = _added(folded, behind.end(), minute, language) if behind else (end, minute)
    half = patterns.half_of_day(language).match(folded, end)
    is_span = behind and not match["minute"] and not half and _is_span(folded, match.start(), end, number, language)
    if is_span or (match["sign"] == "," and not strong):
        return None
    end = half.end() if half else end
    surely = bool(strong or half or behind or match["minute_of_h"] or match["sign"] == ":")
    if weak and not surely:
        surely = not _may_be_a_date(match, language) if match["minute"] else _stops(folded, end, language)
    is_whole = bool(match["minute"] or strong or behind) and not clock(language).twelve
    known = bool(half) or not 0 < number <= _NOON or match["hour"][0] == "0" or is_whole
    number, minute = number + minute // 60, minute % 60
    return Hour(match.start(), end, lead, _time(number, minute, half), surely, known, _morning(number, half))


def _in_words(folded: str, language: str) -> Iterator[Hour]:
    for match in patterns.words(language).finditer(folded):
        number = in_words(match["number"], language)
        if number is None or not 0 < number <= _DAY:
            continue
        shift = _value(clock(language).ahead, match["ahead"]) if match["ahead"] else 0
        end, minute = _added(folded, match.end("number"), 0, language)
        behind = patterns.behind(language).match(folded, end)
        end, minute = _added(folded, behind.end(), minute, language) if behind else (end, minute)
        half = patterns.half_of_day(language).match(folded, end)
        if behind and not (half or shift or match["strong"]) and patterns.lasting(language).match(folded, end):
            continue
        end = half.end() if half else end
        if match["loose"] and not (half or minute or number > _NOON):
            continue
        strong, weak = _marks_in_words(folded, match, language)
        if half or behind or shift or minute or strong or (weak and _stops(folded, end, language)):
            minutes = int(number) * 60 + minute + shift
            at = _time(minutes // 60, minutes % 60, half)
            start = match.start("ahead") if match["ahead"] else match.start("number")
            known = bool(half) or number > _NOON
            yield Hour(
                start, end, match.start(), at, surely=True, half_known=known, morning=_morning(int(number), half)
            )


def _marks_in_words(folded: str, match: re.Match[str], language: str) -> tuple[bool, bool]:
    """Whether the words right before a number in words surely make it an hour, or if nothing is counted; those also
    where they are the last of longer ones: `cerramos a las cinco`, `de la ora opt`.
    """
    start = match.start("number")
    earlier = folded[max(0, start - _MARK) : start]
    strong = match["strong"] or patterns.strong(language).search(earlier)
    return bool(strong), bool(match["weak"] or patterns.weak(language).search(earlier))


def _value(table: Mapping[str, int], words: str) -> int:
    return next(number for pattern, number in table.items() if re.fullmatch(pattern, words))


def _time(number: int, minute: int, half: re.Match[str] | None) -> time:
    if half and not _morning(number, half) and number < _NOON:
        number += _NOON
    if half and _morning(number, half) and number == _NOON:
        number = 0
    return time(number % _DAY, minute)


def _morning(number: int, half: re.Match[str] | None) -> bool | None:
    """True for an hour of the morning, or of a night: `două noaptea`, `midnight`; at eleven a night is an evening."""
    if half and half["night"]:
        return number < _DAWN or number == _NOON
    return bool(half["morning"]) if half else None


def _marked(folded: str, match: re.Match[str], language: str) -> tuple[int, bool, bool]:
    """Where the words that make a number an hour begin, and whether they surely do, or only if nothing is counted.

    Those from which on and until which may also stand before a day: they do so only for a number with minutes.
    """
    start = match.start()
    earlier = folded[max(0, start - _MARK) : start]
    strong = patterns.strong(language).search(earlier)
    weak = (patterns.bound if match["minute"] else patterns.weak)(language).search(earlier)
    mark = strong or weak
    if not strong and (on_a_day := _behind_a_day(folded, match, language)) is not None:
        return on_a_day, True, False
    return start - len(earlier) + mark.start() if mark else start, bool(strong), bool(weak)


def _behind_a_day(folded: str, match: re.Match[str], language: str) -> int | None:
    """Where the word begins that makes a number an hour because a day stands before it."""
    if not clock(language).on_a_day or (match["minute"] and _may_be_a_date(match, language)):
        return None
    first = max(0, match.start() - _DAY_MARK)
    found = patterns.on_a_day(language).search(folded[first : match.start()])
    is_date = found and patterns.a_date(language).match(folded, match.end())
    return first + found.start("mark") if found and not is_date else None


def _added(folded: str, end: int, minute: int, language: str) -> tuple[int, int]:
    added = clock(language).added
    match = patterns.addition(language).match(folded, end) if added and not minute else None
    return (match.end(), _value(added, match[0])) if match else (end, minute)


def _is_span(folded: str, start: int, end: int, number: int, language: str) -> bool:
    """True for `in 2 h`, `24 h`, `40 h de cours`: a span of time, no hour."""
    if language == "de":
        return False
    counted = patterns.spans(language).search(folded[max(0, start - _MARK) : start])
    is_of = re.match(r"\s(?:de|d'|di|of)\s", folded[end : end + 4])
    return number == _DAY or bool(counted or is_of or patterns.lasting(language).match(folded, end))


def _may_be_a_date(match: re.Match[str], language: str) -> bool:
    """True for `bis 10.12`; Italian `alle` stands before hours only, and no English date has points."""
    is_month = match["sign"] == "." and 1 <= int(match["minute"]) <= _NOON
    return is_month and int(match["hour"]) > 0 and language not in _HOURS_WITH_POINTS


def _stops(folded: str, end: int, language: str) -> bool:
    """True where nothing is counted: the clause ends, or a word comes that goes on about when and where."""
    return bool(patterns.stop(language).match(folded, end))
