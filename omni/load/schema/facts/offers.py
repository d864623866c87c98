"""Facts about the offer: percents, multipliers, bundles, free things, gifts, codes."""

from typing import Any, ClassVar

from pydantic import Field

from omni.load.scalars import percents
from omni.load.schema.facts.kind import FactKeys, InUnits, MoneyOver
from omni.load.schema.keys import Keys
from omni.load.schema.types import GiftName, NamedFact, Number, Points, Positive, Text
from omni.model import facts


class PercentFact(InUnits):
    """A percentage: `discount: 30%`, or with keys to say of what."""

    percent: Points = Field(description="The percentage, with or without its sign.", examples=["30%"])
    role: Text = Field("", description="What the percentage is: discount, rate, apr, cashback, share.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Percent(self.percent, self.of)


class PercentUpTo(FactKeys):
    """A percentage as a ceiling: `{up_to: 50%}`."""

    up_to: Points = Field(description="The highest percentage.", examples=["50%"])
    role: Text = Field("", description="What the percentage is.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Percent(self.up_to, self.of, facts.Bound.UP_TO)


class PercentFrom(FactKeys):
    """A percentage as a floor: `{from: 10%}`."""

    from_: Points = Field(alias="from", description="The lowest percentage.", examples=["10%"])
    role: Text = Field("", description="What the percentage is.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Percent(self.from_, self.of, facts.Bound.FROM)


_DISCOUNTS = frozenset({"discount", "sconto", "reducere", "rabatt", "remise", "descuento", "saving", "off"})


def refuse_impossible_discount(name: str, keys: FactKeys) -> None:
    """Raises `MisfitError` for a discount of more than 100 %; its role says that it is one, else its name."""
    if isinstance(keys, PercentFact | PercentUpTo | PercentFrom):
        words = {keys.role} if keys.role else set(name.lower().split("_"))
        value = keys.meant()
        if words & _DISCOUNTS and isinstance(value, facts.Percent):
            percents.discount(value.points)


class MultiplierFact(FactKeys):
    """Twice, three times something: `{multiplier: 2, of: points}`."""

    multiplier: Number = Field(description="How many times.", examples=["2"])
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


class CodeFact(FactKeys):
    """A code that everyone shares: `code: BLACK30`."""

    code: Text = Field(description="The code, letter by letter.", examples=["BLACK30"])
    encodes: NamedFact = Field("", description="The fact that the code stands for, so that both are compared.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Code(self.code, self.encodes)


class OneEachFact(FactKeys):
    """A code of one's own for each person, from a pattern: `{one_each: "AUG-####-##"}`."""

    one_each: Text = Field(description="The pattern; each # stands for a digit.", examples=["AUG-####-##"])
    encodes: NamedFact = Field("", description="The fact that the code stands for.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.OneEachCode(pattern=self.one_each, encodes=self.encodes)


class CodesFact(FactKeys):
    """A code of one's own for each person, from a file: `{codes: coupons.csv}`."""

    codes: Text = Field(description="The file of codes, one a line.", examples=["coupons.csv"])
    encodes: NamedFact = Field("", description="The fact that the code stands for.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.OneEachCode(file=self.codes, encodes=self.encodes)


def kinds() -> dict[str, Any]:
    """The kinds of this file by the key that tells them."""
    return {
        "percent": PercentFact,
        "multiplier": MultiplierFact,
        "bundle": BundleFact,
        "free": FreeFact,
        "gift": GiftFact,
        "code": CodeFact,
        "one_each": OneEachFact,
        "codes": CodesFact,
    }
