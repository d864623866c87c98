"""When each message reached each person: as the events tell, else as it was planned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from omni.model.happened import Happened
from omni.model.project import Project
from omni.model.schedule import Row

DELIVERED = "delivered"
_FAILED = frozenset({"bounced", "returned"})

Use = tuple[str, str, str]
"""A person, a message, a channel."""


class Touch(NamedTuple):
    """A message that reached somebody."""

    at: int
    person: str
    message: str
    channel: str


class Told(NamedTuple):
    """What the events tell of each use: the first time of each event; and the channels that tell of deliveries."""

    events: Mapping[Use, Mapping[str, int]]
    delivering: frozenset[str]

    @classmethod
    def of(cls, happened: Iterable[Happened]) -> Told:
        """Groups events that are about a message."""
        found: defaultdict[Use, dict[str, int]] = defaultdict(dict)
        delivering: set[str] = set()
        for one in happened:
            if one.message:
                known = found[one.person, one.message, one.channel]
                known[one.event] = min(one.at, known.get(one.event, one.at))
                delivering |= {one.channel} if one.event == DELIVERED else set()
        return cls(found, frozenset(delivering))


def touches(sent: Iterable[Row], told: Told) -> list[Touch]:
    """Every message that reached somebody, in order of time; also those that no plan sends."""
    planned: set[Use] = set()
    found: set[tuple[int, str, str, str]] = set()
    for row in sent:
        use = (row.person, row.key.message, row.key.channel)
        planned.add(use)
        at = _arrival(row, told)
        if at is not None:
            found.add((at, *use))
    found.update(
        (min(events.values()), *use)
        for use, events in told.events.items()
        if use not in planned and _FAILED.isdisjoint(events)
    )
    return [Touch._make(one) for one in sorted(found)]


def strangers(sent: Iterable[Row], told: Told, project: Project) -> int:
    """How many messages the events tell of that the plan does not send to that person; what is only shown is none."""
    planned = {(row.person, row.key.message, row.key.channel) for row in sent}
    return sum(use not in planned and project.channels[use[2]].addressed for use in told.events)


def lateness(sent: Iterable[Row], told: Told) -> Iterator[int]:
    """Delivered less planned, in seconds, of every message that has both."""
    for row in sent:
        events = told.events.get((row.person, row.key.message, row.key.channel), {})
        if DELIVERED in events:
            yield events[DELIVERED] - row.at


def _arrival(row: Row, told: Told) -> int | None:
    events = told.events.get((row.person, row.key.message, row.key.channel), {})
    if not _FAILED.isdisjoint(events):
        return None
    if DELIVERED in events:
        return events[DELIVERED]
    if row.key.channel in told.delivering:
        return min(events.values(), default=None)
    return min((row.lands or row.at, *events.values()))
