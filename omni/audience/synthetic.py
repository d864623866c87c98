"""People made up from distributions. Each value is drawn by person and column, so nothing else can shift it (R33).

Columns are `market` (then a country of it is drawn), `country`, `locale`, `locale.<market>` (wins in that market),
`prefers`, `consent.<channel>` (topics, or `granted`) and the brand's fields. The value `none` leaves a value out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
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


class Column(Frozen):
    """A distribution ready to draw from: its key of chance, and where each value's share ends (the last one at 1)."""

    purpose: int
    values: tuple[str, ...]
    ends: tuple[float, ...]

    def value_for(self, person: int) -> str:
        """The value that chance gives to a person, "" for none."""
        drawn = draw(self.purpose, person, 0).uniform
        return self.text(self.values[min(bisect_right(self.ends, drawn), len(self.values) - 1)])

    @staticmethod
    def text(value: str) -> str:
        """A value as people have it."""
        return "" if value in _NONE else value


class Maker(Frozen):
    """What people are made from: `own` are the columns of what omni itself knows, `countries` and `locales` those of
    each market, `consents` and `reach` those of each channel.
    """

    project: Project
    columns: Mapping[str, Column]
    own: frozenset[str]
    fields: Mapping[str, Column]
    consents: Mapping[str, Column]
    reach: Mapping[str, Column]
    countries: Mapping[str, Column]
    locales: Mapping[str, Column]

    def name(self, number: int) -> str:
        """The id of a person by number, from 0: `synthetic-000001` onwards."""
        return f"synthetic-{number + 1:06}"

    def person(self, id: str) -> Person:  # noqa: A002 - it is the person's id
        """Somebody, as chance has it."""
        brand, key = self.project.brand, recipient_key(id)
        drawn = {name: self.columns[name].value_for(key) for name in self.own}
        market = drawn.get("market", "")
        in_market = self.countries.get(market)
        country = drawn.get("country") or (in_market.value_for(key) if in_market else "")
        in_market = self.locales.get(market or _market_with(brand, country))
        reached = {channel: bool(column.value_for(key)) for channel, column in self.reach.items()}
        answers = {channel: column.value_for(key) for channel, column in self.consents.items()}
        return Person(
            id=id,
            locale=in_market.value_for(key) if in_market else drawn.get("locale", ""),
            country=country,
            timezone=drawn.get("timezone", ""),
            prefers=drawn.get("prefers", ""),
            addresses=_addresses(id, self.project.channels, reached),
            consent=_consent(answers, self.project),
            fields={name: _typed(brand, name, column.value_for(key)) for name, column in self.fields.items()},
        )


def synthetic_people(synthetic: Synthetic, project: Project) -> tuple[Person, ...]:
    """As many people as asked for."""
    made = maker(synthetic, project)
    return tuple(made.person(made.name(number)) for number in range(synthetic.size))


def maker(synthetic: Synthetic, project: Project) -> Maker:
    """What makes the people of distributions."""
    columns = {name: _column(synthetic.seed, name, shares) for name, shares in synthetic.columns.items() if shares}
    return Maker(
        project=project,
        columns=columns,
        own=_OWN & columns.keys(),
        fields={name: column for name, column in columns.items() if name in project.brand.fields},
        consents=_of_each(columns, "consent."),
        reach={channel: _reach(synthetic.seed, channel, rate) for channel, rate in synthetic.reach.items()},
        countries=_country_columns(project.brand, columns),
        locales=_of_each(columns, "locale."),
    )


def _of_each(columns: Mapping[str, Column], prefix: str) -> dict[str, Column]:
    """The columns of each channel or market, by its name."""
    return {name.removeprefix(prefix): column for name, column in columns.items() if name.startswith(prefix)}


def _column(seed: int, name: str, shares: tuple[Share, ...]) -> Column:
    ends = tuple(accumulate(share.weight for share in shares))
    return Column(purpose_key(seed, f"audience/{name}"), tuple(share.value for share in shares), ends)


def _reach(seed: int, channel: str, rate: Rate) -> Column:
    middle = (rate.low + rate.high) / 2
    return _column(seed, f"reach/{channel}", (Share("yes", middle), Share("none", 1 - middle)))


def _country_columns(brand: Brand, columns: Mapping[str, Column]) -> dict[str, Column]:
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
