"""A share of many campaigns, for a process that looks at them beside others; what all find is what one would find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from msgspec import msgpack

from omni.linting.memory import Judged
from omni.linting.slices import Slice
from omni.model.files import Files
from omni.model.frozen import Frozen
from omni.model.outline import Outline

_FEWEST = 20
"""Campaigns that are worth a process: to begin one costs as much as to look at six."""


class Helpers(Protocol):
    """Whatever can do several tasks at once; a task can be pickled, and so can what it gives."""

    @property
    def jobs(self) -> int:
        """How many processes there may be, with the one that asks."""
        ...

    def working(self, tasks: Iterable[Callable[[], bytes]]) -> AbstractContextManager[Iterator[bytes]]:
        """Begins all tasks, and gives what they give, in order; nothing goes on beyond the block."""
        ...


class Share(Frozen):
    """What one process looks at, the files it needs for that, and what it has to know of all other campaigns."""

    files: Files
    parts: tuple[Slice, ...]
    others: tuple[Outline, ...]
    at: datetime | None
    prove: bool

    def __call__(self) -> bytes:
        """What is wrong in each part, in their order, for `read_back`."""
        from omni.linting.looking import Look

        found = Look.at(self.files, self.parts, self.others, prove=self.prove).judged(self.parts, self.at)
        return msgpack.encode([found[part] for part in self.parts])

    def read_back(self, told: bytes) -> dict[Slice, Judged]:
        """What was told of each part."""
        return dict(zip(self.parts, msgpack.decode(told, type=tuple[Judged, ...]), strict=True))


def divided(parts: Sequence[Slice], jobs: int) -> list[tuple[Slice, ...]]:
    """The parts for each process, alike in number; one group where more processes would not pay."""
    processes = max(1, min(jobs, len(parts) // _FEWEST))
    return [tuple(parts[first::processes]) for first in range(processes)]
