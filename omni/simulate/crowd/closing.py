"""The steps that people never came to, and messages given up when they leave."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from omni.model.place import Route
from omni.model.schedule import Status
from omni.simulate.crowd.columns import Flags, Numbers, different
from omni.simulate.crowd.state import Crowd, Runs, Seconds, Times
from omni.simulate.crowd.told import NUMBER
from omni.simulate.endings import other_way
from omni.simulate.program import END, Op
from omni.simulate.state import Ending


def close(crowd: Crowd, runs: Runs, people: Numbers, ending: Ending) -> None:
    """Ends runs and tells the sends that were not visited."""
    if not len(people):
        return
    runs.ended[people] = True
    why = NUMBER[ending.status], ending.at, crowd.told.saying(ending.words, ending.route)
    told = people.astype(np.int32)
    for op, _ in runs.sort.program.sends:
        bit = np.uint32(1 << op.index)
        rest = (runs.visited[people] & bit) == 0
        left, short = (people, told) if rest.all() else (people[rest], told[rest])
        if not len(left):
            continue
        reasons = _turn_away(crowd, runs, op, left, why) if op.under else why
        runs.visited[left] |= bit
        for parcels in slots(crowd, runs, op.index, left):
            _tell(crowd, short, parcels, reasons)


def _tell(crowd: Crowd, people: NDArray[np.int32], parcels: Numbers, reasons: tuple[Any, Any, Any]) -> None:
    """Tells those who have a parcel; status, minute and saying are one for all or each one's."""
    there = parcels >= 0
    if not there.all():
        people, parcels = people[there], parcels[there]
        reasons = tuple(one[there] if isinstance(one, np.ndarray) else one for one in reasons)  # type: ignore[assignment]
    status, moment, saying = reasons
    crowd.told.rows(people, parcels, status, moment, moment, saying)


def slots(crowd: Crowd, runs: Runs, op: int, people: Numbers) -> list[Numbers]:
    """The parcels of people at a step, one column for each channel."""
    profile, variant = crowd.columns.profile[people], runs.sort.variant(op, people, crowd.columns.keys)
    return [runs.sort.parcels(op, slot, profile, variant) for slot in range(len(runs.sort.slots[op]))]


def leave(crowd: Crowd, runs: Runs, people: Numbers, ending: Ending) -> None:
    """Ends runs at once: what waits to leave is given up for the first reason in the order of the gates (R24)."""
    for op, here, pending, planned in list(_waiting(runs, people)):
        for slot, parcels in enumerate(slots(crowd, runs, op, here)):
            still = (pending & np.uint8(1 << slot)) > 0
            give_up(crowd, here[still], parcels[still], planned[still], ending)
    runs.pending[people] = 0
    runs.stands[people] = END
    for afoot in runs.afoot.values():
        afoot.pending[people] = 0
    close(crowd, runs, people, ending)


def _waiting(runs: Runs, people: Numbers) -> Iterator[tuple[int, Numbers, Numbers, Seconds]]:
    """The steps of which messages wait, whose, the bits of their channels, and when each was planned."""
    waiting = people[runs.pending[people] > 0]
    for op in different(runs.stands[waiting]):
        here = waiting[runs.stands[waiting] == op]
        yield op, here, runs.pending[here], runs.planned[here]
    for op, afoot in runs.afoot.items():
        here = people[afoot.pending[people] > 0]
        yield op, here, afoot.pending[here], afoot.planned[here]


def give_up(crowd: Crowd, people: Numbers, parcels: Numbers, planned: Times | Seconds, ending: Ending) -> None:
    """Tells of messages that an ending stops."""
    gates = crowd.parcels.gates[parcels]
    for number in different(gates):
        here = gates == number
        those, own = people[here], parcels[here]
        status, words = refused(crowd, those, number)
        had = crowd.addresses.had_by_others(those, number)
        if had is not None:
            had &= status < 0
            status[had], words[had] = NUMBER[Status.DUPLICATE_ADDRESS], crowd.addresses.saying(number)
        ended = status < 0
        status[ended], words[ended] = NUMBER[ending.status], crowd.told.saying(ending.words, ending.route)
        crowd.told.rows(those, own, status, planned[here], ending.at, words)


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


def _turn_away(
    crowd: Crowd, runs: Runs, op: Op, people: Numbers, otherwise: tuple[int, int, int]
) -> tuple[Numbers, Times, Numbers]:
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
