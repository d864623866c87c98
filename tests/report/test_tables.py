"""Tables: with bars on narrow and wide terminals, and in plain text just as rich draws them."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from omni.report.tables import lines
from omni.report.terminal import PIPE_WIDTH, Terminal, _drawn, charted, table

WORDS = st.text(st.sampled_from("abc e→▇表é·"), max_size=12)
TEXTS = st.one_of(
    WORDS, st.lists(st.sampled_from(["where", "not", "clicked", "→", "1,204"]), max_size=30).map(" ".join)
)


@pytest.mark.parametrize("width", [60, 80, 200])
def test_bars_take_the_room_that_is_left_and_no_line_breaks(width, monkeypatch):
    rows = [("Tue 1 Dec 2026 10:00", "launch", "sms", "1,204"), ("Wed 2 Dec 2026 09:00", "launch", "email", "7")]
    stream = io.StringIO()
    terminal = Terminal(stream)
    monkeypatch.setattr("omni.report.terminal.PIPE_WIDTH", width)
    terminal.show(charted(terminal, ("first leaves", "campaign", "channel", "people"), rows, (1204, 7), (3,)))
    head, rule, first, second = stream.getvalue().splitlines()
    assert "…" not in first
    assert 4 <= first.count("▇") <= 20
    assert second.count("▇") == 1
    assert max(map(len, (head, rule, first, second))) <= width


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.tuples(*[TEXTS] * n), min_size=2, max_size=5)), st.booleans())
def test_plain_tables_are_those_of_rich(rows, ruled):
    shown = table(rows[0], rows[1:], (1, 2), ruled=ruled)
    plain = lines(shown, PIPE_WIDTH)
    stream = io.StringIO()
    Console(file=stream, width=PIPE_WIDTH, highlight=False, markup=False, emoji=False).print(_drawn(shown))
    assert plain is None or "\n".join(plain) + "\n" == stream.getvalue()


def test_a_long_way_is_broken_between_words_without_rich():
    way = "launch with clicked → where person.tier = 'gold' → card without redeemed → card without redeemed"
    told = lines(table(("journey", "way", "people"), [("launch", way, "4")], (2,)), 60)
    assert told
    assert [line.split("   ")[0] for line in told[2:]] == ["launch", "", ""]
    assert [line[10:].rstrip() for line in told[3:]] == ["'gold' → card without redeemed → card", "without redeemed"]
    assert set(map(len, told)) == {60}


def test_what_does_not_fit_goes_on_below_what_stands_behind_the_label(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: True)
    terminal = Terminal(stream, "never")
    monkeypatch.setattr(terminal._console, "width", 40)
    terminal.say(("  get nothing   ", "dim"), "62 people: 25 held out on purpose, 14 no consent", hang=16)
    assert [line.rstrip() for line in stream.getvalue().splitlines()] == [
        "  get nothing   62 people: 25 held out",
        "                on purpose, 14 no",
        "                consent",
    ]
