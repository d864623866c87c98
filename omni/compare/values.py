"""Prices, dates, codes, links that messages state differently, and where the old ones are still read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import zip_longest

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


class _Value(Frozen):
    """A value as it is compared and told."""

    kind: str
    text: str


class _Swap(Frozen):
    campaign: str
    kind: str
    role: str
    old: str
    new: str


def value_notices(pairs: Sequence[Pairing]) -> Iterator[Notice]:
    """Yields each value that some messages state in another way than before."""
    swaps: dict[_Swap, list[BriefKey]] = {}
    for pair in pairs:
        if pair.before and pair.after:
            for swap in _swaps(pair.before, pair.after):
                swaps.setdefault(swap, []).append(pair.after.message.key)
    for swap, keys in swaps.items():
        yield _notice(swap, keys, _still(swap, pairs))


def _swaps(before: Claims, after: Claims) -> Iterator[_Swap]:
    was, now = _values(before), _values(after)
    roles = {_value(claim): claim.role for claim in (*after.claims, *before.claims) if claim.role}
    for kind in dict.fromkeys(value.kind for value in (*was, *now)):
        gone = [value for value in was if value.kind == kind and value not in now]
        come = [value for value in now if value.kind == kind and value not in was]
        for old, new in zip_longest(gone, come):
            role = roles.get(new or old, "") or roles.get(old or new, "")
            campaign = after.message.key.campaign
            yield _Swap(campaign, kind, role, old.text if old else "", new.text if new else "")


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


def _notice(swap: _Swap, keys: Sequence[BriefKey], still: Sequence[BriefKey]) -> Notice:
    name, urgency = _KINDS[swap.kind]
    name = _ROLES.get(swap.role, name)
    if swap.old and swap.new:
        what = f"{name} {swap.old} → {swap.new} in {lanes(keys)}"
    elif swap.new:
        what = f"{name} {swap.new} is new in {lanes(keys)}"
    else:
        what = f"{name} {swap.old} is no longer in {lanes(keys)}"
    return Notice(urgency, swap.campaign, what, f"{lanes(still)} still says {swap.old}" if still else "")
