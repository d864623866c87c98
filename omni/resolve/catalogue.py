"""The catalogue as one market sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from omni.model.brand import Brand, Market
from omni.model.catalogue import Product, Shop
from omni.model.facts import Amounts
from omni.model.frozen import replace
from omni.model.project import Project
from omni.model.remembered import remembered


class Catalogue(NamedTuple):
    """Products and shops of one market by id: prices in its currency, its own addresses, its own shops."""

    products: Mapping[str, Product]
    shops: Mapping[str, Shop]


_Made = tuple[Mapping[str, Product], Mapping[str, Shop], Mapping[str, Catalogue]]


def catalogues(project: Project) -> Mapping[str, Catalogue]:
    """The catalogue of each market; the same objects for a project that differs only in its campaigns."""
    known = _known(project.brand)
    key = id(project.products), id(project.shops)
    if key not in known:
        made = {name: _catalogue(project, market) for name, market in project.brand.markets.items()}
        known[key] = project.products, project.shops, made
    return known[key][2]


@remembered
def _known(brand: Brand) -> dict[tuple[int, int], _Made]:  # noqa: ARG001  nothing is known at first
    """The catalogues of a brand by the identity of what they were made of, which is kept alive."""
    return {}


def _catalogue(project: Project, market: Market) -> Catalogue:
    products = {name: _in_market(product, market) for name, product in sorted(project.products.items())}
    return Catalogue(products, {name: shop for name, shop in sorted(project.shops.items()) if shop.market == market.id})


def _in_market(product: Product, market: Market) -> Product:
    return replace(
        product,
        prices=_only(product.prices, market.currency),
        old_prices=_only(product.old_prices, market.currency),
        prior_prices_30d=_only(product.prior_prices_30d, market.currency),
        urls=_address(product.urls, market.id),
    )


def _only(amounts: Amounts, currency: str) -> Amounts:
    return {currency: amounts[currency]} if currency in amounts else {}


def _address(urls: Mapping[str, str], market: str) -> Mapping[str, str]:
    url = urls.get(market) or urls.get("")
    return {"": url} if url else {}
