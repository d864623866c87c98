"""Hours written by hand against those that are meant: of events, deadlines, opening hours, shops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time

from omni.model.brief import Brief
from omni.model.claims import Claim, Claims, TimeRange
from omni.model.facts import Day, Fact, Moment, OpeningHours, Period, TimeOfDay
from omni.model.regex import regex
from omni.read.agreement import Disagreement, breaks, by_hand
from omni.read.agreement import opening as week
from omni.read.agreement.beside_hours import (
    Said,
    has_words,
    is_a_hotline,
    is_a_part,
    is_about_opening,
    is_in_a_table,
    is_of_a_corner,
    is_of_the_house,
    named,
    partner,
    said,
    speaks_of_an_offer,
    stands_behind,
)
from omni.read.agreement.fact_days import days_of, role_of
from omni.read.agreement.no_hours import is_a_length, is_booked, is_no_hour, is_of_a_slot
from omni.read.agreement.only_events import of_the_only_event
from omni.read.agreement.others_hours import is_of_another_house
from omni.read.agreement.past import is_of_a_story
from omni.read.agreement.subjects import words_of
from omni.read.folding import fold

_SHOP = "shop"
_ENDS_OF_ONE = frozenset({"start", "end"})
_AN_HOUR_OR_TWO = 120
_MORNING = 6
_MIDNIGHT = time(0)
_NEXT, _A_FEW_DAYS = 32, 3
_GOES_ON = regex(r"[\s,]*(?:uhr|h|heures|ore)?[\s,;]*(?:(?:e|ed|and|und|et|y|si)\s)?[^.!?\d]{0,28}")
_HEADING = regex(r"(?:^|\s)(?:hours|orari|orario|program|orar|offnungszeiten|zeiten|horaires|horario):\s?$")


def disagreements(claims: Claims) -> Iterator[Disagreement]:
    """The hours that contradict a fact: that of the words beside them, of the date beside them, of opening hours.

    An hour that nothing connects with a fact is left alone.
    """
    written = [claim for claim in by_hand(claims, "time") if not claim.facts]
    facts = [fact for fact in _facts(claims.message.brief) if _edges(fact)] if written else []
    every = [said(claims, claim) for claim in written] if facts else []
    every = [one for one in every if not _is_anothers_hour(claims, one) or named(claims, one, facts)]
    every = [one for one in every if not is_a_length(claims, one, facts)]
    every = [one for one in every if not (is_no_hour(one) or is_booked(claims, one) or _is_closed_once(claims, one))]
    hours = [one.claim for one in every]
    guessed: set[str] = set()
    for one in every:
        rivals = _rivals(claims, one, facts, every)
        is_right = any(_agrees(one.claim, fact, hours) for fact in (*rivals, *_weeks(one, facts)))
        is_right = is_right or any(_agrees(one.claim, fact, hours) for fact in _on_the_day(one, facts))
        is_right = is_right or (_is_anothers(one, facts, rivals) and not stands_behind(claims, one, rivals))
        if rivals and not is_right:
            nearest = max(rivals, key=lambda fact: _likeness(one.claim, fact))
            pause = breaks.breaks_of(one, nearest)
            if nearest.name in guessed or breaks.is_told_apart(claims, one, nearest):
                continue
            if pause and week.is_break(one.claim, nearest.value):  # type: ignore[arg-type]
                continue
            guessed |= set() if nearest.words else {nearest.name} & _hours_alone(facts)
            yield Disagreement(one.claim, nearest, pause or _meant(one.claim, nearest))


def _is_anothers_hour(claims: Claims, one: Said) -> bool:
    """True for an hour of a part of the house, of a free place, of another house, and of yesterday."""
    is_apart = is_of_a_corner(one) or is_of_a_slot(one)
    return is_apart or is_of_another_house(claims, one.claim) or is_of_a_story(claims, one.claim)


def _is_closed_once(claims: Claims, one: Said) -> bool:
    """True for a weekday on which something is closed once, as a fact or a date of the message says."""
    if one.claim.value != week.CLOSED or len(one.claim.days) != 1:
        return False
    days = [day for fact in claims.message.brief.facts.values() for day in days_of(fact) if isinstance(fact.value, Day)]
    days += [other.value for other in by_hand(claims, "date") if _is_printed_day(other)]  # type: ignore[misc]
    return any(day.weekday() in one.claim.days for day in days)


def _is_printed_day(claim: Claim) -> bool:
    return isinstance(claim.value, date) and claim.unit in {"", "day of month"} and not claim.role


def _hours_alone(facts: Sequence[Fact]) -> set[str]:
    """The names of hours without words of their own: what is taken for one of them is so only once."""
    return {fact.name for fact in facts if isinstance(fact.value, TimeOfDay) and not fact.words}


def _weeks(one: Said, facts: Sequence[Fact]) -> list[Fact]:
    """The opening hours that an hour of weekdays may be one of."""
    return [fact for fact in facts if len(one.claim.days) > 1 and isinstance(fact.value, OpeningHours)]


def states(claim: Claim, fact: Fact) -> bool:
    """True if a claim of hours is what the fact says."""
    return claim.kind == "time" and bool(_edges(fact)) and _agrees(claim, fact, ())


def _facts(brief: Brief) -> Iterator[Fact]:
    """The facts of a brief, and the hours of its shops as if they were facts."""
    yield from brief.facts.values()
    for shop in brief.shops.values():
        if shop.hours and shop.market == brief.key.market:
            yield Fact(shop.name, {"": OpeningHours(shop.hours)}, shop.route / "hours", of=_SHOP)


def _edges(fact: Fact) -> tuple[time, ...]:
    """The hours that a fact has; a moment at the edge of a day still ends then."""
    match fact.value:
        case TimeOfDay(at=at):
            return (at,)
        case Moment(local=local):
            return (local.time().replace(tzinfo=None),)
        case Period(start=start, end=end, timed=True):
            return start.time(), end.time()
        case OpeningHours(days=days, always=always):
            return (
                (_MIDNIGHT,)
                if always
                else tuple(sorted({edge for spans in days.values() for span in spans for edge in span}))
            )
        case _:
            return ()


def _rivals(claims: Claims, one: Said, facts: Sequence[Fact], every: Sequence[Said]) -> list[Fact]:
    """The facts that an hour is about."""
    rivals = named(claims, one, facts) or _on_the_day(one, facts) or _of_the_stretch_before(claims, one, facts, every)
    if isinstance(one.claim.value, str):
        rivals = [fact for fact in rivals if isinstance(fact.value, OpeningHours)]
    if rivals:
        return rivals
    is_open = is_about_opening(claims, one)
    if one.day is None and not one.claim.days and (pair := _pair(one, facts, every)):
        return pair
    if is_open and one.claim.role == "closing" and (closes := _closings(facts)):
        return closes
    hours = [fact for fact in facts if isinstance(fact.value, OpeningHours) and not has_words(claims, fact)]
    if is_open and not hours:
        return _headed(claims, one, facts)
    hours = [fact for fact in hours if is_open or fact.of != _SHOP]
    is_stretch = not isinstance(one.claim.value, time) or (one.claim.role and is_in_a_table(one, every))
    if is_open or is_stretch:
        if not is_open and is_a_part(claims, one) and len(one.claim.days) < _A_FEW_DAYS:
            return []
        is_likely = is_open or bool(one.claim.days) or any(_likeness(one.claim, fact) for fact in hours)
        return [] if is_a_hotline(claims, one) or not is_likely else _open(one, hours, every)
    if one.day is not None:
        return []
    ends = [fact for fact in facts if isinstance(fact.value, Moment) and role_of(fact) == "end"]
    is_end = one.is_deadline and speaks_of_an_offer(claims, one) and not _is_at_night(one.claim)
    if is_end and ends:
        return ends
    is_tied = bool(one.claim.days) or not one.claim.role or is_of_the_house(claims, one)
    return (_open(one, hours, every) if is_tied else []) or of_the_only_event(claims, one, facts, every)


def _of_the_stretch_before(claims: Claims, one: Said, facts: Sequence[Fact], every: Sequence[Said]) -> list[Fact]:
    """The opening hours that the words far before name, where other hours of weekdays stand between: `le service client
    répond le samedi de 9 h à 14 h et en semaine de 8 h à 20 h`.
    """
    if not (one.claim.days and (isinstance(one.claim.value, TimeRange) or one.claim.role == "closing")):
        return []
    before = [other for other in every if other.claim.days and other.claim.part == one.claim.part]
    before = [other for other in before if 0 < one.claim.start - other.claim.end <= _NEXT]
    beside = before[-1] if before else None
    if beside is None or not _GOES_ON.fullmatch(one.text[beside.claim.end : one.claim.start]):
        return []
    return [fact for fact in named(claims, beside, facts) if isinstance(fact.value, OpeningHours)]


def _headed(claims: Claims, one: Said, facts: Sequence[Fact]) -> list[Fact]:
    """The only opening hours of whose words any stands in a message, where the claim is a stretch: `Hours: 9–4`."""
    if not isinstance(one.claim.value, TimeRange) or one.claim.days:
        return []
    weeks = [fact for fact in facts if isinstance(fact.value, OpeningHours) and fact.of != _SHOP]
    spoken = [fact for fact in weeks if _is_spoken_of(claims, fact)]
    return spoken if len(spoken) == 1 and _HEADING.search(one.earlier) else []


def _is_spoken_of(claims: Claims, fact: Fact) -> bool:
    words = words_of(claims, fact)
    return words is not None and any(words.search(fold(readable.text)) for readable in claims.readable.values())


def _is_at_night(claim: Claim) -> bool:
    """True for an hour at which parties end and no offers do."""
    return isinstance(claim.value, time) and 0 < claim.value.hour < _MORNING and claim.unit != "12-hour"


def _pair(one: Said, facts: Sequence[Fact], every: Sequence[Said]) -> list[Fact]:
    """The last hour that is not told of those of which another stands in the same sentence: departure and arrival."""
    hours = [
        fact for fact in facts if isinstance(fact.value, TimeOfDay) and not fact.words and fact.role in _ENDS_OF_ONE
    ]
    beside = partner(one, every)
    told = [fact for fact in hours if any(at in _edges(fact) for at in beside)]
    rest = [fact for fact in hours if not any(states(other.claim, fact) for other in every)]
    if len(hours) != len(_ENDS_OF_ONE) or not told or len(rest) != 1:
        return []
    (meant,) = _edges(rest[0])
    return rest if abs(_minutes(meant) - _minutes(one.claim.value)) <= _AN_HOUR_OR_TWO else []


def _closings(facts: Sequence[Fact]) -> list[Fact]:
    """The only hour at which something ends, where no opening hours are declared."""
    if any(isinstance(fact.value, OpeningHours) for fact in facts):
        return []
    ends = [fact for fact in facts if isinstance(fact.value, TimeOfDay) and fact.role == "end" and not fact.words]
    return ends if len(ends) == 1 else []


def _on_the_day(one: Said, facts: Sequence[Fact]) -> list[Fact]:
    """The moments of the day that is said; a deadline's hour stands right beside its day."""
    moments = [fact for fact in facts if isinstance(fact.value, Moment) and one.day in days_of(fact)]
    return [fact for fact in moments if one.is_beside or role_of(fact) != "end"]


def _open(one: Said, hours: list[Fact], every: Sequence[Said]) -> list[Fact]:
    """The opening hours that a claim must be about: the only ones, else those that have half of what it says."""
    claim = one.claim
    likely = [fact for fact in hours if _likeness(claim, fact)]
    match claim.value:
        case str():
            return hours if len(hours) == 1 else []
        case TimeRange() if len(hours) == 1 and (claim.days or one.earlier):
            return hours
        case TimeRange():
            return likely
        case _ if claim.role and (claim.days or one.day is None) and len(hours) == 1:
            return hours
        case _ if claim.role and claim.days:
            return likely
        case _:
            others = partner(one, every)
            return [fact for fact in hours if any(at in _edges(fact) and at != claim.value for at in others)]


def _likeness(claim: Claim, fact: Fact) -> int:
    """How many of the hours that a claim says a fact has, and whether it has its weekdays."""
    hours = (claim.value.start, claim.value.end) if isinstance(claim.value, TimeRange) else (claim.value,)
    is_week = isinstance(fact.value, OpeningHours) and week.is_same_week(claim, fact.value)
    return sum(edge in _edges(fact) for edge in hours) + is_week


def _is_anothers(one: Said, facts: Sequence[Fact], rivals: Sequence[Fact]) -> bool:
    """True for an hour that another fact has, where no date right beside it says that it is a rival's."""
    is_dated = one.day is not None and one.is_beside
    if isinstance(one.claim.value, TimeRange):
        weeks = (fact.value for fact in facts if fact not in rivals)
        return any(isinstance(hours, OpeningHours) and week.agrees(one.claim, hours, ()) for hours in weeks)
    if not isinstance(one.claim.value, time) or one.claim.days or is_dated:
        return False
    others = (fact for fact in facts if fact not in rivals)
    return any(week.is_hour(one.claim, one.claim.value, edge) for fact in others for edge in _edges(fact))


def _agrees(claim: Claim, fact: Fact, hours: Sequence[Claim]) -> bool:
    if isinstance(fact.value, OpeningHours):
        return week.agrees(claim, fact.value, hours)
    at = claim.value.start if isinstance(claim.value, TimeRange) else claim.value
    return any(week.is_hour(claim, at, edge) for edge in _edges(fact))


def _meant(claim: Claim, fact: Fact) -> OpeningHours | TimeOfDay | Moment | Period:
    """What the fact says in the claim's place: one hour for one, the hours of its weekdays for a stretch."""
    value = fact.value
    assert isinstance(value, OpeningHours | TimeOfDay | Moment | Period)  # noqa: S101 -- others have no hours
    if not isinstance(value, OpeningHours):
        return value
    if isinstance(claim.value, time) and not value.always:
        edges = list(week.edges_on(value, claim.days, claim.role)) or list(_edges(fact))
        return TimeOfDay(min(edges, key=lambda edge: abs(_minutes(edge) - _minutes(claim.value))))
    return week.nearest(value, claim)


def _minutes(at: object) -> int:
    return at.hour * 60 + at.minute if isinstance(at, time) else 0
