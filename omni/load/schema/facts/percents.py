"""Facts about percentages: one, the lowest or the highest of several."""

from pydantic import Field

from omni.load.scalars import percents
from omni.load.schema.facts.kind import FactKeys, InUnits
from omni.load.schema.types import Points, Role
from omni.model import facts

_DISCOUNTS = frozenset({"discount", "sconto", "reducere", "rabatt", "remise", "descuento", "saving", "off"})


def _refuse_impossible_discount(name: str, role: str, value: facts.FactValue) -> None:
    """Raises `MisfitError` for one of more than 100 %; its role says that it is a discount, else its name."""
    words = {role} if role else set(name.lower().split("_"))
    if words & _DISCOUNTS and isinstance(value, facts.Percent):
        percents.discount(value.points)


class PercentFact(InUnits):
    """A percentage: `discount: 30%`, or with keys to say of what."""

    percent: Points = Field(description="The percentage, with or without its sign.", examples=["30%"])
    role: Role = Field("", description="What the percentage is: discount, rate, apr, cashback, share.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Percent(self.percent, self.of)

    def refuse_as(self, name: str) -> None:
        """Raises `MisfitError` for a discount of more than 100 %."""
        _refuse_impossible_discount(name, self.role, self.meant())


class PercentUpTo(FactKeys):
    """A percentage as a ceiling: `{up_to: 50%}`."""

    up_to: Points = Field(description="The highest percentage.", examples=["50%"])
    role: Role = Field("", description="What the percentage is.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Percent(self.up_to, self.of, facts.Bound.UP_TO)

    def refuse_as(self, name: str) -> None:
        """Raises `MisfitError` for a discount of more than 100 %."""
        _refuse_impossible_discount(name, self.role, self.meant())


class PercentFrom(FactKeys):
    """A percentage as a floor: `{from: 10%}`."""

    from_: Points = Field(alias="from", description="The lowest percentage.", examples=["10%"])
    role: Role = Field("", description="What the percentage is.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Percent(self.from_, self.of, facts.Bound.FROM)

    def refuse_as(self, name: str) -> None:
        """Raises `MisfitError` for a discount of more than 100 %."""
        _refuse_impossible_discount(name, self.role, self.meant())
