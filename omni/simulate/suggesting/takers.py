"""Who would get a step by another channel if its channels stood in another order, and what that would save.

It is told without a simulation: the first channel with consent and an address is taken (R21), whatever the hour.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from omni.model.journey import Send
from omni.model.schedule import Row, Status
from omni.resolve.steps import PREFERRED
from omni.simulate.consent import agreed
from omni.simulate.given import Meant
from omni.simulate.parcels import parcels_of
from omni.simulate.state import Parcel, Run
from omni.simulate.suggesting.edits import Edit, orders

_NEVER = frozenset({Status.BRANCHED, Status.HELD_OUT, Status.NOT_REACHED})
"""What is told of a step to which somebody did not come."""


class Takers(NamedTuple):
    """People who could take the same channels of a step, by what they prefer."""

    prefers: str
    parcels: Mapping[str, Parcel]
    people: Sequence[str]

    def taken(self, order: Iterable[str]) -> Parcel:
        """What they take in an order of channels."""
        named = (self.prefers if name == PREFERRED else name for name in order)
        return next(self.parcels[name] for name in named if name in self.parcels)


class Cheaper(NamedTuple):
    """Another order by which some get something cheaper, what that saves in millionths, and whom it changes."""

    edit: Edit
    saves: int
    people: frozenset[str]


def visitors(rows: Iterable[Row], campaign: str) -> Mapping[str, frozenset[str]]:
    """Who came to each step of a campaign."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.campaign == campaign and row.status not in _NEVER:
            found[row.step].add(row.person)
    return {step: frozenset(people) for step, people in found.items()}


def cheaper(meant: Meant, campaign: str, send: Send, there: Collection[str]) -> list[Cheaper]:
    """The other orders that are cheaper for somebody of those who come to a step, by what they save.

    Of several that come to the same, the first. An order that is cheaper for nobody cannot save: the same messages to
    the same people cost as much or more.
    """
    takers = _takers(meant, campaign, send, there)
    found: dict[tuple[str, ...], Cheaper] = {}
    for order in orders(send):
        pairs = [(one.taken(send.first_of), one.taken(order), one.people) for one in takers]
        if any(_is_cheaper(old, new) for old, new, _ in pairs):
            people = frozenset(person for old, new, those in pairs if old is not new for person in those)
            saves = sum((old.cost_micros - new.cost_micros) * len(those) for old, new, those in pairs)
            taken = tuple(new.channel.id for _, new, _ in pairs)
            found.setdefault(taken, Cheaper(Edit(campaign, send.id, order), saves, people))
    return sorted(found.values(), key=lambda one: -one.saves)


def _is_cheaper(old: Parcel, new: Parcel) -> bool:
    """True where it is, and where two currencies leave it open."""
    return old.currency != new.currency or new.cost_micros < old.cost_micros


def _takers(meant: Meant, campaign: str, send: Send, there: Collection[str]) -> list[Takers]:
    program = meant.programs[campaign]
    op = program.ops[program.by_id[send.id]]
    found: dict[tuple[str, tuple[Parcel, ...]], list[str]] = {}
    may: Callable[[Run], Iterator[Parcel]] = lambda run: _may_take(meant, run, parcels_of(meant.world, run, op, send))  # noqa: E731
    for person, run in meant.runs(campaign).items():
        if person in there:
            found.setdefault((run.recipient.person.prefers, tuple(may(run))), []).append(person)
    return [
        Takers(prefers, {parcel.channel.id: parcel for parcel in parcels}, people)
        for (prefers, parcels), people in found.items()
        if parcels
    ]


def _may_take(meant: Meant, run: Run, parcels: Iterable[Parcel]) -> Iterator[Parcel]:
    person = run.recipient.person
    for parcel in parcels:
        kind = parcel.channel.address
        if (
            parcel.is_written
            and agreed(person, parcel, meant.world.policy)
            and (not kind or person.addresses.get(kind))
        ):
            yield parcel
