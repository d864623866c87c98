"""The steps that people never came to, and messages given up when they leave."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from omni.model.place import Route
from omni.model.schedule import Status
from omni.simulate.crowd.columns import Flags, Numbers, different
from omni.simulate.crowd.state import Crowd, Here, Runs, Seconds, Times, some
from omni.simulate.crowd.told import NUMBER
from omni.simulate.endings import other_way
from omni.simulate.program import END, Op
from omni.simulate.state import Ending

Reasons = tuple[Numbers | int, Times | int, Numbers | int]
"""Status, minute and saying: everybody's, or the one that all have."""


class Why(NamedTuple):
    """Why runs end: the status, in words, and the line that decided."""

    status: Status
    words: str
    route: Route | None

    @classmethod
    def of(cls, ending: Ending) -> Why:
        """The same as the scalar engine says it of one person's minute."""
        return cls(ending.status, ending.words, ending.route)


def close(crowd: Crowd, runs: Runs, here: Here, why: Why) -> None:
    """Ends runs and tells the sends that were not visited."""
    if not len(here.people):
        return
    runs.ended[here.people] = True
    status, saying = NUMBER[why.status], crowd.told.saying(why.words, why.route)
    told = here.people.astype(np.int32)
    for op, _ in runs.sort.program.sends:
        bit = np.uint32(1 << op.index)
        rest = (runs.visited[here.people] & bit) == 0
        left, short = (here, told) if rest.all() else (here.of(rest), told[rest])
        if not len(left.people):
            continue
        reasons: Reasons = (status, left.now, saying)
        if op.under:
            reasons = _turn_away(crowd, runs, op, left.people, reasons)
        runs.visited[left.people] |= bit
        for parcels in slots(crowd, runs, op.index, left.people):
            _tell(crowd, short, parcels, reasons)


def _tell(crowd: Crowd, people: NDArray[np.int32], parcels: Numbers, reasons: Reasons) -> None:
    """Tells those who have a parcel; status, minute and saying are one for all or each one's."""
    there, (status, moment, saying) = parcels >= 0, reasons
    if not there.all():
        people, parcels = people[there], parcels[there]
        status, moment, saying = some(status, there), some(moment, there), some(saying, there)
    crowd.told.rows(people, parcels, status, moment, moment, saying)


def slots(crowd: Crowd, runs: Runs, op: int, people: Numbers) -> list[Numbers]:
    """The parcels of people at a step, one column for each channel."""
    profile, variant = crowd.columns.profile[people], runs.sort.variant(op, people, crowd.columns.keys)
    return [runs.sort.parcels(op, slot, profile, variant) for slot in range(len(runs.sort.slots[op]))]


def leave(crowd: Crowd, runs: Runs, here: Here, why: Why) -> None:
    """Ends runs at once: what waits to leave is given up for the first reason in the order of the gates (R24)."""
    for op, those, pending, planned in list(_waiting(runs, here)):
        for slot, parcels in enumerate(slots(crowd, runs, op, those.people)):
            still = (pending & np.uint8(1 << slot)) > 0
            give_up(crowd, those.of(still), parcels[still], planned[still], why)
    runs.pending[here.people] = 0
    runs.stands[here.people] = END
    for afoot in runs.afoot.values():
        afoot.pending[here.people] = 0
    close(crowd, runs, here, why)


def _waiting(runs: Runs, here: Here) -> Iterator[tuple[int, Here, Numbers, Seconds]]:
    """The steps of which messages wait, whose, the bits of their channels, and when each was planned."""
    waiting = here.of(runs.pending[here.people] > 0)
    for op in different(runs.stands[waiting.people]):
        those = waiting.of(runs.stands[waiting.people] == op)
        yield op, those, runs.pending[those.people], runs.planned[those.people]
    for op, afoot in runs.afoot.items():
        those = here.of(afoot.pending[here.people] > 0)
        yield op, those, afoot.pending[those.people], afoot.planned[those.people]


def give_up(crowd: Crowd, here: Here, parcels: Numbers, planned: Times | Seconds, why: Why) -> None:
    """Tells of messages that an ending stops."""
    gates = crowd.parcels.gates[parcels]
    for number in different(gates):
        these = gates == number
        those = here.of(these)
        status, words = refused(crowd, those.people, number)
        had = crowd.addresses.had_by_others(those.people, number)
        if had is not None:
            had &= status < 0
            status[had], words[had] = NUMBER[Status.DUPLICATE_ADDRESS], crowd.addresses.saying(number)
        ended = status < 0
        status[ended], words[ended] = NUMBER[why.status], crowd.told.saying(why.words, why.route)
        crowd.told.rows(those.people, parcels[these], status, planned[these], those.now, words)


def refused(crowd: Crowd, people: Numbers, number: int) -> tuple[Numbers, Numbers]:
    """The first gate of person and channel that refuses each, as a status with its reason; -1 where all pass."""
    parcel, columns = crowd.parcels.all[number], crowd.columns
    status, words = np.full(len(people), -1), np.zeros(len(people), np.int64)
    suppressed, unsubscribed = columns.suppressed[people], columns.unsubscribed[people] & parcel.is_marketing
    agreed, reached = crowd.parcels.agreed(people, number), crowd.parcels.reached(people, number)
    if (agreed & reached & ~(suppressed | unsubscribed)).all():
        return status, words
    gates: tuple[tuple[Status, Flags], ...] = (
        (Status.SUPPRESSED, suppressed),
        (Status.UNSUBSCRIBED, unsubscribed),
        (Status.NO_CONSENT, ~agreed),
        (Status.NO_ADDRESS, ~reached),
    )
    for name, stopped in gates:
        now = stopped & (status < 0)
        if now.any():
            status[now], words[now] = NUMBER[name], crowd.parcels.refusal(number, name)
    return status, words


def _turn_away(crowd: Crowd, runs: Runs, op: Op, people: Numbers, otherwise: Reasons) -> tuple[Numbers, Times, Numbers]:
    """The first choice on the way to a step where people went the other way tells why."""
    status, moment, saying = (np.full(len(people), one) for one in otherwise)
    on_the_way = np.ones(len(people), bool)
    for choice, side in op.under:
        bit = np.uint32(1 << choice)
        on_the_way &= (runs.chosen[people] & bit) > 0
        other = on_the_way & (((runs.sides[people] & bit) > 0) != side)
        if other.any():
            words: tuple[str, Route] = other_way(runs.sort.program, choice, side=side)
            status[other], saying[other] = NUMBER[Status.BRANCHED], crowd.told.saying(*words)
            moment[other] = runs.chosen_at[choice][people[other]]
            on_the_way &= ~other
    return status, moment, saying
