"""Two dates that belong together: `dal 5 al 12 dicembre`, `28 December – 7 January`."""

from __future__ import annotations

import re
from functools import cache

from omni.model.claims import Claim, DateRange
from omni.model.regex import regex
from omni.read.calendar import calendar
from omni.read.dates.names import NOTHING, day_of, weekdays
from omni.read.dates.printed import Printed, reference
from omni.read.frames import Frame
from omni.read.page import Page
from omni.read.phrases import Phrases, cues_of

_BEFORE = 40
_DIGIT = regex(r"\d")


def joined(page: Page, frame: Frame, first: Printed, second: Printed) -> Claim | None:
    """The range from one printed date to the next, if the words between them say so."""
    between = frame.folded[first.end : second.start]
    earlier = frame.folded[max(0, first.start - _BEFORE) : first.start]
    fits = any(
        joining.fullmatch(between) and (opening is None or opening.search(earlier))
        for opening, joining in _pairs(page.language)
    )
    is_new_sentence = (
        bool(re.match(r"\.\s+[^\W\d_]", between)) and page.readable.text[first.end + 1 :].lstrip()[:1].isupper()
    )
    return _range(page, first.start, second, first) if fits and not second.opening and not is_new_sentence else None


def opened_by_a_day(page: Page, frame: Frame, last: Printed) -> Claim | None:
    """The range whose first date is only a day, in the month of the second: `dal 5 al 12 dicembre`, `5-12 dicembre`."""
    if last.opening:
        first = Printed(last.start, last.end, last.opening, last.month, last.year, None)
        return _range(page, last.start, last, first)
    earlier = frame.folded[max(0, last.start - _BEFORE) : last.start]
    if not _DIGIT.search(earlier):
        return None
    matches = (pattern.search(earlier) for pattern in _opening_days(page.language))
    match = next((match for match in matches if match and 1 <= int(match["day"]) < last.day), None)
    if match is None:
        return None
    start = last.start - len(earlier) + match.start("first")
    return _range(page, start, last, Printed(start, last.start, int(match["day"]), last.month, last.year, None))


@cache
def _pairs(language: str) -> tuple[tuple[re.Pattern[str] | None, re.Pattern[str]], ...]:
    ranges = [(opening, joining) for opening, joining in calendar(language).ranges if joining != "-"]
    words = [
        (re.compile(rf"(?<!\w)(?:{opening}) ?$") if opening else None, re.compile(rf"\.?,?\s?(?:{joining})\s?"))
        for opening, joining in ranges
    ]
    return (*words, (None, re.compile(r"\.?,?\s?-\s?")))


@cache
def _opening_days(language: str) -> tuple[Phrases, ...]:
    """A day and what joins it to the date behind it, with the words before the day where the joining needs them."""
    table = calendar(language)
    marks = "|".join(table.day_marks) or NOTHING
    number = rf"(?P<first>(?:(?:{weekdays(language)})\.?,? )?(?P<day>\d{{1,2}}))(?:{marks})?"
    heads = [
        (rf"(?<!\w)(?:{opening}) ?" if opening else r"(?:^|[\n,:(|·]) ?", joining) for opening, joining in table.ranges
    ]
    return tuple(
        Phrases(cues_of((f"(?:{head})(?:{joining})",)), rf"{head}{number}\s?(?:{joining})\s?$")
        for head, joining in (*heads, (r"(?<![\w.,:/€$£-])", "-"))
    )


def _range(page: Page, start: int, last: Printed, first: Printed) -> Claim | None:
    end = last.value(reference(page))
    if end is None:
        return None
    years = (first.year,) if first.year else (end.year, end.year - 1)
    days = (day_of(first.day, first.month, year) for year in years)
    opening = next((day for day in days if day and day <= end), None)
    if opening is None:
        return None
    return page.claim("date", DateRange(opening, end), start, last.end, yearless=not last.year, weekday=last.weekday)
