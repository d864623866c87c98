"""Dates that are not printed whole: `sabato 28`, `entro il 17`, `until Sunday`, `fine mese`, `until Christmas`.

All but the first need a word that makes them a deadline or a start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from omni.model.claims import Claim
from omni.model.frozen import Frozen
from omni.model.regex import regex
from omni.read.calendar import calendar, clock
from omni.read.dates.events import is_of_an_event
from omni.read.dates.farewells import is_farewell
from omni.read.dates.feasts import feast
from omni.read.dates.names import (
    NOTHING,
    day_of,
    full_weekdays,
    last_of,
    likeliest,
    month_of,
    months,
    weekday_of,
    weekdays,
)
from omni.read.dates.printed import reference
from omni.read.dates.programme import days_of_facts, in_its_month
from omni.read.dates.roles import role_before, role_of
from omni.read.frames import Frame
from omni.read.page import Page
from omni.read.phrases import Phrases, phrases
from omni.read.surroundings import pattern

_LATE = timedelta(days=3)
_MONTHS_AHEAD = 3
_NEVER = regex(NOTHING)
_EVERY_WEEK = {
    "de": regex("(?:tag|woch|abend)s$"),
    "en": regex("days$"),
    "es": regex("(?:sabado|domingo)s$"),
    "fr": regex("dis$"),
}
"""Weekdays that are those of every week: `samstags bis 13 Uhr`."""
_NTH = "advent|geburtstag|sonntag|samstag|mal(?!\\w)|etage|stock|klasse|platz|lebens\\w+|quartal|semester|jahrestag|spieltag|person|gast|kind"  # noqa: E501
"""What makes a German number with a point an ordinal: `bis zum 4. Advent`."""
_YEAR_END = (12, 31)
_BOUNDS = frozenset({"deadline", "before", "loosely before", "start"})


class Spoken(Frozen):
    """A day that words name, and the stretch that they take; `unit` says how sure the day is."""

    start: int
    end: int
    day: date
    role: str
    unit: str
    weekday: int | None = None

    def claim(self, page: Page) -> Claim:
        """The claim that it makes."""
        return page.claim(
            "date", self.day, self.start, self.end, role=self.role, unit=self.unit, yearless=True, weekday=self.weekday
        )


def spoken_dates(page: Page, frame: Frame) -> Iterator[Spoken]:
    """Every such date of a page; they may overlap with printed ones, which are better."""
    yield from _days_of_weekdays(page, frame)
    yield from _days_alone(page, frame)
    yield from _weekdays_alone(page, frame)
    yield from _ends(page, frame)
    yield from _feasts(page, frame)


def _days_of_weekdays(page: Page, frame: Frame) -> Iterator[Spoken]:
    """`sabato 28`: the day of that number that comes next."""
    found = list(_weekday_and_day(page.language).finditer(frame.folded)) if page.sent_on else []
    near = [(_next_day(int(match["day"]), reference(page)), match) for match in found]
    told = [(day, weekday_of(match["weekday"], page.language)) for day, match in near if day]
    for day, match in near:
        if day and not _is_a_stretch(frame, match.start()):
            weekday = weekday_of(match["weekday"], page.language)
            meant = in_its_month(day, weekday, told, days_of_facts(page.message.brief))
            yield Spoken(*match.span(), meant, role_of(frame, *match.span()), "day of month", weekday)


def _days_alone(page: Page, frame: Frame) -> Iterator[Spoken]:
    """`entro il 17`: the day of that number that comes next."""
    for match in _day_alone(page.language).finditer(frame.folded) if page.sent_on else ():
        day = _next_day(int(match["day"]), reference(page))
        if day:
            yield Spoken(match.start("day"), match.end(), day, role_before(frame, match.start("day")), "day of month")


def _next_day(number: int, near: date) -> date | None:
    first = near - _LATE
    found = (day_of(number, (first.month + ahead - 1) % 12 + 1, first.year + (first.month + ahead - 1) // 12) for ahead in range(_MONTHS_AHEAD))  # fmt: skip # noqa: E501
    return next((day for day in found if day and day >= first), None)


def _weekdays_alone(page: Page, frame: Frame) -> Iterator[Spoken]:
    """`entro domenica`: the next such day; on that very day of the week it may be a week later."""
    for match in _weekday_alone(page.language).finditer(frame.folded) if page.sent_on else ():
        role = role_of(frame, *match.span(), bare=True)
        if _is_a_stretch(frame, match.start("weekday")) or _is_of_opening_hours(frame, match):
            continue
        if role not in _BOUNDS:
            if not is_of_an_event(page.message.brief, frame.folded, *match.span(), page.language):
                continue
            role = ""
        if is_farewell(frame, *match.span()) or _EVERY_WEEK.get(page.language, _NEVER).search(match["weekday"]):
            continue
        weekday = weekday_of(match["weekday"], page.language)
        sent_on = reference(page)
        day = sent_on + timedelta(days=(weekday - sent_on.weekday()) % 7)
        is_open = bool(match["coming"] or match["coming_after"]) or day == sent_on
        yield Spoken(*match.span(), day, role, "next weekday" if is_open else "weekday")


def _is_a_stretch(frame: Frame, start: int) -> bool:
    """True for one of two weekdays: `Monday through Friday`."""
    names, through = weekdays(frame.language), "|".join(clock(frame.language).through) or NOTHING
    behind = re.match(rf"\w+\.?(?:\s?-\s?| (?:{through}) )(?:{names})(?![a-z])", frame.folded[start : start + 40])
    return bool(behind or re.search(rf"(?<![a-z])(?:{names})\.?,? [^\d.,;!?]{{0,12}}$", frame.before(start)))


def _is_of_opening_hours(frame: Frame, match: re.Match[str]) -> bool:
    """True for a day of every week: `il venerdì chiude alle 23`, `every Sunday until late`."""
    opening = pattern(clock(frame.language).open)
    every = rf"(?<!\w)(?:{'|'.join(calendar(frame.language).that) or NOTHING}) $"
    earlier = frame.before(match.start())
    return bool(opening.search(earlier) or opening.search(frame.after(match.end())) or re.search(every, earlier))


def _ends(page: Page, frame: Frame) -> Iterator[Spoken]:
    """`fine mese`, `the end of March`, where they are a deadline; the last day of `tutto maggio` without a role."""
    for kind, words in _ends_of(page.language) if _any_end(page.language).may_stand_in(frame.folded) else ():
        for match in words.finditer(frame.folded):
            day = _end(kind, match, reference(page), page.language)
            role = role_before(frame, match.start(), bare=True) if page.sent_on or "month" in match.groupdict() else ""
            is_bound = role in {"deadline", "before", "loosely before"}
            if is_bound or kind == "whole":
                bound = "deadline" if is_bound else ""
                yield Spoken(*match.span(), day, bound, "weekend" if kind == "week" else "end")


def _end(kind: str, match: re.Match[str], near: date, language: str) -> date:
    if kind == "month":
        return last_of(near.month, near.year)
    if kind == "week":
        return near + timedelta(days=6 - near.weekday())
    if kind == "year":
        return date(near.year, *_YEAR_END)
    month = month_of(match["month"], language)
    first = likeliest(1, month, near) or near
    return last_of(month, first.year)


def _feasts(page: Page, frame: Frame) -> Iterator[Spoken]:
    """`fino a Natale`, where it is a deadline or a start."""
    for match in _feast(page.language).finditer(frame.folded):
        role = role_before(frame, match.start(), bare=True)
        day = feast(_key(match[0], page.language), reference(page), _country(page))
        if day and role in {"deadline", "start"} and not _closes_a_stretch(frame, match.start()):
            yield Spoken(*match.span(), day, role, "feast")


def _closes_a_stretch(frame: Frame, start: int) -> bool:
    """True behind two words that a range needs: `von Oktober bis`."""
    openings = "|".join(opening for opening, _ in calendar(frame.language).ranges if opening)
    return bool(re.search(rf"(?<!\w)(?:{openings or NOTHING}) [^\d,.;:]{{2,24}} $", frame.before(start)))


def _country(page: Page) -> str:
    countries = page.message.brief.market.countries
    country = countries[0] if countries else ""
    return country if page.language != "ro" or country in {"RO", "MD"} else ""


@cache
def _key(text: str, language: str) -> str:
    return next(key for words, key in calendar(language).feasts.items() if re.fullmatch(words, text))


@cache
def _feast(language: str) -> Phrases:
    names = sorted(calendar(language).feasts, key=len, reverse=True)
    return phrases(names, r"(?<![\w-])(?:{})(?![\w-])")


@cache
def _ends_of(language: str) -> tuple[tuple[str, Phrases], ...]:
    month = rf"(?P<month>{months(language)})"
    ends = ((kind, phrase) for kind, every in calendar(language).ends.items() for phrase in every)
    return tuple((kind, phrases((phrase.replace("{month}", month),))) for kind, phrase in ends)


@cache
def _any_end(language: str) -> Phrases:
    return phrases(phrase for every in calendar(language).ends.values() for phrase in every)


@cache
def _weekday_and_day(language: str) -> Phrases:
    table = calendar(language)
    glue, marks = "|".join(table.before_weekday) or NOTHING, "|".join(table.day_marks) or NOTHING
    behind = rf"\.?,? (?:(?:{glue}) )?(?:the )?(?P<day>[12]?\d|3[01])(?:{marks})?{_stops(language)}"
    return phrases((weekdays(language),), rf"(?<![a-z])(?P<weekday>{{}}){behind}")


@cache
def _day_alone(language: str) -> Phrases:
    marks = "|".join(calendar(language).day_marks) or NOTHING
    behind = rf" (?P<day>[12]?\d|3[01])(?:{marks})?{_stops(language)}"
    return phrases(calendar(language).day_alone, rf"(?<!\w)(?:{{}}){behind}")


@cache
def _stops(language: str) -> str:
    """What may come behind a number that is a day: the end of a clause, or a word with which none is counted."""
    follows = "|".join(calendar(language).follows) or NOTHING
    hours = "|".join(clock(language).joins) or NOTHING
    is_a_day = rf"(?! (?:{hours}) \d)(?!\. (?:{_NTH}))"
    return is_a_day + rf"(?=\s*$|\s?[,;:!?)\n](?!\d)|\.(?:\s|$)|\s+(?:{follows})(?![a-z])|\s{{2,}})"


@cache
def _weekday_alone(language: str) -> Phrases:
    table = calendar(language)
    this, coming = "|".join(table.this) or NOTHING, "|".join(table.coming) or NOTHING
    long = full_weekdays(language)
    short = weekdays(language) if language == "en" else long
    ahead = rf"(?<![a-z])(?:(?P<coming>{coming}) |(?:{this}) )?(?P<weekday>{{}})(?![a-z-])"
    behind = rf"(?:(?P<coming_after> (?:{coming}))(?![a-z])| (?:{this})(?![a-z]))?"
    return phrases((short,), rf"{ahead}{behind}(?!\.?,? (?:\w{{1,4}} )?\d)")
