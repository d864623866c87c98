"""What happened to many people in journeys, as columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from omni.model import decisions
from omni.model.many_decisions import Happenings
from omni.model.schedule import Reached, Row
from omni.simulate.crowd.people import People

Numbers = NDArray[np.int64]
_MOST = 1 << 62


class Happening(NamedTuple):
    """The same for several people: when each of them, and what, written for nobody."""

    people: Numbers
    at: Numbers
    what: Reached


class Happened(Happenings):
    """Everything in order; `others` went through the scalar engine."""

    def __init__(self, people: People, many: Sequence[Happening], others: Sequence[Reached]) -> None:
        self._people, self._many = people, many
        self._others = tuple(sorted(others, key=reached_order))

    def __len__(self) -> int:
        return sum(len(one.people) for one in self._many) + len(self._others)

    @overload
    def __getitem__(self, place: int) -> Reached: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Reached, ...]: ...
    def __getitem__(self, place: int | slice) -> Reached | tuple[Reached, ...]:
        return tuple(self)[place]

    def __iter__(self) -> Iterator[Reached]:
        name = self._people.id
        many = (
            Reached(name(person), what.campaign, at, what.words, what.step, what.kind)
            for people, moments, what in self._many
            for person, at in zip(people.tolist(), moments.tolist(), strict=True)
        )
        return iter(sorted((*self._others, *many), key=reached_order))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(Reached.__eq__, self, other))

    __hash__ = None  # type: ignore[assignment]

    def where(self, test: Callable[[Reached], bool]) -> Happened:
        """What passes a test, which must not look at the person or the moment."""
        many = [one for one in self._many if test(one.what)]
        return Happened(self._people, many, [one for one in self._others if test(one)])

    def of(self, people: Collection[str]) -> Sequence[Reached]:
        """What happened to some people."""
        places = self._people.flags(people)
        many = [Happening(one.people[there], one.at[there], one.what) for one, there in _those(self._many, places)]
        return Happened(self._people, many, [one for one in self._others if one.person in people])

    def last(self) -> Mapping[str, int]:
        """By campaign the last instant."""
        found = dict(decisions.last_of(self._others))
        for one in self._many:
            if len(one.at):
                found[one.what.campaign] = max(int(one.at.max()), found.get(one.what.campaign, 0))
        return found

    def ways(
        self, began: Callable[[str], Numbers], others: Sequence[Row]
    ) -> Iterator[tuple[tuple[Reached, ...], Sequence[int]]]:
        """See `omni.model.decisions.ways`; `began` gives the first planned minute of everybody in a campaign."""
        yield from decisions.ways(others, self._others)
        by_campaign: defaultdict[str, list[Happening]] = defaultdict(list)
        for one in self._many:
            if one.what.kind == "path" and len(one.people):
                by_campaign[one.what.campaign].append(one)
        for campaign, happenings in by_campaign.items():
            yield from _ways(happenings, began(campaign))


def _ways(happenings: Sequence[Happening], began: Numbers) -> Iterator[tuple[tuple[Reached, ...], Sequence[int]]]:
    """Puts everybody's choices one behind the other: a number in a system whose digits are choices."""
    whats = list(dict.fromkeys(one.what for one in happenings))
    codes = np.concatenate([np.full(len(one.people), whats.index(one.what) + 1) for one in happenings])
    people, at = (
        np.concatenate(columns) for columns in zip(*((one.people, one.at) for one in happenings), strict=True)
    )
    order = np.lexsort((at, people))
    people, at, codes = people[order], at[order], codes[order]
    starts = np.diff(people, prepend=-1).nonzero()[0]
    lengths = np.diff(starts, append=len(people))
    if (len(whats) + 1) ** int(lengths.max()) > _MOST:
        raise OverflowError("a journey has more choices than fit into one number")
    ways = np.zeros(len(starts), np.int64)
    for place in range(int(lengths.max())):
        longer = lengths > place
        ways[longer] = ways[longer] * (len(whats) + 1) + codes[starts[longer] + place]
    spans = at[starts + lengths - 1] - began[people[starts]]
    _, firsts, inverse = np.unique(ways, return_index=True, return_inverse=True)
    for way, first in enumerate(firsts.tolist()):
        digits = codes[starts[first] : starts[first] + lengths[first]]
        yield tuple(whats[digit - 1] for digit in digits.tolist()), spans[inverse.reshape(-1) == way].tolist()


def _those(many: Sequence[Happening], places: NDArray[np.bool_]) -> Iterator[tuple[Happening, NDArray[np.bool_]]]:
    for one in many if places.any() else ():
        yield one, places[one.people]


def reached_order(reached: Reached) -> tuple[int, str, str]:
    """The place of what happened in the schedule."""
    return reached.at, reached.campaign, reached.person


def happenings(told: Iterable[tuple[Numbers, str, int | Numbers, str, str, str]]) -> list[Happening]:
    """What was told of many, as happenings."""
    return [
        Happening(people, np.broadcast_to(np.asarray(at), people.shape), Reached("", campaign, 0, words, step, kind))  # type: ignore[arg-type]
        for people, campaign, at, words, step, kind in told
    ]
