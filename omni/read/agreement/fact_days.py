"""Which days a fact has, and what they are of it: its start, its end, an event's."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from omni.model.facts import Day, Fact, Moment, Period

_A_DAY = timedelta(days=1)
_ENDS = ("end", "deadline", "until", "expir", "scad", "last", "valid", "termin")
_STARTS = ("start", "begin", "open", "launch", "inizi", "incep", "from")


def role_of(fact: Fact) -> str:
    """What a date is: `start`, `end` or nothing, by its role, its kind or its name."""
    if fact.role:
        return {"deadline": "end"}.get(fact.role, fact.role)
    if isinstance(fact.value, Period):
        return "period"
    name = fact.name.lower()
    if name.endswith("_by") or any(word in name for word in _ENDS):
        return "end"
    return "start" if any(word in name for word in _STARTS) else ""


def days_of(fact: Fact) -> tuple[date, ...]:
    """The first and the last day of a fact; midnight also belongs to the day before."""
    match fact.value:
        case Day(day=day):
            return day, day
        case Moment(local=local):
            return _first(local), local.date()
        case Period(start=start, end=end):
            return start.date(), end.date()
        case _:
            return ()


def _first(local: datetime) -> date:
    return local.date() - _A_DAY if local.time() == time() else local.date()
