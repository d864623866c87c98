"""Where recipients come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, cast

from omni.load.notes import Names, References
from omni.model.people import Audience, AudienceFile, Share, Synthetic
from omni.model.place import Route
from omni.model.spans import Rate

if TYPE_CHECKING:
    from omni.load.schema.audience import AudienceFile as AudienceKeysFile
    from omni.load.schema.audience import FileKeys, SyntheticKeys

NONE = "none"
KNOWN_COLUMNS = frozenset({"market", "locale", "country", "timezone", "prefers"})


def audience(file: AudienceKeysFile, route: Route, names: Mapping[str, Names], references: References) -> Audience:
    """The audience; its columns, markets and channels are checked."""
    from omni.load.schema.audience import FileKeys, SyntheticKeys

    found = file.audience
    here = route / "audience"
    if isinstance(found, SyntheticKeys):
        return Audience(route, _Columns(names, references).synthetic(found, here))
    if isinstance(found, FileKeys):
        return Audience(route, None, _table(found))
    synthetic = _Columns(names, references).synthetic(found.synthetic, here / "synthetic") if found.synthetic else None
    return Audience(route, synthetic, _table(found.table) if found.table else None)


def _table(keys: FileKeys) -> AudienceFile:
    ending = keys.file.rpartition(".")[2].lower()
    told = keys.format or (ending if ending in {"csv", "jsonl", "parquet"} else "csv")
    return AudienceFile(
        keys.file,
        cast("Literal['csv', 'jsonl', 'parquet']", told),
        keys.columns,
        keys.delimiter,
        keys.opt_out_register,
        keys.history,
    )


class _Columns:
    def __init__(self, names: Mapping[str, Names], references: References) -> None:
        self._names = names
        self._references = references

    def synthetic(self, keys: SyntheticKeys, route: Route) -> Synthetic:
        columns: dict[str, tuple[Share, ...]] = {}
        reach = dict(keys.reach)
        for name, shares in keys.distributions.items():
            here = route / "distributions" / name
            if name == "reachable":
                reach |= {channel: self._rate(channel, share, here) for channel, share in shares.items()}
            elif name == "consent":
                columns |= {
                    f"consent.{channel}": self._consent(channel, share, here) for channel, share in shares.items()
                }
            else:
                columns |= self._column(name, shares, here)
        return Synthetic(keys.size, keys.seed, columns, reach)

    def _column(self, name: str, shares: Mapping[str, object], route: Route) -> dict[str, tuple[Share, ...]]:
        """A column, or one for each market below the market's name: `locale.italy`."""
        self._references.known(name, self._names["column"], route.key)
        if not any(isinstance(share, dict) for share in shares.values()):
            return {name: _shares(cast("Mapping[str, float]", shares))}
        for market in shares:
            self._references.known(market, self._names["market"], (route / market).key)
        nested = cast("Mapping[str, Mapping[str, float]]", shares)
        return {f"{name}.{market}": _shares(inner) for market, inner in nested.items()}

    def _consent(self, channel: str, share: object, route: Route) -> tuple[Share, ...]:
        self._references.known(channel, self._names["channel"], (route / channel).key)
        agreed = cast("float", share)
        return Share("granted", agreed), Share("refused", 1 - agreed)

    def _rate(self, channel: str, share: object, route: Route) -> Rate:
        self._references.known(channel, self._names["channel"], (route / channel).key)
        return Rate(cast("float", share), cast("float", share))


def _shares(shares: Mapping[str, float]) -> tuple[Share, ...]:
    return tuple(Share("" if value == NONE else value, weight) for value, weight in shares.items())
