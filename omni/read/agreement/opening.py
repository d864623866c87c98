"""Whether hours that a message says are those at which something is open, weekday by weekday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time
from itertools import pairwise

from omni.model.claims import Claim, TimeRange
from omni.model.facts import Opening, OpeningHours, Span

_NOON, _NIGHT = 12, 9
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
        for opens, closes in hours.days.get(day, ()):
            yield from {"closing": (closes,), "opening": (opens,)}.get(role, (opens, closes))


def breaks(hours: OpeningHours, days: Sequence[int]) -> Opening:
    """When something closes for a while (`13:00–15:30`): on those of some weekdays that it does so on, else on all."""
    every = {day: tuple((one[1], other[0]) for one, other in pairwise(spans)) for day, spans in hours.days.items()}
    found = {day: gaps for day, gaps in every.items() if gaps}
    return {day: gaps for day, gaps in found.items() if day in days} or found


def is_break(claim: Claim, hours: OpeningHours) -> bool:
    """True if a claim is of when something closes for a while."""
    return any(_is_one_of(claim, claim.value, gaps) for gaps in breaks(hours, claim.days).values())


def is_all_of_it(claim: Claim, hours: OpeningHours) -> bool:
    """True for a stretch from when something first opens to when it last closes, on each weekday of several spans."""
    spans = [hours.days[day] for day in claim.days or hours.days if len(hours.days.get(day, ())) > 1]
    return bool(spans) and all(_is_one_of(claim, claim.value, [(one[0][0], one[-1][1])]) for one in spans)


def nearest(hours: OpeningHours, claim: Claim) -> OpeningHours:
    """The opening hours of a claim's weekdays, of several spans a day only the one that a stretch is about."""
    days = {day: spans for day, spans in hours.days.items() if not claim.days or day in claim.days}
    stretch = claim.value
    if isinstance(stretch, TimeRange) and any(len(spans) > 1 for spans in days.values()):
        touched = {day: tuple(span for span in spans if _is_about(claim, stretch, span)) for day, spans in days.items()}
        days = {day: found if len(found) == 1 else days[day] for day, found in touched.items() if found} or days
    return OpeningHours(days, hours.always)


def _is_about(claim: Claim, stretch: TimeRange, span: Span) -> bool:
    """True for a stretch that overlaps a span; one that may be in the evening has one of its hours."""
    if claim.unit == "12-hour":
        return any(_ends(claim, stretch, span))
    said, meant = (end if end > start else time.max for start, end in ((stretch.start, stretch.end), span))
    return stretch.start < meant and span[0] < said


def _is_one_of(claim: Claim, stretch: object, spans: Sequence[Span]) -> bool:
    return isinstance(stretch, TimeRange) and any(
        all(_ends(claim, stretch, span)) or _is_after_noon(stretch, span) for span in spans
    )


def _is_after_noon(stretch: TimeRange, span: Span) -> bool:
    """True for `3:30 a 7:30` of the afternoon, where a day is told in two and nobody opens at night."""
    is_night = stretch.start < stretch.end and stretch.end.hour < _NIGHT
    return is_night and span == tuple(hour.replace(hour=hour.hour + _NOON) for hour in (stretch.start, stretch.end))


def is_same_week(claim: Claim, hours: OpeningHours) -> bool:
    """True if a claim's weekdays are those that have the same hours."""
    alike: dict[tuple[Span, ...], set[int]] = {}
    for day, stretch in hours.days.items():
        alike.setdefault(stretch, set()).add(day)
    return set(claim.days) in alike.values()


def _is_stretch(
    claim: Claim, stretch: TimeRange, hours: OpeningHours, days: Sequence[int], others: Sequence[Claim]
) -> bool:
    if not days:
        return bool(claim.days) or any(_is_one_of(claim, stretch, spans) for spans in hours.days.values())
    if all(_is_one_of(claim, stretch, hours.days.get(day, ())) for day in days):
        return True
    ends = [_ends(claim, stretch, hours.days[day][0]) for day in days if len(hours.days.get(day, ())) == 1]
    return len(ends) == len(days) and all(map(any, ends)) and _has_another_half(claim, stretch, others)


def _ends(claim: Claim, stretch: TimeRange, meant: Span) -> tuple[bool, bool]:
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
