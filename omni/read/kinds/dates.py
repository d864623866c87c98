"""Dates, ranges and hours, together because each tells what the other is: `until 8 PM on 11 February`.

The role of a date is `deadline`, `before` or `start` where the words around say so, `delivery` where it is a parcel's;
a range has none. `31/11`, which no calendar has, is a claim whose value is its text. The unit says how sure a date is
that is not printed whole: `day` and `hour` are counted, `named`, `weekday`, `next weekday`, `day of month`, `end`,
`weekend` and `feast` are words. Words that count from today are read only where the reader's date is known.

The role of an hour is `closing` or `opening`, its unit `12-hour` where morning or evening is not said; `days` are the
weekdays of opening hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from omni.model.claims import Claim
from omni.read.dates.counted import counted_days
from omni.read.dates.on_page import printed_dates
from omni.read.dates.printed import Printed
from omni.read.dates.ranges import joined, opened_by_a_day
from omni.read.dates.roles import has_cue, role_of
from omni.read.dates.spoken import Spoken, spoken_dates
from omni.read.frames import Frame, without
from omni.read.hours.clocks import Hour, hours_on
from omni.read.hours.stretches import timetable
from omni.read.page import Page

_NEAR = 8


def find(page: Page) -> Iterator[Claim]:
    """Every date, range and hour of a page."""
    hours = hours_on(page.folded, page.language)
    frame = without(page.folded, page.language, [(hour.start, hour.end) for hour in hours if hour.surely])
    printed = _sure(frame, list(_apart(printed_dates(page), frame)))
    counted = list(counted_days(page, frame, printed))
    whole = list(_printed(page, frame, printed, hours))
    taken = [(claim.start, claim.end) for claim in whole] + [(day.start, day.end) for day in counted]
    spoken = _beside(spoken_dates(page, frame), taken)
    if page.sent_on:
        yield from (found.claim(page) for found in counted)
    yield from (found.claim(page) for found in spoken)
    yield from whole
    yield from timetable(page, hours, taken + [(day.start, day.end) for day in spoken])


def _apart(dates: Iterator[Printed], frame: Frame) -> Iterator[Printed]:
    """Leaves out what is surely an hour: `bis 10.12 Uhr`."""
    return (date for date in dates if re.search(r"\w", frame.folded[date.start : date.end]))


def _sure(frame: Frame, dates: Sequence[Printed]) -> list[Printed]:
    """Leaves out what may be no date, unless words or the other end of a range say so: `1/12 - 24/12`."""
    sure = [found.surely or has_cue(frame, found.start, found.end) for found in dates]
    for at, (first, second) in enumerate(pairwise(dates)):
        is_joined = re.fullmatch(r"\.?\s?-\s?", frame.folded[first.end : second.start])
        if is_joined and (sure[at] != sure[at + 1] or _are_days_of_a_month(frame, first, second)):
            sure[at] = sure[at + 1] = True
    return [found for found, is_sure in zip(dates, sure, strict=True) if is_sure]


def _are_days_of_a_month(frame: Frame, first: Printed, second: Printed) -> bool:
    """True for `12/5–12/9`, not for fractions of a cup."""
    if first.month != second.month or first.day >= second.day:
        return False
    texts = (frame.folded[first.start : first.end], frame.folded[second.start : second.end])
    pairs = [text.split("/") for text in texts if re.fullmatch(r"\d\d?/\d\d?", text)]
    return len(pairs) == len(texts) and all(int(one) > int(other) for one, other in pairs)


def _beside(spoken: Iterator[Spoken], better: Sequence[tuple[int, int]]) -> list[Spoken]:
    kept: list[Spoken] = []
    taken = list(better)
    for found in spoken:
        if all(found.end <= start or end <= found.start for start, end in taken):
            kept.append(found)
            taken.append((found.start, found.end))
    return kept


def _printed(page: Page, frame: Frame, dates: Sequence[Printed], hours: Sequence[Hour]) -> Iterator[Claim]:
    taken: set[Printed] = set()
    for first, second in pairwise(dates):
        together = joined(page, frame, first, second) if first not in taken else None
        if together is not None:
            taken |= {first, second}
            yield together
    for found in dates:
        if found not in taken:
            yield opened_by_a_day(page, frame, found) or found.claim(page, _role(frame, found, hours))


def _role(frame: Frame, found: Printed, hours: Sequence[Hour]) -> str:
    """The role by the words around; before an hour of a day is on that day."""
    role = role_of(frame, found.start, found.end)
    is_timed = any(
        0 <= hour.lead - found.end <= _NEAR or 0 <= found.start - hour.end <= _NEAR for hour in hours if hour.surely
    )
    return "deadline" if is_timed and role in {"before", "loosely before"} else role
