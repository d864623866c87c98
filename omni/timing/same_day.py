"""Who hears from two campaigns on one day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from omni.model.decisions import alike, of, rows_of, sent, where, who
from omni.model.many_decisions import Decisions
from omni.model.project import Project
from omni.model.schedule import Row, Schedule


class Meeting(NamedTuple):
    """Two messages that one person gets on one local date from two campaigns, in the order in which they arrive."""

    first: Row
    second: Row

    @property
    def campaigns(self) -> tuple[str, ...]:
        """The two, by name."""
        return tuple(sorted((self.first.campaign, self.second.campaign)))


def same_day(project: Project, schedule: Schedule) -> Iterator[Meeting]:
    """Each two marketing messages that meet; what is printed is left out, since its day is not known."""
    found = schedule.rows if len(project.campaigns) > 1 else ()
    gone = where(sent(found), lambda row: not row.lands and _is_marketing(project, row))
    days: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in of(gone, _of_two(gone)) if isinstance(gone, Decisions) else gone:
        days[row.person, row.local[:10]].append(row)
    for rows in days.values():
        for first, second in combinations(rows, 2):
            if first.campaign != second.campaign:
                yield Meeting(first, second)


def _of_two(gone: Sequence[Row]) -> Collection[str]:
    """The people of two campaigns that both go out on some of the same days; they need not meet."""
    dates: defaultdict[str, set[str]] = defaultdict(set)
    for row, _ in alike(gone):
        dates[row.campaign].add(row.local[:10])
    found = who(where(gone, lambda _: False))
    for one, other in combinations(dates, 2):
        shared = dates[one] & dates[other]
        found |= who(_on(shared, rows_of(gone, one))) & who(_on(shared, rows_of(gone, other)))
    return found


def _on(dates: Collection[str], rows: Sequence[Row]) -> Sequence[Row]:
    return where(rows, lambda row: row.local[:10] in dates)


def _is_marketing(project: Project, row: Row) -> bool:
    return project.campaigns[row.campaign].is_marketing(row.key.message)
