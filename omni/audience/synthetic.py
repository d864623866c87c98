"""People made up from distributions. Each value is drawn by person and column, so nothing else can shift it (R33).

Columns are `market` (then a country of it is drawn), `country`, `locale`, `locale.<market>` (wins in that market),
`prefers`, `consent.<channel>` (topics, or `granted`) and the brand's fields. The value `none` leaves a value out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from itertools import accumulate

from omni.audience.values import UnreadableError, consented, read_value
from omni.draws import draw, purpose_key, recipient_key
from omni.model.brand import Brand
from omni.model.channel import Channel
from omni.model.frozen import Frozen
from omni.model.people import Attribute, Consent, Person, Share, Synthetic
from omni.model.project import Project
from omni.model.spans import Rate

_NONE = frozenset({"none", ""})
_OWN = frozenset({"market", "country", "locale", "prefers", "timezone"})


class _Column(Frozen):
    """A distribution ready to draw from: its key of chance, and where each value's share ends (the last one at 1)."""

    purpose: int
    values: tuple[str, ...]
    ends: tuple[float, ...]

    def value_for(self, person: int) -> str:
        """The value that chance gives to a person, "" for none."""
        drawn = draw(self.purpose, person, 0).uniform
        found = self.values[min(bisect_right(self.ends, drawn), len(self.values) - 1)]
        return "" if found in _NONE else found


def synthetic_people(synthetic: Synthetic, project: Project) -> tuple[Person, ...]:
    """As many people as asked for, `synthetic-000001` onwards."""
    columns = {name: _column(synthetic.seed, name, shares) for name, shares in synthetic.columns.items() if shares}
    reach = {channel: _reach(synthetic.seed, channel, rate) for channel, rate in synthetic.reach.items()}
    make = _maker(project, columns, reach)
    return tuple(make(f"synthetic-{number:06}") for number in range(1, synthetic.size + 1))


def _maker(project: Project, columns: Mapping[str, _Column], reach: Mapping[str, _Column]) -> Callable[[str], Person]:
    brand, channels = project.brand, project.channels
    fields = {name: column for name, column in columns.items() if name in brand.fields}
    consents = {name.split(".", 1)[1]: column for name, column in columns.items() if name.startswith("consent.")}
    countries = _country_columns(brand, columns)

    def make(id: str) -> Person:  # noqa: A002 - it is the person's id
        key = recipient_key(id)
        drawn = {name: columns[name].value_for(key) for name in _OWN & columns.keys()}
        market = drawn.get("market", "")
        country = drawn.get("country") or (countries[market].value_for(key) if market in countries else "")
        market = market or _market_with(brand, country)
        in_market = columns.get(f"locale.{market}")
        return Person(
            id=id,
            locale=in_market.value_for(key) if in_market else drawn.get("locale", ""),
            country=country,
            timezone=drawn.get("timezone", ""),
            prefers=drawn.get("prefers", ""),
            addresses=_addresses(id, channels, {channel: bool(c.value_for(key)) for channel, c in reach.items()}),
            consent=_consent({channel: c.value_for(key) for channel, c in consents.items()}, project),
            fields={name: _typed(brand, name, column.value_for(key)) for name, column in fields.items()},
        )

    return make


def _column(seed: int, name: str, shares: tuple[Share, ...]) -> _Column:
    ends = tuple(accumulate(share.weight for share in shares))
    return _Column(purpose_key(seed, f"audience/{name}"), tuple(share.value for share in shares), ends)


def _reach(seed: int, channel: str, rate: Rate) -> _Column:
    middle = (rate.low + rate.high) / 2
    return _column(seed, f"reach/{channel}", (Share("yes", middle), Share("none", 1 - middle)))


def _country_columns(brand: Brand, columns: Mapping[str, _Column]) -> dict[str, _Column]:
    """Each market's countries in equal shares; without a column for either, all of the brand's."""
    markets = {market.id: market.countries for market in brand.markets.values()}
    if "market" not in columns and "country" not in columns:
        markets[""] = tuple(country for countries in markets.values() for country in countries)
    return {
        market: _column(0, f"country/{market}", tuple(Share(country, 1 / len(countries)) for country in countries))
        for market, countries in markets.items()
        if countries
    }


def _market_with(brand: Brand, country: str) -> str:
    return next((market.id for market in brand.markets.values() if country in market.countries), "")


def _addresses(id: str, channels: Mapping[str, Channel], reached: Mapping[str, bool]) -> dict[str, str]:  # noqa: A002
    """A made-up address, one per person, for each channel that reaches them; all channels that nothing is said of."""
    kinds = {channel.id: channel.address for channel in channels.values() if channel.address}
    unreached = {kinds[channel] for channel, there in reached.items() if channel in kinds and not there}
    return dict.fromkeys(sorted(set(kinds.values()) - unreached), id)


def _consent(drawn: Mapping[str, str], project: Project) -> Consent:
    return consented({channel: value or "refused" for channel, value in drawn.items()}, project)


def _typed(brand: Brand, name: str, value: str) -> Attribute:
    try:
        return read_value(value, brand.fields[name]) if value else None
    except UnreadableError:
        return value
