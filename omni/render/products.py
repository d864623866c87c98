"""What a text may ask of a product: its name, prices, address."""

from __future__ import annotations

from omni.model.catalogue import Product
from omni.model.facts import Amounts
from omni.model.localised import pick
from omni.model.money import Money
from omni.render.printing import product_name
from omni.render.style import Style
from omni.render.variables import Absent, Variable, VariableKind

NOT_OFFERED = Absent("is not in the catalogue for this market")
_NO_PICTURE = Absent("has no picture in products.yaml")


def product_fields(name: str, product: Product, style: Style, kind: VariableKind = "fact") -> dict[str, Variable]:
    """`coat.name`, `price`, `old_price`, `prior_price`, `url`, `image`, `alt`; without a value they are absent."""
    values: dict[str, object] = {
        "name": product_name(product, style),
        "price": _only(product.prices),
        "old_price": _only(product.old_prices),
        "prior_price": _only(product.prior_prices_30d),
        "url": product.urls.get("") or NOT_OFFERED,
        "image": product.image or _NO_PICTURE,
        "alt": pick(product.alt, style.locale) or product_name(product, style),
    }
    return {key: Variable(f"{name}.{key}", kind, value, style) for key, value in values.items()}


def _only(amounts: Amounts) -> Money | Absent:
    return next((Money(amount, currency) for currency, amount in amounts.items()), NOT_OFFERED)
