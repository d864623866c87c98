"""What is offered: percentages, prices, quantities, bundles, as facts hold them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from omni.model.frozen import Frozen
from omni.model.money import Money

Amounts: TypeAlias = Mapping[str, Decimal]
"""Amounts in major units by ISO 4217 code; a currency left out is not offered."""


class Bound(StrEnum):
    """Whether a value is exact, a ceiling (`up to`) or a floor (`from`)."""

    EXACT = "exact"
    UP_TO = "up_to"
    FROM = "from"


class Percent(Frozen):
    """A percentage in points (30 for 30 %), of something in one word (`everything`)."""

    points: Decimal
    of: str = ""
    bound: Bound = Bound.EXACT


class Price(Frozen):
    """Money with a role (`price`, `old_price`, `threshold`, …) and what it is per (`month`, or an amount)."""

    amounts: Amounts
    role: str = "price"
    per: str = ""
    per_amounts: Amounts | None = None
    bound: Bound = Bound.EXACT
    until: str = ""

    @property
    def money(self) -> Money:
        """The only amount of a resolved price."""
        ((currency, amount),) = self.amounts.items()
        return Money(amount, currency)


class Saving(Frozen):
    """Money off, possibly above a minimum spend: 10 € less over 50 €."""

    amounts: Amounts
    over: Amounts | None = None

    @property
    def money(self) -> Money:
        """The only amount of a resolved saving."""
        ((currency, amount),) = self.amounts.items()
        return Money(amount, currency)


class Free(Frozen):
    """Something that costs nothing (`delivery`, `admission`), possibly above a minimum spend."""

    what: str
    over: Amounts | None = None


class Gift(Frozen):
    """A product given away, possibly above a minimum spend."""

    product: str
    over: Amounts | None = None


class Quantity(Frozen):
    """A number or a range of a unit, verbatim (`hour`, `meal`, `SPF`), possibly per unit or per amount."""

    low: Decimal
    high: Decimal
    unit: str
    per: str = ""
    per_amounts: Amounts | None = None


class Release(Frozen):
    """A version number of something: Bluetooth 5.4."""

    version: str
    of: str = ""


class Multiplier(Frozen):
    """Twice, three times something: double points. `until` names the fact that ends it."""

    times: Decimal
    of: str = ""
    until: str = ""


class Bundle(Frozen):
    """Buy some, pay fewer: 3×2. `until` names the fact that ends it."""

    buy: int
    pay: int
    of: str = ""
    until: str = ""
