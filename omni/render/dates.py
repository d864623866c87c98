"""Dates and hours: `30 novembre`, `fino all'8 dicembre`, `on 30 November at 18:00`."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache
from typing import NamedTuple

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_day_names

from omni.model.facts import Day, Moment, Period
from omni.render.elision import before_day, before_hour
from omni.render.grammar import Form
from omni.render.style import Style

_FIRST = re.compile(r"^1(?=[ .])\.?")
_DAY_EDGES = {time(0, 0), time(23, 59), time(23, 59, 59)}
"""Hours that mean the whole day: they are not printed."""


class When(NamedTuple):
    """A date, and the hour of it where that matters."""

    day: date
    at: time | None = None


def when_of(value: object) -> When | None:
    """The date that a value stands for: of a period its end; None for anything that has no date."""
    match value:
        case Moment(local=local):
            return _when(local, timed=True)
        case Period(end=end, timed=timed):
            return _when(end, timed=timed)
        case Day(day=day):
            return When(day)
        case datetime():
            return _when(value, timed=True)
        case date():
            return When(value)
        case _:
            return None


def start_of(value: object) -> When | None:
    """The date on which a value starts: of a period its start."""
    return _when(value.start, timed=value.timed) if isinstance(value, Period) else when_of(value)


def day_text(day: date, style: Style, year_behind: int = 0) -> str:
    """Day and month in words; the year only where it is not the campaign's first and does not follow anyway."""
    if day.year in {style.first_year, year_behind}:
        text = _in_skeleton(day, style.cldr)
    else:
        text = format_date(day, "long", locale=style.cldr)
    return style.finish(_FIRST.sub(style.grammar.first_day, text) if style.grammar.first_day else text)


def time_text(at: time, style: Style) -> str:
    """An hour on the clock of the language: `18:00`, `6:00 PM`."""
    return style.finish(_on_clock(at, style.cldr))


def weekday_text(day: date, style: Style) -> str:
    """The name of the day of the week."""
    return str(get_day_names("wide", locale=style.cldr)[day.weekday()])


def when_text(when: When, style: Style, form: Form | None = None) -> str:
    """A date, after a preposition where one is given, and its hour unless it is the edge of a day."""
    text = day_text(when.day, style)
    if form:
        text = before_day(form, text, when.day.day, style.language)
    return text + at_text(when, style)


def at_text(when: When, style: Style) -> str:
    """The hour as it follows a date (` alle 18:00`), or nothing."""
    if when.at is None:
        return ""
    return before_hour(style.grammar.at, time_text(when.at, style), when.at.hour, style.language)


def period_text(start: When, end: When, style: Style, forms: tuple[Form, Form] | None = None) -> str:
    """Two dates, the month once where it is shared, and the year: `27–30 novembre`, with forms `dal 27 al 30 novembre`,
    `7 gennaio – 31 marzo 2027`; hours of one day behind it: `5 dicembre, 15:00–19:00`.
    """
    if start.day == end.day and start.at and end.at:
        hours = f"{time_text(start.at, style)}{style.finish('–')}{time_text(end.at, style)}"
        return f"{when_text(When(end.day), style, style.grammar.on if forms else None)}, {hours}"
    shared = start.at is None and end.at is None and (start.day.year, start.day.month) == (end.day.year, end.day.month)
    first = _bare_day(start.day, style) if shared and _day_comes_first(style) else _opening(start, end, style)
    last = when_text(end, style)
    if forms is None:
        return f"{first}{style.finish('–') if shared else style.finish(' – ')}{last}"
    opening = before_day(forms[0], first, start.day.day, style.language)
    return opening + before_day(forms[1], last, end.day.day, style.language)


def _opening(start: When, end: When, style: Style) -> str:
    """The first day of a period, without the year that its last day says."""
    return day_text(start.day, style, end.day.year) + at_text(start, style)


def _bare_day(day: date, style: Style) -> str:
    first = style.finish(style.grammar.first_day)
    return first if first and day.day == 1 else f"{day.day}{'.' if style.language == 'de' else ''}"


def _day_comes_first(style: Style) -> bool:
    return _in_skeleton(date(2026, 5, 20), style.cldr).startswith("20")


@lru_cache(maxsize=1024)
def _in_skeleton(day: date, cldr: Locale) -> str:
    return format_skeleton("MMMMd", day, locale=cldr)


@lru_cache(maxsize=1024)
def _on_clock(at: time, cldr: Locale) -> str:
    return format_time(at, "short", locale=cldr)


def _when(local: datetime, *, timed: bool) -> When:
    at = local.time().replace(tzinfo=None)
    return When(local.date(), at if timed and at not in _DAY_EDGES else None)
