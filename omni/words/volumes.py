"""How much leaves when: by hour and channel, by local hour and weekday, and what it costs beside the budget."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from omni.model.campaign import Campaign
from omni.model.decisions import alike, sent
from omni.model.frozen import Frozen
from omni.model.policy import RateLimit
from omni.model.schedule import Row

_HOUR = 3600
_MICROS = 1_000_000


class Hour(Frozen):
    """What one campaign hands over on one channel in one hour, which begins at `at` (UTC seconds).

    `held` are messages that came later than they were planned, `per_hour` what the channel's limits let pass, if any.
    """

    at: int
    campaign: str
    channel: str
    sends: int
    units: int
    held: int
    cost_micros: int
    currency: str
    per_hour: int | None = None


class Spent(Frozen):
    """What a campaign spends on a channel in a market."""

    campaign: str
    channel: str
    market: str
    currency: str
    micros: int
    sends: int

    @property
    def amount(self) -> Decimal:
        """The sum in its currency."""
        return Decimal(self.micros) / _MICROS


class Budget(Frozen):
    """What a campaign may spend in a currency, and what it does."""

    campaign: str
    currency: str
    limit: Decimal
    spent: Decimal

    @property
    def share(self) -> int:
        """The part that is spent, in percent."""
        return round(self.spent * 100 / self.limit) if self.limit else 0


def hours(rows: Iterable[Row], limits: Iterable[RateLimit] = ()) -> tuple[Hour, ...]:
    """Every hour in which something leaves, by campaign, channel and currency, in order; the sums are those of rows."""
    found: defaultdict[tuple[int, str, str, str], list[tuple[Row, int]]] = defaultdict(list)
    for row, number in alike(sent(rows)):
        found[row.at - row.at % _HOUR, row.campaign, row.key.channel, row.currency].append((row, number))
    allowed = per_hour(limits)
    return tuple(
        Hour(
            at=at,
            campaign=campaign,
            channel=channel,
            sends=sum(number for _, number in gone),
            units=sum(row.units * number for row, number in gone),
            held=sum(number for row, number in gone if row.at > row.planned),
            cost_micros=sum(row.cost_micros * number for row, number in gone),
            currency=currency,
            per_hour=allowed.get(channel),
        )
        for (at, campaign, channel, currency), gone in sorted(found.items())
    )


def per_hour(limits: Iterable[RateLimit]) -> Mapping[str, int]:
    """By channel, the units that may leave in an hour under the tightest limit."""
    found: dict[str, int] = {}
    for limit in limits:
        for channel in limit.channels:
            allowed = max(1, limit.max * _HOUR // limit.seconds)
            found[channel] = min(allowed, found.get(channel, allowed))
    return found


def heat(rows: Iterable[Row]) -> Mapping[tuple[int, int], int]:
    """Messages by weekday (0 = Monday) and hour on the wall of whoever gets them."""
    counted = Counter[str]()
    for row, number in alike(sent(rows)):
        counted[row.local[:13]] += number
    found: Counter[tuple[int, int]] = Counter()
    for local, number in counted.items():
        found[_weekday(local[:10]), int(local[11:13])] += number
    return found


def spent(rows: Iterable[Row]) -> tuple[Spent, ...]:
    """Costs by campaign, channel and market; channels that cost nothing are among them."""
    micros, sends = Counter[tuple[str, str, str, str]](), Counter[tuple[str, str, str, str]]()
    for row, number in alike(sent(rows)):
        key = row.campaign, row.key.channel, row.key.market, row.currency
        micros[key] += row.cost_micros * number
        sends[key] += number
    return tuple(Spent(*key, micros[key], sends[key]) for key in sorted(sends))


def budgets(costs: Iterable[Spent], campaigns: Iterable[Campaign]) -> tuple[Budget, ...]:
    """The budgets of campaigns beside what is spent of them."""
    sums: Counter[tuple[str, str]] = Counter()
    for one in costs:
        sums[one.campaign, one.currency] += one.micros
    return tuple(
        Budget(campaign.id, currency, limit, Decimal(sums[campaign.id, currency]) / _MICROS)
        for campaign in campaigns
        for currency, limit in sorted(campaign.budget.items())
    )


@lru_cache(maxsize=1024)
def _weekday(day: str) -> int:
    return date.fromisoformat(day).weekday()
