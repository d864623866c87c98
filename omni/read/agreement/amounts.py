"""Amounts of money written by hand against those that are meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from omni.model.brief import Brief
from omni.model.claims import Claim, Claims
from omni.model.facts import Amounts, Fact, Free, Gift, Price, ProductRef, Quantity, Saving
from omni.model.money import Money
from omni.read.agreement import Disagreement, by_hand, is_printed

_SAME_ROLE: Mapping[str, frozenset[str]] = {
    "": frozenset({"price"}),
    "price": frozenset({"price", "then_price", "instalment", "unit_price"}),
    "old_price": frozenset({"old_price"}),
    "prior_price": frozenset({"prior_price"}),
    "threshold": frozenset({"threshold", "min_spend"}),
    "saving": frozenset({"saving", "voucher", "bonus"}),
    "voucher": frozenset({"voucher", "bonus"}),
    "fee": frozenset({"fee"}),
}
"""Which roles of facts an amount can contradict, by what the words around it say."""


_OPPOSITES: tuple[Mapping[str, frozenset[str]], ...] = (
    {"price": frozenset({"price"}), "old_price": frozenset({"old_price"})},
    {"saving": frozenset({"saving", "voucher", "bonus"}), "threshold": frozenset({"threshold", "min_spend"})},
)
"""Roles that words around an amount tell apart for sure, and the roles of facts that fit each."""


class Meant(NamedTuple):
    """An amount that a fact allows, in its role; `name` is how a text would print it (`coat.old_price`)."""

    fact: Fact
    money: Money
    role: str
    name: str
    unit: str = ""


def meant_amounts(brief: Brief) -> Iterator[Meant]:
    """Every amount that the facts of a brief allow, in the market's currency."""
    for fact in brief.facts.values():
        match fact.value:
            case Price(amounts=amounts, role=role, per=per, per_amounts=over):
                yield from _meant(fact, amounts, role, fact.name, per)
                yield from _meant(fact, over, "per", f"{fact.name}.per")
            case Saving(amounts=amounts, over=over):
                yield from _meant(fact, amounts, "saving", fact.name)
                yield from _meant(fact, over, "threshold", f"{fact.name}.over")
            case Free(over=over) | Gift(over=over):
                yield from _meant(fact, over, "threshold", f"{fact.name}.over")
            case Quantity(per_amounts=over):
                yield from _meant(fact, over, "per", f"{fact.name}.per")
            case ProductRef(product=name) if name in brief.products:
                product = brief.products[name]
                yield from _meant(fact, product.prices, "price", f"{fact.name}.price")
                yield from _meant(fact, product.old_prices, "old_price", f"{fact.name}.old_price")
                yield from _meant(fact, product.prior_prices_30d, "prior_price", f"{fact.name}.prior_price")
            case _:
                pass


def disagreements(claims: Claims) -> Iterator[Disagreement]:
    """The amounts that contradict a fact: in its role no fact has them, or old and new price have changed places.

    An amount whose role no word tells counts only as a price that the message states nowhere else. One that no fact has
    and whose role belongs to several facts counts only if one of these is stated nowhere else.
    """
    meant = list(meant_amounts(claims.message.brief))
    for claim in claims.claims:
        rivals = _in_the_wrong_place(claim, meant) if claim.facts else []
        if rivals:
            yield Disagreement(claim, rivals[0].fact, rivals[0].money)
    for claim in by_hand(claims, "money"):
        rivals = _rivals(claims, claim, meant) if not claim.facts else []
        if rivals:
            nearest = min(rivals, key=lambda rival: _distance(rival, claim))
            yield Disagreement(claim, nearest.fact, nearest.money)


def _rivals(claims: Claims, claim: Claim, meant: list[Meant]) -> list[Meant]:
    same = [one for one in meant if one.money == claim.value]
    if _has_changed_places(claim, same, meant):
        return [one for one in meant if one.role == claim.role]
    rivals = [one for one in meant if one.role in _SAME_ROLE.get(claim.role, frozenset())]
    if same or not rivals or _is_difference(claim, meant):
        return []
    if claim.role and len(rivals) == 1:
        return rivals
    return [rival for rival in rivals if not is_printed(claims, rival.fact)]


def _in_the_wrong_place(claim: Claim, meant: list[Meant]) -> list[Meant]:
    """The facts that should stand where a variable of another role was written: a threshold as a saving."""
    own = {one.role for one in meant if one.name in claim.facts}
    sides = [side for side in _OPPOSITES if claim.role in side and side[claim.role].isdisjoint(own)]
    if claim.kind != "money" or not any(own <= roles for side in sides for roles in side.values()):
        return []
    return [one for one in meant if one.role in sides[0][claim.role]]


def _has_changed_places(claim: Claim, same: list[Meant], meant: list[Meant]) -> bool:
    """True for a new price said to be the old one, or the other way round."""
    roles, there = {one.role for one in same}, {one.role for one in meant}
    swapped = {"price": "old_price", "old_price": "price"}.get(claim.role)
    return swapped is not None and roles == {swapped} and claim.role in there


def _is_difference(claim: Claim, meant: list[Meant]) -> bool:
    """True for a saving that is the old price less the new one."""
    if claim.role not in {"saving", ""} or not isinstance(claim.value, Money):
        return False
    old = [one.money for one in meant if one.role == "old_price"]
    new = [one.money.amount for one in meant if one.role == "price"]
    return any(Money(o.amount - n, o.currency) == claim.value for o in old for n in new)


def _distance(rival: Meant, claim: Claim) -> tuple[bool, object]:
    value = claim.value
    assert isinstance(value, Money)  # noqa: S101 -- the money reader gives no others
    return rival.unit != claim.unit, abs(rival.money.amount - value.amount)


def _meant(fact: Fact, amounts: Amounts | None, role: str, name: str, unit: str = "") -> Iterator[Meant]:
    for currency, amount in (amounts or {}).items():
        yield Meant(fact, Money(amount, currency), role, name, unit)
