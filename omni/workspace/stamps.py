"""Which files of a workspace were touched, told without opening any: what was has to be read again."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from omni.model.frozen import Frozen
from omni.workspace.names import nfc, shown
from omni.workspace.reader import DEEPEST, MOST_ENTRIES, PUBLISHED
from omni.workspace.root import CAMPAIGNS, TEMPLATES

Stamp = tuple[int, ...]
"""Kind and rights, size, moments of the last changes, and the number of the file: other for a file that was touched."""

_PAUSE = 0.2
_SETTLED = 0.05
_MOST_UNSETTLED = 40
_SHARE = 40
_LOOKED_OVER = 2.0
"""The seconds within which two changes can leave the same stamp, by the coarsest clock that a file system has."""


class Change(Frozen):
    """The paths with another stamp than before; without any, the time has come to look over what was read."""

    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


class Disk(Struct):
    """A workspace and some files beside it, whose stamps are known from the last look."""

    root: Path
    beside: frozenset[Path]
    known: Mapping[str, Stamp]

    @classmethod
    def at(cls, root: Path) -> Disk:
        """The workspace as it stands now."""
        return cls(root, frozenset(), stamps(root))

    def look_beside(self, files: Iterable[Path], begun: float) -> None:
        """From now on these files too are looked at; what was touched since `begun` (POSIX) has changed."""
        more = frozenset(files) - self.beside
        read = {file for file in more if _touched(file) < begun - _LOOKED_OVER}
        self.beside |= more
        self.known = {**self.known, **_beside(read)}

    def changes(self) -> Iterator[Change]:
        """Waits for every change, and gives it when nothing changes any more; a little later, gives one of nothing.

        Several files that are saved together are one change, and so is a file that is written piece by piece.
        """
        looked_over = False
        waited = 0.0
        while True:
            pause, now = self._paused()
            waited += pause
            if now != self.known:
                before, self.known = self.known, self._settled(now)
                looked_over, waited = False, 0.0
                if self.known != before:
                    yield _change(before, self.known)
            elif waited >= _LOOKED_OVER and not looked_over:
                looked_over = True
                yield Change()

    def _paused(self) -> tuple[float, Mapping[str, Stamp]]:
        """Waits a little, longer where a look takes long, and looks."""
        begun = time.perf_counter()
        now = stamps(self.root, self.beside)
        pause = max(_PAUSE, _SHARE * (time.perf_counter() - begun))
        if now == self.known:
            time.sleep(pause)
        return pause, now

    def _settled(self, now: Mapping[str, Stamp]) -> Mapping[str, Stamp]:
        for _ in range(_MOST_UNSETTLED):
            time.sleep(_SETTLED)
            before, now = now, stamps(self.root, self.beside)
            if before == now:
                break
        return now


def stamps(root: Path, beside: Iterable[Path] = ()) -> Mapping[str, Stamp]:
    """The stamp of every file that is read of a workspace, by path, and of files beside it, by absolute path.

    Hidden names and previews are passed over, as in reading; nothing below the workspace is followed or opened.
    """
    found: dict[str, Stamp] = {}
    for name in (CAMPAIGNS, TEMPLATES):
        with suppress(OSError):
            status = os.lstat(root / name)
            found[name] = (status.st_mode,)
            if stat.S_ISDIR(status.st_mode):
                _take(os.fspath(root / name), name, found)
    return found | _beside(beside)


def _touched(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except (OSError, ValueError):
        return 0.0


def _beside(files: Iterable[Path]) -> dict[str, Stamp]:
    found = {}
    for file in files:
        with suppress(OSError, ValueError):
            found[os.path.abspath(file)] = _stamp(os.stat(file))  # noqa: PTH100, PTH116 - as it is named
    return found


def _take(folder: str, name: str, found: dict[str, Stamp]) -> None:
    """Takes in what lies in a folder and below it."""
    try:
        with os.scandir(folder) as listed:
            entries = {entry.name: entry for entry in listed}
    except OSError as error:
        found[name] = (error.errno or 0,)
        return
    if PUBLISHED in entries or len(found) > MOST_ENTRIES:
        return
    for entry in entries.values():
        if entry.name.startswith("."):
            continue
        path = f"{name}/{entry.name}"
        if not _is_folder(entry):
            with suppress(OSError):
                found[path] = _stamp(entry.stat(follow_symlinks=False))
        elif name.count("/") < DEEPEST:
            _take(f"{folder}{os.sep}{entry.name}", path, found)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _stamp(status: os.stat_result) -> Stamp:
    return (status.st_mode, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def _change(before: Mapping[str, Stamp], now: Mapping[str, Stamp]) -> Change:
    def told(paths: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(shown(nfc(path)) for path in paths))

    changed = (path for path in before.keys() & now.keys() if before[path] != now[path])
    return Change(told(changed), told(now.keys() - before.keys()), told(before.keys() - now.keys()))
