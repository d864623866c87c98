"""How much leaves when: by hour and channel, by local hour and weekday, and what it costs beside the budget."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from omni.model.campaign import Campaign
from omni.model.frozen import Frozen
from omni.model.policy import RateLimit
from omni.model.schedule import Row, Status

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
    found: defaultdict[tuple[int, str, str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.status is Status.SENT:
            found[row.at - row.at % _HOUR, row.campaign, row.key.channel, row.currency].append(row)
    allowed = per_hour(limits)
    return tuple(
        Hour(
            at=at,
            campaign=campaign,
            channel=channel,
            sends=len(sent),
            units=sum(row.units for row in sent),
            held=sum(row.at > row.planned for row in sent),
            cost_micros=sum(row.cost_micros for row in sent),
            currency=currency,
            per_hour=allowed.get(channel),
        )
        for (at, campaign, channel, currency), sent in sorted(found.items())
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
    counted = Counter(row.local[:13] for row in rows if row.status is Status.SENT)
    found: Counter[tuple[int, int]] = Counter()
    for local, number in counted.items():
        found[_weekday(local[:10]), int(local[11:13])] += number
    return found


def spent(rows: Iterable[Row]) -> tuple[Spent, ...]:
    """Costs by campaign, channel and market; channels that cost nothing are among them."""
    found: defaultdict[tuple[str, str, str, str], list[int]] = defaultdict(list)
    for row in rows:
        if row.status is Status.SENT:
            found[row.campaign, row.key.channel, row.key.market, row.currency].append(row.cost_micros)
    return tuple(Spent(*key, sum(costs), len(costs)) for key, costs in sorted(found.items()))


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
