"""People of a table as columns: each is read again from their own row when somebody asks (the extra `audience`).

What a row holds and whether it can be taken is said by `omni.audience.table`, which reads every row that may be wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np

from omni.audience.answers import answers
from omni.audience.defects import TOLD, Defects
from omni.audience.earlier import Earlier
from omni.audience.kinds import Kinds, Numbers
from omni.audience.many import Everyone, Had, Lot
from omni.audience.reading import Reading
from omni.audience.shared import Addresses, Shared
from omni.audience.sheets import Sheet
from omni.audience.stored import Rows
from omni.audience.table import FLAGS, Reader, no_row
from omni.draws import recipient_key
from omni.draws.many import Keys
from omni.model.frozen import replace
from omni.model.people import AudienceFile, Person
from omni.model.problem import Finding
from omni.model.project import Project

_AT_ONCE = 1 << 13


class Listed(Lot):
    """People by their number, from 0, in the order of the table; of some rows nobody could be read."""

    def __init__(
        self, rows: Rows, numbers: Numbers, reading: Reading, named: Sequence[Person], earlier: Earlier | None
    ) -> None:
        self._rows, self._numbers = rows, numbers.astype(np.min_scalar_type(int(numbers.max(initial=0))))
        self.keys = rows.keys()[numbers]
        self._order = np.argsort(self.keys)
        self.had = _had(earlier, self.keys, self._order) if earlier else None
        self.suppressed, self.unsubscribed = (reading.holding(name)[numbers] for name in FLAGS)
        self._asked, self._kinds = reading.asked, reading.kinds(numbers)
        self._shared = reading.sharing.among(numbers, named, self._addresses)

    def some(self, numbers: Sequence[int]) -> list[Person]:
        """Some of them."""
        people = self._rows.people(self._numbers[np.asarray(numbers, np.intp)].tolist())
        if self.had is None:
            return people
        return [replace(one, had=self.had.of(number)) for one, number in zip(people, numbers, strict=True)]

    def _addresses(self, numbers: Sequence[int]) -> list[Addresses]:
        """What some of them may share."""
        return self._rows.addresses(self._numbers[np.asarray(numbers, np.intp)].tolist())

    def id(self, number: int) -> str:
        """The id of one of them."""
        return self._rows.ids[int(self._numbers[number])]

    def number(self, id: str) -> int:  # noqa: A002 - it is the person's id
        """The number of an id; -1 where it is nobody's."""
        place = int(np.searchsorted(self.keys, np.uint64(recipient_key(id)), sorter=self._order))
        number = int(self._order[place]) if place < len(self._order) else -1
        return number if number >= 0 and self.id(number) == id else -1

    def ranks(self) -> Numbers:
        """Everybody's place in the order of ids as texts."""
        ranks = np.empty(self._rows.size, np.int64)
        ranks[self._rows.ids.order()] = np.arange(len(ranks))
        own = ranks[self._numbers]
        ranks[np.sort(own)] = np.arange(len(own))
        found: Numbers = ranks[own]
        return found

    def profiles(self, asked: frozenset[str]) -> Kinds:
        """Who lives where, speaks which language, prefers which channel, with which of the fields that are `asked`."""
        assert asked <= self._asked  # noqa: S101 - the table was read for the same conditions
        return self._kinds[0]

    def consents(self) -> Kinds:
        """Who has agreed to what."""
        return self._kinds[1]

    def reaches(self) -> Kinds:
        """Who has which addresses."""
        return self._kinds[2]

    def shared(self) -> Shared:
        """Who has an address that somebody else has too."""
        return self._shared


def everyone_listed(
    table: AudienceFile, sheet: Sheet, project: Project, earlier: Earlier | None = None
) -> tuple[Everyone | tuple[Person, ...], tuple[Finding, ...]]:
    """Named people and those of all rows that can be read, and one finding per column and defect."""
    named = tuple(project.people.values())
    rows, reading = Rows(table, sheet, project), Reading(table, project)
    while several := list(islice(sheet.rows, _AT_ONCE)):
        reading.add(len(several), rows.add(several))
    if not rows.size:
        return named, (no_row(table),)
    reader = Reader(table, project, set(project.people), Defects(table.file), answers(project))
    alone, unanswered = reading.doubtful() | rows.doubtful([person.id for person in named]), reading.unanswered()
    for those in unanswered.values():
        alone[(those & ~alone).nonzero()[0][:TOLD]] = True
    kept = ~alone
    for place in alone.nonzero()[0].tolist():
        before = len(reader.people)
        reader.read(place + 1, rows.line(place), rows.values(place))
        kept[place] = len(reader.people) > before
    for column, those in unanswered.items():
        reader.defects.add_more(column, int((those & ~alone).sum()))
    people = Listed(rows, kept.nonzero()[0], reading, named, earlier)
    return Everyone(named, people), reader.findings(rows.headings)


def _had(earlier: Earlier, keys: Keys, order: Numbers) -> Had:
    """What was handed over to people who are there."""
    wanted = np.array(earlier.keys, np.uint64)
    places = np.searchsorted(keys, wanted, sorter=order)
    near = (places < len(keys)).nonzero()[0]
    numbers = order[places[near]].astype(np.int64)
    there = keys[numbers] == wanted[near]
    rows, numbers = near[there], numbers[there]
    channels, times = np.array(earlier.channels, np.int64)[rows], np.array(earlier.times, np.int64)[rows]
    sorted_ = np.lexsort((times, channels, numbers))
    return Had(numbers[sorted_], channels[sorted_], times[sorted_], earlier.names)
