"""Dates as they are printed, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from omni.model.claims import Claim, ClaimValue
from omni.model.frozen import Frozen
from omni.read.dates.names import day_of, likeliest, months, weekdays
from omni.read.lexicon import Lexicon, lexicon
from omni.read.page import Page
from omni.read.surroundings import after, before, ends_with, starts_with

_MONTHS = 12
_CENTURY = 2000
_ANY_YEAR = 2028
_NOTHING = "(?!)"


class Printed(Frozen):
    """A date as printed, and the stretch that it takes; `year` is 0 where none is printed."""

    start: int
    end: int
    day: int
    month: int
    year: int
    weekday: int | None

    def value(self, near: date) -> date | None:
        """The date, in the year nearest to another date where none is printed; None where no calendar has it."""
        return day_of(self.day, self.month, self.year) if self.year else likeliest(self.day, self.month, near)

    def claim(self, page: Page, role: str) -> Claim:
        """The claim that this date makes in a role."""
        value: ClaimValue = self.value(reference(page)) or page.readable.text[self.start : self.end]
        return page.claim("date", value, self.start, self.end, role=role, yearless=not self.year, weekday=self.weekday)


def reference(page: Page) -> date:
    """The date near which dates without a year lie: the reader's, else the middle of the campaign's first year."""
    return page.sent_on or date(page.message.brief.first_year or _ANY_YEAR, 7, 1)


def printed_dates(page: Page) -> Iterator[Printed]:
    """Every date of a page, in order; of overlapping ones the first."""
    end = 0
    for found in sorted(_candidates(page), key=lambda found: (found.start, -found.end)):
        if found.start >= end:
            yield found
            end = found.end


def _candidates(page: Page) -> Iterator[Printed]:
    for match in _in_words(page.language).finditer(page.folded):
        if not _is_another_word(page, match):
            yield _printed(page, match, int(match["day"] or match["day_after"]), _month(page, match))
    for match in _in_numbers(page.language).finditer(page.folded):
        first, second = int(match["first"]), int(match["second"])
        day, month = (second, first) if _month_first(page) else (first, second)
        if month > _MONTHS and day <= _MONTHS and (match["year"] or _has_cue(page, match)):
            day, month = month, day
        if 1 <= month <= _MONTHS and day >= 1 and _is_surely_a_date(page, match, day, month):
            yield _printed(page, match, day, month)
    for match in re.finditer(r"(?<![\w-])(?P<year>20\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w-])", page.folded):
        yield Printed(match.start(), match.end(), int(match["day"]), int(match["month"]), int(match["year"]), None)


def _month(page: Page, match: re.Match[str]) -> int:
    return months(page.language)[match["month"] or match["month_before"]]


def _month_first(page: Page) -> bool:
    return (page.message.brief.written_in or page.message.key.locale) in {"en-US", "en-PH"}


def _printed(page: Page, match: re.Match[str], day: int, month: int) -> Printed:
    year = int(match["year"] or 0)
    weekday = weekdays(page.language)[match["weekday"]] if match["weekday"] else None
    return Printed(match.start(), match.end(), day, month, year + _CENTURY if 0 < year < 100 else year, weekday)


@cache
def _weekday(language: str) -> str:
    before_date = "|".join(lexicon(language).before_weekday)
    glue = rf"\.?,?\s(?:(?:{before_date})\s)?" if before_date else r"\.?,?\s"
    return rf"(?:(?P<weekday>{_any(weekdays(language))}){glue}(?:the\s)?)?"


@cache
def _in_words(language: str) -> re.Pattern[str]:
    table = lexicon(language)
    mark = f"(?:{'|'.join(table.day_marks)})?" if table.day_marks else ""
    between = f"(?:(?:{'|'.join(table.between)}) )?" if table.between else ""
    names, year = _any(months(language)), r"(?P<year>20\d\d)(?!\d)"
    day_first = rf"(?P<day>\d{{1,2}}){mark}\s?{between}(?P<month>{names})(?!\w)"
    month_first = rf"(?P<month_before>{names})\.?\s(?P<day_after>\d{{1,2}}){mark}(?![\w%€]|[.,:]\d)"
    return re.compile(rf"(?<![\w.,/]){_weekday(language)}(?:{day_first}|{month_first})(?:\.?,?\s{between}{year})?")


@cache
def _in_numbers(language: str) -> re.Pattern[str]:
    dated = r"(?P<first>\d{1,2})(?:(?P<separator>[/.-])(?P<second>\d{1,2})(?:(?P=separator)(?P<year>20\d\d|\d\d))?)"
    return re.compile(rf"(?<![\w,/+-])(?<!\d\.){_weekday(language)}{dated}(?![\w/%€£$]|[.,:-]\d|\s?[%€£$])")


def _any(names: Iterable[str]) -> str:
    words = sorted((re.escape(name) for name in names), key=len, reverse=True)
    return "|".join(words) or _NOTHING


def _is_another_word(page: Page, match: re.Match[str]) -> bool:
    """True for a month's name that is an ordinary word here (Romanian `mai`, English `may`), unless a cue says date."""
    name = match["month"] or match["month_before"]
    if name not in page.lexicon.also_words or match["year"] or match["weekday"] or _has_cue(page, match):
        return False
    return page.folded[match.end() : match.end() + 2].strip().isalpha() or match["month"] is None


def _is_surely_a_date(page: Page, match: re.Match[str], day: int, month: int) -> bool:
    """Tells dates from fractions, scores, decimals and hours: `24/7`, `9/10`, `12.5`, `9-18`."""
    if match["year"] or match["weekday"]:
        return True
    if match["separator"] == "/" and ((day, month) == (24, 7) or _is_share(page, match)):
        return False
    if match["separator"] == "-":
        return False
    if _has_cue(page, match):
        return len(match["second"]) == 2 or match["separator"] == "/"
    return match["separator"] == "/" and month < day <= 31 and day >= 10


def _is_share(page: Page, match: re.Match[str]) -> bool:
    """True for a fraction of something: `3/4 del prezzo`."""
    rest = page.folded[match.end() : match.end() + 6]
    return int(match["first"]) < int(match["second"]) and bool(re.match(r" (?:d[aeiu]\w{0,3}|of|von) ", rest))


def _has_cue(page: Page, match: re.Match[str]) -> bool:
    table: Lexicon = page.lexicon
    earlier, later = before(page.folded, match.start()), after(page.folded, match.end())
    cues = tuple(cue for cues in table.date_before.values() for cue in cues)
    trailing = tuple(cue for cues in table.date_after.values() for cue in cues)
    openings = tuple(words for pair in table.ranges for words in pair)
    return (
        ends_with(earlier, cues)
        or (bool(trailing) and starts_with(later, trailing))
        or (bool(openings) and ends_with(earlier, openings, glue=4))
    )
