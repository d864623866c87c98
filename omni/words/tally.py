"""The schedule counted: what the verdict, the tables and the preview say about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from omni.model.decisions import alike, most, named, outcomes, sent
from omni.model.frozen import Frozen, replace
from omni.model.money import Money
from omni.model.policy import Policy
from omni.model.remembered import remembered
from omni.model.schedule import Row, Status

_MICROS = Decimal(1_000_000)
_NOT_MEANT = frozenset({Status.BRANCHED, Status.OTHER_CHANNEL, Status.NOT_REACHED, Status.EXITED})
_GATES = {status: order for order, status in enumerate(Status)}
NOT_COUNTED = frozenset({Status.SENT, Status.OTHER_CHANNEL})
"""Statuses that are no loss: the message went out, or an earlier channel of `first_of` took it."""


class Departure(Frozen):
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
    version: str = ""

    @property
    def name(self) -> str:
        """The step, and the version that leaves on a day of its own: `main (gold)`."""
        return f"{self.step} ({self.version})" if self.version else self.step


class Unsent(Frozen):
    """A message that nobody gets though it was on its way to some, and what kept it back, most often first."""

    campaign: str
    message: str
    reasons: tuple[Status, ...]


class Tally(Frozen):
    """Counts over some campaigns. `most` is the largest number of messages for one person, and who that is.

    `nothing` counts the people who are meant but get nothing, each under the last gate that one of their messages
    came to (R19). `kept_back` counts messages that were on their way to a person and did not go.
    """

    sends: int
    reached: int
    people: int
    most: tuple[int, str]
    costs: tuple[Money, ...]
    reasons: tuple[tuple[Status, int], ...]
    departures: tuple[Departure, ...]
    nothing: tuple[tuple[Status, int], ...]
    kept_back: tuple[tuple[Status, int], ...]
    unsent: tuple[Unsent, ...]

    @property
    def never(self) -> int:
        """How many people are meant and get nothing."""
        return sum(number for _, number in self.nothing)

    @property
    def average(self) -> Decimal:
        """Messages for each person who gets any, to one decimal."""
        return (Decimal(self.sends) / self.reached).quantize(Decimal("0.1")) if self.reached else Decimal(0)


def unpriced(rows: Iterable[Row], policy: Policy) -> tuple[str, ...]:
    """The channels on which something leaves at no cost, and for which the policy does not say that it is none."""
    free = {cost.channel for cost in policy.costs if not any(cost.amounts.values())}
    used = {row.key.channel for row, _ in alike(sent(rows)) if not row.cost_micros}
    return () if "" in free else tuple(sorted(used - free))


def tally(rows: Iterable[Row], people: int) -> Tally:
    """Counts rows; `people` is how many were simulated."""
    everything = rows if isinstance(rows, Sequence) else tuple(rows)
    counted = _all_of(everything) if isinstance(everything, tuple) else _tally(everything)
    return replace(counted, people=people)


@remembered
def _all_of(rows: tuple[Row, ...]) -> Tally:
    """The counts of all rows of a schedule, which a preview and a verdict both tell."""
    return _tally(rows)


def _tally(everything: Sequence[Row]) -> Tally:
    statuses, gone = outcomes(everything), sent(everything)
    reasons, leaves = Counter[Status](), {(row.campaign, row.key.message) for row, _ in alike(gone)}
    silent: defaultdict[tuple[str, str], Counter[Status]] = defaultdict(Counter)
    for row, number in alike(everything):
        if row.status not in NOT_COUNTED:
            reasons[row.status] += number
            if row.status not in _NOT_MEANT and (row.campaign, row.key.message) not in leaves:
                silent[row.campaign, row.key.message][row.status] += number
    return Tally(
        sends=len(gone),
        reached=sum(number for found, number in statuses.items() if Status.SENT in found),
        people=0,
        most=_most(gone),
        costs=costs(gone),
        reasons=tuple(sorted(reasons.items(), key=_by_number)),
        departures=_departures(gone),
        nothing=_nothing(statuses),
        kept_back=tuple(sorted(((s, n) for s, n in reasons.items() if s not in _NOT_MEANT), key=_by_number)),
        unsent=tuple(
            Unsent(*of, tuple(status for status, _ in sorted(why.items(), key=_by_number)))
            for of, why in sorted(silent.items())
        ),
    )


def _by_number(item: tuple[Status, int]) -> tuple[int, Status]:
    return -item[1], item[0]


def _nothing(statuses: Mapping[frozenset[Status], int]) -> tuple[tuple[Status, int], ...]:
    last = Counter[Status]()
    for found, number in statuses.items():
        if Status.SENT not in found:
            last[max(found, key=_furthest)] += number
    return tuple(sorted(last.items(), key=_by_number))


def _furthest(status: Status) -> tuple[bool, int]:
    return status not in _NOT_MEANT, _GATES[status]


def _most(gone: Sequence[Row]) -> tuple[int, str]:
    """Finds who gets most; of several a named person, because a reader can look them up."""
    by_name = most(named(gone), 1)
    found = [(-number, not by_name or person != by_name[0][0], person) for person, number in (*by_name, *most(gone, 1))]
    number, _, person = min(found, default=(0, False, ""))
    return -number, person


def costs(gone: Iterable[Row]) -> tuple[Money, ...]:
    """What sends cost, by currency."""
    micros: defaultdict[str, int] = defaultdict(int)
    for row, number in alike(gone):
        micros[row.currency] += row.cost_micros * number
    return tuple(Money(total / _MICROS, currency) for currency, total in sorted(micros.items()) if currency and total)


def _departures(gone: Sequence[Row]) -> tuple[Departure, ...]:
    """Counts departures; a version that leaves on a day of its own has a line of its own."""
    groups: defaultdict[tuple[str, str, str, str, str], list[tuple[Row, int]]] = defaultdict(list)
    for row, number in alike(gone):
        groups[row.campaign, row.step, row.key.message, row.key.channel, row.key.version].append((row, number))
    days: dict[tuple[str, ...], list[Departure]] = {}
    for (campaign, step, message, channel, version), rows in sorted(groups.items()):
        first = _first(rows)
        sends = sum(number for _, number in rows)
        one = Departure(campaign, step, message, channel, first.at, first.local, sends, version)
        days.setdefault((campaign, step, channel, first.local[:10]), []).append(one)
    several = Counter(key[:3] for key in days)
    joined = (replace(one, version=one.version if several[key[:3]] > 1 else "") for key, one in _joined(days))
    return tuple(sorted(joined, key=lambda one: (one.first, one.campaign, one.step, one.channel)))


def _first(rows: Sequence[tuple[Row, int]]) -> Row:
    """Finds the first to leave, on the clock that most of the people have."""
    clocks = Counter[str]()
    for row, number in rows:
        clocks[row.zone] += number
    clock = clocks.most_common(1)[0][0]
    return min((row for row, _ in rows if row.zone == clock), key=lambda row: (row.at, row.local))


def _joined(days: Mapping[tuple[str, ...], Sequence[Departure]]) -> Iterator[tuple[tuple[str, ...], Departure]]:
    """Joins the versions that leave on one day; with everyone else among them they need no name."""
    for key, of_day in days.items():
        first = min(of_day, key=lambda one: one.first)
        versions = {one.version for one in of_day}
        name = "" if "" in versions else ", ".join(sorted(versions))
        yield key, replace(first, sends=sum(one.sends for one in of_day), version=name)
