"""What another plan would be worth: by simulating everybody again, or only those whom it changes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from omni.model.people import Person
from omni.model.project import Project
from omni.model.schedule import Row, Status
from omni.simulate.addresses import tell_who_shares
from omni.simulate.given import Given, Meant
from omni.simulate.suggesting.edits import Edit, edited
from omni.simulate.suggesting.room import Room, Used
from omni.simulate.suggesting.worth import Worth

_ByPerson = Mapping[str, Sequence[Row]]


class Tried(NamedTuple):
    """An edit, what the plan would be worth with it, and what those get who were simulated for that."""

    edit: Edit
    worth: Worth
    rows: _ByPerson


class Search:
    """A plan that is made cheaper edit by edit, on some people. `known` is what it is worth, `tried` counts.

    Whoever an edit does not touch keeps what they get where nobody is in another's way. People share nothing but
    budgets, rate limits, addresses, and who comes in by events. The last is the same in every plan that is tried; with
    those whom an edit touches are simulated all who share an address, and all who used a budget or a window of a limit
    that has no room for one more at the end: nobody else was ever turned away. If then somebody else would be, or these
    are most of all, everybody is simulated.
    """

    def __init__(self, given: Given, project: Project, people: Sequence[Person]) -> None:
        self.given, self.project, self.people = given, project, people
        self.meant = Meant(given, project, people)
        self.arrived = self.meant.arrived()
        self.tried = 0
        tell_who_shares(self.meant.recipients)
        self._sharing = frozenset(one.person.id for one in self.meant.recipients if one.shares)
        self._room = Room.of(project, max(given.sizes.values(), default=1))
        self._rows: dict[str, Sequence[Row]] = {**self._simulated(project, people)}
        self.known = Worth.of(tuple(self.rows), project)
        self._used, self._tied = self._ties()

    @property
    def rows(self) -> Iterator[Row]:
        """What everybody gets in the plan as it stands, person by person."""
        return chain.from_iterable(self._rows.values())

    def tries(self, edit: Edit, touched: Collection[str]) -> Tried:
        """What the plan would be worth; `touched` are those for whom the edit changes anything in its campaign."""
        self.tried += 1
        few, project = self._with_tied(touched), edited(self.project, [edit])
        if 2 * len(few) < len(self.people):
            people = [one for one in self.people if one.id in few]
            again: dict[str, Sequence[Row]] = {**dict.fromkeys(few, ()), **self._simulated(project, people)}
            if self._is_alone(again):
                return Tried(edit, self._worth(again), again)
        rows = self._simulated(project, self.people)
        return Tried(edit, Worth.of(_flat(rows), project), rows)

    def accept(self, tried: Tried) -> None:
        """Makes the edit."""
        self.project, self.known = edited(self.project, [tried.edit]), tried.worth
        self._rows.update(tried.rows)
        self._used, self._tied = self._ties()

    def in_campaign(self, campaign: str) -> frozenset[str]:
        """Who comes into a campaign."""
        return frozenset(
            row.person for row in self.rows if row.campaign == campaign and row.status is not Status.HELD_OUT
        )

    def _simulated(self, project: Project, people: Sequence[Person]) -> dict[str, list[Row]]:
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self.given.some(project, people, self.arrived)[0]:
            found[row.person].append(row)
        return dict(found)

    def _ties(self) -> tuple[Used, frozenset[str]]:
        """What is used up, and who may be in another's way."""
        if self._room is None:
            return Counter(), frozenset(self._rows)
        used = self._room.used(self.rows)
        return used, self._room.tied(self.rows, self._room.tight(used))

    def _with_tied(self, touched: Collection[str]) -> frozenset[str]:
        few = self._tied.union(touched)
        return few | self._sharing if few & self._sharing else few

    def _is_alone(self, again: _ByPerson) -> bool:
        """True if there is room for one more wherever anybody else uses something."""
        if self._room is None:
            return False
        others = self._used.copy()
        others.subtract(self._room.used(self._before(again)))
        shared = [place for place, number in others.items() if number]
        return not self._room.tight(others + self._room.used(_flat(again)), shared)

    def _worth(self, again: _ByPerson) -> Worth:
        before, after = Worth.of(self._before(again), self.project), Worth.of(_flat(again), self.project)
        return self.known.with_others(before, after)

    def _before(self, again: _ByPerson) -> list[Row]:
        return [row for person in again for row in self._rows.get(person, ())]


def _flat(rows: _ByPerson) -> list[Row]:
    return list(chain.from_iterable(rows.values()))
