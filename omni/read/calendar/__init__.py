"""What the words of a language say about dates, hours and weekdays, one table a language (`calendar/it.py`, …)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

from omni.model.frozen import Frozen, field

Words = tuple[str, ...]


class Calendar(Frozen):
    """Dates in the words of one language. Every entry is a regular expression without groups on folded text.

    `months` (January first), `weekdays` and `short_weekdays` (Monday first) are names; `also_words` are months that are
    ordinary words too. `day_marks` may follow a day (`1st`), `between` stand between day, month and year (`12 de
    mayo`), `before_weekday` between a weekday and its date. `ordinals` are days in words beside the numerals
    (`fourteenth`). `month_first` where a day may follow its month. `roles` stand before a date and tell what it is
    (`deadline`, `before`, `loosely before` where many mean that day too, `start`), `roles_after` behind it. `ranges`
    are pairs of words around the first date of two. `day_alone` are words after which a number alone is a day (`entro
    il 17`), `follows` words that may come next. `ends` are the last day of a `month`, `week` or `year`, and of a
    `named` month, at `{month}`, and `whole` months. `days` count from today, `this` and `coming` stand around a
    weekday, `that` before one of any week. `left` are phrases with a span `{n}` after which the offer is over, and
    `last_day` says that it is over today. `feasts` are the names of feasts by their key (see `dates/feasts.py`).
    `delivery` are words that make a date one of a parcel.
    """

    months: Words = ()
    weekdays: Words = ()
    short_weekdays: Words = ()
    also_words: Words = ()
    day_marks: Words = ()
    between: Words = ()
    before_weekday: Words = ()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    month_first: bool = False
    roles: Mapping[str, Words] = field(default_factory=dict)
    roles_after: Mapping[str, Words] = field(default_factory=dict)
    ranges: tuple[tuple[str, str], ...] = ()
    day_alone: Words = ()
    follows: Words = ()
    ends: Mapping[str, Words] = field(default_factory=dict)
    days: Mapping[str, int] = field(default_factory=dict)
    this: Words = ()
    coming: Words = ()
    that: Words = ()
    left: Words = ()
    last_day: Words = ()
    feasts: Mapping[str, str] = field(default_factory=dict)
    delivery: Words = ()


class Clock(Frozen):
    """Hours in the words of one language. Every entry is a regular expression without groups on folded text.

    `before` and `after` make a number an hour (`ore 20`, `20 Uhr`); `at` does so only where nothing is counted (`alle
    20`), `on_a_day` surely behind a day (`sabato 27 alle 20`). `twelve` where hours are counted twice a day. `added`
    are minutes behind an hour (`e mezza`), `ahead` those before it (`half past`, `halb`). `morning` and `evening` tell
    the half of a day, `night` both of them by the hour (`eleven at night`, `two at night`), `rest` are the weekdays
    that no others are told of (`gli altri giorni`), `named` are hours with names. `through` and `also` join weekdays,
    `joins` two hours, `both` two of which one of `between` stands before; `opens` and `closes` stand before the hour at
    which something does. `open` are words of opening hours, `closed` and `always` what stands for hours, `daily`,
    `working` and `weekend` for weekdays, `today` for the weekday of the send; `initials` are groups of weekdays by
    their letters. `phone` are words of a hotline.
    """

    twelve: bool = False
    before: Words = ()
    at: Words = ()
    on_a_day: Words = ()
    after: Words = ()
    added: Mapping[str, int] = field(default_factory=dict)
    ahead: Mapping[str, int] = field(default_factory=dict)
    morning: Words = ()
    evening: Words = ()
    night: Words = ()
    rest: Words = ()
    named: Mapping[str, int] = field(default_factory=dict)
    joins: Words = ()
    between: Words = ()
    both: Words = ()
    opens: Words = ()
    closes: Words = ()
    through: Words = ()
    also: Words = ()
    open: Words = ()
    closed: Words = ()
    always: Words = ()
    daily: Words = ()
    working: Words = ()
    weekend: Words = ()
    today: Words = ()
    initials: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    phone: Words = ()


@cache
def calendar(language: str) -> Calendar:
    """The words about dates of a language; of an unknown one, the names that CLDR has."""
    found: Calendar | None = _table(language, "CALENDAR")
    if found is not None:
        return found
    from omni.read.calendar.from_cldr import months, weekdays

    return Calendar(months=months(language), weekdays=weekdays(language), day_marks=(r"\.",))


@cache
def clock(language: str) -> Clock:
    """The words about hours of a language; of an unknown one, none: `20:30` is still read."""
    found: Clock | None = _table(language, "CLOCK")
    return found or Clock()


def _table(language: str, name: str) -> Any:
    try:
        return getattr(import_module(f"omni.read.calendar.{language}"), name)
    except (ModuleNotFoundError, AttributeError):
        return None
