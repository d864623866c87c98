"""Prices, dates, codes, links that messages state differently, and where the old ones are still read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from omni.compare.costs import brief_amount
from omni.compare.pairs import Pairing
from omni.compare.stale import stale
from omni.compare.versions import for_whom, kept_by_others
from omni.model.claims import Claim, Claims, DateRange
from omni.model.difference import Notice, Urgency
from omni.model.frozen import Frozen, replace
from omni.model.money import Money
from omni.words.canonical import said
from omni.words.lanes import lanes
from omni.words.numbers import day

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
    "voucher": "voucher",
    "saving": "saving",
    "bonus": "bonus",
    "cashback": "cashback",
    "end": "deadline",
    "deadline": "deadline",
    "until": "deadline",
    "start": "start",
}


_ENDS = {role for role, name in _ROLES.items() if name == "deadline"}


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

    @property
    def was(self) -> _Value:
        """The old value."""
        return _Value(self.kind, self.old)

    @property
    def is_now(self) -> _Value:
        """The new one."""
        return _Value(self.kind, self.new)


def value_notices(pairs: Sequence[Pairing], last_send: Callable[[str], str]) -> Iterator[Notice]:
    """Yields each value that some messages state in another way than before; a deadline with the last send."""
    swaps: dict[_Swap, list[Claims]] = {}
    known: dict[tuple[str, _Value], list[Claim]] = {}
    alike: dict[str, list[Claims]] = {}
    for pair in pairs:
        if pair.after:
            alike.setdefault(pair.after.message.key.campaign, []).append(pair.after)
        if pair.before and pair.after:
            for swap in _swaps(pair.before, pair.after):
                swaps.setdefault(swap, []).append(pair.after)
                for claim in (*pair.before.claims, *pair.after.claims):
                    known.setdefault((swap.campaign, _value(claim)), []).append(claim)
    for swap, said_there in swaps.items():
        if not _is_told_by_another(swap, swaps):
            claims = [*known.get((swap.campaign, swap.is_now), ()), *known.get((swap.campaign, swap.was), ())]
            told = _notice(swap, claims, said_there, alike[swap.campaign])
            last = last_send(swap.campaign) if swap.new and any(claim.role in _ENDS for claim in claims) else ""
            yield replace(told, sentence=f"{told.sentence}; the last message leaves {day(last)}") if last else told


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
        case date() as date_:
            return _day(date_)
        case _:
            return said(claim).replace(" %", "%")


def _day(date_: date) -> str:
    return day(date_.isoformat())


def _notice(swap: _Swap, claims: Sequence[Claim], said_there: Sequence[Claims], alike: Sequence[Claims]) -> Notice:
    name, urgency = _KINDS[swap.kind]
    name = next((_ROLES[claim.role] for claim in claims if claim.role in _ROLES), name)
    where = lanes([one.message.key for one in said_there])
    if swap.old and swap.new:
        what = f"{name} {swap.old} → {swap.new} in {where}"
    elif swap.new:
        what = f"{name} {swap.new} is new in {where}"
    else:
        what = f"{name} {swap.old} is no longer in {where}"
    facts = frozenset(fact for claim in claims for fact in claim.facts)
    kept = kept_by_others(said_there, alike, lambda claim: _told_of(claim, swap.kind, facts))
    rest = [one for one in alike if one.message.key.version not in kept or not kept[one.message.key.version]]
    whom = for_whom(said_there, kept)
    return Notice(urgency, swap.campaign, f"{whom}: {what}" if whom else what, _still(swap, rest))


def _told_of(claim: Claim, kind: str, facts: frozenset[str]) -> str:
    """What a claim says if it is a value of these facts."""
    return _told(claim) if claim.kind == kind and not claim.personal and claim.facts & facts else ""


def _still(swap: _Swap, alike: Iterable[Claims]) -> str:
    """The messages in which the old value is still read, with their words."""
    found = [(one.message.key, claim) for one in alike for claim in one.claims if _is(claim, swap)] if swap.old else []
    return stale(found, swap.old)


def _is(claim: Claim, swap: _Swap) -> bool:
    return claim.kind == swap.kind and not claim.personal and _told(claim) == swap.old
