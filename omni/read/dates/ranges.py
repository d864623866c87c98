"""Two dates that belong together: `dal 5 al 12 dicembre`, `28 December – 7 January`."""

from __future__ import annotations

import re

from omni.model.claims import Claim, DateRange
from omni.read.dates.names import day_of
from omni.read.dates.printed import Printed, reference
from omni.read.page import Page


def joined(page: Page, first: Printed, second: Printed) -> Claim | None:
    """The range from one printed date to the next, if the words between them say so."""
    between = page.folded[first.end : second.start]
    earlier = page.folded[max(0, first.start - 20) : first.start]
    if not any(_opens(earlier, opening) and _joins(between, joining) for opening, joining in _pairs(page)):
        return None
    return _range(page, first.start, second, first)


def opened_by_a_day(page: Page, last: Printed) -> Claim | None:
    """The range whose first date is only a day, in the month of the second: `dal 5 al 12 dicembre`, `5-12 dicembre`."""
    earlier = page.folded[max(0, last.start - 24) : last.start]
    for opening, joining in _pairs(page):
        match = re.search(rf"(?<!\w){opening}(?P<day>\d{{1,2}})(?:{_marks(page)})?\s?(?:{joining})\s?$", earlier)
        if match and 1 <= int(match["day"]) < last.day:
            start = last.start - len(earlier) + match.start("day")
            first = Printed(start, last.start, int(match["day"]), last.month, last.year, None)
            return _range(page, start, last, first)
    return None


def _pairs(page: Page) -> tuple[tuple[str, str], ...]:
    words = tuple((rf"(?:{opening}) ?", rf"{joining}") for opening, joining in page.lexicon.ranges)
    return (*words, (r"(?:[^\d\s/.,]+\s|^|\n)?", "-"))


def _marks(page: Page) -> str:
    return "|".join(page.lexicon.day_marks) or "(?!)"


def _opens(earlier: str, opening: str) -> bool:
    return bool(re.search(rf"(?<!\w){opening}$", earlier))


def _joins(between: str, joining: str) -> bool:
    return bool(re.fullmatch(rf"\.?,?\s?(?:{joining})\s?", between))


def _range(page: Page, start: int, last: Printed, first: Printed) -> Claim | None:
    end = last.value(reference(page))
    if end is None:
        return None
    years = (first.year,) if first.year else (end.year, end.year - 1)
    days = (day_of(first.day, first.month, year) for year in years)
    opening = next((day for day in days if day and day <= end), None)
    if opening is None:
        return None
    return page.claim("date", DateRange(opening, end), start, last.end, yearless=not last.year)
