"""Dates as they are printed, one by one."""

from __future__ import annotations

from datetime import date

from omni.model.claims import Claim, ClaimValue
from omni.model.frozen import Frozen
from omni.read.dates.names import day_of, likeliest
from omni.read.page import Page

_ANY_YEAR = 2028
_CENTURY = 2000
_MONTH_COMES_FIRST = frozenset({"en-US", "en-PH"})


class Printed(Frozen):
    """A date as printed, and the stretch that it takes; `year` is 0 where none is printed.

    `opening` is the first day of a range whose month is that of the date (`12-15/5`), 0 where it is none. `surely` is
    false where only the words beside it can tell that it is a date.
    """

    start: int
    end: int
    day: int
    month: int
    year: int
    weekday: int | None
    opening: int = 0
    surely: bool = True

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


def month_first(page: Page) -> bool:
    """True where numbers have the month before the day: `12/31`."""
    return (page.message.brief.written_in or page.message.key.locale) in _MONTH_COMES_FIRST


def full_year(text: str) -> int:
    """The year that a text of two or four digits means, 0 for none."""
    year = int(text or 0)
    return year + _CENTURY if 0 < year < 100 else year
