"""Processes that work beside this one."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from omni.model.frozen import Frozen

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Task = Callable[[], bytes]
_FAILED = b""


class LostError(Exception):
    """Raised when a process ended before it was done; its text is one sentence for the user."""


class Processes(Frozen):
    """As many processes as may work at once, with this one."""

    jobs: int

    @classmethod
    def at_most(cls, jobs: int | None) -> Processes:
        """As many as that; without a number, as many as there are processors for this process."""
        may_use = getattr(os, "sched_getaffinity", None)
        return cls(jobs or (len(may_use(0)) if may_use else os.cpu_count() or 1))

    @contextmanager
    def working(self, tasks: Iterable[Task]) -> Iterator[Iterator[bytes]]:
        """Begins a process for each task, and gives what the tasks give, in order; no process outlives the block.

        Raises LostError, as its results are gone through, for a process that was ended from outside.
        """
        begun: list[tuple[Task, BaseProcess, Connection]] = []
        try:
            begun.extend((task, *_begun(task)) for task in tasks)
            yield (_told(*one) for one in begun)
        finally:
            for _, process, door in begun:
                door.close()
                process.terminate()
                process.join()


def _begun(task: Task) -> tuple[BaseProcess, Connection]:
    """A process that does the task; it is a copy of this one where that is safe, since that is soonest ready."""
    from multiprocessing import get_all_start_methods, get_context

    is_copied = "fork" in get_all_start_methods() and sys.platform != "darwin" and threading.active_count() == 1
    context = get_context("fork" if is_copied else "spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(task, there), daemon=True)  # type: ignore[attr-defined]  # has one
    process.start()
    there.close()
    return process, here


def _work(task: Task, door: Connection) -> None:
    """Does the task and tells what it gives; that it failed, where it did."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asked is interrupted too, and ends this one
    gc.set_threshold(1_000_000, 50, 50)
    given = _FAILED
    with suppress(Exception):
        given = task()
    with suppress(OSError):
        door.send_bytes(given)
    door.close()
    os._exit(0)  # what is open belongs to the process that this one is a copy of


def _told(task: Task, process: BaseProcess, door: Connection) -> bytes:
    """What the process tells; where the task failed, this process meets the same and reports it."""
    try:
        given = door.recv_bytes()
    except EOFError:
        process.join()
        raise LostError(
            f"one of the processes that omni works with was ended before it was done (exit code {process.exitcode}); "
            "--jobs 1 does with one, which needs less memory"
        ) from None
    return task() if given == _FAILED else given
