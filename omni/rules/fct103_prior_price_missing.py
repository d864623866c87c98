"""An old price without the lowest price of the last 30 days, or above it.

## What it does
Where a message in a market of the European Union prints the old price of a product (`{{ coat.old_price }}`), looks in
products.yaml for the product's `prior_price_30d`, and compares the two.

## Why the customer would care
A price that was raised last week to be lowered today is no saving.

## Bad
    products.yaml: {products: {nova: {names: {it: Nova, ro: Nova}, prices: {EUR: 199}, old_prices: {EUR: 249}}}}
    facts: {coat: {product: nova}}
    locales: [it]
    copy:
      ro: null
      it: {body: "Nova era a »{{ coat.old_price }}«: con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## Good
    products.yaml:
      products:
        nova: {names: {it: Nova, ro: Nova}, prices: {EUR: 199}, old_prices: {EUR: 249}, prior_price_30d: {EUR: 249}}
    facts: {coat: {product: nova}}
    locales: [it]
    copy:
      ro: null
      it: {body: "Nova era a {{ coat.old_price }}: con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## How to fix
Write the lowest price of the 30 days before the reduction under `prior_price_30d`, and print no higher one as old.

## Source
Directive 98/6/EC on the indication of prices, article 6a (as amended by Directive (EU) 2019/2161).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.brief import Brief
from omni.model.catalogue import Product
from omni.model.claims import Claims
from omni.model.facts import ProductRef
from omni.model.problem import Finding, Level
from omni.read.written import seen, stretch

LEVEL = Level.WARNING
STRICT = Level.ERROR
_EUROPEAN_UNION = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()  # noqa: SIM905
)


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every old price that a message prints and that the product's last 30 days do not bear out."""
    brief = claims.message.brief
    named = dict(_with_old_price(brief))
    if not named or _EUROPEAN_UNION.isdisjoint(brief.market.countries):
        return
    for part, readable in claims.readable.items():
        for piece in readable.pieces:
            product = named.get(piece.origin.name)
            defect = _defect(product, brief.market.currency) if product else ""
            if product and defect:
                words = stretch(claims, part, piece.start, piece.end)
                yield Finding(
                    piece.origin.where,
                    f"{claims.message.name} prints the old price of {product.id}, {defect}",
                    related=((product.route, "the product"),),
                    advice="write the lowest price of the 30 days before under prior_price_30d",
                    seen=seen(claims, words),
                )


def _with_old_price(brief: Brief) -> Iterator[tuple[str, Product]]:
    for fact in brief.facts.values():
        product = brief.products.get(fact.value.product) if isinstance(fact.value, ProductRef) else None
        if product and product.old_prices:
            yield f"{fact.name}.old_price", product


def _defect(product: Product, currency: str) -> str:
    old, prior = product.old_prices.get(currency), product.prior_prices_30d.get(currency)
    if old is None or (prior is not None and old <= prior):
        return ""
    if prior is None:
        return "products.yaml has no lowest price of the 30 days before"
    return f"which is {old} {currency}, and the lowest of the 30 days before was {prior} {currency}"
