"""Facts: every value that a customer may read, typed, written once.

A `Fact` holds one value, or one per market. After `resolve` it holds exactly one, whose money is in one currency.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from omni.model.dates import Day, Moment, Opening, OpeningHours, Period, Span, TimeOfDay
from omni.model.frozen import Frozen, field
from omni.model.offers import (
    Amounts,
    Bound,
    Bundle,
    Free,
    Gift,
    Multiplier,
    Percent,
    Price,
    Quantity,
    Release,
    Saving,
)
from omni.model.place import Route

__all__ = [
    "RESERVED",
    "Amounts",
    "Bound",
    "Bundle",
    "Code",
    "Day",
    "DaysAfter",
    "Fact",
    "FactValue",
    "Free",
    "FromField",
    "Gift",
    "Iban",
    "ListOf",
    "Moment",
    "Multiplier",
    "NameOf",
    "OneEachCode",
    "Opening",
    "OpeningHours",
    "Percent",
    "Period",
    "Phone",
    "PlaceName",
    "Price",
    "ProductRef",
    "Quantity",
    "Release",
    "Saving",
    "Span",
    "Stock",
    "Text",
    "TimeOfDay",
    "Url",
]

RESERVED = frozenset({
    "brand", "campaign", "cta", "event", "images", "language", "links", "locale", "market", "message", "person",
    "purpose", "shop", "videos",
})  # fmt: skip
"""What texts and templates may name beside facts; a fact of that name could not be told from it."""


class Code(Frozen):
    """A code that everyone shares; `encodes` names the fact that it stands for."""

    code: str
    encodes: str = ""


class OneEachCode(Frozen):
    """A code of one's own, from a pattern (`AUG-####-##`, each # a digit) or a file of codes."""

    pattern: str = ""
    file: str = ""
    encodes: str = ""


class Url(Frozen):
    """A web address, what must stay in it, and its short form."""

    url: str
    keep: tuple[str, ...] = ()
    short: str = ""


class Phone(Frozen):
    """A telephone number as written."""

    number: str


class Iban(Frozen):
    """A bank account, without spaces."""

    iban: str


class NameOf(Frozen):
    """A proper name and other accepted spellings; `names` by language where it is translated."""

    name: str
    also: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


class PlaceName(Frozen):
    """A place, by language; "" for one that has the same name everywhere."""

    names: Mapping[str, str]


class Stock(Frozen):
    """How many of a product there are."""

    product: str


class ProductRef(Frozen):
    """A product of the catalogue; its name, price and address come from there."""

    product: str


class Text(Frozen):
    """Words by language; `exact` means that they must stand as they are."""

    text: Mapping[str, str]
    exact: bool = False


class FromField(Frozen):
    """A value of a person or an event: `person.last_product`, `event.total`."""

    path: str
    kind: str = "text"


class DaysAfter(Frozen):
    """A date that many days after a field's date: `{after: event.ready, days: 7}`."""

    path: str
    days: int


class ListOf(Frozen):
    """The items of a field."""

    path: str


FactValue: TypeAlias = (
    Percent
    | Price
    | Saving
    | Free
    | Gift
    | Moment
    | Day
    | Period
    | TimeOfDay
    | OpeningHours
    | Quantity
    | Release
    | Multiplier
    | Bundle
    | Code
    | OneEachCode
    | Url
    | Phone
    | Iban
    | NameOf
    | PlaceName
    | Stock
    | ProductRef
    | Text
    | FromField
    | DaysAfter
    | ListOf
)


class Fact(Frozen):
    """A named value.

    `values` maps a market, or "" for every market, to the value. `of` says in one word what it is about, `nouns` what
    it is counted with, `words` what it stands beside, by language; `role` tells `start`, `end`, `deadline` or `event`
    apart where the name does not.
    """

    name: str
    values: Mapping[str, FactValue]
    route: Route
    of: str = ""
    role: str = ""
    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    also: tuple[Quantity, ...] = ()

    def value_in(self, market: str) -> FactValue | None:
        """The value for a market, or None where there is none."""
        return self.values.get(market, self.values.get(""))

    @property
    def value(self) -> FactValue:
        """The value of a resolved fact, which has just one."""
        (value,) = self.values.values()
        return value
