"""Dates and ranges: numbers in the locale's order, month names, a weekday beside them, `domani`, `3 days left`.

The role is `deadline` or `start` where the words around say so; a range has none. `31/11`, which no calendar has, is a
claim whose value is its text. Words that count from today are read only where the reader's date is known; those that
count days have the unit `day`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from omni.model.claims import Claim
from omni.read.dates.counted import counted_days
from omni.read.dates.printed import Printed, printed_dates
from omni.read.dates.ranges import joined, opened_by_a_day
from omni.read.page import Page
from omni.read.surroundings import after, before, nearest_after, nearest_before


def find(page: Page) -> Iterator[Claim]:
    """Every date and range of a page."""
    dates = list(printed_dates(page))
    yield from counted_days(page, dates)
    taken: set[Printed] = set()
    for first, second in pairwise(dates):
        together = joined(page, first, second)
        if together is not None:
            taken |= {first, second}
            yield together
    for found in dates:
        if found not in taken:
            yield opened_by_a_day(page, found) or _alone(page, found)


def _alone(page: Page, found: Printed) -> Claim:
    earlier, later = before(page.folded, found.start), after(page.folded, found.end)
    role = nearest_before(earlier, page.lexicon.date_before) or nearest_after(later, page.lexicon.date_after)
    return found.claim(page, role)
