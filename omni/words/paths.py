"""Which ways people take through a journey, and whose messages wait longest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from statistics import median_low

from omni.model.decisions import alike, named, sent, ways, where
from omni.model.frozen import Frozen
from omni.model.schedule import Reached, Row

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


def paths(rows: Sequence[Row], reached: Sequence[Reached]) -> tuple[Path, ...]:
    """The paths of each journey, most people first."""
    found: defaultdict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for steps, spans in ways(rows, reached):
        found[steps[0].campaign, tuple(map(_choice, steps))].extend(spans)
    counted = [Path(*key, len(spans), median_low(spans)) for key, spans in found.items()]
    return tuple(sorted(counted, key=lambda path: (path.campaign, -path.people, path.choices)))


def delayed(rows: Sequence[Row]) -> Delayed:
    """Messages that limits, quiet hours or caps held back."""
    late = where(sent(rows), lambda row: row.at > row.planned)
    waits = Counter[int]()
    for row, number in alike(late):
        waits[row.at - row.planned] += number
    worst = sorted(named(late), key=lambda row: (row.planned - row.at, row.person, row.step))[:_SHOWN]
    told = [(row.person, row.key.message, row.key.channel, row.at - row.planned, row.words) for row in worst]
    return Delayed(waits.total(), _middle(waits), max(waits, default=0), tuple(told))


def _middle(waits: Counter[int]) -> int:
    """The lower of the two in the middle."""
    half, up_to = (waits.total() + 1) // 2, 0
    for wait in sorted(waits):
        up_to += waits[wait]
        if up_to >= half:
            return wait
    return 0


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
