"""Dates whose month is a word: `31 dic.`, `31. Dezember`, `1er décembre`, `December 31st`, `șase martie`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from omni.model.frozen import replace
from omni.read import numerals
from omni.read.calendar import calendar
from omni.read.dates.names import NOTHING, month_of, months, weekday_of, weekdays
from omni.read.dates.printed import Printed, full_year, month_first
from omni.read.page import Page
from omni.read.phrases import Phrases, cues_of, phrases

_BEFORE = 48
_LONGEST_MONTH = 31
_NO_AMOUNT = r"(?<![€$£])(?<![€$£] )"
_ONLY_NUMBER = r"(?![\w%€£$-]|[.,:]\d| ?[%€£$]| ?[ap]\.?m\b)"


def in_words(page: Page) -> Iterator[Printed]:
    """Every date of a page whose month is a word."""
    for month in _month(page.language).finditer(page.folded):
        earlier = page.folded[max(0, month.start() - _BEFORE) : month.start()]
        before = _digits_before(page.language).search(earlier) or _words_before(page.language).search(earlier)
        after = _day_after(page.language).match(page.folded, month.end())
        if after and (before is None or month_first(page)):
            yield _month_then_day(page, month, after, earlier)
        elif before and _is_day(before, month[0], page.language):
            yield _day_then_month(page, month, before, earlier)


def _day_then_month(page: Page, month: re.Match[str], before: re.Match[str], earlier: str) -> Printed:
    start = month.start() - len(earlier) + before.start()
    number = _day(before["day"], page.language)
    return _dated(page, Printed(start, month.end(), number, 0, 0, None), month[0], before["weekday"] or "")


def _month_then_day(page: Page, month: re.Match[str], after: re.Match[str], earlier: str) -> Printed:
    weekday = _weekday_before(page.language).search(earlier)
    start = month.start() - len(earlier) + weekday.start() if weekday else month.start()
    first, last = _day(after["day"], page.language), int(after["last"] or 0)
    opening = first if 0 < first < last else 0
    found = Printed(start, after.end(), last or first, 0, 0, None, opening)
    return _dated(page, found, month[0], weekday["weekday"] if weekday else "")


def _dated(page: Page, found: Printed, month: str, weekday: str) -> Printed:
    """The date with its month, its weekday and the year behind it."""
    year = _year(page.language).match(page.folded, found.end)
    end = year.end() if year else found.end
    is_word = month in calendar(page.language).also_words and page.folded[end : end + 2].strip().isalpha()
    return replace(
        found,
        end=end,
        month=month_of(month, page.language),
        year=full_year(year["year"] or year["short"]) if year else 0,
        weekday=weekday_of(weekday, page.language) if weekday else None,
        surely=found.day <= _LONGEST_MONTH and (bool(year or weekday) or not is_word),
    )


def _is_day(before: re.Match[str], month: str, language: str) -> bool:
    """False for a number in words before a month that is an ordinary word: Romanian `două mai bune`."""
    is_digit = before["day"].isdecimal() or before["weekday"] or before["between"]
    return bool(is_digit) or month not in calendar(language).also_words


def _day(text: str, language: str) -> int:
    if text.isdecimal():
        return int(text)
    ordinals = calendar(language).ordinals
    ordinal = next((day for words, day in ordinals.items() if re.fullmatch(words, text)), 0)
    return ordinal or int(numerals.in_words(text, language) or 0)


@cache
def _month(language: str) -> Phrases:
    return phrases((months(language),), r"(?<![a-z])(?:{})(?![a-z])")


@cache
def weekday_ahead(language: str) -> str:
    """A weekday and what stands between it and its date, as an expression with the group `weekday`."""
    words = "|".join(calendar(language).before_weekday) or NOTHING
    return rf"(?<![a-z])(?P<weekday>{weekdays(language)})\.?,? (?:(?:{words}) )?"


@cache
def _weekday_before(language: str) -> re.Pattern[str]:
    return re.compile(rf"{weekday_ahead(language)}$")


@cache
def _digits_before(language: str) -> re.Pattern[str]:
    return re.compile(_day_before(language, r"\d{1,2}"))


@cache
def _words_before(language: str) -> Phrases:
    words = numerals.whole_pattern(language), _ordinals(language)
    return Phrases(cues_of(words), _day_before(language, rf"(?<![a-z])(?:{words[1]})|(?<![a-z])(?:{words[0]})"))


def _day_before(language: str, day: str) -> str:
    """A day that stands before its month, with its weekday; in digits or in words, never both."""
    between = "|".join(calendar(language).between) or NOTHING
    head = rf"(?:{weekday_ahead(language)}(?:the )?|(?<![\w.,/]){_NO_AMOUNT})"
    return rf"{head}(?P<day>{day})(?:{_marks(language)})?(?: |-)?(?:(?P<between>{between}) )?$"


@cache
def _day_after(language: str) -> re.Pattern[str]:
    if not calendar(language).month_first:
        return re.compile(rf"{NOTHING}(?P<day>)(?P<last>)")
    marks = rf"(?:{_marks(language)})?"
    day = rf"(?P<day>\d{{1,2}}|{_ordinals(language)}){marks}(?: ?- ?(?P<last>\d{{1,2}}){marks})?"
    return re.compile(rf"\.? (?:the )?{day}{_ONLY_NUMBER}")


@cache
def _year(language: str) -> re.Pattern[str]:
    between = "|".join(calendar(language).between) or NOTHING
    return re.compile(rf"\.?,? (?:(?:{between}) )?(?P<year>20\d\d)(?![\d%€£$]| ?[%€£$])| ?'(?P<short>\d\d)(?!\d)")


@cache
def _marks(language: str) -> str:
    return "|".join(calendar(language).day_marks) or NOTHING


@cache
def _ordinals(language: str) -> str:
    return "|".join(sorted(calendar(language).ordinals, key=len, reverse=True)) or NOTHING
