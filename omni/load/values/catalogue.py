"""Products, shops, events and segments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from omni.load.notes import Names, References
from omni.load.values.brand import by_language, languages_of
from omni.load.values.conditions import PERSON_HAS, condition
from omni.load.values.fields import Attributes, paths, specs
from omni.model.brand import Brand
from omni.model.catalogue import Event, Product, Segment, Shop
from omni.model.place import Route
from omni.model.sources import Sources

if TYPE_CHECKING:
    from omni.load.schema.addresses import Address
    from omni.load.schema.events import EventKeys
    from omni.load.schema.products import ProductKeys
    from omni.load.schema.shops import ShopKeys


class Catalogue:
    """Reads products and shops, and checks what they name."""

    def __init__(self, brand: Brand, names: Mapping[str, Names], references: References) -> None:
        self._languages = languages_of(brand)
        self._names = names
        self._references = references

    def product(self, name: str, keys: ProductKeys, route: Route) -> Product:
        """A product; its shops, markets and companions are checked."""
        self._references.all_known(keys.goes_with, self._names["product"], route / "goes_with")
        for shop in keys.stock:
            self._references.known(shop, self._names["shop"], (route / "stock" / shop).key)
        dates = [stock.date for stock in keys.stock.values() if not isinstance(stock, int) and stock.date]
        return Product(
            id=name,
            names=by_language(keys.names, self._languages),
            route=route,
            nouns=keys.nouns,
            prices=keys.prices,
            old_prices=keys.old_prices,
            prior_prices_30d=keys.prior_price_30d,
            urls=addresses(keys.url, route / "url", self._names["market"], self._references),
            image=keys.image,
            alt=by_language(keys.alt, self._languages),
            stock={shop: stock if isinstance(stock, int) else stock.count for shop, stock in keys.stock.items()},
            stock_on=keys.stock_on or min(dates, default=None),
            goes_with=keys.goes_with,
        )

    def shop(self, name: str, keys: ShopKeys, route: Route) -> Shop:
        """A shop of a market."""
        self._references.known(keys.market, self._names["market"], route / "market")
        return Shop(name, keys.name, keys.market, route, keys.address, keys.phone, keys.hours, keys.closed)


def addresses(found: Address | None, route: Route, markets: Names, references: References) -> dict[str, str]:
    """Addresses by market, "" for all."""
    if found is None:
        return {}
    if isinstance(found, str):
        return {"": found}
    for market in found.by_market:
        references.known(market, markets, (route / "by_market" / market).key)
    return dict(found.by_market)


def event(name: str, keys: EventKeys, route: Route, attributes: Attributes) -> Event:
    """An event, whose sample is typed by its fields."""
    fields = specs(keys.fields, route / "fields")
    sample = attributes.read_all(keys.sample, fields, route / "sample", f"the event {name}")
    return Event(name, route, fields, sample)


def segment(name: str, route: Route, sources: Sources, brand: Brand, references: References) -> Segment | None:
    """A segment, whose attributes are checked; None where its condition cannot be read."""
    known = {"person": frozenset(paths(brand.fields)) | PERSON_HAS}
    read = condition(route, sources, known, brand.fields, references)
    return Segment(name, read[0], read[1], route) if read else None
