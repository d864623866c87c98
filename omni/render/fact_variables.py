"""Facts as variables, with what a text may ask of each kind: `price.per`, `gift.over`, `coat.price`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from omni.model.facts import (
    Amounts,
    Bundle,
    DaysAfter,
    Fact,
    FactValue,
    Free,
    FromField,
    Gift,
    ListOf,
    Moment,
    OneEachCode,
    Period,
    Price,
    ProductRef,
    Quantity,
    Saving,
    Url,
)
from omni.model.frozen import Frozen
from omni.model.money import Money
from omni.render.attributes import product_variable
from omni.render.products import product_fields
from omni.render.style import Style
from omni.render.variables import Absent, Placeholder, Variable

Find = Callable[[str], Variable | None]
"""A personal value by its path: `person.last_product`."""


class Reader(Frozen):
    """Whose values facts take: paths of a person or an event, and the person's id (empty when nobody is meant)."""

    find: Find
    person: str = ""
    campaign: str = ""


def fact_variable(fact: Fact, style: Style, reader: Reader) -> Variable:
    """A fact as a text names it."""
    value = fact.value
    match value:
        case FromField(path=path, kind=kind):
            return _from_field(fact.name, path, kind, style, reader)
        case DaysAfter():
            return _days_after(fact.name, value, style, reader)
        case ListOf(path=path):
            return reader.find(path) or Variable(path, "personal", None, style)
        case OneEachCode(pattern=pattern):
            return Variable(fact.name, "personal", _own_code(pattern, fact.name, reader), style)
        case _:
            return Variable(fact.name, "fact", value, style, _fields(fact.name, value, style), fact)


def absent_fact(name: str, reason: str, style: Style) -> Variable:
    """A fact that this market or version does not have: false in conditions, a mistake when printed."""
    return Variable(name, "fact", Absent(reason), style)


def _fields(name: str, value: FactValue, style: Style) -> dict[str, Variable]:
    match value:
        case ProductRef(product=product):
            found = style.products.get(product)
            return product_fields(name, found, style) if found else {}
        case Price(per=per, per_amounts=amounts):
            return _named(name, style, per=_per(per, amounts, style))
        case Quantity(low=low, high=high, unit=unit, per=per, per_amounts=amounts):
            return _named(name, style, low=low, high=high, unit=unit, per=_per(per, amounts, style))
        case Saving(over=over) | Free(over=over) | Gift(over=over):
            return _named(name, style, over=_money(over))
        case Period(start=start, end=end, timed=timed, zone=zone):
            edges = {"start": start, "end": end}
            return _named(name, style, **{key: Moment(edge, zone) if timed else edge.date() for key, edge in edges.items()})  # fmt: skip # noqa: E501
        case Bundle(buy=buy, pay=pay):
            return _named(name, style, buy=buy, pay=pay)
        case Url(url=url, short=short):
            return _named(name, style, url=url, short=short or None)
        case _:
            return {}


def _named(name: str, style: Style, **values: object) -> dict[str, Variable]:
    return {key: Variable(f"{name}.{key}", "fact", value, style) for key, value in values.items()}


def _per(per: str, amounts: Amounts | None, style: Style) -> object:
    amount = _money(amounts)
    return amount or (style.grammar.per.get(per, style.grammar.per_unit.format(per)) if per else None)


def _money(amounts: Amounts | None) -> Money | None:
    return next((Money(amount, currency) for currency, amount in (amounts or {}).items()), None)


def _from_field(name: str, path: str, kind: str, style: Style, reader: Reader) -> Variable:
    found = reader.find(path)
    if found is None:
        return Variable(name, "personal", Absent(f"takes {path}, which no field of the brand or event is"), style)
    if isinstance(found.value, str) and found.value and kind == "product":
        return product_variable(path, found.value, style)
    if isinstance(found.value, str | int) and kind == "money":
        return Variable(path, "personal", _number(found.value), style)
    return found


def _number(value: str | int) -> object:
    return Decimal(value) if re.fullmatch(r"-?\d{1,15}(\.\d{1,6})?", str(value)) else str(value)


def _days_after(name: str, value: DaysAfter, style: Style, reader: Reader) -> Variable:
    found = reader.find(value.path)
    if found is not None and isinstance(found.value, date):
        return Variable(name, "personal", found.value + timedelta(days=value.days), style)
    return Variable(name, "personal", Placeholder(f"<{name}>"), style)


def _own_code(pattern: str, name: str, reader: Reader) -> object:
    """A person's code: each `#` a digit drawn from the person's id alone; the pattern itself while nobody is meant."""
    if not pattern or not reader.person:
        return Placeholder(pattern or f"<{name}>")
    key = f"{reader.campaign}\x1f{name}\x1f{reader.person}".encode()
    digits = iter(str(int.from_bytes(hashlib.blake2b(key, digest_size=32).digest(), "big")).zfill(78)[-64:])
    return re.sub("#", lambda _: next(digits, "0"), pattern)
