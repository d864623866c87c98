"""A beginner's workspace, and a terminal."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
_WRITTEN_OVER = re.compile(r"[^\n]*\r")
_END_OF_INPUT = "\x04"
_STYLES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def beginner(omni: Callable, tmp_path: Path) -> Path:
    """What `omni init` writes, with the first send on a fixed day."""
    result = omni("init", ".", "--brand", "Forma", "--date", "2027-03-02")
    assert result.exit_code == 0, result.output
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
        world = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(REPOSITORY), **environment}
        command = [sys.executable, "-m", "omni", *arguments]
        with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=world):
            os.close(theirs)
            os.write(ours, f"{answers}{_END_OF_INPUT}".encode())
            said = b"".join(iter(lambda: _read(ours), b""))
        os.close(ours)
        return _WRITTEN_OVER.sub("", _STYLES.sub("", said.decode()).replace("\r\n", "\n"))

    return run


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # Linux says so when the program has ended
        return b""
