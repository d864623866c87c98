"""products.yaml: one catalogue for every channel."""

from typing import Annotated, ClassVar

from pydantic import Discriminator, Field, Tag

from omni.load.schema.addresses import Address, Words
from omni.load.schema.facts.kind import shape
from omni.load.schema.keys import Keys
from omni.load.schema.types import (
    Amounts,
    Count,
    Date,
    Name,
    ProductNames,
    Text,
    TextsByLocale,
)


class StockKeys(Keys):
    """How many there were on a day."""

    what: ClassVar[str] = "stock"
    expects: ClassVar[str] = "a number, or keys such as {count: 12, date: 2026-11-20}"
    count: Count = Field(description="How many there were.", examples=["12"])
    date: Date | None = Field(None, description="The day they were counted.", examples=["2026-11-20"])


Stock = Annotated[Annotated[Count, Tag("⟨text⟩")] | Annotated[StockKeys, Tag("⟨keys⟩")], Discriminator(shape)]


class ProductKeys(Keys):
    """A product."""

    what: ClassVar[str] = "a product"
    expects: ClassVar[str] = "keys such as {names: {it: Nova}, prices: {EUR: 249}}"

    names: Words = Field(
        description="The product's name, by language where it differs.", examples=["{it: Neve, en: Snow}"]
    )
    nouns: TextsByLocale = Field(
        {},
        description="What it is, one and many, by language: {it: [cappotto, cappotti]}.",
        examples=["{it: [cappotto, cappotti]}"],
    )
    prices: Amounts = Field({}, description="The price in each currency.", examples=["{EUR: 249, RON: 1245}"])
    old_prices: Amounts = Field(
        {}, description="The price before the reduction, in each currency.", examples=["{EUR: 299}"]
    )
    prior_price_30d: Amounts = Field(
        {}, description="The lowest price of the last 30 days before the reduction.", examples=["{EUR: 279}"]
    )
    url: Address | None = Field(
        None, description="The product's page, by market where it differs.", examples=["https://aurora.example/nova"]
    )
    image: Text = Field("", description="The file of its picture.", examples=["nova.jpg"])
    alt: Words = Field("", description="What the picture shows, by language.", examples=["{it: Cappotto Nova}"])
    stock: dict[Name, Stock] = Field({}, description="How many there are, by shop.", examples=["{brera: 12}"])
    stock_on: Date | None = Field(
        None, description="The day the stock was counted, where it is the same for all shops.", examples=["2026-11-20"]
    )
    goes_with: ProductNames = Field((), description="Products that go with it.", examples=["[neve-hat]"])


class ProductsFile(Keys):
    """One catalogue for every channel."""

    what: ClassVar[str] = "products.yaml"
    products: dict[Name, ProductKeys] = Field(
        description="The products by name.",
        examples=["{nova-coat: {names: {it: Nova}, prices: {EUR: 249, RON: 1245}}}"],
    )
