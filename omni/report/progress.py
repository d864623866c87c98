"""What omni is doing, on one line of a terminal, once somebody has waited; the line goes when the work is done."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from typing import TextIO

from omni.words.steps import Tell, nobody

PATIENCE = 0.5
"""How long work may take, in seconds, before anybody is told of it."""
_TURN = 0.1
_WHEELS = ("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏", "|/-\\")
_WIDTH = 80


@contextmanager
def watching(stream: TextIO, after: float = PATIENCE) -> Iterator[Tell]:
    """Gives a function that is told of each step; only a person at a terminal sees them, only after a while."""
    if not stream.isatty() or os.environ.get("TERM") == "dumb":
        yield nobody
        return
    from threading import Event, Thread

    line = _Line(stream)
    done = Event()

    def turn() -> None:
        waited = after
        while not done.wait(waited):
            line.draw()
            waited = _TURN

    turning = Thread(target=turn, daemon=True)
    turning.start()
    try:
        yield line.add
    finally:
        done.set()
        turning.join()
        line.clear()


class _Line:
    """One line that is written over; it holds no escape sequence, so every terminal can show it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._steps: tuple[str, ...] = ()
        self._wheel = cycle(next(wheel for wheel in _WHEELS if _can_show(wheel, stream)))
        self._drawn = 0

    def add(self, step: str) -> None:
        """Begins a step."""
        self._steps = (*self._steps, step)

    def draw(self) -> None:
        """Shows the steps so far, the last ones where the line is too short for all."""
        steps = " · ".join(self._steps)
        room = _columns(self._stream) - 4
        self._write(f"{next(self._wheel)} {steps if len(steps) <= room else '…' + steps[1 - room :]}")

    def clear(self) -> None:
        """Leaves the line empty, and the cursor where it begins."""
        if self._drawn:
            self._write("")
            self._stream.write("\r")
            self._stream.flush()

    def _write(self, text: str) -> None:
        self._stream.write(f"\r{text.ljust(self._drawn)}")
        self._stream.flush()
        self._drawn = len(text)


def _can_show(text: str, stream: TextIO) -> bool:
    try:
        f"{text}·…".encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return text.isascii()
    return True


def _columns(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or _WIDTH
    except OSError:
        return _WIDTH
