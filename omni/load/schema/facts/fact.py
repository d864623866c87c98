"""Which kind a fact is: told by a key, or by the shape of a single text and the fact's name."""

from __future__ import annotations

from typing import Annotated, Any

from omni.load.misfit import (
    IMPOSSIBLE,
    MisfitError,
    wrong,
)
from omni.load.scalars import names
from omni.load.scalars.amounts import FREQUENT, looks_like_currency
from omni.load.schema.collected import Collected
from omni.load.schema.facts import kinds
from omni.load.schema.facts.kind import FactKeys
from omni.load.schema.facts.single import as_written, from_text, kind_named
from omni.load.schema.reading import Reads
from omni.model.facts import RESERVED
from omni.model.frozen import Frozen

BY_MARKET = "by_market"
_ONE_BOUND = "write {from: …}, or {up_to: …}"


class WrittenFact(Frozen):
    """A fact as written: one value, or one per market, and whether it was written with keys."""

    by_market: dict[str, FactKeys]
    shared: FactKeys | None = None

    @property
    def first(self) -> FactKeys:
        """The keys that hold for all markets."""
        return self.shared or next(iter(self.by_market.values()))


def read_fact(name: str, data: object) -> WrittenFact:
    """One fact; raises what pydantic collects."""
    if isinstance(data, dict) and BY_MARKET in data:
        return _by_market(name, data)
    return WrittenFact({"": _one(name, data)})


def _one(name: str, data: object) -> FactKeys:
    if data is None:
        raise wrong(kind_named(name), None)
    if not isinstance(data, dict | str):
        raise wrong(FactKeys.expects, data)
    keys = (
        from_text(name, data.rstrip("\n"))
        if isinstance(data, str)
        else kinds.model_of(_kind(data)).model_validate(data)
    )
    keys.refuse_as(name)
    return keys


def _by_market(name: str, data: dict[str, Any]) -> WrittenFact:
    from omni.load.schema.facts.bounds import Beside

    collected = Collected()
    markets = data[BY_MARKET]
    if not isinstance(markets, dict) or not markets:
        raise wrong("a value for each market", markets, advice="write it as in {by_market: {italy: 30%, romania: 25%}}")
    beside = {key: value for key, value in data.items() if key != BY_MARKET}
    shared = collected.reading(BY_MARKET, lambda: Beside.model_validate(beside)) if beside else None
    inner = Collected()
    values = {market: inner.reading(market, lambda value=value: _one(name, value)) for market, value in markets.items()}  # type: ignore[misc]
    collected.reading(BY_MARKET, lambda: inner.done("by_market"))
    collected.done("fact")
    return WrittenFact({market: value for market, value in values.items() if value is not None}, shared)


def _kind(data: dict[str, Any]) -> str:
    known = kinds.BY_KEY
    told = [key for key in data if key in known]
    if "from" in data or "up_to" in data:
        return _bounded(data)
    if told:
        return known[told[0]]
    if any(looks_like_currency(key) for key in data):
        return kinds.MONEY
    collected = Collected()
    for key in list(data)[:1]:
        written = as_written(data[key])
        advice = f"write {written}" if written else ""
        collected.unknown_key(key, "kind of value", (*known, "up_to", "from", BY_MARKET, *FREQUENT), advice)
    collected.done("fact")
    raise wrong(FactKeys.expects, None)


def _bounded(data: dict[str, Any]) -> str:
    value = data.get("from", data.get("up_to"))
    if {"from", "up_to"} <= data.keys():
        raise MisfitError(IMPOSSIBLE, "has from and up_to, a value has its lowest or its highest", advice=_ONE_BOUND)
    if "from" in data and "to" in data:
        if str(value).endswith("%"):
            words = f"goes from {value} to {data['to']}, a percent has its lowest or its highest"
            raise MisfitError(IMPOSSIBLE, words, advice=_ONE_BOUND)
        return kinds.PERIOD
    if isinstance(value, dict):
        return kinds.MONEY_FROM if "from" in data else kinds.MONEY_UP_TO
    if "from" in data and isinstance(value, str) and value.startswith(("person.", "event.")):
        return kinds.FIELD
    if isinstance(value, str) and "%" not in value and not value.isdecimal():
        return kinds.QUANTITY_FROM if "from" in data else kinds.QUANTITY_UP_TO
    return kinds.PERCENT_FROM if "from" in data else kinds.PERCENT_UP_TO


def read_facts(data: object) -> dict[str, WrittenFact]:
    """All facts of a group by name."""
    if not isinstance(data, dict):
        raise wrong("names with values such as discount: 30%", data, advice="write it as in facts: {discount: 30%}")
    collected = Collected()
    found: dict[str, WrittenFact] = {}
    for name, value in data.items():
        misfit = _wrong_name(name)
        if misfit:
            collected.wrong_key(name, misfit)
            continue
        fact = collected.reading(name, lambda name=name, value=value: read_fact(name, value))  # type: ignore[misc]
        if fact is not None:
            found[name] = fact
    collected.done("facts")
    return found


def _wrong_name(name: str) -> MisfitError | None:
    if name in RESERVED:
        return MisfitError(IMPOSSIBLE, "is a word of omni's own and names no fact", advice="give it another name")
    try:
        names.fact_name(name)
    except MisfitError:
        meant = name.replace("-", "_").replace(" ", "_")
        return MisfitError(IMPOSSIBLE, "is the name of a fact, and those are of letters, digits and _", meant)
    return None


def _guarded(data: object) -> dict[str, WrittenFact]:
    from omni.load.schema.reading import guarded

    return guarded(lambda: read_facts(data))


_JSON = {"type": "object", "additionalProperties": {"omni-ref": "Fact"}, "title": "names with values"}
FactMap = Annotated[dict[str, WrittenFact], Reads(_guarded, _JSON)]
