"""People as columns: of what decides about them each different value once, and everybody's number of it."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Mapping, Sequence
from functools import cache
from itertools import compress
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from omni.audience.many import Everyone, Had, Lot
from omni.audience.shared import Households, drawn_along, households
from omni.draws import recipient_key
from omni.model.frozen import field
from omni.model.people import Attribute, Consent, Person

Numbers = NDArray[np.integer]
Flags = NDArray[np.bool_]
_FEW = 128


class Columns(Struct, eq=False):
    """Everybody who is like others, in the order of their keys (R17): the numbers of their profile, consent, addresses.

    `profiles` has one example of all who share fields, place, language and preferred channel. `some` and `id` are
    asked by place, `place` is that of an id or -1, `ranks` are the places of ids in the order of texts. `shared` are
    addresses that several of them have.
    """

    some: Callable[[NDArray[np.intp]], list[Person]]
    id: Callable[[int], str]
    place: Callable[[str], int]
    ranks: Callable[[], Numbers]
    keys: NDArray[np.uint64]
    profile: Numbers
    consent: Numbers
    reach: Numbers
    suppressed: Flags
    unsubscribed: Flags
    profiles: list[Person]
    consents: list[Consent]
    reaches: list[frozenset[str]]
    shared: Households
    had: Had | None = None


class _Kinds(Struct):
    """Different values in order of appearance."""

    numbers: dict[Hashable, int] = field(default_factory=dict)
    examples: list[Person] = field(default_factory=list)

    def number(self, value: Hashable, example: Person) -> int:
        """The number of a value."""
        found = self.numbers.setdefault(value, len(self.examples))
        if found == len(self.examples):
            self.examples.append(example)
        return found


def different(numbers: NDArray[Any]) -> list[int]:
    """Each small number among many, in order."""
    if len(numbers) < _FEW:
        return sorted(set(numbers.tolist()))
    found: list[int] = np.bincount(numbers).nonzero()[0].tolist()
    return found


def places_of(wanted: NDArray[np.uint64], keys: NDArray[np.uint64]) -> NDArray[np.intp]:
    """Where some of the wanted stand among keys in order; each once."""
    places = np.searchsorted(keys, wanted)
    inside = places < len(keys)
    found: NDArray[np.intp] = np.unique(places[inside][keys[places[inside]] == wanted[inside]])
    return found


def small(numbers: Numbers) -> Numbers:
    """The same numbers in as few bytes as the largest needs."""
    return numbers.astype(np.min_scalar_type(int(numbers.max(initial=0))))


def apart(everyone: Sequence[Person], named: Container[str], asked: frozenset[str]) -> tuple[Columns, list[Person]]:
    """Those who are like others, and those of whom more is known (a name, a history) with whoever shares their address.

    `asked` are the fields that conditions look at.
    """
    if isinstance(everyone, Everyone) and all(person.id in named for person in everyone.named):
        if asked not in everyone.ready:
            lot, alone = everyone.lot, everyone.lot.shared().alone
            everyone.ready[asked] = _columns_of_lot(lot, alone, asked), [*everyone.named, *lot.some(alone.tolist())]
        found: tuple[Columns, list[Person]] = everyone.ready[asked]
        return found
    people = list(everyone)
    special = np.array([person.id in named or _is_special(person) for person in people], bool)
    together: list[bool] = (~drawn_along(households([person.addresses for person in people]), special)).tolist()
    others = [person for person, is_one in zip(people, together, strict=True) if not is_one]
    return columns(list(compress(people, together)), asked), others


def _is_special(person: Person) -> bool:
    return bool(person.route or person.history or person.had or person.quiet_hours or person.does or person.events)


def columns(people: list[Person], asked: frozenset[str]) -> Columns:
    """The columns of people who are like others."""
    profiles, consents, reaches, names = _Kinds(), _Kinds(), _Kinds(), sorted(asked)
    keys = {person.id: recipient_key(person.id) for person in people}
    people = sorted(people, key=lambda person: keys[person.id])
    table = [
        (
            profiles.number(_profile(person, names), person),
            consents.number(_agreed(person.consent), person),
            reaches.number(frozenset(kind for kind, address in person.addresses.items() if address), person),
            person.suppressed,
            person.unsubscribed,
        )
        for person in people
    ]
    numbers = np.array(table, np.int64).reshape(-1, 5)
    by_id = cache(lambda: {person.id: place for place, person in enumerate(people)})
    return Columns(
        some=lambda places: [people[place] for place in places.tolist()],
        id=lambda place: people[place].id,
        place=lambda name: by_id().get(name, -1),
        ranks=lambda: _ranks([person.id for person in people]),
        keys=np.array([keys[person.id] for person in people], np.uint64),
        profile=small(numbers[:, 0]),
        consent=small(numbers[:, 1]),
        reach=small(numbers[:, 2]),
        suppressed=numbers[:, 3].astype(bool),
        unsubscribed=numbers[:, 4].astype(bool),
        profiles=profiles.examples,
        consents=[person.consent for person in consents.examples],
        reaches=[frozenset(kind for kind, address in one.addresses.items() if address) for one in reaches.examples],
        shared=households([person.addresses for person in people]),
    )


def _columns_of_lot(people: Lot, alone: Numbers, asked: frozenset[str]) -> Columns:
    """The columns of all but those who go alone."""
    order = np.argsort(people.keys)
    if len(alone):
        order = order[~np.isin(order, alone)]
    keys = people.keys[order]

    def place(id: str) -> int:  # noqa: A002 - it is a person's id
        number = people.number(id)
        found = int(np.searchsorted(keys, people.keys[number])) if number >= 0 else len(keys)
        return found if found < len(keys) and order[found] == number else -1

    profiles, consents, reaches = people.profiles(asked), people.consents(), people.reaches()
    return Columns(
        some=lambda places: people.some(order[places].tolist()),
        id=lambda place: people.id(int(order[place])),
        place=place,
        ranks=lambda: _dense(people.ranks()[order]) if len(alone) else people.ranks()[order],
        keys=keys,
        profile=small(profiles.numbers)[order],
        consent=small(consents.numbers)[order],
        reach=small(reaches.numbers)[order],
        suppressed=people.suppressed[order],
        unsubscribed=people.unsubscribed[order],
        profiles=people.some(profiles.firsts),
        consents=[person.consent for person in people.some(consents.firsts)],
        reaches=[frozenset(person.addresses) for person in people.some(reaches.firsts)],
        shared={kind: numbers[order] for kind, numbers in people.shared().households.items()},
        had=_had_by_place(people.had, order, len(people)) if people.had else None,
    )


def _had_by_place(had: Had, order: Numbers, size: int) -> Had:
    """The same by place; of those who go alone, nothing."""
    place = np.full(size, -1, np.int64)
    place[order] = np.arange(len(order))
    people = place[had.people]
    there = people >= 0
    return Had(people[there], had.channels[there], had.times[there], had.names)


def _dense(ranks: Numbers) -> Numbers:
    """The same order in numbers without gaps."""
    found = np.empty(len(ranks), np.int64)
    found[np.argsort(ranks)] = np.arange(len(ranks))
    return found


def _ranks(ids: list[str]) -> Numbers:
    ranks = np.empty(len(ids), np.int64)
    ranks[sorted(range(len(ids)), key=ids.__getitem__)] = np.arange(len(ids))
    return ranks


def _profile(person: Person, asked: Sequence[str]) -> Hashable:
    own = tuple(_told_apart(person.fields.get(name)) for name in asked)
    return person.locale, person.country, person.timezone, person.prefers, own


def _told_apart(value: Attribute) -> Hashable:
    """Of a field with several values all of them, in an order."""
    if isinstance(value, Mapping):
        return tuple((name, _told_apart(value[name])) for name in sorted(value))
    return tuple(map(_told_apart, value)) if isinstance(value, tuple) else value


def _agreed(consent: Consent) -> Hashable:
    return tuple(consent.topics.items()), consent.granted, consent.refused
