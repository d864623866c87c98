"""Prices, dates, codes, links that messages state differently, and where the old ones are still read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from omni.compare.pairs import Pairing
from omni.compare.verdict import brief_amount
from omni.model.brief import BriefKey
from omni.model.claims import Claim, Claims, DateRange
from omni.model.difference import Notice, Urgency
from omni.model.frozen import Frozen
from omni.model.money import Money
from omni.words.canonical import said
from omni.words.lanes import lanes

_KINDS = {
    "money": ("price", Urgency.MONEY),
    "percent": ("percentage", Urgency.MONEY),
    "free": ("free offer", Urgency.MONEY),
    "bundle": ("offer", Urgency.MONEY),
    "multiplier": ("offer", Urgency.MONEY),
    "quantity": ("quantity", Urgency.PROMISE),
    "date": ("date", Urgency.PROMISE),
    "time": ("hour", Urgency.PROMISE),
    "code": ("code", Urgency.MONEY),
    "link": ("link", Urgency.PROMISE),
    "phone": ("telephone number", Urgency.PROMISE),
    "iban": ("bank account", Urgency.MONEY),
}
_ROLES = {
    "old_price": "old price",
    "threshold": "minimum spend",
    "min_spend": "minimum spend",
    "instalment": "instalment",
    "fee": "fee",
    "end": "deadline",
    "deadline": "deadline",
    "until": "deadline",
    "start": "start",
}


class _Value(NamedTuple):
    """A value as it is compared and told."""

    kind: str
    text: str


class _Swap(Frozen):
    """An old value and a new one; one of them is empty where nothing takes or had its place."""

    campaign: str
    kind: str
    old: str
    new: str


def value_notices(pairs: Sequence[Pairing]) -> Iterator[Notice]:
    """Yields each value that some messages state in another way than before."""
    swaps: dict[_Swap, list[BriefKey]] = {}
    roles: dict[tuple[str, str], str] = {}
    for pair in pairs:
        if pair.before and pair.after:
            roles |= {_value(claim): claim.role for claim in (*pair.before.claims, *pair.after.claims) if claim.role}
            for swap in _swaps(pair.before, pair.after):
                swaps.setdefault(swap, []).append(pair.after.message.key)
    for swap, keys in swaps.items():
        if not _is_told_by_another(swap, swaps):
            role = roles.get((swap.kind, swap.new)) or roles.get((swap.kind, swap.old), "")
            yield _notice(swap, role, keys, _still(swap, pairs))


def _is_told_by_another(swap: _Swap, swaps: Iterable[_Swap]) -> bool:
    """True for a value that is only new or gone here, and takes or leaves another one's place in other messages."""
    whole = [one for one in swaps if one.old and one.new and (one.campaign, one.kind) == (swap.campaign, swap.kind)]
    if not swap.old:
        return any(one.new == swap.new for one in whole)
    return not swap.new and any(one.old == swap.old for one in whole)


def _swaps(before: Claims, after: Claims) -> Iterator[_Swap]:
    was, now = _values(before), _values(after)
    for kind in dict.fromkeys(value.kind for value in (*was, *now)):
        gone = [value for value in was if value.kind == kind and value not in now]
        come = [value for value in now if value.kind == kind and value not in was]
        for old, new in zip_longest(gone, come):
            yield _Swap(after.message.key.campaign, kind, old.text if old else "", new.text if new else "")


def _values(said_there: Claims) -> Counter[_Value]:
    """The values of a message in the order in which they are first read."""
    return Counter(_value(claim) for claim in said_there.claims if claim.kind in _KINDS and not claim.personal)


def _value(claim: Claim) -> _Value:
    return _Value(claim.kind, _told(claim))


def _told(claim: Claim) -> str:
    match claim.value:
        case DateRange(start=start, end=end):
            return f"{_day(start)} to {_day(end)}"
        case Money(amount=number, currency=currency):
            return brief_amount(number, currency)
        case date() as day:
            return _day(day)
        case _:
            return said(claim)


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"


def _still(swap: _Swap, pairs: Iterable[Pairing]) -> list[BriefKey]:
    """The messages of the campaign in which the old value is still read."""
    old = _Value(swap.kind, swap.old)
    alike = (pair.after for pair in pairs if pair.after and pair.after.message.key.campaign == swap.campaign)
    return [said_there.message.key for said_there in alike if swap.old and old in _values(said_there)]


def _notice(swap: _Swap, role: str, keys: Sequence[BriefKey], still: Sequence[BriefKey]) -> Notice:
    name, urgency = _KINDS[swap.kind]
    name = _ROLES.get(role, name)
    if swap.old and swap.new:
        what = f"{name} {swap.old} → {swap.new} in {lanes(keys)}"
    elif swap.new:
        what = f"{name} {swap.new} is new in {lanes(keys)}"
    else:
        what = f"{name} {swap.old} is no longer in {lanes(keys)}"
    return Notice(urgency, swap.campaign, what, f"{lanes(still)} still says {swap.old}" if still else "")
