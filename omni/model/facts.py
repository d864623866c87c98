"""Facts: every value that a customer may read, typed, written once.

A `Fact` holds one value, or one per market. After `resolve` it holds exactly one, whose money is in one currency.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from omni.model.money import Money
from omni.model.place import Route

RESERVED = frozenset({"person", "brand", "cta", "campaign", "message", "shop", "event"})

Amounts: TypeAlias = Mapping[str, Decimal]
"""Amounts in major units by ISO 4217 code; a currency left out is not offered."""


class Bound(StrEnum):
    """Whether a value is exact, a ceiling (`up to`) or a floor (`from`)."""

    EXACT = "exact"
    UP_TO = "up_to"
    FROM = "from"


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage in points (30 for 30 %), of something in one word (`everything`)."""

    points: Decimal
    of: str = ""
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class Price:
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


@dataclass(frozen=True, slots=True)
class Saving:
    """Money off, possibly above a minimum spend: 10 € less over 50 €."""

    amounts: Amounts
    over: Amounts | None = None

    @property
    def money(self) -> Money:
        """The only amount of a resolved saving."""
        ((currency, amount),) = self.amounts.items()
        return Money(amount, currency)


@dataclass(frozen=True, slots=True)
class Free:
    """Something that costs nothing (`delivery`, `admission`), possibly above a minimum spend."""

    what: str
    over: Amounts | None = None


@dataclass(frozen=True, slots=True)
class Gift:
    """A product given away, possibly above a minimum spend."""

    product: str
    over: Amounts | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A date and an hour on somebody's clock.

    `zone` is empty for the market's clock, `recipient` for each person's own, else an IANA zone: one instant.
    """

    local: datetime
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar date."""

    day: date


@dataclass(frozen=True, slots=True)
class Period:
    """From one moment or date to another, both included; `timed` says whether the hours matter."""

    start: datetime
    end: datetime
    timed: bool = False
    zone: str = ""


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """An hour of any day."""

    at: time


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """Hours by weekday (0 = Monday); a missing weekday is closed; `always` is 24/7."""

    days: Mapping[int, tuple[time, time]]
    always: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range of a unit, verbatim (`hour`, `meal`, `SPF`), possibly per unit or per amount."""

    low: Decimal
    high: Decimal
    unit: str
    per: str = ""
    per_amounts: Amounts | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """A version number of something: Bluetooth 5.4."""

    version: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Multiplier:
    """Twice, three times something: double points."""

    times: Decimal
    of: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Buy some, pay fewer: 3×2."""

    buy: int
    pay: int
    of: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A code that everyone shares; `encodes` names the fact that it stands for."""

    code: str
    encodes: str = ""


@dataclass(frozen=True, slots=True)
class OneEachCode:
    """A code of one's own, from a pattern (`AUG-####-##`, each # a digit) or a file of codes."""

    pattern: str = ""
    file: str = ""
    encodes: str = ""


@dataclass(frozen=True, slots=True)
class Url:
    """A web address, what must stay in it, and its short form."""

    url: str
    keep: tuple[str, ...] = ()
    short: str = ""


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number as written."""

    number: str


@dataclass(frozen=True, slots=True)
class Iban:
    """A bank account, without spaces."""

    iban: str


@dataclass(frozen=True, slots=True)
class NameOf:
    """A proper name and other accepted spellings."""

    name: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place, by language."""

    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Stock:
    """How many of a product there are."""

    product: str


@dataclass(frozen=True, slots=True)
class ProductRef:
    """A product of the catalogue; its name, price and address come from there."""

    product: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words by language; `exact` means that they must stand as they are."""

    text: Mapping[str, str]
    exact: bool = False


@dataclass(frozen=True, slots=True)
class FromField:
    """A value of a person or an event: `person.last_product`, `event.total`."""

    path: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class DaysAfter:
    """A date that many days after a field's date: `{after: event.ready, days: 7}`."""

    path: str
    days: int


@dataclass(frozen=True, slots=True)
class ListOf:
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


@dataclass(frozen=True, slots=True)
class Fact:
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
