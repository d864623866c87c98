"""What changes while the virtual clock runs, for many: a column for each thing that the scalar engine keeps."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from omni.model.frozen import field
from omni.model.journey import ENGAGED, WaitFor
from omni.simulate.crowd.addresses import Addresses
from omni.simulate.crowd.calendar import Calendar
from omni.simulate.crowd.columns import Columns, Flags, Numbers
from omni.simulate.crowd.tables import Parcels, Sort
from omni.simulate.crowd.told import Told
from omni.simulate.program import END, Op, Program
from omni.simulate.walk import awaited
from omni.simulate.world import World
from omni.timing.grid import MINUTE
from omni.timing.recipient_clock import Clock

T = TypeVar("T", bound=np.generic)
Times = NDArray[np.int64]
Bits = NDArray[np.uint32]
Seconds = NDArray[np.uint32]
"""Instants as they are kept: until the year 2106 half as long."""
NEVER = (1 << 32) - 1
_SHORT, _MANY = 1 << 16, 1 << 11
"""Numbers below are sorted by their digits where there are so many."""


class Here(NamedTuple):
    """People who come to the same place of a program, and their minutes, or the one that all have."""

    people: Numbers
    now: Times | int

    def of(self, which: Numbers | Flags) -> Here:
        """Some of them."""
        return Here(self.people[which], some(self.now, which))

    @property
    def minutes(self) -> Times:
        """Everybody's minute."""
        return np.broadcast_to(np.asarray(self.now), self.people.shape)


def some(column: NDArray[T] | int, which: Numbers | Flags) -> NDArray[T] | int:
    """Some of a column, or the number that all have."""
    return column[which] if isinstance(column, np.ndarray) else column


class Afoot(Struct, eq=False):
    """The channels of a step on which a message waits to leave, and when it was planned."""

    pending: NDArray[np.uint8]
    planned: Seconds


class Runs(Struct, eq=False):
    """Everybody's way through one campaign; steps are bits of `visited`, `chosen` (choices made) and `sides` (how).

    `pending` are the channels of the step `stands` that have not left yet, `begins` when somebody came in. `heard` are
    the events that `waits` ask for, by send and event, `received` and `chosen_at` minutes by step, `due` the planned
    ones of sends that leave earlier. `day` is the last local date on which something was handed over, as days since
    1970, `day_of` the step it was of. `afoot` is what waits of each step where runs of dated sends can end, `leaving`
    the number from 1 of the event that ends a run when the wait is over in which somebody `rests`.
    """

    sort: Sort
    ended: Flags
    begins: Seconds
    visited: Bits
    chosen: Bits
    sides: Bits
    stands: NDArray[np.int8]
    pending: NDArray[np.uint8]
    planned: Seconds
    missed: Flags
    waiting: NDArray[np.int8]
    deadline: Seconds
    chosen_at: dict[int, Seconds]
    received: dict[int, Seconds]
    heard: dict[tuple[int, str], Flags]
    waits: dict[tuple[int, str], list[Op]]
    due: dict[int, Seconds]
    day: NDArray[np.uint16]
    day_of: NDArray[np.int8]
    afoot: dict[int, Afoot]
    leaving: NDArray[np.uint8]
    rests: Flags

    @classmethod
    def of(cls, sort: Sort, size: int, world: World) -> Runs:
        """Nobody has come in yet."""
        program, waits_for = sort.program, _waits(sort.program)
        apart = program.sends if program.dated and caps_end_runs(world) else ()
        waits = 0 if world.policy.exit_check == "at_once" else size
        return cls(
            sort=sort,
            ended=np.zeros(size, bool),
            begins=np.full(size, NEVER, np.uint32),
            visited=np.zeros(size, np.uint32),
            chosen=np.zeros(size, np.uint32),
            sides=np.zeros(size, np.uint32),
            stands=np.full(size, END, np.int8),
            pending=np.zeros(size, np.uint8),
            planned=np.zeros(size, np.uint32),
            missed=np.zeros(size, bool),
            waiting=np.full(size, END, np.int8),
            deadline=np.zeros(size, np.uint32),
            chosen_at={choice: np.zeros(size, np.uint32) for op in program.ops for choice, _ in op.under},
            received={op.above: np.zeros(size, np.uint32) for op in program.ops if isinstance(op.step, WaitFor)},
            heard={place: np.zeros(size, bool) for place in waits_for},
            waits=waits_for,
            due={op.index: np.zeros(size, np.uint32) for op, _ in program.sends if world.leaves_early},
            day=np.zeros(size, np.uint16),
            day_of=np.zeros(size, np.int8),
            afoot={op.index: Afoot(np.zeros(size, np.uint8), np.zeros(size, np.uint32)) for op, _ in apart},
            leaving=np.zeros(waits, np.uint8),
            rests=np.zeros(waits, bool),
        )


class Crowd(Struct, eq=False):
    """The whole simulation of many: people, programs, queue, decisions. `clock` numbers everybody's `clocks`.

    `had` are the last hand-overs that each cap counts, the oldest first; 0 before the first. `coming` is by
    campaign and step when everybody's message will be tried that is known to come; 0 for none.
    """

    world: World
    columns: Columns
    parcels: Parcels
    told: Told
    clocks: list[Clock]
    clock: Numbers
    runs: dict[str, Runs]
    had: list[Seconds]
    addresses: Addresses
    coming: dict[tuple[str, int], Seconds] = field(default_factory=dict)
    calendar: Calendar = field(default_factory=Calendar)

    def when(self, program: Program, at: int, kind: int, planned: int, op: int) -> tuple[int, int, int, int, str, int]:
        """The place of a batch in the order of time (R17)."""
        return at, kind, -program.campaign.priority, planned, program.campaign.id, op


def caps_end_runs(world: World) -> bool:
    """True where a full cap may end a whole run."""
    return any(cap.on_cap == "exit" for cap in world.policy.frequency_caps)


def _waits(program: Program) -> dict[tuple[int, str], list[Op]]:
    """The waits of a program by the send that they are about and the event that they ask for."""
    found: dict[tuple[int, str], list[Op]] = {}
    for op in program.ops:
        if isinstance(op.step, WaitFor):
            for event in ENGAGED if op.step.event == "engaged" else (op.step.event,):
                found.setdefault((awaited(program, op, op.step), event), []).append(op)
    return found


def split(at: Times, *columns: NDArray[Any]) -> list[tuple[int, tuple[NDArray[Any], ...]]]:
    """People by their minute."""
    if not len(at):
        return []
    if at[0] == at[-1] and (at == at[0]).all():
        return [(int(at[0]), columns)]
    order = sorted_by(at)
    times, ordered = at[order], [column[order] for column in columns]
    starts = np.concatenate(([True], times[1:] != times[:-1])).nonzero()[0].tolist()
    parts = ((first, slice(first, last)) for first, last in zip(starts, [*starts[1:], len(at)], strict=True))
    return [(int(times[first]), tuple(column[part] for column in ordered)) for first, part in parts]


def different_times(at: Times) -> tuple[Times, Numbers]:
    """Each different minute, and for everybody which of these it is."""
    order = sorted_by(at)
    starts = np.diff(at[order], prepend=at[order[0]] - 1) != 0
    which = np.empty(len(at), np.int64)
    which[order] = np.cumsum(starts) - 1
    return at[order][starts], which


def sorted_by(numbers: Times) -> NDArray[np.intp]:
    """The order of numbers, of equal ones as they come; of many in a short span in a fraction of the time."""
    if len(numbers) >= _MANY:
        low, high = int(numbers.min()), int(numbers.max())
        for unit in (MINUTE, 1):
            if (high - low) // unit < _SHORT and (unit == 1 or not ((numbers - low) % unit).any()):
                return np.argsort(((numbers - low) // unit).astype(np.uint16), kind="stable")
    return np.argsort(numbers, kind="stable")
