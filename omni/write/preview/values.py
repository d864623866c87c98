"""Values of facts for the table of a campaign: the same in every language, so that one look compares them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from omni.model.dates import Day, Moment, OpeningHours, Period, Span, TimeOfDay
from omni.model.facts import (
    Code,
    DaysAfter,
    Fact,
    FactValue,
    FromField,
    Iban,
    ListOf,
    NameOf,
    OneEachCode,
    Phone,
    PlaceName,
    ProductRef,
    Stock,
    Text,
    Url,
)
from omni.model.money import Money
from omni.model.offers import (
    Amounts,
    Bound,
    Bundle,
    Free,
    Gift,
    Multiplier,
    Percent,
    Price,
    Quantity,
    Release,
    Saving,
)
from omni.words.numbers import many

_BOUNDS = {Bound.EXACT: "", Bound.UP_TO: "up to ", Bound.FROM: "from "}
_COUNTED = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year", "point", "piece", "meal"})
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def printed(fact: Fact) -> str:
    """Writes a resolved fact: `30%`, `25 EUR`, `Mon 30 Nov 2026 23:59`."""
    return _offer(fact.value) or _time(fact.value) or _thing(fact.value)


def _offer(value: FactValue) -> str:
    match value:
        case Percent(points, of, bound):
            return f"{_BOUNDS[bound]}{_number(points)}%{_on(of)}"
        case Price(amounts, _, per, per_amounts, bound):
            each = f" per {per or _money(per_amounts)}" if per or per_amounts else ""
            return f"{_BOUNDS[bound]}{_money(amounts)}{each}"
        case Saving(amounts, over):
            return f"{_money(amounts)} less{_over(over)}"
        case Free(what, over):
            return f"free {what}{_over(over)}"
        case Gift(product, over):
            return f"{product} as a gift{_over(over)}"
        case Quantity(low, high, unit, per, per_amounts):
            span = _number(low) if low == high else f"{_number(low)} to {_number(high)}"
            return f"{span} {unit}{'s' if unit in _COUNTED and high != 1 else ''}" + (
                f" per {per or _money(per_amounts)}" if per or per_amounts else ""
            )
        case Multiplier(times, of):
            return f"{_number(times)} times{_of(of)}"
        case Bundle(buy, pay, of):
            return f"{buy} for {pay}{_of(of)}"
        case Release(version, of):
            return f"{of} {version}".strip()
    return ""


def _time(value: FactValue) -> str:
    match value:
        case Moment(local, zone):
            return f"{_moment(local)}{f' ({zone})' if zone else ''}"
        case Day(day):
            return f"{day:%a} {day.day} {day:%b %Y}"
        case Period(start, end, timed):
            write = _moment if timed else _date
            return f"{write(start)} to {write(end)}"
        case TimeOfDay(at):
            return f"{at:%H:%M}"
        case OpeningHours(days, always):
            if always:
                return "always open"
            return ", ".join(f"{_WEEKDAYS[day]} {_spans(spans)}" for day, spans in sorted(days.items()))
    return ""


def _spans(spans: Sequence[Span]) -> str:
    return " and ".join(f"{opens:%H:%M} to {closes:%H:%M}" for opens, closes in spans)


def _thing(value: FactValue) -> str:
    match value:
        case Code(code):
            return code
        case OneEachCode(pattern, file):
            return f"one each, {pattern or file}"
        case Url(text) | Phone(text) | Iban(text):
            return text
        case NameOf(name, names=names):
            return " · ".join(dict.fromkeys(names.values())) or name
        case PlaceName(names) | Text(names):
            return " · ".join(dict.fromkeys(names.values()))
        case ProductRef(product) | Stock(product):
            return product
        case FromField(path) | ListOf(path):
            return f"each person's own ({_field(path)})"
        case DaysAfter(path, number):
            return f"{many(number, 'day')} after {_field(path)}, each person's own"
    return ""


def _money(amounts: Amounts | None) -> str:
    """Each currency's amount: `80 EUR`, `84.90 EUR`."""
    return " / ".join(str(Money(amount, currency)).replace(".00 ", " ") for currency, amount in (amounts or {}).items())


def _over(amounts: Amounts | None) -> str:
    return f" from {_money(amounts)}" if amounts else ""


def _of(what: str) -> str:
    return f" of {what}" if what else ""


def _on(what: str) -> str:
    return f" on {what}" if what else ""


def _field(path: str) -> str:
    return path.removeprefix("event.").replace("_", " ")


def _number(number: Decimal) -> str:
    return f"{number:f}"


def _date(at: datetime) -> str:
    return f"{at:%a} {at.day} {at:%b %Y}"


def _moment(at: datetime) -> str:
    return f"{_date(at)} {at:%H:%M}"
