"""A brief with another value in every fact, as for the next campaign: what does not change with it hangs on no fact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from omni.model.brief import Brief
from omni.model.dates import Day, Moment, Period, TimeOfDay
from omni.model.facts import Code, Fact, FactValue
from omni.model.frozen import replace
from omni.model.offers import Amounts, Bundle, Free, Gift, Multiplier, Percent, Price, Quantity, Saving

_LATER = timedelta(days=9)
_MORE = 7
_MOST_PERCENT = 90
_OTHER = Decimal("1.37")
_CENT = Decimal("0.01")


def replaced(brief: Brief) -> Brief:
    """The brief as it would be if every number, date and code of its facts and products were another.

    Words stay: names, places, addresses. A number keeps its grammar: of many other things there are still many.
    """
    facts = {name: _fact(fact) for name, fact in brief.facts.items()}
    products = {
        name: replace(
            product,
            prices=_amounts(product.prices),
            old_prices=_amounts(product.old_prices),
            prior_prices_30d=_amounts(product.prior_prices_30d),
        )
        for name, product in brief.products.items()
    }
    return replace(brief, facts=facts, products=products)


def _fact(fact: Fact) -> Fact:
    return replace(fact, values={market: _other(value) for market, value in fact.values.items()}, also=())


def _other(value: FactValue) -> FactValue:
    return _other_time(value) or _other_offer(value) or value


def _other_time(value: FactValue) -> FactValue | None:
    match value:
        case Moment(local=local):
            return replace(value, local=local + _LATER)
        case Day(day=day):
            return Day(day + _LATER)
        case Period(start=start, end=end):
            return replace(value, start=start + _LATER, end=end + _LATER)
        case TimeOfDay(at=at):
            return TimeOfDay(at.replace(minute=(at.minute + _MORE) % 60))
        case Code(code=code):
            return replace(value, code=f"{code[::-1]}X")
        case _:
            return None


def _other_offer(value: FactValue) -> FactValue | None:
    match value:
        case Percent(points=points):
            return replace(value, points=points + _MORE if points + _MORE <= _MOST_PERCENT else points - _MORE)
        case Price(amounts=amounts, per_amounts=per):
            return replace(value, amounts=_amounts(amounts), per_amounts=_some(per))
        case Saving(amounts=amounts, over=over):
            return replace(value, amounts=_amounts(amounts), over=_some(over))
        case Free(over=over) | Gift(over=over):
            return replace(value, over=_some(over))
        case Quantity(low=low, high=high):
            return replace(value, low=low + _MORE if low > 1 else low, high=high + _MORE if high > 1 else high)
        case Multiplier(times=times):
            return replace(value, times=times + 1)
        case Bundle(buy=buy, pay=pay):
            return replace(value, buy=buy + 1, pay=pay + 1)
        case _:
            return None


def _amounts(amounts: Amounts) -> Mapping[str, Decimal]:
    return {currency: _amount(amount) for currency, amount in amounts.items()}


def _some(amounts: Amounts | None) -> Amounts | None:
    return _amounts(amounts) if amounts else amounts


def _amount(amount: Decimal) -> Decimal:
    """Another amount; whole ones stay whole, and what costs nothing stays free."""
    other = amount * _OTHER
    return other.to_integral_value() if amount == amount.to_integral_value() else other.quantize(_CENT)
