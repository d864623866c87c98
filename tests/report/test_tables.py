"""Tables with bars, on narrow and wide terminals."""

from __future__ import annotations

import io

import pytest

from omni.report.terminal import Terminal, charted


@pytest.mark.parametrize("width", [60, 80, 200])
def test_bars_take_the_room_that_is_left_and_no_line_breaks(width, monkeypatch):
    rows = [("Tue 1 Dec 2026 10:00", "launch", "sms", "1,204"), ("Wed 2 Dec 2026 09:00", "launch", "email", "7")]
    stream = io.StringIO()
    terminal = Terminal(stream)
    monkeypatch.setattr(terminal._console, "width", width)
    terminal.show(charted(terminal, ("first leaves", "campaign", "channel", "people"), rows, (1204, 7), (3,)))
    head, rule, first, second = stream.getvalue().splitlines()
    assert "…" not in first
    assert 4 <= first.count("▇") <= 20
    assert second.count("▇") == 1
    assert max(map(len, (head, rule, first, second))) <= width
