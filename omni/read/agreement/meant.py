"""The amounts of money that are meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from omni.model.brief import Brief
from omni.model.facts import Amounts, Fact, Free, Gift, Price, ProductRef, Quantity, Saving
from omni.model.money import Money
from omni.model.remembered import remembered


class Meant(NamedTuple):
    """An amount that a fact allows, in its role; `name` is how a text would print it (`coat.old_price`)."""

    fact: Fact
    money: Money
    role: str
    name: str
    unit: str = ""


@remembered
def meant_amounts(brief: Brief) -> tuple[Meant, ...]:
    """Every amount that the facts of a brief allow, in the market's currency."""
    return tuple(_all_of(brief))


def _all_of(brief: Brief) -> Iterator[Meant]:
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


def _meant(fact: Fact, amounts: Amounts | None, role: str, name: str, unit: str = "") -> Iterator[Meant]:
    for currency, amount in (amounts or {}).items():
        yield Meant(fact, Money(amount, currency), role, name, unit)
