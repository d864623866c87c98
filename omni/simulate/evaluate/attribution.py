"""To which channel a goal is credited: the first that reached the person in time, the last, or all of them equally."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from omni.simulate.evaluate.touches import Touch


class Credit(NamedTuple):
    """Goals by channel, three ways; each way sums to the goals that a message had led up to."""

    first: Mapping[str, float]
    last: Mapping[str, float]
    linear: Mapping[str, float]


def led_up_to(goal: int, own: Iterable[Touch], within: int) -> list[Touch]:
    """The touches of one person before a goal, and not longer before it than so many seconds (0 for any)."""
    return [touch for touch in own if touch.at <= goal and (not within or goal - touch.at <= within)]


def credited(ways: Iterable[Sequence[Touch]]) -> Credit:
    """The credit of some goals, each with the touches that led up to it in order of time, none of them empty."""
    first: defaultdict[str, float] = defaultdict(float)
    last: defaultdict[str, float] = defaultdict(float)
    linear: defaultdict[str, float] = defaultdict(float)
    for way in ways:
        first[way[0].channel] += 1
        last[way[-1].channel] += 1
        for touch in way:
            linear[touch.channel] += 1 / len(way)
    return Credit(first, last, linear)
