"""Dates in numbers, in the order of the locale: `31/12`, `31.12.`, `31-12-2026`, `12/31`, `12-15/5`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from omni.read.dates.in_words import weekday_ahead
from omni.read.dates.names import weekday_of
from omni.read.dates.printed import Printed, full_year, month_first
from omni.read.page import Page

_MONTHS, _LONGEST_MONTH = 12, 31
_TWO_DIGITS = 10
_DOTTED = frozenset({"de", "ro"})
"""Languages that write dates with dots, and hours rarely."""
_ALWAYS = "24/7"
_TWO_NUMBERS = re.compile(r"\d[/.-]\d")


def in_numbers(page: Page) -> Iterator[Printed]:
    """Every date of a page in numbers, also those that may be a fraction, a score, a decimal or an hour."""
    if not _TWO_NUMBERS.search(page.folded):
        return
    for match in _numbers(page.language).finditer(page.folded):
        day, month = _day_and_month(match, month_first(page))
        is_range = match["separator"] == "-" and not match["year"]
        if 1 <= month <= _MONTHS and day >= 1 and not (is_range or _is_share(page, match) or match[0] == _ALWAYS):
            weekday = weekday_of(match["weekday"], page.language) if match["weekday"] else None
            opening = int(match["opening"] or 0)
            yield Printed(
                *match.span(), day, month, full_year(match["year"] or ""), weekday,
                opening if opening < day else 0, surely=_is_surely_a_date(page, match, day, month),
            )  # fmt: skip


def _day_and_month(match: re.Match[str], is_month_first: bool) -> tuple[int, int]:  # noqa: FBT001 -- of the locale
    """Day and month in the order of the locale; with a year also in the other, if only that is possible."""
    first, second = int(match["first"]), int(match["second"])
    day, month = (second, first) if is_month_first else (first, second)
    return (month, day) if month > _MONTHS >= day and match["year"] else (day, month)


def _is_share(page: Page, match: re.Match[str]) -> bool:
    """True for a fraction of something: `3/4 del prezzo`."""
    rest = page.folded[match.end() : match.end() + 6]
    is_below_one = match["separator"] == "/" and int(match["first"]) < int(match["second"])
    return is_below_one and not match["year"] and bool(re.match(r" (?:d[aeiu]\w{0,3}|of|von) ", rest))


def _is_surely_a_date(page: Page, match: re.Match[str], day: int, month: int) -> bool:
    """Tells dates from fractions, scores, decimals and hours: `9/10`, `12.5`."""
    if match["year"] or (match["weekday"] and (match["separator"] == "/" or page.language in _DOTTED)):
        return not re.search(r"\d $", page.folded[max(0, match.start() - 2) : match.start()])
    if match["separator"] == "/":
        return month < day <= _LONGEST_MONTH and day >= _TWO_DIGITS
    is_whole = int(match["second"]) >= _TWO_DIGITS or match["second"][0] == "0" or match["opening"]
    dotted = re.match(r"\.(?:[ ,;:!)-]|$)", page.folded[match.end() : match.end() + 2])
    return page.language == "de" and bool(is_whole and dotted)


@cache
def _numbers(language: str) -> re.Pattern[str]:
    dated = r"(?P<first>\d{1,2})(?P<separator>[/.-])(?P<second>\d{1,2})(?:(?P=separator)(?P<year>20\d\d|\d\d))?"
    head = rf"(?:{weekday_ahead(language)})?(?:(?P<opening>\d{{1,2}})\.? ?- ?)?"
    no_amount = r"(?<![€$£])(?<![€$£] )"
    alone = r"(?:(?<![\w,/+:-])|(?<=[/.]\d-)|(?<=[/.]\d\d-)|(?<=\d\.-)|(?<=[/.]20\d\d-))(?<!\d\.)"
    return re.compile(rf"{alone}{no_amount}{head}{dated}(?![\w/%€£$]|[.,:]\d|-\d(?!\d?[/.]\d)|\s?[%€£$])")
