"""Which ways people take through a journey, and whose messages wait longest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from statistics import median_low

from omni.model.frozen import Frozen
from omni.model.schedule import Reached, Row, Status

_SHOWN = 3


class Path(Frozen):
    """Choices that people met in a journey one after the other, and how many did.

    Half of them had come to the last one `seconds` after their first message was planned.
    """

    campaign: str
    choices: tuple[str, ...]
    people: int
    seconds: int


class Delayed(Frozen):
    """How many messages left later than planned, half of them within `middle` seconds, none later than `longest`.

    `named` are the people by name whose messages waited longest, with message, channel and reason.
    """

    messages: int
    middle: int
    longest: int
    named: tuple[tuple[str, str, str, int, str], ...]


def paths(rows: Iterable[Row], reached: Iterable[Reached]) -> tuple[Path, ...]:
    """The paths of each journey, most people first."""
    began: dict[tuple[str, str], int] = {}
    for row in rows:
        began[row.campaign, row.person] = min(row.planned, began.get((row.campaign, row.person), row.planned))
    taken: defaultdict[tuple[str, str], list[Reached]] = defaultdict(list)
    for one in reached:
        if one.kind == "path":
            taken[one.campaign, one.person].append(one)
    found: defaultdict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for who, steps in taken.items():
        found[who[0], tuple(map(_choice, steps))].append(steps[-1].at - began.get(who, steps[0].at))
    counted = [Path(*key, len(spans), median_low(spans)) for key, spans in found.items()]
    return tuple(sorted(counted, key=lambda path: (path.campaign, -path.people, path.choices)))


def delayed(rows: Iterable[Row]) -> Delayed:
    """Messages that limits, quiet hours or caps held back."""
    late = [row for row in rows if row.status is Status.SENT and row.at > row.planned]
    waits = [row.at - row.planned for row in late]
    worst = sorted((row for row in late if row.named), key=lambda row: (row.planned - row.at, row.person, row.step))
    named = [(row.person, row.key.message, row.key.channel, row.at - row.planned, row.words) for row in worst[:_SHOWN]]
    return Delayed(len(late), median_low(waits) if waits else 0, max(waits, default=0), tuple(named))


def most_taken(found: Iterable[Path], most: int = 5) -> tuple[tuple[Path, ...], int]:
    """The first paths of each journey, and how many people took another."""
    shown, left, seen = [], 0, Counter[str]()
    for path in found:
        seen[path.campaign] += 1
        if seen[path.campaign] <= most:
            shown.append(path)
        else:
            left += path.people
    return tuple(shown), left


def _choice(one: Reached) -> str:
    words = one.words.removeprefix("takes the path ")
    return f"{one.step} {words}" if one.step and not words.startswith("where") else words
