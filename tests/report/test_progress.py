from __future__ import annotations

import io
from threading import Event

import pytest

from omni.report.progress import watching


class Terminal(io.StringIO):
    """Appears to be a terminal, and says when something has been drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if text.strip():
            self.drawn.set()
        return super().write(text)


def test_the_steps_are_shown_and_the_line_is_left_empty():
    terminal = Terminal()
    with watching(terminal, after=0) as tell:
        tell("reading 14 files")
        tell("checking")
        terminal.drawn.clear()
        assert terminal.drawn.wait(10)
    said = terminal.getvalue()
    assert "reading 14 files · checking" in said
    last = said.split("\r")[-2:]
    assert (last[0].strip(), last[1]) == ("", "")
    assert "\x1b" not in said


def test_short_work_shows_nothing():
    terminal = Terminal()
    with watching(terminal, after=3600) as tell:
        tell("reading 14 files")
    assert terminal.getvalue() == ""


def test_the_line_goes_also_when_the_work_fails():
    terminal = Terminal()

    def work() -> None:
        with watching(terminal, after=0) as tell:
            tell("checking")
            terminal.drawn.wait(10)
            raise KeyError

    with pytest.raises(KeyError):
        work()
    assert terminal.getvalue().endswith("\r")


def test_a_pipe_and_a_dumb_terminal_get_nothing(monkeypatch: pytest.MonkeyPatch):
    pipe, dumb = io.StringIO(), Terminal()
    with watching(pipe, after=0) as tell:
        tell("checking")
    monkeypatch.setenv("TERM", "dumb")
    with watching(dumb, after=0) as tell:
        tell("checking")
    assert pipe.getvalue() == dumb.getvalue() == ""


def test_a_line_that_is_too_long_keeps_its_end():
    terminal = Terminal()
    with watching(terminal, after=0) as tell:
        for number in range(40):
            tell(f"step {number}")
        terminal.drawn.clear()
        assert terminal.drawn.wait(10)
    assert "step 39" in terminal.getvalue()
    assert max(map(len, terminal.getvalue().split("\r"))) <= 80
