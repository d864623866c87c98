"""Facts as values, with the roles that their names tell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from omni.model import facts as values
from omni.model.facts import Fact, FactValue
from omni.model.frozen import replace
from omni.model.place import Route

_LAST_MINUTE = 23, 59

if TYPE_CHECKING:
    from omni.load.schema.facts.fact import WrittenFact
    from omni.load.schema.facts.kind import FactKeys


def facts(
    written: Mapping[str, WrittenFact], route: Route, others: Mapping[str, Fact] | None = None
) -> dict[str, Fact]:
    """The facts of a group; one that takes amounts from another finds it here or among `others`."""
    first = {name: _fact(name, fact, route / name, {}) for name, fact in written.items()}
    known = {**(others or {}), **first}
    taking = {name for name, fact in written.items() if any(_takes_amounts(keys) for keys in fact.by_market.values())}
    return {
        name: _fact(name, written[name], fact.route, known) if name in taking else fact for name, fact in first.items()
    }


def _takes_amounts(keys: FactKeys) -> bool:
    return isinstance(getattr(keys, "over", None), str)


def _fact(name: str, written: WrittenFact, route: Route, known: Mapping[str, Fact]) -> Fact:
    first = written.first
    role = str(getattr(first, "role", ""))
    by_market = {market: _value(name, keys, written, known) for market, keys in written.by_market.items()}
    return Fact(
        name=name,
        values=by_market,
        route=route,
        of=first.of,
        role=role or _role_told_by(name, next(iter(by_market.values()))),
        nouns=first.nouns,
        words=first.words,
        also=first.other_units,
    )


def _value(name: str, keys: FactKeys, written: WrittenFact, known: Mapping[str, Fact]) -> FactValue:
    other = getattr(keys, "over", None)
    value = (keys.model_copy(update={"over": _amounts(known.get(other))}) if isinstance(other, str) else keys).meant()
    if isinstance(value, values.Price):
        return _with_role(name, value, keys, written)
    encodes = str(getattr(written.first, "encodes", ""))
    if isinstance(value, values.Code | values.OneEachCode) and encodes:
        return replace(value, encodes=encodes)
    return value


def _with_role(name: str, price: values.Price, keys: FactKeys, written: WrittenFact) -> values.Price:
    from omni.load.scalars.roles import money_role

    role = str(getattr(keys, "role", "") or getattr(written.first, "role", "")) or money_role(name)
    return replace(price, role=role, until=price.until or str(getattr(written.first, "until", "")))


def _role_told_by(name: str, value: FactValue) -> str:
    from omni.load.scalars.roles import money_role, time_role

    if isinstance(value, values.Price):
        return money_role(name)
    timed = isinstance(value, values.Moment | values.Day | values.TimeOfDay | values.DaysAfter)
    return time_role(name) or _told_by_hour(value) if timed else ""


def _told_by_hour(value: FactValue) -> str:
    """An end, for the last minute of a day: `valabilitate: 2026-12-20T23:59`; nothing begins or happens then."""
    return "end" if isinstance(value, values.Moment) and (value.local.hour, value.local.minute) == _LAST_MINUTE else ""


def _amounts(fact: Fact | None) -> values.Amounts:
    value = fact.value_in("") if fact else None
    return value.amounts if isinstance(value, values.Price | values.Saving) else {}
