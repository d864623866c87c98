"""Rows and happenings of very many people, each made when somebody looks at it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from omni.model.schedule import Reached, Row, Status

Who = AbstractSet[str]
"""People, of whom one can ask how many they are and who is in two of them (`&`)."""


class Table(NamedTuple):
    """Rows in order as columns: for each the place of the person among `ids` and of an example that differs in the
    person only. `people` and `kinds` are arrays of whole numbers.
    """

    ids: Sequence[str]
    examples: Sequence[Row]
    people: Any
    kinds: Any


class Decisions(Sequence[Row]):
    """Rows of very many people, in the order of the schedule. Each is made when somebody looks at it."""

    @abstractmethod
    def table(self) -> Table:
        """All rows as columns."""

    @abstractmethod
    def alike(self) -> Iterable[tuple[Row, int]]:
        """See `alike`."""

    @abstractmethod
    def where(self, test: Callable[[Row], bool]) -> Sequence[Row]:
        """See `where`."""

    @abstractmethod
    def leaving(self) -> Sequence[Row]:
        """See `sent`."""

    @abstractmethod
    def of_campaign(self, campaign: str) -> Sequence[Row]:
        """See `rows_of`."""

    @abstractmethod
    def named(self) -> Sequence[Row]:
        """See `named`."""

    @abstractmethod
    def who(self) -> Who:
        """See `who`."""

    @abstractmethod
    def of(self, people: Collection[str]) -> Sequence[Row]:
        """See `of`."""

    @abstractmethod
    def outcomes(self) -> Mapping[frozenset[Status], int]:
        """See `outcomes`."""

    @abstractmethod
    def most(self, number: int) -> Sequence[tuple[str, int]]:
        """See `most`."""

    @abstractmethod
    def frequencies(self, most: int, within: int | None) -> Sequence[int]:
        """See `frequencies`."""

    @abstractmethod
    def often(self, times: int, within: int) -> Who:
        """See `often`."""

    @abstractmethod
    def who_too(self, others: Decisions) -> Collection[str]:
        """Everybody who has any of these rows and any of others, which may be of another schedule."""

    @abstractmethod
    def changed(self, after: Decisions) -> tuple[int, int, int] | None:
        """See `changed`; None where the two are not about the same people."""

    @abstractmethod
    def spans(self, idle: Collection[Status]) -> Mapping[str, tuple[int, int]]:
        """See `spans_of`."""

    @abstractmethod
    def zone_of(self) -> Callable[[str], str]:
        """See `zone_of`."""

    @abstractmethod
    def ways(self, reached: Sequence[Reached]) -> Iterable[tuple[tuple[Reached, ...], Sequence[int]]]:
        """See `ways`."""


class Happenings(Sequence[Reached]):
    """What happened to very many people in journeys, in order; each is made when somebody looks at it."""

    @abstractmethod
    def where(self, test: Callable[[Reached], bool]) -> Sequence[Reached]:
        """What passes a test, which must not look at the person or the moment."""

    @abstractmethod
    def of(self, people: Collection[str]) -> Sequence[Reached]:
        """What happened to some people."""

    @abstractmethod
    def last(self) -> Mapping[str, int]:
        """See `last_of`."""
