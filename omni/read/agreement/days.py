"""Dates written by hand against those that are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from omni.model.claims import Claim, Claims, DateRange
from omni.model.facts import Day, Fact, Moment, Period
from omni.read.agreement import Disagreement, by_hand, is_printed
from omni.read.agreement.another_offer import another_offers_end
from omni.read.agreement.beside_days import is_of_another_thing
from omni.read.agreement.fact_days import days_of, role_of
from omni.read.agreement.no_deadlines import ends_no_offer
from omni.read.agreement.subjects import is_spoken_of, language_of, words_of
from omni.read.agreement.tied import DEADLINES, is_tied, needs_a_tie
from omni.read.agreement.told_here import is_told_here
from omni.read.amounts.on_receipts import RECEIPTS
from omni.read.dates.events import is_said_of
from omni.read.folding import fold
from omni.read.occasions import words_of_occasion
from omni.read.surroundings import before, pattern

_A_DAY, _A_FEW_DAYS, _A_WEEK = timedelta(days=1), timedelta(days=3), timedelta(days=7)
_NEAR_MONTH = timedelta(days=45)
_NEAR_RANGE, _A_YEAR = 92, 365
_MOST_OF_A_YEAR = 300
_MONTHS = 12
_BESIDE, _A_TOWN = 32, 24
_CUT = re.compile(r"[,\d]")
_PRINTED = frozenset({"", "day of month"})
_PARCELS = ("deliver", "arriv", "ship", "dispatch", "land", "parcel", "consegn", "livr", "liefer")


def disagreements(claims: Claims) -> Iterator[Disagreement]:
    """The deadlines, starts and ranges that contradict a fact. A date that any fact has is right, unless it is said to
    be the end and is a start. One that no word explains counts only as the day of an event that is stated nowhere else.
    """
    said = [claim for claim in by_hand(claims, "date") if not isinstance(claim.value, str)]
    facts = [fact for fact in claims.message.brief.facts.values() if days_of(fact)] if said else []
    for claim in said if facts else ():
        agreeing = [fact for fact in facts if _agrees(claim, fact)]
        other: list[Fact] = []
        rivals = [fact for fact in facts if _can_contradict(claim, fact)]
        if agreeing:
            other = another_offers_end(claims, claim, agreeing, facts)
            moved = _of_an_event(claims, claim, agreeing, rivals)
            rivals = [one for one in rivals if one in (*other, *moved) or _has_changed_places(claim, agreeing, one)]
        if not claim.role and not isinstance(claim.value, DateRange):
            rivals = _swapped(claim, facts) or _named(claims, claim, facts) if not agreeing else []
            rivals = rivals or (_events(claims, claim, said, facts) if not agreeing else [])
        if claim.role == "start" and not agreeing and isinstance(claim.value, date) and claim.unit in _PRINTED:
            rivals = rivals or _named(claims, claim, facts)
        rivals = [fact for fact in rivals if fact in other or not agreeing or not _is_stated(claims, said, fact)]
        if rivals and not (is_of_another_thing(claims, claim, facts) or _ends_nothing(claims, claim, said, rivals)):
            nearest = min(rivals, key=lambda fact: _distance(claim, fact))
            if not needs_a_tie(claims, claim, rivals) or _is_nearly(claim, nearest) or is_tied(claims, claim, nearest):
                yield Disagreement(claim, nearest, nearest.value)


def _is_nearly(claim: Claim, fact: Fact) -> bool:
    """True for a day so few days off the fact's that this alone ties it: `Hai tempo fino all'8` of the 7th."""
    is_exact = claim.unit in _PRINTED and isinstance(claim.value, date)
    return is_exact and _distance(claim, fact) <= _A_FEW_DAYS


def _ends_nothing(claims: Claims, claim: Claim, said: Sequence[Claim], rivals: Sequence[Fact]) -> bool:
    """True for a day that ends no offer; a range may still be that of a fact which is one too."""
    if isinstance(claim.value, DateRange) and any(isinstance(fact.value, Period) for fact in rivals):
        return False
    is_told = any(_is_stated(claims, [other for other in said if other is not claim], fact) for fact in rivals)
    return ends_no_offer(claims, claim, is_told=is_told)


def states(claim: Claim, fact: Fact) -> bool:
    """True if a claim of a date is what the fact says."""
    is_date = claim.kind == "date" and not isinstance(claim.value, str)
    return is_date and bool(days_of(fact)) and _agrees(claim, fact)


def _agrees(claim: Claim, fact: Fact) -> bool:
    first, last = days_of(fact)
    value = claim.value
    if isinstance(value, DateRange):
        if isinstance(fact.value, Period):
            return _is_within(claim, value, first, last)
        if role_of(fact) == "event":
            return value.end - value.start <= _A_WEEK and value.start <= last and first <= value.end
        return role_of(fact) in {"end", ""} and _same(claim, value.end, last)
    return any(_same(claim, value, day) for day in _meant(claim, fact, first, last))  # type: ignore[arg-type]


def _is_within(claim: Claim, value: DateRange, first: date, last: date) -> bool:
    """True for the same range, and for one inside it that is surely another: somebody's stay in a season."""
    if _same(claim, value.start, first) and _same(claim, value.end, last):
        return True
    return first < value.start and value.end < last


def _meant(claim: Claim, fact: Fact, first: date, last: date) -> set[date]:
    """The dates that would be right in a claim's place."""
    meant = {first, last}
    if claim.role in {"before", "loosely before"}:
        is_strict = claim.role == "before" and role_of(fact) == "end" and not claim.unit
        meant = {last + _A_DAY} if is_strict else meant | {last + _A_DAY}
    if claim.role == "start" and role_of(fact) in {"end", "period"}:
        meant.add(last + _A_DAY)
    return meant


def _same(claim: Claim, said: date, meant: date) -> bool:
    match claim.unit:
        case "day" | "hour":
            return meant in {said, said - _A_DAY}
        case "week" | "feast":
            return abs(meant - said) <= _A_DAY
        case "next weekday":
            return meant in {said, said + _A_WEEK}
        case "weekend":
            return meant in {said, said - _A_DAY, said - 2 * _A_DAY}
        case "day of month":
            return meant.day == said.day and abs(meant - said) <= _NEAR_MONTH
        case "weekday" | "end":
            return said == meant
        case _:
            return (said.month, said.day) == (meant.month, meant.day) if claim.yearless else said == meant


def _can_contradict(claim: Claim, fact: Fact) -> bool:
    role = role_of(fact)
    is_parcel = any(word in fact.name.lower() for word in _PARCELS)
    if isinstance(claim.value, DateRange):
        is_one_too = role == "period" or _has_an_edge(claim.value, fact)
        is_one_too = is_one_too or (role == "end" and claim.value.start <= days_of(fact)[1])
        return is_one_too and _is_near(claim.value, fact)
    if claim.role == "delivery":
        return is_parcel
    if claim.role in DEADLINES:
        return role in {"end", "period"} and not is_parcel
    return claim.role == "start" and role in {"start", "period"} and not claim.unit


def _has_an_edge(said: DateRange, fact: Fact) -> bool:
    """True for a range that begins or ends with that of a fact, whatever this is."""
    return isinstance(fact.value, Period) and (said.start, said.end) in {
        (days_of(fact)[0], said.end),
        (said.start, days_of(fact)[1]),
    }


def _is_near(said: DateRange, fact: Fact) -> bool:
    """True unless a range is another season's: winter tyres from November to April, an offer in November; or a year's:
    what a ticket is valid for.
    """
    first, last = days_of(fact)
    is_period = isinstance(fact.value, Period)
    if (said.end - said.start).days > _MOST_OF_A_YEAR and (last - first).days * 2 < _MOST_OF_A_YEAR:
        return False
    return _apart(said.end, last) <= _NEAR_RANGE or (is_period and _apart(said.start, first) <= _NEAR_RANGE)


def _apart(one: date, other: date) -> int:
    """How many days lie between two dates of any years, across a new year where that is shorter."""
    days = abs(one.timetuple().tm_yday - other.timetuple().tm_yday)
    return min(days, _A_YEAR - days)


def _has_changed_places(claim: Claim, agreeing: Sequence[Fact], fact: Fact) -> bool:
    """True for a deadline that is a start, or the first day of a period, and for a start that is an end."""
    if isinstance(claim.value, DateRange) or claim.unit or claim.role not in {"deadline", "start"}:
        return False
    side = 1 if claim.role == "deadline" else 0
    if fact in agreeing and isinstance(fact.value, Period):
        days = days_of(fact)
        return (
            len(agreeing) == 1
            and days[0] != days[1]
            and _is_day(claim, days[1 - side])
            and not _is_day(claim, days[side])
        )
    opposite = "start" if claim.role == "deadline" else "end"
    return fact not in agreeing and all(role_of(other) == opposite for other in agreeing) and claim.role == "deadline"


def _of_an_event(claims: Claims, claim: Claim, agreeing: Sequence[Fact], rivals: Sequence[Fact]) -> list[Fact]:
    """The ends whose words stand in a message that says the day of an event instead, and nothing of the event."""
    is_counted = claim.unit in {"day", "hour"}
    if (
        claim.role != "deadline"
        or (claim.unit and not is_counted)
        or any(role_of(fact) != "event" for fact in agreeing)
    ):
        return []
    text = fold(claims.readable[claim.part].text)
    if any((words := words_of(claims, fact)) is None or words.search(text) for fact in agreeing):
        return []
    if is_counted:
        return [fact for fact in rivals if role_of(fact) == "end"]
    return [fact for fact in rivals if fact.words and (words := words_of(claims, fact)) and words.search(text)]


def _is_day(claim: Claim, day: date) -> bool:
    return isinstance(claim.value, date) and _same(claim, claim.value, day)


def _named(claims: Claims, claim: Claim, facts: Sequence[Fact]) -> list[Fact]:
    """The only day that a date can be beside whose words it stands: `Primer viaje: 13 de julio`."""
    earlier = before(fold(claims.readable[claim.part].text), claim.start)
    found = [fact for fact in facts if isinstance(fact.value, Moment | Day) and _is_called(claims, fact, earlier)]
    if len(found) == 1 and claim.unit in {"", "day of month"}:
        return found
    brief, text = claims.message.brief, fold(claims.readable[claim.part].text)
    said_of = [
        fact for fact in facts if is_said_of(brief, fact, text, claim.start, claim.end, language=language_of(claims))
    ]
    return said_of if len(said_of) == 1 else []


def _is_called(claims: Claims, fact: Fact, earlier: str) -> bool:
    words = words_of_occasion(fact, language_of(claims))
    near = earlier[-_BESIDE:]
    return bool(words) and any(not _CUT.search(near[match.end() :]) for match in pattern(words).finditer(near))


def _events(claims: Claims, claim: Claim, said: Sequence[Claim], facts: Sequence[Fact]) -> list[Fact]:
    """The events whose day a date with its weekday must be, because the message states their day nowhere else."""
    events = [fact for fact in facts if role_of(fact) in {"event", ""} and isinstance(fact.value, Moment | Day)]
    near = [fact for fact in events if _is_nearly(claim, fact) and not _is_stated(claims, said, fact)]
    if len(near) == 1 and not _heads(claims, claim) and is_told_here(claims, claim):
        return near if is_spoken_of(claims, near[0]) else []
    if claim.weekday is None or claim.unit or sum(other.weekday is not None for other in said) > 1:
        return []
    events = [fact for fact in events if len(events) == 1 and not _is_stated(claims, said, fact)]
    return [fact for fact in events if is_spoken_of(claims, fact)]


def _heads(claims: Claims, claim: Claim) -> bool:
    """True for the day of a receipt, and for that of a letter, beside which nothing stands but a town."""
    text = claims.readable[claim.part].text
    line = text[text.rfind("\n", 0, claim.start) + 1 : claim.start] + text[claim.end :].partition("\n")[0]
    return claims.message.key.channel in RECEIPTS or len(line) <= _A_TOWN


def _swapped(claim: Claim, facts: Sequence[Fact]) -> list[Fact]:
    """The facts whose day and month have changed places in a date: `10 avril` of 4 October."""
    day = claim.value
    if not isinstance(day, date) or claim.unit or day.day > _MONTHS or day.day == day.month:
        return []
    other = day.replace(month=day.day, day=day.month)
    return [fact for fact in facts if other in days_of(fact)]


def _is_stated(claims: Claims, said: Sequence[Claim], fact: Fact) -> bool:
    return is_printed(claims, fact) or any(_agrees(claim, fact) for claim in said if not _is_swapped(claim, fact))


def _is_swapped(claim: Claim, fact: Fact) -> bool:
    return isinstance(fact.value, Period) and not isinstance(claim.value, DateRange)


def _distance(claim: Claim, fact: Fact) -> timedelta:
    said = claim.value.end if isinstance(claim.value, DateRange) else claim.value
    assert isinstance(said, date)  # noqa: S101 -- the caller leaves impossible dates out
    meant = days_of(fact)[1]
    return timedelta(days=_apart(said, meant)) if claim.yearless else abs(meant - said)
