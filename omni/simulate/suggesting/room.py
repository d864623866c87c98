"""Whether people get into each other's way: budgets and rate limits that some leave no room in for others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from omni.model.project import Project
from omni.model.schedule import Row, Status
from omni.simulate.costs import MICROS
from omni.simulate.rates import Rates

Place = tuple[str, str] | tuple[int, int]
"""A campaign and a currency, or a limit by its number and a window of it."""
Used = Counter[Place]
_UNSEEN = -1
"""The window of places that were taken by messages which did not leave after all: nobody knows which it was."""
_ASKING = frozenset({Status.SENT, Status.EXPIRED, Status.OVER_RATE})
"""What becomes of a message that asks a limit at its first minute."""


class Limit(NamedTuple):
    """One limit: its number, its window in seconds, and what that lets pass."""

    number: int
    length: int
    capacity: int


class Room(NamedTuple):
    """The room there is: millionths by campaign and currency, limits by channel; and the most that a message takes."""

    budgets: dict[tuple[str, str], int]
    limits: dict[str, list[Limit]]
    dearest: int
    largest: int

    @classmethod
    def of(cls, project: Project, largest: int) -> Room | None:
        """That of a project; None where it is another one every day (a sender that warms up)."""
        rates = Rates.of(project.policy)
        limiters = {id(one): one for limits in rates.by_channel.values() for one in limits}
        if any(one.warm_up for one in limiters.values()):
            return None
        limits = {
            place: Limit(number, one.length, one.capacity()) for number, (place, one) in enumerate(limiters.items())
        }
        prices = [Decimal(price) for cost in project.policy.costs for price in cost.amounts.values()]
        prices += [_decimal(price) for channel in project.channels.values() for price in channel.cost.values()]
        return cls(
            {
                (name, currency): int(amount * MICROS)
                for name, campaign in project.campaigns.items()
                for currency, amount in campaign.budget.items()
            },
            {name: [limits[id(one)] for one in those] for name, those in rates.by_channel.items()},
            int(max(prices, default=Decimal()) * MICROS) * largest,
            largest,
        )

    def used(self, rows: Iterable[Row]) -> Used:
        """What messages use up."""
        found: Used = Counter()
        for row in rows:
            if row.status is Status.SENT:
                found[row.campaign, row.currency] += row.cost_micros
            elif row.planned == row.at:
                continue
            for limit, place in self._windows(row):
                found[place if row.status is Status.SENT else (limit.number, _UNSEEN)] += row.units
        return found

    def tight(self, used: Used, of: Iterable[Place] | None = None) -> frozenset[Place]:
        """Where there is no room for one more, however large: only there may somebody have been turned away.

        Whoever was had found no more used up than there is at the end.
        """
        capacity = {one.number: one.capacity for limits in self.limits.values() for one in limits}
        found = set[Place]()
        for place in used if of is None else of:
            first, second = place
            if isinstance(first, str):
                most = self.budgets.get((first, str(second)))
                full = most is not None and used[place] + self.dearest > most
            else:
                full = second != _UNSEEN and used[place] + used[first, _UNSEEN] + self.largest > capacity[first]
            if full:
                found.add(place)
        return frozenset(found)

    def tied(self, rows: Iterable[Row], tight: frozenset[Place]) -> frozenset[str]:
        """Everybody who used something that is tight, or had to wait where something is."""
        firsts = {place[0] for place in tight}

        def is_tied(row: Row) -> bool:
            asked = row.status in _ASKING
            return row.campaign in firsts or any(
                limit.number in firsts and (row.planned != row.at or (asked and place in tight))
                for limit, place in self._windows(row)
            )

        return frozenset(row.person for row in rows if is_tied(row))

    def _windows(self, row: Row) -> Iterator[tuple[Limit, Place]]:
        for limit in self.limits.get(row.key.channel, ()):
            yield limit, (limit.number, row.at - row.at % limit.length)


def _decimal(text: str) -> Decimal:
    return Decimal(text) if text.replace(".", "", 1).isdecimal() else Decimal()
