"""What is sold, where, and what happens: products, shops, events, segments."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from omni.model.dates import Opening
from omni.model.facts import Amounts
from omni.model.frozen import Frozen, field
from omni.model.people import Attribute
from omni.model.place import Route

if TYPE_CHECKING:
    from omni.model.brand import FieldSpec
    from omni.model.expression import Tree


class Product(Frozen):
    """A product of the catalogue; `names` and `nouns` by language, `urls` by market ("" for all), `stock` by shop."""

    id: str
    names: Mapping[str, str]
    route: Route
    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    prices: Amounts = field(default_factory=dict)
    old_prices: Amounts = field(default_factory=dict)
    prior_prices_30d: Amounts = field(default_factory=dict)
    urls: Mapping[str, str] = field(default_factory=dict)
    image: str = ""
    alt: Mapping[str, str] = field(default_factory=dict)
    stock: Mapping[str, int] = field(default_factory=dict)
    stock_on: date | None = None
    goes_with: tuple[str, ...] = ()


class Shop(Frozen):
    """A shop and its hours by weekday."""

    id: str
    name: str
    market: str
    route: Route
    address: str = ""
    phone: str = ""
    hours: Opening = field(default_factory=dict)
    closed: tuple[date, ...] = ()


class Event(Frozen):
    """Something that people do; `fields` is what it carries, `sample` an example of it."""

    id: str
    route: Route
    fields: Mapping[str, FieldSpec] = field(default_factory=dict)
    sample: Mapping[str, Attribute] = field(default_factory=dict)


class Segment(Frozen):
    """A named group of people."""

    name: str
    tree: Tree
    text: str
    route: Route
