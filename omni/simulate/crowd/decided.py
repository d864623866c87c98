"""The rows of many people, as columns: which kind of decision, and about whom."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import merge
from typing import overload

import numpy as np
from numpy.typing import NDArray

from omni.model import decisions
from omni.model.many_decisions import Decisions, Table, Who
from omni.model.schedule import Reached, Row, Status
from omni.simulate.crowd.book import Book
from omni.simulate.crowd.parts import joined
from omni.simulate.crowd.people import Members
from omni.simulate.crowd.told import SENT, STATUSES
from omni.timing.grid import MINUTE

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
_AT_ONCE, _NEVER = 1 << 16, 1 << 56


class Decided(Decisions):
    """Rows of the kinds that are `chosen`, and the rows of those who went through the scalar engine, in order."""

    def __init__(self, book: Book, chosen: Flags, others: Sequence[Row]) -> None:
        self._book, self._chosen, self._others = book, chosen, tuple(others)

    @classmethod
    def of_all(cls, book: Book, others: Iterable[Row]) -> Decided:
        """Everything."""
        return cls(book, np.ones(len(book.status), bool), sorted(others, key=row_order))

    def __len__(self) -> int:
        return int(self._book.counts[self._chosen].sum()) + len(self._others)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        return tuple(self)[place]

    def __iter__(self) -> Iterator[Row]:
        return merge(self._many(self._columns()), self._others, key=row_order)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(Row.__eq__, self, other))

    __hash__ = None  # type: ignore[assignment]

    def table(self) -> Table:
        book, others = self._book, self._others
        people, kinds = self._columns()
        order = book.order(people, kinds)
        people, kinds = people[order], kinds[order]

        def place(number: int) -> tuple[int, str, str, str, str]:
            return row_order(book.examples[kinds[number]], book.people.id(int(people[number])))

        places = [bisect_left(range(len(order)), row_order(row), key=place) for row in others]
        ids = [book.people.id(number) for number in range(len(book.people))]
        return Table(
            ids=[*ids, *(row.person for row in others)],
            examples=[*book.examples, *others],
            people=np.insert(people, places, len(ids) + np.arange(len(others), dtype=np.int32)),
            kinds=np.insert(kinds, places, len(book.examples) + np.arange(len(others), dtype=np.int32)),
        )

    def alike(self) -> Iterable[tuple[Row, int]]:
        book = self._book
        kinds = self._chosen.nonzero()[0]
        ordered = kinds[book.order(book.firsts[kinds].astype(np.int32), kinds.astype(np.int32))]
        counts, examples = book.counts, book.examples
        many = [(examples[kind], int(counts[kind])) for kind in ordered.tolist()]
        found, last = list[tuple[Row, int]](), 0
        for row in self._others:
            place = bisect_left(many, row_order(row), lo=last, key=lambda one: row_order(one[0]))
            found += many[last:place]
            found.append((row, 1))
            last = place
        return found + many[last:]

    def where(self, test: Callable[[Row], bool]) -> Decided:
        chosen = self._chosen.copy()
        examples = self._book.examples
        for kind in chosen.nonzero()[0].tolist():
            chosen[kind] = test(examples[kind])
        return Decided(self._book, chosen, [row for row in self._others if test(row)])

    def leaving(self) -> Decided:
        others = [row for row in self._others if row.status is Status.SENT]
        return Decided(self._book, self._chosen & (self._book.status == SENT), others)

    def of_campaign(self, campaign: str) -> Decided:
        numbers = {name: number for number, name in enumerate(self._book.campaigns)}
        chosen = self._chosen & (self._book.campaign == numbers.get(campaign, -1))
        return Decided(self._book, chosen, [row for row in self._others if row.campaign == campaign])

    def named(self) -> Sequence[Row]:
        return decisions.named(self._others)

    def who(self) -> Who:
        there = np.zeros(len(self._book.people), bool)
        for people, _ in self._parts():
            there[people] = True
        return Members(self._book.people, there, frozenset(row.person for row in self._others))

    def of(self, people: Collection[str]) -> Sequence[Row]:
        others, there = [row for row in self._others if row.person in people], self._book.people.flags(people)
        parts = ((who[there[who]], kinds[there[who]]) for who, kinds in (self._parts() if there.any() else ()))
        return list(merge(self._many(joined(parts)), others, key=row_order))

    def outcomes(self) -> Mapping[frozenset[Status], int]:
        bits = np.zeros(len(self._book.people), np.int32)
        of_kind = (1 << self._book.status).astype(np.int32)
        for people, kinds in self._parts():
            np.bitwise_or.at(bits, people, of_kind[kinds])
        counts = np.bincount(bits, minlength=1)
        counts[0] = 0
        counted = Counter(decisions.outcomes(self._others))
        for code in counts.nonzero()[0].tolist():
            number = int(counts[code])
            counted[frozenset(status for bit, status in enumerate(STATUSES) if code >> bit & 1)] += number
        return counted

    def most(self, number: int) -> Sequence[tuple[str, int]]:
        counts = np.bincount(self._columns()[0], minlength=len(self._book.people))
        most = (counts >= max(1, np.sort(counts)[-number:].min(initial=1))).nonzero()[0]
        chosen = most[np.lexsort((self._book.people.ranks[most], -counts[most]))][:number]
        many = [(self._book.people.id(place), int(counts[place])) for place in chosen.tolist()]
        return sorted((*many, *decisions.most(self._others, number)), key=lambda one: (-one[1], one[0]))[:number]

    def frequencies(self, most: int, within: int | None) -> Sequence[int]:
        at_least = [int(self._often(times, within).sum()) for times in range(1, most + 2)]
        at_least[most] = 0
        others = decisions.frequencies(self._others, most, within)
        return [number - more + other for number, more, other in zip(at_least, at_least[1:], others, strict=False)]

    def often(self, times: int, within: int) -> Who:
        others = decisions.often(self._others, times, within)
        return Members(self._book.people, self._often(times, within), frozenset(others))

    def who_too(self, others: Decisions) -> Collection[str]:
        mine = self.who()
        if not isinstance(others, Decided) or not self._book.people.are(others._book.people):  # noqa: SLF001
            return frozenset(mine) & frozenset(others.who())
        everyone = self._book.people
        assert isinstance(mine, Members)  # noqa: S101 - of many
        theirs = others.who()
        assert isinstance(theirs, Members)  # noqa: S101 - of many
        return mine.spread(everyone) & theirs.spread(everyone)

    def changed(self, after: Decisions) -> tuple[int, int, int] | None:
        if not isinstance(after, Decided) or not self._book.people.are(after._book.people):  # noqa: SLF001
            return None
        codes: dict[tuple[str, str, int, str], int] = {}
        newcomers: dict[str, int] = {}
        was, now = self._coded(codes, newcomers), after._coded(codes, newcomers)  # noqa: SLF001
        size = len(self._book.people) + len(newcomers)
        had, has = (np.bincount(one >> 32, minlength=size) for one in (was, now))
        same = had == has
        was, now = was[same[was >> 32]], now[same[now >> 32]]
        moved = len(np.unique(was[was != now] >> 32))
        return int((had < has).sum()), int((had > has).sum()), moved

    def _coded(self, codes: dict[tuple[str, str, int, str], int], newcomers: dict[str, int]) -> Numbers:
        """Everybody's rows in order, person by person: who in the upper half, the number of what in the lower."""
        examples, people = self._book.examples, self._book.people
        code = np.zeros(len(self._chosen), np.int64)
        for kind in self._chosen.nonzero()[0].tolist():
            code[kind] = codes.setdefault(decisions.what(examples[kind]), len(codes))
        parts = [(who.astype(np.int64) << 32) + code[kinds] for who, kinds in self._parts()]
        others = [
            (people.place(row.person, newcomers) << 32) + codes.setdefault(decisions.what(row), len(codes))
            for row in self._others
        ]
        return np.sort(np.concatenate([*parts, np.array(others, np.int64)]))

    def spans(self, idle: Collection[Status]) -> Mapping[str, tuple[int, int]]:
        book, found = self._book, dict(decisions.spans_of(self._others, idle))
        busy = ~np.isin(book.status, [number for number, status in enumerate(STATUSES) if status in idle])
        for number, name in enumerate(book.campaigns):
            own = self._chosen & (book.campaign == number)
            if own.any():
                first = int(book.planned[own & busy].min(initial=_NEVER)) * MINUTE
                last = int(book.at[own].max()) * MINUTE
                begins, ends = found.get(name, (first, last))
                found[name] = min(begins, first), max(ends, last)
        return found

    def zone_of(self) -> Callable[[str], str]:
        clock, book = np.full(len(self._book.people), -1, np.int32), self._book
        for people, kinds in self._parts():
            clock[people] = book.clock[kinds]
        others = decisions.zone_of(self._others)

        def found(person: str) -> str:
            place = book.people.at(person)
            return others(person) if place < 0 or clock[place] < 0 else book.clocks[clock[place]].name

        return found

    def ways(self, reached: Sequence[Reached]) -> Iterable[tuple[tuple[Reached, ...], Sequence[int]]]:
        from omni.simulate.crowd.happened import Happened

        assert isinstance(reached, Happened)  # noqa: S101 - both come out of one simulation
        return reached.ways(self._began, self._others)

    def _began(self, campaign: str) -> Numbers:
        """When everybody's first message of a campaign was planned."""
        book = self._book
        began = np.full(len(book.people), 1 << 60)
        for part in book.parts[book.campaigns.index(campaign)]:
            if chosen := part.chosen(self._chosen):
                np.minimum.at(began, chosen[0], book.planned[chosen[1]] * MINUTE)
        return began

    def _often(self, times: int, within: int | None) -> Flags:
        """Who has so many rows, and within less than so many seconds if that is asked."""
        found = np.zeros(len(self._book.people), bool)
        whole = self._by_person
        if times <= len(whole):
            first, last = whole[: len(whole) - times + 1], whole[times - 1 :]
            same = first >> 32 == last >> 32
            if within is not None:
                same &= (last - first) * MINUTE < within
            found[first[same] >> 32] = True
        return found

    @cached_property
    def _by_person(self) -> Numbers:
        """Everybody's minutes, person by person; the person stands in the upper half."""
        at = self._book.at
        parts = [(people.astype(np.int64) << 32) + at[kinds] for people, kinds in self._parts()]
        return np.sort(np.concatenate(parts)) if parts else np.empty(0, np.int64)

    def _parts(self) -> Iterator[tuple[NDArray[np.int32], NDArray[np.int32]]]:
        """People and kinds of what is chosen, part by part."""
        book = self._book
        some = np.bincount(book.campaign[self._chosen], minlength=len(book.campaigns))
        for campaign, parts in book.parts.items():
            if some[campaign]:
                yield from filter(None, (part.chosen(self._chosen) for part in parts))

    def _columns(self) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        return joined(self._parts())

    def _many(self, columns: tuple[NDArray[np.int32], NDArray[np.int32]]) -> Iterator[Row]:
        """The rows of many in order, each made when it is asked for."""
        people, kinds = columns
        order = self._book.order(people, kinds)
        examples, name = self._book.examples, self._book.people.id
        rest: dict[int, tuple[object, ...]] = {}
        for start in range(0, len(order), _AT_ONCE):
            part = order[start : start + _AT_ONCE]
            for person, kind in zip(people[part].tolist(), kinds[part].tolist(), strict=True):
                if kind not in rest:
                    example = examples[kind]
                    rest[kind] = tuple(getattr(example, field) for field in Row.__struct_fields__[1:])
                yield Row(name(person), *rest[kind])  # type: ignore[arg-type]


def row_order(row: Row, person: str = "") -> tuple[int, str, str, str, str]:
    """The place of a row in the schedule, or of the same row about somebody else."""
    return row.at, row.campaign, row.step, person or row.person, row.key.channel
