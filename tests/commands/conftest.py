"""A beginner's workspace, and a terminal."""

from __future__ import annotations

import os
import re
import shutil
import struct
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from omni.commands import run as run_omni

_STREAMS = ("stdin", "stdout", "stderr")
_WRITTEN_OVER = re.compile(r"[^\n]*\r")
_END_OF_INPUT = "\x04"
_STYLES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `omni init` writes, for a beginner to copy."""
    folder = tmp_path_factory.mktemp("begun")
    with pytest.MonkeyPatch.context() as place:
        place.chdir(folder)
        assert run_omni(["init", ".", "--brand", "Forma", "--date", "2027-03-02"]) == 0
    return folder


@pytest.fixture
def beginner(begun: Path, omni: Callable, tmp_path: Path) -> Path:
    """What `omni init` writes, with the first send on a fixed day."""
    shutil.copytree(begun, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def on_a_terminal() -> Callable[..., str]:
    """A function that runs a command line on a terminal of so many columns and gives all that appears there."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    import fcntl
    import termios

    def run(*arguments: str, columns: int = 100, answers: str = "", **environment: str) -> str:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of other threads, which wait for the next test
            child = os.fork()
        if not child:
            _sit_at(theirs, arguments, environment)
        os.close(theirs)
        os.write(ours, f"{answers}{_END_OF_INPUT}".encode())
        said = b"".join(iter(lambda: _read(ours), b""))
        os.close(ours)
        os.waitpid(child, 0)
        return _WRITTEN_OVER.sub("", _STYLES.sub("", said.decode()).replace("\r\n", "\n"))

    return run


def _sit_at(terminal: int, arguments: tuple[str, ...], environment: dict[str, str]) -> NoReturn:
    """Is the command in a child of the tests, which knows what they imported and planned: faster than a new start."""
    code = 70
    try:
        os.environ.update({"TERM": "xterm-256color", **environment})
        for stream, mode in enumerate("rww"):
            os.dup2(terminal, stream)
            opened = open(stream, mode, encoding="utf-8", closefd=False)  # noqa: SIM115  until the end
            setattr(sys, _STREAMS[stream], opened)
        code = run_omni(list(arguments))
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # Linux says so when the program has ended
        return b""
