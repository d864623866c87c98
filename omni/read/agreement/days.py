"""Dates written by hand against those that are meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from omni.model.claims import Claim, Claims, DateRange
from omni.model.facts import Day, Fact, Moment, Period
from omni.read.agreement import Disagreement, by_hand

_A_DAY = timedelta(days=1)
_ENDS = ("end", "deadline", "until", "expir", "scad", "last", "valid", "termin")
_STARTS = ("start", "begin", "open", "launch", "inizi", "incep", "from")


def disagreements(claims: Claims) -> Iterator[Disagreement]:
    """The deadlines, starts and ranges that contradict a fact. A date beside no word that says what it is never does,
    and a date that any fact has is never wrong.
    """
    facts = [fact for fact in claims.message.brief.facts.values() if days_of(fact)]
    for claim in by_hand(claims, "date"):
        if isinstance(claim.value, str) or any(_agrees(claim, fact) for fact in facts):
            continue
        rivals = [fact for fact in facts if _can_contradict(claim, fact)]
        if rivals:
            nearest = min(rivals, key=lambda fact: _distance(claim, fact))
            yield Disagreement(claim, nearest, nearest.value)


def role_of(fact: Fact) -> str:
    """What a date is: `start`, `end` or nothing, by its role, its kind or its name."""
    if fact.role:
        return {"deadline": "end"}.get(fact.role, fact.role)
    if isinstance(fact.value, Period):
        return "period"
    name = fact.name.lower()
    if any(word in name for word in _ENDS):
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


def states(claim: Claim, fact: Fact) -> bool:
    """True if a claim of a date is what the fact says."""
    return claim.kind == "date" and bool(days_of(fact)) and _agrees(claim, fact)


def _first(local: datetime) -> date:
    return local.date() - _A_DAY if local.time() == time() else local.date()


def _agrees(claim: Claim, fact: Fact) -> bool:
    first, last = days_of(fact)
    value = claim.value
    if isinstance(value, DateRange):
        if isinstance(fact.value, Period):
            return _same(claim, value.start, first) and _same(claim, value.end, last)
        return role_of(fact) == "end" and _same(claim, value.end, last)
    assert isinstance(value, date)  # noqa: S101 -- the caller leaves impossible dates out
    meant = {first, last}
    if claim.role == "before":
        meant.add(last + _A_DAY)
    if claim.unit == "day":
        meant.add(last + _A_DAY)
    return any(_same(claim, value, day) for day in meant)


def _same(claim: Claim, said: date, meant: date) -> bool:
    return (said.month, said.day) == (meant.month, meant.day) if claim.yearless else said == meant


def _can_contradict(claim: Claim, fact: Fact) -> bool:
    role = role_of(fact)
    if isinstance(claim.value, DateRange):
        return role in {"period", "end"}
    if claim.role in {"deadline", "before"}:
        return role in {"end", "period"}
    return claim.role == "start" and role in {"start", "period"}


def _distance(claim: Claim, fact: Fact) -> timedelta:
    said = claim.value.end if isinstance(claim.value, DateRange) else claim.value
    assert isinstance(said, date)  # noqa: S101 -- the caller leaves impossible dates out
    return abs(days_of(fact)[1] - said)
