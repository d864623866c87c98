"""The facts of a campaign as a table: one value a market, and a line of its own for a version that differs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from omni.model.brief import Brief
from omni.model.frozen import Frozen
from omni.write.preview.labels import market as market_name
from omni.write.preview.values import printed

_Values = Mapping[str, str]


class Line(Frozen):
    """One fact for one version (empty for everyone else): a value for each market, "" where there is none."""

    name: str
    version: str
    values: tuple[str, ...]


class FactTable(Frozen):
    """Markets across, facts down."""

    markets: tuple[str, ...]
    lines: tuple[Line, ...]


def fact_table(briefs: Iterable[Brief]) -> FactTable:
    """Gathers the facts that the briefs of one campaign hold."""
    found: dict[tuple[str, str], _Values] = {}
    for brief in briefs:
        where = brief.key.version, brief.key.market
        if where not in found:
            found[where] = {name: printed(fact) for name, fact in brief.facts.items()}
    markets = tuple(dict.fromkeys(market for _, market in found))
    versions = sorted(dict.fromkeys(version for version, _ in found), key=bool)
    names = dict.fromkeys(name for values in found.values() for name in values)
    return FactTable(tuple(map(market_name, markets)), tuple(_lines(names, markets, versions, found)))


def _lines(
    names: Iterable[str], markets: tuple[str, ...], versions: list[str], found: Mapping[tuple[str, str], _Values]
) -> Iterable[Line]:
    for name in names:
        first: tuple[str, ...] | None = None
        for version in versions:
            values = tuple(found.get((version, market), {}).get(name, "") for market in markets)
            if values != first:
                yield Line(name, version, values)
            first = first or values
