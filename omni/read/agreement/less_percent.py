"""Prices less a declared percent that a message tells too: `groups take 15% off, so a ticket comes to £7.65`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from omni.model.claims import Claim, Claims
from omni.model.facts import Percent
from omni.model.money import Money
from omni.read.agreement.meant import Meant

_CENT = Decimal("0.01")
_PRICES = frozenset({"price", "unit_price"})
_SAID = frozenset({"", "price", "then_price"})


def is_less_a_percent(claims: Claims, meant: Iterable[Meant], claim: Claim) -> bool:
    """True for a declared price less a percent that is declared and told in the same part, if no price has it in."""
    said, every = claim.value, tuple(meant)
    if not isinstance(said, Money) or claim.role not in _SAID:
        return False
    prices = {one.money.amount for one in every if one.role in _PRICES and one.money.currency == said.currency}
    old = {one.money.amount for one in every if one.role == "old_price" and one.money.currency == said.currency}
    for points in _told(claims, claim):
        is_in = any(_less(one, points) in prices for one in old | prices)
        if not is_in and any(_less(one, points) == said.amount for one in prices):
            return True
    return False


def _told(claims: Claims, claim: Claim) -> Iterator[Decimal]:
    """The declared percents that the part of an amount tells."""
    said = {one.value for one in claims.claims if one.kind == "percent" and one.part == claim.part}
    for fact in claims.message.brief.facts.values():
        if isinstance(fact.value, Percent) and fact.value.points in said:
            yield fact.value.points


def _less(price: Decimal, points: Decimal) -> Decimal:
    return (price * (100 - points) / 100).quantize(_CENT)
