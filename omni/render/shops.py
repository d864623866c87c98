"""What a text may ask of a shop: its name, address, phone, hours."""

from __future__ import annotations

from omni.model.catalogue import Shop
from omni.render.cleaning import author_text
from omni.render.hours import hours_text
from omni.render.style import Style
from omni.render.variables import Variable, VariableKind

FIELDS = ("name", "address", "phone", "hours")


def shop_fields(name: str, shop: Shop, style: Style, kind: VariableKind = "brand") -> dict[str, Variable]:
    """`shop.name`, `address`, `phone`, `hours`, as variables under `name`."""
    texts = {"name": shop.name, "address": shop.address, "phone": shop.phone, "hours": hours_text(shop.hours, style)}
    return {key: Variable(f"{name}.{key}", kind, author_text(text), style) for key, text in texts.items()}
