"""What a message costs, in millionths of a currency (R32)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from omni.model.brand import Market
from omni.model.channel import Channel
from omni.model.policy import Cost, Policy
from omni.model.remembered import remembered

MICROS = 1_000_000


def cost_of(policy: Policy, channel: Channel, country: str, market: Market, units: int) -> tuple[int, str]:
    """The cost and its currency: the most specific price (country and channel, country, channel, all) before the
    channel's own, the market's currency before any other.
    """
    prices = _prices(policy.costs)
    keys = ((country, channel.id), (country, ""), ("", channel.id), ("", ""))
    amounts = next((prices[key] for key in keys if prices.get(key)), None) or _own(channel)
    if not amounts:
        return 0, market.currency
    currency = market.currency if market.currency in amounts else min(amounts)
    count = units if channel.cost_unit else 1
    return int(amounts[currency] * MICROS) * count, currency


@remembered
def _prices(costs: tuple[Cost, ...]) -> Mapping[tuple[str, str], Mapping[str, Decimal]]:
    """What the policy names, by country and channel."""
    return {(cost.country, cost.channel): cost.amounts for cost in costs}


def _own(channel: Channel) -> Mapping[str, Decimal]:
    return {code: Decimal(amount) for code, amount in channel.cost.items() if _is_amount(amount)}


def _is_amount(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()
