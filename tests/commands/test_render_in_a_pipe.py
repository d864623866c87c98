from __future__ import annotations

from pathlib import Path


def test_each_of_several_messages_has_a_line_that_names_it(beginner: Path, omni):
    lines = omni("render", "ciao", "--channel", "sms").stdout.splitlines()
    assert [line for line in lines if line.startswith("===")] == [
        "=== main · sms (en) · italy ===",
        "=== main · sms (it) · italy ===",
    ]
    assert lines.count("") == 2


def test_one_message_is_its_words_and_nothing_else(beginner: Path, omni):
    said = omni("render", "ciao", "--channel", "sms", "--locale", "en").stdout
    assert said.startswith("Forma: 20% off with CIAO20")
    assert said.count("\n") == 1
