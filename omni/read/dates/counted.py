"""Dates that are counted from the reader's today: `domani`, `ultimo giorno`, `mancano 3 giorni`, `24 hours left`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache

from omni.model.claims import Claim, ClaimValue
from omni.model.frozen import Frozen
from omni.read.calendar import calendar
from omni.read.dates.farewells import is_farewell
from omni.read.dates.left import days_left
from omni.read.dates.names import weekday_of, weekdays
from omni.read.dates.printed import Printed
from omni.read.dates.roles import role_after, role_before
from omni.read.frames import Frame
from omni.read.page import Page
from omni.read.phrases import Phrases, phrases
from omni.read.surroundings import pattern

_BESIDE = 14
_TOMORROW = re.compile(
    r"(?<!\w)(?:tomorrow(?:'s| is)|domani e|morgen ist|demain,? c'est|manana es|maine e(?:ste)?)(?: \w+){0,2}\s$"
)
"""What makes a last day that of tomorrow, in all languages."""


class Counted(Frozen):
    """Words that count days from today, and the stretch that they take."""

    start: int
    end: int
    days: int
    role: str
    unit: str = ""
    weekday: int | None = None

    def claim(self, page: Page) -> Claim:
        """The claim that it makes: a date where the reader's is known, else no date."""
        value: ClaimValue = page.sent_on + timedelta(days=self.days) if page.sent_on else ""
        return page.claim("date", value, self.start, self.end, role=self.role, unit=self.unit, weekday=self.weekday)


def counted_days(page: Page, frame: Frame, dates: Sequence[Printed]) -> Iterator[Counted]:
    """Every date counted from today."""
    last = list(_last_days(frame))
    named = list(_named_days(frame, dates))
    alone = [day for day in named if all(day.end <= start or end <= day.start for start, end in last)]
    yield from alone
    yield from (Counted(left.start, left.end, left.days, left.role, left.unit) for left in days_left(page, frame))
    yield from (
        Counted(start, end, _is_tomorrow(frame, start), "deadline")
        for start, end in last
        if not _is_of_a_day(frame, start, end, [*dates, *alone])
    )


def _named_days(frame: Frame, dates: Sequence[Printed]) -> Iterator[Counted]:
    """`domani`, with a weekday behind it; of `oggi e domani` the second in the role of the first."""
    inherited = ""
    for match in _day_name(frame.language).finditer(frame.folded):
        role = inherited or role_before(frame, match.start(), bare=True)
        if is_farewell(frame, *match.span()):
            continue
        if _another_follows(frame, match.end()):
            inherited = role or ("" if _days(match[0], frame.language) else "deadline")
            continue
        inherited = ""
        start, end, weekday = _with_weekday(frame, match, dates)
        yield Counted(start, end, _days(match[0], frame.language), role or role_after(frame, end), "named", weekday)


def _with_weekday(frame: Frame, match: re.Match[str], dates: Sequence[Printed]) -> tuple[int, int, int | None]:
    found = _weekday_behind(frame.language).match(frame.folded, match.end())
    if found is None or any(date.start < found.end() and found.start() < date.end for date in dates):
        return match.start(), match.end(), None
    return match.start(), found.end(), weekday_of(found["weekday"], frame.language)


@cache
def _weekday_behind(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:,? |\s?\()(?P<weekday>{weekdays(language)})(?![a-z-])(?!\.?,? \d)")


@cache
def _day_name(language: str) -> Phrases:
    return phrases(sorted(calendar(language).days, key=len, reverse=True))


_LOOKING_BACK = re.compile(r"\(\?<![^)]*\)")


@cache
def _days(text: str, language: str) -> int:
    return next(
        days for words, days in calendar(language).days.items() if re.fullmatch(_LOOKING_BACK.sub("", words), text)
    )


def _another_follows(frame: Frame, end: int) -> bool:
    joint = re.match(r",? (?:e|si|und|and|et|y|o|sau|or|oder|ou) |, ", frame.folded[end : end + 6])
    return bool(joint and _day_name(frame.language).pattern.match(frame.folded, end + joint.end()))


def _last_days(frame: Frame) -> Iterator[tuple[int, int]]:
    words = calendar(frame.language).last_day
    for match in pattern(words).finditer(frame.folded) if words else ():
        if _speaks_of_the_offer(frame.folded[match.end() :]):
            yield match.span()


def _is_tomorrow(frame: Frame, start: int) -> int:
    """One for a last day that is said to be tomorrow: `tomorrow's the last day`, else none."""
    return int(bool(_TOMORROW.search(frame.folded[max(0, start - 2 * _BESIDE) : start])))


def _speaks_of_the_offer(rest: str) -> bool:
    return bool(re.match(r"\s*(?:$|[!.,:;\n]|(?:per|pentru|to|for|con|cu|mit|pour|avec|para)\s)", rest))


def _is_of_a_day(frame: Frame, start: int, end: int, days: Sequence[Printed | Counted]) -> bool:
    """True where a day stands right beside the words, in the same sentence: `domani è l'ultimo giorno`."""
    if _weekday_ahead(frame.language).search(frame.folded[max(0, start - 2 * _BESIDE) : start]):
        return True
    for day in days:
        between = frame.folded[day.end : start] if day.end <= start else frame.folded[end : day.start]
        if len(between) <= _BESIDE and not re.search(r"[.!?\n](?:\s|$)", between):
            return True
    return False


@cache
def _weekday_ahead(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{weekdays(language)})(?![a-z])[^.!?\n]{{0,{_BESIDE}}}$")
