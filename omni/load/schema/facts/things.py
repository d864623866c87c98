"""Facts about things: quantities, versions, stock, products."""

from pydantic import Field

from omni.load.schema.facts.kind import FactKeys, InUnits, Per
from omni.load.schema.types import ProductName, Quantity, Role, Text
from omni.model import facts
from omni.words.units import named_by


class QuantityFact(InUnits):
    """A number or a range of a unit: `{quantity: 40 hour}`, `{quantity: 24..84 month}`."""

    quantity: Quantity = Field(
        description="The number, or the range, and its unit; any unit is taken verbatim (SPF, Nm), but those of time, "
        "people and instalments each language prints in its own words (90 day, or 90 giorni).",
        examples=["40 hour"],
    )
    per: Per = Field(
        "",
        description="What the quantity is for: year, or an amount such as {EUR: 10}; {{ visits | per }} prints it too.",
    )
    role: Role = Field("", description="What the quantity is: free, trial, max, min_age, max_age, free_below.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        per_text, per_amounts = (named_by(self.per), None) if isinstance(self.per, str) else ("", self.per)
        number = self.quantity
        return facts.Quantity(number.low, number.high, number.unit, per_text, per_amounts)


class VersionFact(FactKeys):
    """A version number: `{version: "5.4", of: Bluetooth}`."""

    version: Text = Field(description="The version as it is printed.", examples=["5.4"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Release(self.version, self.of)


class StockFact(FactKeys):
    """How many of a product there are: `{stock: nova-coat}`."""

    stock: ProductName = Field(description="The product of products.yaml.", examples=["nova-coat"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Stock(self.stock)


class ProductFact(FactKeys):
    """A product of the catalogue: `coat: {product: nova-coat}`; name, prices and address come from there."""

    product: ProductName = Field(description="The product of products.yaml.", examples=["nova-coat"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.ProductRef(self.product)
