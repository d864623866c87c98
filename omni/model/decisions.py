"""Rows of a schedule asked all together: the same answers from a list of rows and from the columns of many people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from omni.model.many_decisions import Decisions, Happenings, Who
from omni.model.remembered import remembered
from omni.model.schedule import Reached, Row, Status

_NEVER = 1 << 62


def happenings(reached: Iterable[Reached], test: Callable[[Reached], bool]) -> Sequence[Reached]:
    """What happened that passes a test, which must not look at the person or the moment."""
    return reached.where(test) if isinstance(reached, Happenings) else [one for one in reached if test(one)]


def happened_to(reached: Iterable[Reached], people: Collection[str]) -> Sequence[Reached]:
    """What happened to some people."""
    return reached.of(people) if isinstance(reached, Happenings) else [one for one in reached if one.person in people]


def last_of(reached: Iterable[Reached]) -> Mapping[str, int]:
    """By campaign the last instant at which something happened."""
    if isinstance(reached, Happenings):
        return reached.last()
    found: dict[str, int] = {}
    for one in reached:
        found[one.campaign] = max(one.at, found.get(one.campaign, one.at))
    return found


def spans_of(rows: Iterable[Row], idle: Collection[Status]) -> Mapping[str, tuple[int, int]]:
    """By campaign when its first message was planned and when its last row was decided; `idle` rows tell no first."""
    if isinstance(rows, Decisions):
        return rows.spans(idle)
    found: dict[str, tuple[int, int]] = {}
    for row in rows:
        first, last = found.get(row.campaign, (_NEVER, row.at))
        found[row.campaign] = first if row.status in idle else min(first, row.planned), max(last, row.at)
    return found


def alike(rows: Iterable[Row]) -> Iterable[tuple[Row, int]]:
    """Rows that differ in nothing but the person, by the first of them, and how many they are; in order."""
    return rows.alike() if isinstance(rows, Decisions) else ((row, 1) for row in rows)


def where(rows: Iterable[Row], test: Callable[[Row], bool]) -> Sequence[Row]:
    """The rows that pass a test, which must not look at the person."""
    return rows.where(test) if isinstance(rows, Decisions) else [row for row in rows if test(row)]


def sent(rows: Iterable[Row]) -> Sequence[Row]:
    """The messages that leave."""
    if isinstance(rows, Decisions):
        return rows.leaving()
    return _sent(rows) if isinstance(rows, tuple) else where(rows, _leaves)


@remembered
def _sent(rows: tuple[Row, ...]) -> Sequence[Row]:
    return where(rows, _leaves)


def _leaves(row: Row) -> bool:
    return row.status is Status.SENT


def rows_of(rows: Iterable[Row], campaign: str) -> Sequence[Row]:
    """The rows of one campaign."""
    if isinstance(rows, Decisions):
        return rows.of_campaign(campaign)
    if isinstance(rows, tuple):
        return _by_campaign(rows).get(campaign, ())
    return where(rows, lambda row: row.campaign == campaign)


@remembered
def _by_campaign(rows: tuple[Row, ...]) -> Mapping[str, Sequence[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.campaign].append(row)
    return {campaign: tuple(own) for campaign, own in found.items()}


def named(rows: Iterable[Row]) -> Sequence[Row]:
    """The rows of people by name."""
    return rows.named() if isinstance(rows, Decisions) else [row for row in rows if row.named]


def who(rows: Iterable[Row]) -> Who:
    """The people who have any of the rows."""
    return rows.who() if isinstance(rows, Decisions) else {row.person for row in rows}


def of(rows: Iterable[Row], people: Collection[str]) -> Sequence[Row]:
    """The rows of some people."""
    return rows.of(people) if isinstance(rows, Decisions) else [row for row in rows if row.person in people]


def zone_of(rows: Iterable[Row]) -> Callable[[str], str]:
    """What gives the clock of each person who has a row; nothing for others."""
    if isinstance(rows, Decisions):
        return rows.zone_of()
    clocks = {row.person: row.zone for row in rows}
    return lambda person: clocks.get(person, "")


def outcomes(rows: Iterable[Row]) -> Mapping[frozenset[Status], int]:
    """How many people have just which statuses among all of their rows."""
    if isinstance(rows, Decisions):
        return rows.outcomes()
    found: defaultdict[str, set[Status]] = defaultdict(set)
    for row in rows:
        found[row.person].add(row.status)
    return Counter(map(frozenset, found.values()))


def most(rows: Iterable[Row], number: int) -> Sequence[tuple[str, int]]:
    """Those few people who have most rows, and how many; of several the first by id."""
    if isinstance(rows, Decisions):
        return rows.most(number)
    counted = Counter(row.person for row in rows)
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:number]


def frequencies(rows: Iterable[Row], most: int, within: int | None = None) -> Sequence[int]:
    """How many people have 1, 2, … and `most` rows or more at best within less than so many seconds."""
    if isinstance(rows, Decisions):
        return rows.frequencies(most, within)
    counted = Counter(min(most, _busiest(at, within)) for at in _instants(rows).values())
    return [counted[number] for number in range(1, most + 1)]


def often(rows: Iterable[Row], times: int, within: int) -> Who:
    """The people who have so many rows within less than so many seconds."""
    if isinstance(rows, Decisions):
        return rows.often(times, within)
    return {person for person, at in _instants(rows).items() if len(at) >= times and _busiest(at, within) >= times}


def changed(before: Sequence[Row], after: Sequence[Row]) -> tuple[int, int, int]:
    """How many people have more rows after than before, how many fewer, and how many as many, but others or at another
    minute.
    """
    if isinstance(before, Decisions) and isinstance(after, Decisions):
        found = before.changed(after)
        if found is not None:
            return found
    was, now = _by_person(before), _by_person(after)
    people = [(was.get(one, []), now.get(one, [])) for one in was.keys() | now.keys()]
    more, fewer = sum(len(b) < len(a) for b, a in people), sum(len(b) > len(a) for b, a in people)
    return more, fewer, sum(b != a for b, a in people if len(b) == len(a))


def what(row: Row) -> tuple[str, str, int, str]:
    """Campaign, step, minute and channel: what tells rows of a person apart."""
    return row.campaign, row.step, row.at, row.key.channel


def _by_person(rows: Iterable[Row]) -> dict[str, list[tuple[str, str, int, str]]]:
    found: dict[str, list[tuple[str, str, int, str]]] = {}
    for row in rows:
        found.setdefault(row.person, []).append(what(row))
    return found


def ways(rows: Sequence[Row], reached: Sequence[Reached]) -> Iterable[tuple[tuple[Reached, ...], Sequence[int]]]:
    """The different ways through journeys: their choices, and how long each person took from their first planned
    message to the last choice. Of the choices only campaign, step and words are those of all.
    """
    if isinstance(rows, Decisions):
        return rows.ways(reached)
    began: dict[tuple[str, str], int] = {}
    for row in rows:
        began[row.campaign, row.person] = min(row.planned, began.get((row.campaign, row.person), row.planned))
    taken: defaultdict[tuple[str, str], list[Reached]] = defaultdict(list)
    for one in reached:
        if one.kind == "path":
            taken[one.campaign, one.person].append(one)
    found: dict[tuple[tuple[str, str, str], ...], tuple[tuple[Reached, ...], list[int]]] = {}
    for place, steps in taken.items():
        way = tuple((one.campaign, one.step, one.words) for one in steps)
        found.setdefault(way, (tuple(steps), []))[1].append(steps[-1].at - began.get(place, steps[0].at))
    return found.values()


def _instants(rows: Iterable[Row]) -> Mapping[str, Collection[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for row in rows:
        found[row.person].append(row.at)
    return found


def _busiest(instants: Collection[int], within: int | None) -> int:
    if within is None:
        return len(instants)
    most, first, ordered = 0, 0, sorted(instants)
    for last, at in enumerate(ordered):
        while ordered[first] <= at - within:
            first += 1
        most = max(most, last - first + 1)
    return most
