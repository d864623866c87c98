"""How often people are written to: over the whole plan, and in the busiest seven days that each of them has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from omni.model.decisions import frequencies, named, sent
from omni.model.frozen import Frozen
from omni.model.schedule import Row

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
    gone = sent(rows)
    over_the_plan, in_seven_days = (frequencies(gone, MANY, within) for within in (None, _SEVEN_DAYS))
    return Contacts(
        over_the_plan=(people - sum(over_the_plan), *over_the_plan),
        in_seven_days=(people - sum(in_seven_days), *in_seven_days),
        named=_most(named(gone)),
    )


def _most(rows: Iterable[Row]) -> tuple[Contacted, ...]:
    channels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        channels[row.person][row.key.channel] += 1
    ranked = sorted(channels.items(), key=lambda item: (-item[1].total(), item[0]))
    return tuple(
        Contacted(person, counted.total(), tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0]))))
        for person, counted in ranked[:_MOST_CONTACTED]
    )
