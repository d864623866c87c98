"""What facts name: other facts, products, markets, fields of people and events."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from omni.load.notes import Names, unknown
from omni.load.values.conditions import PERSON_HAS, UNKNOWN_ATTRIBUTE
from omni.load.values.fields import paths
from omni.load.values.scope import Scope
from omni.model import facts as values
from omni.model.facts import FactValue
from omni.model.place import Route

if TYPE_CHECKING:
    from omni.load.schema.facts.fact import WrittenFact
    from omni.load.schema.facts.kind import FactKeys


def check_facts(written: Mapping[str, WrittenFact], route: Route, known: Names, scope: Scope) -> None:
    """Notes every name in these facts that leads nowhere."""
    for name, fact in written.items():
        for market, keys in fact.by_market.items():
            here = route / name
            if market:
                here = here / "by_market" / market
                scope.references.known(market, scope.names["market"], here.key)
            _check(keys, here, known, scope)
        if fact.shared:
            _check_facts_named(fact.shared, route / name, known, scope)


def _check(keys: FactKeys, route: Route, known: Names, scope: Scope) -> None:
    _check_facts_named(keys, route, known, scope)
    value = keys.meant()
    product = _product(value)
    if product:
        key, name = product
        scope.references.known(name, scope.names["product"], route / key)
    path = _path(value)
    if path:
        _check_field(path[1], route / path[0], scope)


def _check_facts_named(keys: FactKeys, route: Route, known: Names, scope: Scope) -> None:
    for key, name in keys.names_facts:
        scope.references.known(name, known, route / key)


def _product(value: FactValue) -> tuple[str, str] | None:
    match value:
        case values.ProductRef(product=name):
            return "product", name
        case values.Gift(product=name):
            return "gift", name
        case values.Stock(product=name):
            return "stock", name
    return None


def _path(value: FactValue) -> tuple[str, str] | None:
    match value:
        case values.FromField(path=path):
            return "from", path
        case values.DaysAfter(path=path):
            return "after", path
        case values.ListOf(path=path):
            return "list", path
    return None


def _check_field(path: str, route: Route, scope: Scope) -> None:
    whose, _, field = path.partition(".")
    if whose == "event":
        known = frozenset(name for fields in scope.event_fields.values() for name in fields)
        if scope.names["event"].declared is None:
            return
    else:
        known = frozenset(paths(scope.brand.fields)) | PERSON_HAS
    if field not in known:
        what = "field of an event" if whose == "event" else "field of a person"
        written = {f"{whose}.{name}" for name in known} if whose in {"person", "event"} else known
        scope.references.note(unknown(what, path, written, route, UNKNOWN_ATTRIBUTE))
