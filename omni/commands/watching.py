"""`--watch`: looks, and looks again whenever a file of the workspace changes, until somebody interrupts it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import typer

from omni.commands.guard import Refusal, tell
from omni.commands.here import Here, open_workspace
from omni.model.remembered import forget
from omni.words.numbers import many
from omni.workspace.stamps import Change, Disk

Look = Callable[[Here], Iterable[Path]]
"""Looks at the workspace as it was read, tells, and gives the files beside it that the answer rests on."""

_NAMED = 3


def refuse_once(others: Mapping[str, object]) -> None:
    """Refuses options that do something once, where they are given."""
    if given := next((option for option, value in others.items() if value), ""):
        raise Refusal(f"--watch looks again and again, {given} is for once")


def watch(look: Look, rest: Callable[[], None] = lambda: None) -> NoReturn:
    """Looks and looks again; what refuses the first look ends it, what refuses a later one is told.

    What can wait until nothing changes any more is done by `rest`.
    """
    here = open_workspace()
    disk = Disk.at(here.root)
    _look(look, here, disk)
    _wait()
    rest()
    for change in disk.changes():
        now = _opened(change, here)
        if now and (now.files != here.files or _is_beside(change)):
            here = now
            _begin(change, here)
            with _telling():
                _look(look, here, disk)
            _wait()
        elif change == Change():
            rest()
    raise AssertionError


def _look(look: Look, here: Here, disk: Disk) -> None:
    begun = time.time()  # noqa: TID251  what files are touched after
    try:
        disk.look_beside(look(here), begun)
    finally:
        forget()


def _opened(change: Change, last: Here) -> Here | None:
    """The workspace as it stands now; None where there is none, which is told once."""
    try:
        return open_workspace()
    except Refusal as refusal:
        if change != Change():
            _begin(change, last)
            tell(refusal)
            _wait()
    return None


@contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except Refusal as refusal:
        tell(refusal)


def _is_beside(change: Change) -> bool:
    return any(Path(path).is_absolute() for path in (*change.changed, *change.new, *change.gone))


def _begin(change: Change, here: Here) -> None:
    """Clears the screen of a person, and says when omni looks and why."""
    if sys.stdout.isatty():
        from omni.report.terminal import Terminal

        Terminal(sys.stdout).clear()
    if sys.stderr.isatty():
        typer.echo(f"{time.strftime('%H:%M:%S')} {_told(change, here)}", err=True)


def _wait() -> None:
    sys.stdout.flush()
    if sys.stderr.isatty():
        typer.echo("looking again when a file changes, Ctrl-C ends", err=True)


def _told(change: Change, here: Here) -> str:
    """Says what has changed: `campaigns/spring.yaml and campaigns/ciao.yaml changed; campaigns/old.yaml is gone`."""
    said = (
        _listed(change.changed, here, "changed", "changed"),
        _listed(change.new, here, "is new", "are new"),
        _listed(change.gone, here, "is gone", "are gone"),
    )
    return "; ".join(filter(None, said)) or "a file changed"


def _listed(paths: tuple[str, ...], here: Here, one: str, more: str) -> str:
    if not paths:
        return ""
    shown = [here.path_of(path) for path in paths[:_NAMED]]
    rest = [many(len(paths) - _NAMED, "other")] if len(paths) > _NAMED else []
    *names, last = (*shown, *rest)
    return f"{', '.join(names)} and {last} {more}" if names else f"{last} {one}"
