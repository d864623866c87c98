"""The kinds of facts, each imported when the first fact of its module is read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from omni.load.schema.facts.kind import FactKeys

BY_KEY: Mapping[str, str] = {
    "percent": "percents.PercentFact",
    "multiplier": "offers.MultiplierFact",
    "bundle": "offers.BundleFact",
    "free": "offers.FreeFact",
    "gift": "offers.GiftFact",
    "code": "codes.CodeFact",
    "one_each": "codes.OneEachFact",
    "codes": "codes.CodesFact",
    "less": "money.LessFact",
    "at": "times.MomentFact",
    "date": "times.DateFact",
    "time": "hours.TimeFact",
    "hours": "hours.HoursFact",
    "after": "fields.AfterFact",
    "quantity": "things.QuantityFact",
    "version": "things.VersionFact",
    "url": "contacts.UrlFact",
    "phone": "contacts.PhoneFact",
    "iban": "contacts.IbanFact",
    "name": "wordings.NameFact",
    "place": "wordings.PlaceFact",
    "stock": "things.StockFact",
    "product": "things.ProductFact",
    "text": "wordings.TextFact",
    "list": "fields.ListFact",
}
"""The kinds that a key tells, by that key."""
MONEY, MONEY_FROM, MONEY_UP_TO = "money.MoneyFact", "money.MoneyFrom", "money.MoneyUpTo"
PERCENT_FROM, PERCENT_UP_TO = "percents.PercentFrom", "percents.PercentUpTo"
PERIOD, FIELD = "times.PeriodFact", "fields.FieldFact"
QUANTITY_FROM, QUANTITY_UP_TO = "bounds.QuantityFrom", "bounds.QuantityUpTo"
_TOLD = (MONEY, MONEY_FROM, MONEY_UP_TO, PERCENT_FROM, PERCENT_UP_TO, PERIOD, FIELD, QUANTITY_FROM, QUANTITY_UP_TO)
"""Those that what they hold tells."""


@cache
def model_of(kind: str) -> type[FactKeys]:
    """The model of a kind."""
    module, _, name = kind.partition(".")
    return cast("type[FactKeys]", getattr(import_module(f"omni.load.schema.facts.{module}"), name))


def every_kind() -> tuple[type[FactKeys], ...]:
    """All kinds."""
    return tuple(model_of(kind) for kind in (*BY_KEY.values(), *_TOLD))
