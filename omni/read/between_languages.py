"""Values written by hand in one language, where the same message in another prints a variable of the campaign."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from omni.model.claims import Claim, Claims
from omni.model.facts import (
    Bundle,
    Day,
    Fact,
    FactValue,
    Moment,
    Multiplier,
    OpeningHours,
    Percent,
    Period,
    Price,
    Quantity,
    Saving,
    TimeOfDay,
)
from omni.model.ledger import Entry
from omni.model.place import Route, Where
from omni.model.regex import regex
from omni.model.remembered import remembered
from omni.read.agreement import by_hand
from omni.read.agreement.meant import meant_amounts
from omni.read.agreement.stated import contradicting
from omni.read.agreement.subjects import language_of
from omni.read.folding import fold
from omni.read.ledger import ledger_of
from omni.read.quantities.terms import terms_of
from omni.read.written import stretch, where

_Sort = Literal["percent", "money", "date", "time", "number"]
_SORTS: tuple[tuple[tuple[type[FactValue], ...], _Sort], ...] = (
    ((Percent,), "percent"),
    ((Price, Saving), "money"),
    ((Moment, Day, Period), "date"),
    ((TimeOfDay, OpeningHours), "time"),
    ((Quantity, Multiplier, Bundle), "number"),
)
_OF_KINDS: Mapping[str, _Sort] = {
    "percent": "percent", "money": "money", "date": "date", "time": "time",
    "quantity": "number", "multiplier": "number", "bundle": "number", "": "number",
}  # fmt: skip
_HOUR = regex(r"\d{1,2}[:.h]\d{2}")
_DIGITS = regex(r"\D+")
_TOGETHER = 12


class Replaced(NamedTuple):
    """A value written by hand, the variable that the other message prints, its fact and what that is."""

    claim: Claim
    variable: str
    fact: Fact
    other: Claims


class _Lacking(NamedTuple):
    """A variable that another language prints in a field of the copy; no field where the message has none such."""

    field: str
    name: str
    other: Claims


def replaced(members: Sequence[Claims]) -> Iterator[tuple[Claims, Replaced]]:
    """What stands by hand in one language, and in no other, where another prints the only variable of its sort that the
    message lacks there.
    """
    alike: dict[object, list[Claims]] = defaultdict(list)
    for claims in members:
        key = claims.message.key
        alike[key.message, key.channel].append(claims)
    for messages in alike.values():
        for claims in messages:
            found = _replaced(claims, [one for one in messages if language_of(one) != language_of(claims)])
            yield from ((claims, one) for one in found)


def _replaced(claims: Claims, others: Sequence[Claims]) -> Iterator[Replaced]:
    missed = _lacking(claims, others)
    if not missed:
        return
    ledger = ledger_of(claims)
    agreeing = {
        (_OF_KINDS.get(one.kind), name) for one in ledger.entries if one.status == "agrees" for name in one.facts
    }
    missed = [one for one in missed if not _is_said(claims, one.name, agreeing)]
    free = _unexplained(claims, ledger.entries, others) if missed else {}
    for (field, sort), entries in free.items():
        wanted = [one for one in missed if one.field in {"", field} and _sort_of(claims, one.name) == sort]
        yield from _paired(claims, entries, wanted)


def _paired(claims: Claims, entries: Sequence[Entry], wanted: Sequence[_Lacking]) -> Iterator[Replaced]:
    """The only value and the only variable, of several numbers those that the same noun counts."""
    pairs = [(entry, one, end) for entry in entries for one in wanted if (end := _end(claims, entry, one.name))]
    if len(entries) == len(wanted) == 1:
        pairs = pairs or [(entries[0], wanted[0], entries[0].end)]
    if len(pairs) == 1:
        entry, one, end = pairs[0]
        fact = claims.message.brief.facts[one.name.partition(".")[0]]
        yield Replaced(stretch(claims, entry.part, entry.start, end), one.name, fact, one.other)


def _is_said(claims: Claims, name: str, agreeing: Collection[object]) -> bool:
    """True for what the message says by hand, of several amounts of a fact each for itself."""
    amounts = [one.money for one in meant_amounts(claims.message.brief) if one.name == name]
    if amounts:
        return any(claim.value == amounts[0] for claim in by_hand(claims, "money"))
    return (_sort_of(claims, name), name.partition(".")[0]) in agreeing


def _end(claims: Claims, entry: Entry, name: str) -> int:
    """Where the noun or unit of a fact ends that stands right behind a number; 0 where none does."""
    fact = claims.message.brief.facts.get(name)
    if fact is None or not isinstance(fact.value, Quantity):
        return 0
    words, _ = terms_of((fact,), claims.message.brief.written_in or claims.message.key.locale)
    match = _behind(tuple(sorted(words, key=len, reverse=True))).match(
        fold(claims.readable[entry.part].text), entry.end
    )
    return match.end() if match else 0


@lru_cache(maxsize=128)
def _behind(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[ -]?(?:de )?(?:{'|'.join(map(re.escape, words)) or '(?!)'})(?!\w)")


def _lacking(claims: Claims, others: Iterable[Claims]) -> list[_Lacking]:
    """The variables that others print where the message does not, each once."""
    own, facts = _printed(claims), claims.message.brief.facts
    anywhere = frozenset().union(*own.values())
    found: dict[tuple[str, str], _Lacking] = {}
    for other in others:
        for field, names in _printed(other).items():
            scope = field if field in own else ""
            for name in sorted(names - (own[field] if scope else anywhere)):
                if name.partition(".")[0] in facts:
                    found.setdefault((scope, name), _Lacking(scope, name, other))
    return list(found.values())


@remembered
def _printed(claims: Claims) -> Mapping[str, frozenset[str]]:
    """The variables of facts (`delivery.over`) that each field of the copy prints, also of fields that print none."""
    found: dict[str, set[str]] = {}
    for readable in claims.readable.values():
        for piece in readable.pieces:
            if field := _field(piece.origin.where):
                names = found.setdefault(field, set())
                names.update({piece.origin.name} if piece.origin.kind == "fact" else ())
    return {field: frozenset(names) for field, names in found.items()}


def _field(place: Where) -> str:
    """The field of the copy that something was written in: `body`; nothing for a template."""
    return (
        next((str(key) for key in reversed(place.keys) if isinstance(key, str)), "") if isinstance(place, Route) else ""
    )


def _sort_of(claims: Claims, name: str) -> _Sort | None:
    brief = claims.message.brief
    if "." in name:
        return "money" if any(one.name == name for one in meant_amounts(brief)) else None
    value = brief.facts[name].value
    return next((sort for kinds, sort in _SORTS if isinstance(value, kinds)), None)


def _unexplained(
    claims: Claims, entries: Iterable[Entry], others: Sequence[Claims]
) -> Mapping[tuple[str, _Sort], Sequence[Entry]]:
    """The values that nothing explains, no rule contradicts and no other language says too, by field and sort."""
    told = [(one.part, one.start, one.end) for one in contradicting(claims)]
    known = {_digits(entry.text) for other in others for entry in ledger_of(other).entries if _is_free(entry)}
    found: dict[tuple[str, _Sort], list[Entry]] = defaultdict(list)
    for entry in entries:
        if _is_free(entry) and _digits(entry.text) not in known and not _is_told(entry, told):
            sort: _Sort = "time" if not entry.kind and _HOUR.fullmatch(entry.text) else _OF_KINDS[entry.kind]
            field = _field(where(claims, stretch(claims, entry.part, entry.start, entry.end)))
            same = found[field, sort]
            is_more = same and same[-1].part == entry.part and entry.start - same[-1].end <= _TOGETHER
            if not is_more and not any(one.text == entry.text for one in same):
                same.append(entry)
    return found


def _is_free(entry: Entry) -> bool:
    return entry.status == "unexplained" and (not entry.kind or entry.kind in _OF_KINDS)


def _digits(text: str) -> str:
    return _DIGITS.sub("", text) or text.lower()


def _is_told(entry: Entry, told: Collection[tuple[str, int, int]]) -> bool:
    return any(part == entry.part and start < entry.end and entry.start < end for part, start, end in told)
