"""Worked examples with numbers of their own: `on a £50,000 pot, a fee of 1% costs you £500 a year`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import permutations

from omni.model.claims import Claim, Claims
from omni.model.money import Money
from omni.model.remembered import remembered
from omni.read.agreement.meant import meant_amounts

_REACH = 200
_HUNDRED, _CENT = Decimal(100), Decimal("0.01")
_OFFERS = frozenset({"offer", "pays", "about"})


@remembered
def worked(claims: Claims) -> frozenset[Claim]:
    """The amounts and percentages of a sum that a message does for its reader, on an amount that no fact has."""
    percents = [claim for claim in claims.claims if claim.kind == "percent"]
    amounts = [claim for claim in claims.claims if claim.kind == "money" and not claim.facts]
    found = {claim for percent in percents for sum_ in _sums(claims, percent, amounts) for claim in sum_}
    return frozenset(found)


def _sums(claims: Claims, percent: Claim, amounts: Iterable[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The amounts of which one is so many per cent of the other, with the percentage unless it is an offer."""
    near = [one for one in amounts if _is_near(one, percent)]
    known = {one.money for one in meant_amounts(claims.message.brief)}
    for whole, part in permutations(near, 2) if len(near) > 1 else ():
        if whole.value not in known and part.value not in known and _is_share(whole, part, percent):
            yield (whole, part) if percent.role in _OFFERS else (whole, part, percent)


def _is_near(one: Claim, percent: Claim) -> bool:
    return one.part == percent.part and abs(one.start - percent.start) <= _REACH


def _is_share(whole: Claim, part: Claim, percent: Claim) -> bool:
    match whole.value, part.value, percent.value:
        case Money() as base, Money() as share, Decimal() as points if base.currency == share.currency:
            shares = (base.amount * factor / _HUNDRED for factor in (points, _HUNDRED - points))
            return share.amount > 0 and any(one.quantize(_CENT) == share.amount for one in shares)
        case _:
            return False
