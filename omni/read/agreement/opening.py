"""Whether hours that a message says are those at which something is open, weekday by weekday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time

from omni.model.claims import Claim, TimeRange
from omni.model.facts import OpeningHours

_NOON = 12
_LAST_MINUTES = frozenset({time(0), time(23, 59), time(23, 59, 59)})
ALWAYS, CLOSED = "24/7", "closed"


def is_hour(claim: Claim, said: object, meant: time) -> bool:
    """True if an hour that a claim says is the one that is meant; half past seven may be in the evening."""
    if not isinstance(said, time):
        return False
    if said == meant or (said in _LAST_MINUTES and meant in _LAST_MINUTES):
        return True
    is_loose = claim.unit == "12-hour" and said.hour <= _NOON
    return is_loose and (said.hour % _NOON, said.minute) == (meant.hour % _NOON, meant.minute)


def agrees(claim: Claim, hours: OpeningHours, others: Sequence[Claim]) -> bool:
    """True if a claim fits opening hours; `others` are the message's claims of hours."""
    days = [day for day in claim.days if not _is_told_better(claim, day, others)]
    match claim.value:
        case str() as words:
            return hours.always if words == ALWAYS else not any(day in hours.days for day in days)
        case TimeRange() as stretch:
            return stretch.start == stretch.end if hours.always else _is_stretch(claim, stretch, hours, days, others)
        case time() as at:
            return hours.always or any(is_hour(claim, at, edge) for edge in edges_on(hours, days, claim.role))
        case _:
            return True


def edges_on(hours: OpeningHours, days: Sequence[int], role: str) -> Iterator[time]:
    """The hours at which something opens and closes on some weekdays, or on all; only one of both for a role."""
    for day in days or hours.days:
        if day in hours.days:
            opens, closes = hours.days[day]
            yield from {"closing": (closes,), "opening": (opens,)}.get(role, (opens, closes))


def is_same_week(claim: Claim, hours: OpeningHours) -> bool:
    """True if a claim's weekdays are those that have the same hours."""
    alike: dict[tuple[time, time], set[int]] = {}
    for day, stretch in hours.days.items():
        alike.setdefault(stretch, set()).add(day)
    return set(claim.days) in alike.values()


def _is_stretch(
    claim: Claim, stretch: TimeRange, hours: OpeningHours, days: Sequence[int], others: Sequence[Claim]
) -> bool:
    if not days:
        return bool(claim.days) or any(all(_ends(claim, stretch, meant)) for meant in hours.days.values())
    pairs = [_ends(claim, stretch, hours.days.get(day)) for day in days]
    return all(map(all, pairs)) or (all(map(any, pairs)) and _has_another_half(claim, stretch, others))


def _ends(claim: Claim, stretch: TimeRange, meant: tuple[time, time] | None) -> tuple[bool, bool]:
    if meant is None:
        return False, False
    return is_hour(claim, stretch.start, meant[0]), is_hour(claim, stretch.end, meant[1])


def _is_told_better(claim: Claim, day: int, others: Sequence[Claim]) -> bool:
    """True for a day of several whose hours the message tells again by itself: `Tue–Sun 10–19, Fri until 22`."""
    return any(other is not claim and day in other.days and len(other.days) < len(claim.days) for other in others)


def _has_another_half(claim: Claim, stretch: TimeRange, others: Sequence[Claim]) -> bool:
    """True for `9–13` of `9–13, 15–19`: the fact has the first and the last hour of the day."""
    return any(
        isinstance(half, TimeRange) and (stretch.end <= half.start or half.end <= stretch.start)
        for half in (other.value for other in others if other.days == claim.days)
    )
