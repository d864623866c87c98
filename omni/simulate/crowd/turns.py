"""Messages that go to one address at one minute: the first who gets one leaves nothing for the others (R35)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from omni.audience.shared import Households
from omni.model.schedule import Status
from omni.simulate.crowd.addresses import Addresses
from omni.simulate.crowd.calendar import Batch
from omni.simulate.crowd.columns import Flags, Numbers, different
from omni.simulate.crowd.told import NUMBER
from omni.simulate.crowd.tries import OPEN, Tries

_UP_TO_ADDRESS = (
    Status.SUPPRESSED,
    Status.UNSUBSCRIBED,
    Status.NO_CONSENT,
    Status.NO_ADDRESS,
    Status.DUPLICATE_ADDRESS,
)
_DECIDED = np.array([NUMBER[status] for status in _UP_TO_ADDRESS])
"""What refuses a message before anybody asks for its hour."""


def contested(addresses: Addresses, tries: Tries) -> Numbers | None:
    """The addresses of messages, 0 for one that nobody shares; None where no two go to the same."""
    if not addresses.shared:
        return None
    found = addresses.of(tries.people, tries.numbers)
    found[np.isin(tries.status, _DECIDED)] = 0
    there = np.sort(found[found > 0])
    return found if (there[1:] == there[:-1]).any() else None


def in_turn(tries: Tries, own: Numbers, queue: Numbers) -> Iterator[Numbers]:
    """Yields stretches of a queue of which no two go to one address, without those whose address has had it by then."""
    wanted, start = own[queue], 0
    waits, seen, gone = np.ones(len(queue), bool), dict[int, int](), set[int]()
    for place in wanted.nonzero()[0].tolist():
        address = int(wanted[place])
        if address in seen:
            yield queue[start:place][waits[start:place]]
            left = _leaves(tries)
            gone.update(one for one, at in seen.items() if left[queue[at]])
            start, seen = place, {}
        if address in gone:
            waits[place] = False
        else:
            seen[address] = place
    yield queue[start:][waits[start:]]


def refuse_later_ones(addresses: Addresses, tries: Tries, own: Numbers) -> None:
    """Whoever comes after one who gets it gets none, whatever else would have held it back."""
    going = (_leaves(tries) & (own > 0)).nonzero()[0]
    first = np.full(int(own.max()) + 1, len(own))
    np.minimum.at(first, own[going], going)
    late = ((own > 0) & (np.arange(len(own)) > first[own])).nonzero()[0]
    gates = addresses.parcels.gates[tries.numbers[late]]
    for number in different(gates):
        tries.refuse(late[gates == number], Status.DUPLICATE_ADDRESS, addresses.saying(number))
    tries.later[late] = 0


def apart(shared: Households, batch: Batch) -> Iterator[Batch]:
    """Yields parts of a batch in order, in none of which two people share an address."""
    people, start, seen = batch[0], 0, dict[int, int]()
    own = np.stack([numbers[people] for numbers in shared.values()], axis=1)
    for place in np.unique(own.nonzero()[0]).tolist():
        theirs = {address: int(people[place]) for address in own[place].tolist() if address}
        if any(seen.get(address, person) != person for address, person in theirs.items()):
            yield tuple(column[start:place] for column in batch)
            start, seen = place, {}
        seen |= theirs
    yield tuple(column[start:] for column in batch)


def _leaves(tries: Tries) -> Flags:
    found: Flags = (tries.status == OPEN) & (tries.later == 0)
    return found
