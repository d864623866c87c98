"""What a plan costs and whom it reaches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from omni.model.decisions import alike, sent, where, who
from omni.model.project import Project
from omni.model.schedule import Row, Status
from omni.resolve.steps import sends_of

Use = tuple[str, str, str]
"""A campaign, a step, and its channel where the step takes several at once."""

_BY_THE_HOUR = frozenset(
    {
        Status.CAPPED,
        Status.EXPIRED,
        Status.MISSED_LOCAL_TIME,
        Status.OUTSIDE_WINDOW,
        Status.OVER_RATE,
    }
)
"""What stops a message at one hour and not at another."""


class Worth(NamedTuple):
    """Millionths by currency, people by use, and how many messages another hour might have let pass."""

    costs: Counter[str]
    reached: Counter[Use]
    stopped: int

    @classmethod
    def of(cls, rows: Sequence[Row], project: Project) -> Worth:
        """That of the rows of a schedule, or of some people's."""
        taking = _taking_one(project)
        costs: Counter[str] = Counter()
        uses: dict[Use, None] = {}
        gone, stopped = sent(rows), 0
        for row, number in alike(gone):
            costs[row.currency] += row.cost_micros * number
            uses[_use(row, taking)] = None
        for row, number in alike(rows):
            stopped += number if row.status in _BY_THE_HOUR else 0
        return cls(costs, _reached(gone, uses, taking), stopped)

    def with_others(self, before: Worth, after: Worth) -> Worth:
        """The same plan where some people, known by their own worth before, have another one after."""
        costs, reached = Counter(self.costs), Counter(self.reached)
        for whole, old, new in ((costs, before.costs, after.costs), (reached, before.reached, after.reached)):
            whole.subtract(old)  # type: ignore[arg-type]
            whole.update(new)  # type: ignore[arg-type]
        return Worth(costs, reached, self.stopped - before.stopped + after.stopped)

    def is_better(self, other: Worth) -> bool:
        """Cheaper, and nobody's message gets lost."""
        return self.is_cheaper(other) and all(self.reached[use] >= number for use, number in other.reached.items())

    def is_cheaper(self, other: Worth) -> bool:
        """Cheaper in some currency and dearer in none."""
        currencies = self.costs.keys() | other.costs.keys()
        if any(self.costs[currency] > other.costs[currency] for currency in currencies):
            return False
        return any(self.costs[currency] < other.costs[currency] for currency in currencies)


def _reached(gone: Sequence[Row], uses: dict[Use, None], taking: frozenset[tuple[str, str]]) -> Counter[Use]:
    if isinstance(gone, list | tuple):
        return Counter(use for _, use in {(row.person, _use(row, taking)) for row in gone})
    return Counter({use: len(who(where(gone, lambda row, use=use: _use(row, taking) == use))) for use in uses})  # type: ignore[misc]


def _use(row: Row, taking: frozenset[tuple[str, str]]) -> Use:
    return row.campaign, row.step, "" if (row.campaign, row.step) in taking else row.key.channel


def _taking_one(project: Project) -> frozenset[tuple[str, str]]:
    """The steps that take one of their channels."""
    return frozenset(
        (name, send.id) for name, campaign in project.campaigns.items() for send in sends_of(campaign) if send.first_of
    )
