"""Variables that have changed places in one language: `From {{ ends }} to {{ starts }}`, `{{ cleaning }} a night`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from omni.model.claims import Claim, Claims, DateRange, TimeRange
from omni.model.facts import Fact, Price
from omni.model.remembered import remembered
from omni.read.agreement.fact_days import role_of
from omni.read.agreement.subjects import language_of

_SIDES = {
    "start": "start", "opening": "start", "end": "end", "deadline": "end", "before": "end", "loosely before": "end",
    "closing": "end",
}  # fmt: skip
"""The roles of days and hours, in words and in facts, by the end of a stretch that they are."""
_BOTH = ("start", "end")


class Exchanged(NamedTuple):
    """A variable that a message prints where another one belongs, and that one in its place; `other` is a message in
    which they stand right, None where their facts tell.
    """

    claims: Claims
    claim: Claim
    variable: str
    expected: str
    other: Claims | None = None


class _Said(NamedTuple):
    """What the words around a variable say it is, and where it is printed."""

    what: str
    claim: Claim


def exchanged(members: Sequence[Claims]) -> Iterator[Exchanged]:
    """Two variables that stand in each other's place, by the roles of their facts, by what a price is per, or by the
    same message in another language. Of two languages that differ the one that comes later is told.
    """
    alike: dict[object, list[Claims]] = defaultdict(list)
    for claims in members:
        key = claims.message.key
        alike[key.message, key.channel, key.market].append(claims)
    for messages in alike.values():
        for claims in messages:
            for one, other in combinations(sorted(_printed(claims)), 2):
                yield from _pair(claims, one, other, messages)


def _pair(claims: Claims, one: str, other: str, messages: Sequence[Claims]) -> Iterator[Exchanged]:
    printed, facts = _printed(claims), claims.message.brief.facts
    first, second = printed[one], printed[other]
    if first.claim.kind != second.claim.kind or first.what == second.what:
        return
    is_wrong = _is_against_its_facts(facts, one, other, first.what, second.what)
    told = _right(claims, one, other, messages) if is_wrong is None else None
    if is_wrong or told:
        is_first = (first.claim.start, first.what != "start") <= (second.claim.start, second.what != "start")
        names = (one, other) if is_first else (other, one)
        yield Exchanged(claims, printed[names[0]].claim, *names, told)


def _is_against_its_facts(facts: Mapping[str, Fact], one: str, other: str, first: str, second: str) -> bool | None:
    """True for a start that is printed as the end and an end as the start, and for a price per night that is printed
    without it beside another one with it; None where the facts do not tell.
    """
    if one not in facts or other not in facts:
        return None
    sides = tuple(_SIDES.get(role_of(facts[name]), "") for name in (one, other))
    if set(sides) == set(_BOTH):
        return (first, second) == sides[::-1] if first and second else None
    per = _per(facts[one]), _per(facts[other])
    return (first, second) == per[::-1] if per[0] != per[1] else None


def _per(fact: Fact) -> str:
    return fact.value.per.lower() if isinstance(fact.value, Price) else ""


def _right(claims: Claims, one: str, other: str, messages: Sequence[Claims]) -> Claims | None:
    """The first message in which the two stand the other way round, if more languages do so, or as many and earlier."""
    first, second = (_printed(claims)[name].what for name in (one, other))
    same, against = [claims], list[Claims]()
    for message in messages:
        there = _printed(message)
        if one not in there or other not in there or language_of(message) == language_of(claims):
            continue
        what = there[one].what, there[other].what
        if what == (first, second):
            same.append(message)
        elif "" not in what and what[0] != what[1] and _is_reverse(what, (first, second)):
            against.append(message)
    is_later = bool(against) and messages.index(against[0]) < min(map(messages.index, same))
    return against[0] if len(against) > len(same) or (len(against) == len(same) and is_later) else None


def _is_reverse(right: tuple[str, str], said: tuple[str, str]) -> bool:
    """True where one of two has the other's role, and that one has this one's or none."""
    return said in {(right[1], right[0]), (right[1], ""), ("", right[0])}


@remembered
def _printed(claims: Claims) -> Mapping[str, _Said]:
    """What the words say of each variable that is printed; those of which they say several things are left out."""
    found: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in claims.claims:
        names = [origin.name for origin in claim.origins if origin.kind == "fact"]
        if isinstance(claim.value, DateRange | TimeRange):
            sides = zip(names, _BOTH, strict=True) if len(dict.fromkeys(names)) == len(_BOTH) == len(names) else ()
            for name, side in sides:
                found[name].setdefault(side, claim)
        elif len(names) == 1:
            found[names[0]].setdefault(_what(claim), claim)
    sure = {name: {what: claim for what, claim in said.items() if what} or said for name, said in found.items()}
    return {name: _Said(*next(iter(said.items()))) for name, said in sure.items() if len(said) == 1}


def _what(claim: Claim) -> str:
    """What the words around a day or an hour say it is, and what an amount is per."""
    return claim.unit.lower() if claim.kind == "money" else _SIDES.get(claim.role, "")
