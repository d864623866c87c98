"""The schedule counted: what the verdict, the tables and the preview say about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from omni.model.money import Money
from omni.model.schedule import Row, Status

_MICROS = Decimal(1_000_000)
_GATES = {status: order for order, status in enumerate(Status)}
NOT_COUNTED = frozenset({Status.SENT, Status.OTHER_CHANNEL})
"""Statuses that are no loss: the message went out, or an earlier channel of `first_of` took it."""


@dataclass(frozen=True, slots=True)
class Departure:
    """One step on one channel: when the first leaves, and how many leave.

    `first` is in UTC seconds, `local` the wall time of the first on the clock that most of its people have.
    """

    campaign: str
    step: str
    message: str
    channel: str
    first: int
    local: str
    sends: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over some campaigns. `most` is the largest number of messages for one person, and who that is.

    `nothing` counts the people who are meant but get nothing, each under the first gate that kept them (R19).
    """

    sends: int
    reached: int
    people: int
    most: tuple[int, str]
    costs: tuple[Money, ...]
    reasons: tuple[tuple[Status, int], ...]
    departures: tuple[Departure, ...]
    nothing: tuple[tuple[Status, int], ...]

    @property
    def never(self) -> int:
        """How many people are meant and get nothing."""
        return sum(number for _, number in self.nothing)

    @property
    def average(self) -> Decimal:
        """Messages for each person who gets any, to one decimal."""
        return (Decimal(self.sends) / self.reached).quantize(Decimal("0.1")) if self.reached else Decimal(0)


def tally(rows: Iterable[Row], people: int) -> Tally:
    """Counts rows; `people` is how many were simulated."""
    counted = tuple(rows)
    sent = [row for row in counted if row.status is Status.SENT]
    per_person = Counter(row.person for row in sent)
    reasons = Counter(row.status for row in counted if row.status not in NOT_COUNTED)
    return Tally(
        sends=len(sent),
        reached=len(per_person),
        people=people,
        most=_most(per_person, {row.person for row in sent if row.named}),
        costs=_costs(sent),
        reasons=tuple(sorted(reasons.items(), key=lambda item: (-item[1], item[0]))),
        departures=_departures(sent),
        nothing=_nothing(counted, per_person),
    )


def _nothing(rows: Sequence[Row], reached: Mapping[str, int]) -> tuple[tuple[Status, int], ...]:
    first: dict[str, Status] = {}
    for row in rows:
        if row.person not in reached:
            known = first.get(row.person)
            first[row.person] = row.status if known is None else min(known, row.status, key=_GATES.__getitem__)
    return tuple(sorted(Counter(first.values()).items(), key=lambda item: (-item[1], item[0])))


def _most(per_person: Mapping[str, int], named: set[str]) -> tuple[int, str]:
    """Finds who gets most; of several a named person, because a reader can look them up."""
    if not per_person:
        return 0, ""
    person = min(per_person, key=lambda one: (-per_person[one], one not in named, one))
    return per_person[person], person


def _costs(sent: Sequence[Row]) -> tuple[Money, ...]:
    micros: defaultdict[str, int] = defaultdict(int)
    for row in sent:
        micros[row.currency] += row.cost_micros
    return tuple(Money(total / _MICROS, currency) for currency, total in sorted(micros.items()) if currency and total)


def _departures(sent: Sequence[Row]) -> tuple[Departure, ...]:
    groups: defaultdict[tuple[str, str, str, str], list[Row]] = defaultdict(list)
    for row in sent:
        groups[row.campaign, row.step, row.key.message, row.key.channel].append(row)
    departures = []
    for (campaign, step, message, channel), rows in groups.items():
        clock = Counter(row.zone for row in rows).most_common(1)[0][0]
        first = min((row for row in rows if row.zone == clock), key=lambda row: (row.at, row.local))
        departures.append(Departure(campaign, step, message, channel, first.at, first.local, len(rows)))
    return tuple(sorted(departures, key=lambda one: (one.first, one.campaign, one.step, one.channel)))
