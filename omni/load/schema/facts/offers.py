"""Facts about the offer: multipliers, bundles, free things, gifts."""

from typing import ClassVar, Self

from pydantic import Field, model_validator

from omni.load.misfit import impossible
from omni.load.schema.facts.kind import FactKeys, MoneyOver
from omni.load.schema.keys import Keys
from omni.load.schema.reading import as_error
from omni.load.schema.types import GiftName, NamedFact, Positive, Text, Times
from omni.model import facts


class MultiplierFact(FactKeys):
    """Twice, three times something: `{multiplier: 2, of: points}`."""

    multiplier: Times = Field(description="How many times.", examples=["2"])
    until: NamedFact = Field("", description="The fact that holds the date until which it holds.", examples=["ends"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Multiplier(self.multiplier, self.of, self.until)


class BuyAndPay(Keys):
    """A bundle such as 3 for 2."""

    what: ClassVar[str] = "a bundle"
    expects: ClassVar[str] = "keys such as {buy: 3, pay: 2}"
    buy: Positive = Field(description="How many somebody takes.", examples=["3"])
    pay: Positive = Field(description="How many of them they pay.", examples=["2"])
    of: Text = Field("", description="What is bundled, in one word.", examples=["nights"])

    @model_validator(mode="after")
    def _something_is_free(self) -> Self:
        if self.pay >= self.buy:
            words = f"{self.buy} for {self.pay}"
            raise as_error(impossible(words, "nothing of it is free", advice="write fewer under pay than under buy"))
        return self


class BundleFact(FactKeys):
    """Take three, pay two: `{bundle: {buy: 3, pay: 2, of: nights}}`."""

    bundle: BuyAndPay = Field(
        description="How many are taken and how many paid.", examples=["{buy: 3, pay: 2, of: nights}"]
    )
    until: NamedFact = Field("", description="The fact that holds the date until which it holds.", examples=["ends"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Bundle(self.bundle.buy, self.bundle.pay, self.bundle.of or self.of, self.until)


class FreeFact(MoneyOver):
    """Something that costs nothing: `{free: delivery, over: {EUR: 50}}`."""

    free: Text = Field(description="What costs nothing, in one word.", examples=["delivery"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Free(self.free, self.minimum)


class GiftFact(MoneyOver):
    """A product given away: `{gift: bosco-candle, over: {EUR: 80}}`."""

    gift: GiftName = Field(description="The product of products.yaml that is given away.", examples=["bosco-candle"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Gift(self.gift, self.minimum)
