"""In which month the days of a programme are: `Lunes 28 … Martes 29 … Jueves 1 de julio`, told by their weekdays."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from omni.model.brief import Brief
from omni.model.facts import Day, Fact, Moment, Period
from omni.model.remembered import remembered

_LATER = 63
_A_WEEK = timedelta(days=7)
_MANY = 3


@remembered
def days_of_facts(brief: Brief) -> frozenset[date]:
    """The days that the facts of a brief have."""
    return frozenset(day for fact in brief.facts.values() for day in _days_of(fact))


def _days_of(fact: Fact) -> tuple[date, ...]:
    match fact.value:
        case Day(day=day):
            return (day,)
        case Moment(local=local):
            return (local.date(),)
        case Period(start=start, end=end):
            return start.date(), end.date()
        case _:
            return ()


def in_its_month(day: date, weekday: int, others: Sequence[tuple[date, int]], known: Collection[date]) -> date:
    """The day of that number in a later month, where its weekday and a fact, or other days of a programme, say that it
    is meant. `others` are the next day of each number that the page tells with a weekday, and that weekday.
    """
    if day.weekday() == weekday:
        return day
    for later in _later(day):
        if later.weekday() == weekday and (later in known or _is_one_of_a_run(later, others, known)):
            return later
    return day


def _later(day: date) -> Iterator[date]:
    every = (day + timedelta(days=ahead) for ahead in range(1, _LATER))
    return (one for one in every if one.day == day.day)


def _is_one_of_a_run(day: date, others: Sequence[tuple[date, int]], known: Collection[date]) -> bool:
    """True for a day beside others of which one is a fact's, or of many whose weekdays all fit."""
    run = {
        later
        for other, weekday in others
        for later in _later(other)
        if later.weekday() == weekday and abs(later - day) <= _A_WEEK
    }
    return len(run) > 1 and (len(run) >= _MANY or any(one in known for one in run))
