"""Facts about money: prices with a role, floors and ceilings, savings."""

from decimal import Decimal
from typing import Any, ClassVar, Self

from pydantic import Field, model_validator

from omni.load.scalars.amounts import FREQUENT, looks_like_currency
from omni.load.schema.facts.kind import InUnits, MoneyOver, Per
from omni.load.schema.types import Amounts, Costs, NamedFact, Role, whole_coins
from omni.model import facts
from omni.words.units import named_by


class PricedPer(InUnits):
    """Money that may be per something: then it may be finer than the smallest coin, as in 0.118 EUR per kWh."""

    per: Per = Field("", description="What the amount is for: month, night, kg, or another amount such as {EUR: 100}.")

    @property
    def written(self) -> dict[str, Decimal]:
        """The amounts by currency."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _in_coins(self) -> Self:
        if not self.per:
            whole_coins(self.written)
        return self


class MoneyFact(PricedPer):
    """Money by currency: `price: {EUR: 84, RON: 420}`. A currency left out means "not offered there"."""

    further_keys: ClassVar[tuple[str, ...]] = FREQUENT

    amounts: Costs = Field(
        alias="⟨amounts⟩", description="The amount of each currency, with a point: {EUR: 84.90}.", examples=["84.90"]
    )
    role: Role = Field(
        "",
        description="What the money is, where the fact's name does not tell: price, old_price, then_price, min_spend, "
        "threshold, instalment, down_payment, fee, voucher, bonus, cashback, donation, goal, unit_price, …",
        examples=["old_price"],
    )
    until: NamedFact = Field(
        "", description="The fact that holds the date until which the price is good.", examples=["ends"]
    )

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, data: dict[str, Any]) -> dict[str, Any]:
        amounts = {key: value for key, value in data.items() if looks_like_currency(key)}
        return {**{key: value for key, value in data.items() if key not in amounts}, "⟨amounts⟩": amounts}

    @property
    def written(self) -> dict[str, Decimal]:
        """The amounts by currency."""
        return self.amounts

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return _price(self, self.amounts, facts.Bound.EXACT)


class MoneyFrom(PricedPer):
    """The lowest of several prices: `{from: {EUR: 19.90}}`."""

    from_: Costs = Field(alias="from", description="The lowest amount by currency.", examples=["{EUR: 19.90}"])
    role: Role = Field("", description="What the money is.")
    until: NamedFact = Field("", description="The fact that holds the date until which the price is good.")

    @property
    def written(self) -> dict[str, Decimal]:
        """The amounts by currency."""
        return self.from_

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return _price(self, self.from_, facts.Bound.FROM)


class MoneyUpTo(PricedPer):
    """The highest amount: `{up_to: {EUR: 30000}}`."""

    up_to: Costs = Field(description="The highest amount by currency.", examples=["{EUR: 30000}"])
    role: Role = Field("", description="What the money is.")
    until: NamedFact = Field("", description="The fact that holds the date until which the price is good.")

    @property
    def written(self) -> dict[str, Decimal]:
        """The amounts by currency."""
        return self.up_to

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return _price(self, self.up_to, facts.Bound.UP_TO)


class LessFact(MoneyOver):
    """Money off: `{less: {EUR: 10}, over: {EUR: 50}}`."""

    less: Amounts = Field(description="How much less, by currency.", examples=["{EUR: 10}"])
    role: Role = Field("", description="What the saving is.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Saving(self.less, self.minimum)


def _price(fact: MoneyFact | MoneyFrom | MoneyUpTo, amounts: dict[str, Decimal], bound: facts.Bound) -> facts.Price:
    per_text, per_amounts = (named_by(fact.per), None) if isinstance(fact.per, str) else ("", fact.per)
    return facts.Price(amounts, fact.role or "price", per_text, per_amounts, bound, fact.until)
