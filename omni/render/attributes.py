"""Values of people and events as variables; without a person or an event, placeholders."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from omni.model.brand import FieldSpec
from omni.model.frozen import replace
from omni.model.money import Money
from omni.model.people import Attribute, Person
from omni.model.place import Route
from omni.render.cleaning import author_text, clean
from omni.render.products import product_fields
from omni.render.shops import FIELDS, shop_fields
from omni.render.style import Style
from omni.render.variables import Placeholder, Variable

_ANYWHERE = Route("")
_BUILT_IN = ("id", "locale", "country", "email", "phone", "push_token")
_ADDRESS = ("street", "postcode", "city", "country")


def person_variable(specs: Mapping[str, FieldSpec], person: Person | None, style: Style) -> Variable:
    """`person`: what the brand knows of people, their id, locale, country and addresses."""
    known = _text_specs(_BUILT_IN) | {"address": _address_spec()} | dict(specs)
    return record("person", known, None if person is None else _values(person), style)


def record(name: str, specs: Mapping[str, FieldSpec], values: Mapping[str, Attribute] | None, style: Style) -> Variable:
    """A group of values; without `values`, a placeholder for each, and lists of one item."""
    fields = {
        key: placeholder(f"{name}.{key}", spec, style)
        if values is None
        else attribute(f"{name}.{key}", spec, values.get(key), style)
        for key, spec in specs.items()
    }
    return Variable(name, "personal", None, style, fields)


def attribute(name: str, spec: FieldSpec, value: Attribute, style: Style) -> Variable:
    """One value of a person or an event, by the type of its field."""
    if value is None:
        return Variable(name, "personal", None if not spec.fields else "", style, _empty_fields(name, spec, style))
    if isinstance(value, Mapping):
        if spec.type == "money":
            return Variable(name, "personal", _money(value), style)
        return record(name, spec.fields, value, style)
    if isinstance(value, tuple):
        item = replace(spec, type="record" if spec.fields else "text")
        return Variable(name, "personal", tuple(attribute(name, item, one, style) for one in value), style)
    if spec.type == "product":
        return product_variable(name, str(value), style)
    if spec.type == "shop":
        return _shop_variable(name, str(value), spec, style)
    plain = clean(value) if isinstance(value, str) else value
    return Variable(name, "personal", _typed(plain, spec), style)


def product_variable(name: str, product: str, style: Style) -> Variable:
    """A product that a person or an event points at."""
    found = style.products.get(product)
    fields = product_fields(name, found, style, "personal") if found else {}
    return Variable(name, "personal", found or clean(product), style, fields)


def _shop_variable(name: str, shop: str, spec: FieldSpec, style: Style) -> Variable:
    """A shop that a person or an event points at; a placeholder where it is none of the market's."""
    found = style.shops.get(shop)
    if found is None:
        return placeholder(name, spec, style)
    return Variable(name, "personal", author_text(found.name), style, shop_fields(name, found, style, "personal"))


def placeholder(name: str, spec: FieldSpec, style: Style) -> Variable:
    """What stands for one value: `<first_name>`; products and records stand for their parts too."""
    last = name.rpartition(".")[2]
    if spec.type == "list":
        item = record(name, spec.fields, None, style) if spec.fields else _stand_in(name, last, style)
        return Variable(name, "personal", (item,), style)
    inner = {key: placeholder(f"{name}.{key}", inner, style) for key, inner in _inside(spec).items()}
    return _stand_in(name, last, style, inner)


def _inside(spec: FieldSpec) -> Mapping[str, FieldSpec]:
    if spec.type == "product":
        return _text_specs(("name", "price", "old_price", "url", "image", "alt"))
    return _text_specs(FIELDS) if spec.type == "shop" else spec.fields


def _stand_in(name: str, text: str, style: Style, fields: Mapping[str, Variable] | None = None) -> Variable:
    return Variable(name, "personal", Placeholder(f"<{text}>"), style, fields or {})


def _empty_fields(name: str, spec: FieldSpec, style: Style) -> dict[str, Variable]:
    return {key: attribute(f"{name}.{key}", inner, None, style) for key, inner in spec.fields.items()}


def _values(person: Person) -> dict[str, Attribute]:
    addresses = {
        name: dict(address) if isinstance(address, Mapping) else address for name, address in person.addresses.items()
    }
    return {**addresses, **person.fields, "id": person.id, "locale": person.locale, "country": person.country}


def _text_specs(names: tuple[str, ...]) -> dict[str, FieldSpec]:
    return {name: FieldSpec(name, "text", _ANYWHERE) for name in names}


def _address_spec() -> FieldSpec:
    return FieldSpec("address", "record", _ANYWHERE, optional=True, fields=_text_specs(_ADDRESS))


def _typed(value: object, spec: FieldSpec) -> object:
    if spec.type == "date" and isinstance(value, str):
        try:
            return date.fromisoformat(value[:10])
        except ValueError:
            return value
    return value


def _money(value: Mapping[str, Attribute]) -> Money | None:
    for currency, amount in value.items():
        if isinstance(amount, int | Decimal | str):
            return Money(Decimal(amount), currency)
    return None
