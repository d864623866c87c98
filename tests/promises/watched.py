"""The `omni` command as its script starts it, with every touch of the machine noted: `python watched.py NOTES lint …`.

NOTES gets one JSON list a line: the event of Python's audit hook and its texts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from omni.model.frozen import Frozen

REPOSITORY = Path(__file__).parents[2]
NOTED = (
    "open",
    "os.",
    "shutil.",
    "subprocess.",
    "socket.",
    "ctypes.",
    "pty.",
    "tempfile.",
    "import",
    "sqlite3.",
    "urllib.",
)


class Watched(Frozen):
    """How a command ended, and what it did on the way."""

    code: int
    out: str
    err: str
    events: tuple[tuple[str, ...], ...]

    @property
    def opened(self) -> dict[str, bool]:
        """Every file that was opened, and whether it could have been written."""
        found: dict[str, bool] = {}
        for _, path, mode, flags in (
            event for event in self.events if event[0] == "open" and len(event) == 4 and not event[1].isdigit()
        ):
            found[path] = found.get(path, False) or writes(mode, flags)
        return found

    @property
    def changes(self) -> list[tuple[str, ...]]:
        """Every event that changes a disk, save the opening of files."""
        return [event for event in self.events if event[0] in CHANGES]


CHANGES = {
    "os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.setxattr", "os.symlink", "os.truncate",
    "os.utime", "os.mknod", "os.mkfifo", "shutil.move", "shutil.rmtree", "shutil.copyfile", "tempfile.mkstemp", "tempfile.mkdtemp",
}  # fmt: skip


def writes(mode: str, flags: str) -> bool:
    """True when a file was opened for more than reading."""
    opened_to_write = int(flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
    return bool(opened_to_write) or bool(set(mode) & set("wax+"))


def watched(cwd: Path, notes: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> Watched:
    """Runs the command in a folder; `notes` is where it keeps its notes."""
    _compiled()
    program: Sequence[str] = (sys.executable, "-B", str(Path(__file__)), str(notes), *arguments)
    world = {**os.environ, "PYTHONPATH": str(REPOSITORY), **(environment or {})}
    ended = subprocess.run(program, cwd=cwd, env=world, capture_output=True, text=True, encoding="utf-8", check=False)
    events = [tuple(json.loads(line)) for line in notes.read_text(encoding="utf-8").splitlines()]
    return Watched(ended.returncode, ended.stdout, ended.stderr, tuple(events))


@cache
def _compiled() -> None:
    """Has Python compile omni once: what is watched must not write, and would compile it each time."""
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(REPOSITORY / "omni")], check=True)


def _main(notes: str, *arguments: str) -> None:
    events: list[tuple[str, ...]] = []

    def note(event: str, values: tuple[object, ...]) -> None:
        if event.startswith(NOTED):
            events.append(
                (
                    event,
                    *(
                        "" if value is None else os.fsdecode(value) if isinstance(value, bytes) else str(value)
                        for value in values
                    ),
                )
            )

    file = open(notes, "w", encoding="utf-8")  # noqa: SIM115  opened before the watch begins
    sys.argv = ["omni", *arguments]
    sys.addaudithook(note)
    try:
        from omni.cli import main

        main()
    finally:
        seen = tuple(dict.fromkeys(events))
        with file:
            file.writelines(json.dumps(event) + "\n" for event in seen)


if __name__ == "__main__":
    _main(*sys.argv[1:])
