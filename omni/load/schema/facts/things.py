"""Facts about things: quantities, versions, addresses, phones, names, places, stock, products, texts."""

from typing import Annotated, Any

from pydantic import Field

from omni.load.misfit import impossible
from omni.load.schema.facts.kind import FactKeys, InUnits, Per, Wording
from omni.load.schema.reading import Scalar
from omni.load.schema.types import Flag, Name, ProductName, Quantity, Text, TextByLocale, Texts
from omni.model import facts


class QuantityFact(InUnits):
    """A number or a range of a unit: `{quantity: 40 hour}`, `{quantity: 24..84 month}`."""

    quantity: Quantity = Field(
        description="The number, or the range, and its unit; any unit is taken verbatim (SPF, Nm, working day).",
        examples=["40 hour"],
    )
    per: Per = Field("", description="What the quantity is for: year, or an amount such as {EUR: 10}.")
    role: Text = Field("", description="What the quantity is: free, trial, max, min_age, max_age, free_below.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        per_text, per_amounts = (self.per, None) if isinstance(self.per, str) else ("", self.per)
        number = self.quantity
        return facts.Quantity(number.low, number.high, number.unit, per_text, per_amounts)


class VersionFact(FactKeys):
    """A version number: `{version: "5.4", of: Bluetooth}`."""

    version: Text = Field(description="The version as it is printed.", examples=["5.4"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Release(self.version, self.of)


class UrlFact(FactKeys):
    """A web address: `{url: https://aurora.example/returns}`."""

    url: Text = Field(description="The full address.", examples=["https://aurora.example/returns"])
    keep: Texts = Field((), description="What must stay in the address on the way, such as /cart/.")
    short: Text = Field("", description="The short address that is printed.", examples=["https://aurora.example/r"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Url(self.url, self.keep, self.short)


class PhoneFact(FactKeys):
    """A telephone number: `{phone: "+39 02 5550 1234"}`."""

    phone: Text = Field(description="The number as it is printed.", examples=["+39 02 5550 1234"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Phone(self.phone)


def _iban(text: str) -> str:
    iban = "".join(text.split()).upper()
    if not iban.isalnum() or not iban.isascii() or len(iban) not in range(15, 35):
        raise impossible(text, "an IBAN has 15 to 34 letters and digits")
    return iban


class IbanFact(FactKeys):
    """A bank account: `{iban: IT60 X054 2811 1010 0000 0123 456}`."""

    iban: Annotated[str, Scalar(_iban, "a bank account")] = Field(
        description="The account, with or without spaces.", examples=["IT60 X054 2811 1010 0000 0123 456"]
    )

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Iban(self.iban)


class NameFact(FactKeys):
    """A proper name: `{name: Alba, also: [ALBA]}`; one that is translated: `{name: {it: Acque, en: Waters}}`."""

    name: Wording = Field(
        description="The name as it is spelt, in every language or by language.",
        examples=["Alba", "{it: Acque, en: Waters}"],
    )
    also: Texts = Field((), description="Other accepted spellings.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        if isinstance(self.name, str):
            return facts.NameOf(self.name, self.also)
        return facts.NameOf(next(iter(self.name.values())), self.also, self.name)


class PlaceFact(FactKeys):
    """A place, with one name or one a language: `{place: {it: Milano, de: Mailand}}`, `{place: Reggio Emilia}`."""

    place: Wording = Field(
        description="The name, in every language or by language.",
        examples=["{it: Milano, de: Mailand}", "Reggio Emilia"],
    )
    role: Text = Field("", description="What the place is: origin, destination, venue.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.PlaceName({"": self.place} if isinstance(self.place, str) else self.place)


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


class TextFact(FactKeys):
    """Words by language: `{text: {it: "Regolamento su …"}, exact: true}`."""

    text: TextByLocale = Field(description="The words by language.", examples=["{it: Regolamento in negozio}"])
    exact: Flag = Field(False, description="Whether the words must stand exactly as they are.")  # noqa: FBT003

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Text(self.text, self.exact)


class FieldFact(FactKeys):
    """A value of a person or an event: `{from: person.last_product, as: product}`."""

    from_: Name = Field(alias="from", description="The field.", examples=["person.last_product", "event.total"])
    as_: Name = Field(
        "text", alias="as", description="Its type: text, money, date, product, integer, …", examples=["money"]
    )

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.FromField(self.from_, self.as_)


class ListFact(FactKeys):
    """The items of a field: `{list: event.items}`."""

    list: Name = Field(description="The field that holds the list.", examples=["event.items"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.ListOf(self.list)


def kinds() -> dict[str, Any]:
    """The kinds of this file by the key that tells them."""
    return {
        "quantity": QuantityFact,
        "version": VersionFact,
        "url": UrlFact,
        "phone": PhoneFact,
        "iban": IbanFact,
        "name": NameFact,
        "place": PlaceFact,
        "stock": StockFact,
        "product": ProductFact,
        "text": TextFact,
        "list": ListFact,
    }
