"""How each kind of value is printed when a text just names it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from omni.model.catalogue import Product
from omni.model.facts import (
    Bundle,
    Code,
    Day,
    Fact,
    Free,
    Gift,
    Iban,
    Moment,
    Multiplier,
    NameOf,
    OneEachCode,
    OpeningHours,
    Percent,
    Period,
    Phone,
    PlaceName,
    Price,
    ProductRef,
    Quantity,
    Release,
    Saving,
    Stock,
    Text,
    TimeOfDay,
    Url,
)
from omni.model.localised import pick
from omni.model.money import Money
from omni.render.dates import period_text, start_of, time_text, when_of, when_text
from omni.render.hours import hours_text
from omni.render.money import money, number
from omni.render.percents import percent
from omni.render.plurals import counted, measured
from omni.render.style import NBSP, Style

_YEARS = range(1900, 2100)


def printed(value: object, style: Style, fact: Fact | None = None) -> str:  # noqa: C901, PLR0912
    """A value as the reader of a language and a market expects it; `fact` gives the nouns of a quantity."""
    match value:
        case str():
            return value
        case Percent(points=points):
            return percent(points, style)
        case Price() | Saving():
            return money(value.money, style)
        case Money():
            return money(value, style)
        case Moment() | Day() | date():
            when = when_of(value)
            return when_text(when, style) if when else ""
        case Period():
            return _period(value, style)
        case TimeOfDay(at=at):
            return time_text(at, style)
        case OpeningHours(days=days, always=always):
            return "24/7" if always else hours_text(days, style)
        case Quantity():
            return quantity(value, style, fact)
        case Multiplier(times=times):
            return style.finish(f"{number(times, style)}×")
        case Bundle(buy=buy, pay=pay):
            return style.grammar.bundle.format(buy, pay)
        case Free():
            return style.grammar.free
        case Gift(product=product) | ProductRef(product=product):
            return product_name(style.products.get(product), style) or product
        case Product():
            return product_name(value, style)
        case Stock(product=product):
            return _stock(style.products.get(product), style)
        case bool():
            return str(value).lower()
        case int() | Decimal():
            return number(Decimal(value), style)
        case tuple():
            return ", ".join(printed(item, style) for item in value)
        case _:
            return _written(value, style)


def _written(value: object, style: Style) -> str:
    """Values that are printed as they were written."""
    match value:
        case Code(code=code):
            return code
        case OneEachCode(pattern=pattern):
            return pattern or "<code>"
        case Url(url=url, short=short):
            return short or url
        case Phone(number=digits):
            return style.finish(digits.replace(" ", NBSP))
        case Iban(iban=iban):
            return style.finish(NBSP.join(iban[start : start + 4] for start in range(0, len(iban), 4)))
        case NameOf(name=name, names=names):
            return pick(names, style.locale) or name
        case Release(version=version):
            return version
        case PlaceName(names=texts) | Text(text=texts):
            return _in_language(texts, style)
        case _:
            return ""


def product_name(product: Product | None, style: Style) -> str:
    """A product's name in the language, in English or in the first there is."""
    return _in_language(product.names, style) if product else ""


def quantity(value: Quantity, style: Style, fact: Fact | None) -> str:
    """A number or a range with its noun or unit: `4 pasti`, `24–84 mesi`, `10.000 km`."""
    nouns = (pick(fact.nouns, style.locale) if fact else None) or ()
    if not nouns and _is_a_year(value):
        return str(value.low)
    text = counted(value.high, nouns, style) if nouns else measured(value.high, value.unit, style)
    if value.low == value.high:
        return text
    return f"{number(value.low, style)}{style.finish('–')}{text}"


def _is_a_year(value: Quantity) -> bool:
    """True for `1998 year`, which is when and not how long."""
    is_one = value.low == value.high and value.low == value.low.to_integral_value()
    return value.unit == "year" and is_one and value.low in _YEARS


def _period(value: Period, style: Style) -> str:
    start, end = start_of(value), when_of(value)
    return period_text(start, end, style) if start and end else ""


def _stock(product: Product | None, style: Style) -> str:
    return number(Decimal(sum(product.stock.values())), style) if product else ""


def _in_language(texts: Mapping[str, str], style: Style) -> str:
    return pick(texts, style.locale) or texts.get("en") or next(iter(texts.values()), "")
