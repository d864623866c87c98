"""Bounds of quantities, and what stands beside values by market."""

from pydantic import Field

from omni.load.schema.facts.kind import InUnits
from omni.load.schema.types import NamedFact, Quantity, Role
from omni.model import facts


class QuantityFrom(InUnits):
    """The least of a quantity: `{from: 19 hour}`."""

    from_: Quantity = Field(alias="from", description="The least number and its unit.", examples=["12 month"])
    role: Role = Field("", description="What the quantity is.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return self.from_


class QuantityUpTo(InUnits):
    """The most of a quantity: `{up_to: 84 month}`."""

    up_to: Quantity = Field(description="The greatest number and its unit.", examples=["84 month"])
    role: Role = Field("", description="What the quantity is.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return self.up_to


class Beside(InUnits):
    """What may stand beside `by_market`, for all markets."""

    role: Role = Field("", description="The role of the value in every market.")
    encodes: NamedFact = Field("", description="The fact that the code of every market stands for.")
    until: NamedFact = Field("", description="The fact that holds the date until which the price is good.")
