"""People made up from distributions. Each value is drawn by person and column, so nothing else can shift it (R33).

Columns are `market` (then a country of it is drawn), `country`, `locale`, `locale.<market>` (wins in that market),
`prefers`, `consent.<channel>` (topics, or `granted`) and the brand's fields. The value `none` leaves a value out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from omni.audience.values import UnreadableError, consented, read_value
from omni.draws import purpose_key, recipient_key
from omni.draws.lanes import words
from omni.model.brand import Brand
from omni.model.channel import Channel
from omni.model.frozen import Frozen, field
from omni.model.people import Attribute, Consent, Person, Share, Synthetic
from omni.model.project import Project
from omni.model.spans import Rate

_NONE = frozenset({"none", ""})
_OWN = frozenset({"market", "country", "locale", "prefers", "timezone"})

PREFIX = "synthetic-"
"""What the ids of people begin with who are made up."""


class Column(Frozen):
    """A distribution ready to draw from: its key of chance, and where each value's share ends (the last one at 1)."""

    purpose: int
    values: tuple[str, ...]
    ends: tuple[float, ...]

    def values_for(self, people: Sequence[int]) -> list[str]:
        """The value that chance gives to each person, "" for none."""
        texts, last = list(map(self.text, self.values)), len(self.values) - 1
        return [texts[min(bisect_right(self.ends, word / 2**32), last)] for word in words(self.purpose, people, 0)[0]]

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
    made: dict[Hashable, Any] = field(default_factory=dict)

    def name(self, number: int) -> str:
        """The id of a person by number, from 0: `synthetic-000001` onwards."""
        return f"{PREFIX}{number + 1:06}"

    def people(self, numbers: Sequence[int]) -> Iterator[Person]:
        """People by number, as chance has them."""
        ids = [self.name(number) for number in numbers]
        keys = list(map(recipient_key, ids))
        groups = (self.columns, self.reach, self.countries)
        drawn = {column.purpose: column.values_for(keys) for group in groups for column in group.values()}
        for place, id_ in enumerate(ids):
            yield self._person(id_, {purpose: values[place] for purpose, values in drawn.items()})

    def _person(self, id_: str, drawn: Mapping[int, str]) -> Person:
        """Somebody of whom is known what chance gives them, by the purpose of each column."""
        own = {name: drawn[self.columns[name].purpose] for name in self.own}
        market = own.get("market", "")
        in_market = self.countries.get(market)
        country = own.get("country") or (drawn[in_market.purpose] if in_market else "")
        in_market = self.locales.get(market or _market_with(self.project.brand, country))
        reached = tuple((channel, bool(drawn[column.purpose])) for channel, column in self.reach.items())
        answers = tuple((channel, drawn[column.purpose]) for channel, column in self.consents.items())
        return Person(
            id=id_,
            locale=drawn[in_market.purpose] if in_market else own.get("locale", ""),
            country=country,
            timezone=own.get("timezone", ""),
            prefers=own.get("prefers", ""),
            addresses=dict.fromkeys(self._known(("reach", reached), lambda: self._kinds(dict(reached))), id_),
            consent=self._known(("consent", answers), lambda: _consent(dict(answers), self.project)),
            fields={name: self._value(name, drawn[column.purpose]) for name, column in self.fields.items()},
        )

    def _kinds(self, reached: Mapping[str, bool]) -> tuple[str, ...]:
        return _addresses(self.project.channels, reached)

    def _value(self, name: str, value: str) -> Attribute:
        found: Attribute = self._known((name, value), lambda: _typed(self.project.brand, name, value))
        return found

    def _known(self, place: Hashable, make: Callable[[], Any]) -> Any:
        """What many people share, made once."""
        if place not in self.made:
            self.made[place] = make()
        return self.made[place]


def synthetic_people(synthetic: Synthetic, project: Project) -> tuple[Person, ...]:
    """As many people as asked for."""
    return tuple(maker(synthetic, project).people(range(synthetic.size)))


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


def _addresses(channels: Mapping[str, Channel], reached: Mapping[str, bool]) -> tuple[str, ...]:
    """What a made-up address is for: each channel that reaches them, and all channels that nothing is said of."""
    kinds = {channel.id: channel.address for channel in channels.values() if channel.address}
    unreached = {kinds[channel] for channel, there in reached.items() if channel in kinds and not there}
    return tuple(sorted(set(kinds.values()) - unreached))


def _consent(drawn: Mapping[str, str], project: Project) -> Consent:
    return consented({channel: value or "refused" for channel, value in drawn.items()}, project)


def _typed(brand: Brand, name: str, value: str) -> Attribute:
    try:
        return read_value(value, brand.fields[name]) if value else None
    except UnreadableError:
        return value
