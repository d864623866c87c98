"""How often people are written to: over the whole plan, and in the busiest seven days that each of them has."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence

from omni.model.frozen import Frozen
from omni.model.schedule import Row, Status

MANY = 4
"""People who get so many messages or more are counted together."""
_SEVEN_DAYS = 7 * 86_400
_MOST_CONTACTED = 3


class Contacted(Frozen):
    """A named person, how many messages they get, and on which channels."""

    person: str
    messages: int
    channels: tuple[tuple[str, int], ...]


class Contacts(Frozen):
    """How many people get 0, 1, 2, 3, and 4 messages or more; and the named people who get most."""

    over_the_plan: tuple[int, ...]
    in_seven_days: tuple[int, ...]
    named: tuple[Contacted, ...]


def contacts(rows: Iterable[Row], people: int) -> Contacts:
    """Counts what reaches `people`. Seven days are those up to each message: one a week old is not in them (R13)."""
    sent = [row for row in rows if row.status is Status.SENT]
    handed: defaultdict[str, list[int]] = defaultdict(list)
    for row in sent:
        handed[row.person].append(row.at)
    return Contacts(
        over_the_plan=_spread(map(len, handed.values()), people),
        in_seven_days=_spread(map(_busiest, handed.values()), people),
        named=_most(row for row in sent if row.named),
    )


def _spread(messages: Iterable[int], people: int) -> tuple[int, ...]:
    counted = Counter(min(number, MANY) for number in messages)
    counted[0] = people - counted.total()
    return tuple(counted[number] for number in range(MANY + 1))


def _busiest(instants: Sequence[int]) -> int:
    most, within = 0, deque[int]()
    for at in sorted(instants):
        within.append(at)
        while within[0] <= at - _SEVEN_DAYS:
            within.popleft()
        most = max(most, len(within))
    return most


def _most(rows: Iterable[Row]) -> tuple[Contacted, ...]:
    channels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        channels[row.person][row.key.channel] += 1
    ranked = sorted(channels.items(), key=lambda item: (-item[1].total(), item[0]))
    return tuple(
        Contacted(person, counted.total(), tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0]))))
        for person, counted in ranked[:_MOST_CONTACTED]
    )
