from __future__ import annotations

from pathlib import Path

import pytest

from omni import line
from omni.workspace import read


@pytest.fixture(autouse=True)
def _rendered(in_aurora) -> None:
    """Two campaigns that each command on a terminal has rendered already."""
    for campaign in ("launch", "welcome"):
        line.lint(read(Path.cwd()), alone=campaign)


def test_a_text_message_is_a_bubble_with_the_reader_s_hour_and_says_how_full_it_is(on_a_terminal):
    said = on_a_terminal("render", "welcome", "--message", "hello", "--channel", "sms", "--as", "layla", columns=80)
    assert "(A)  AURORA" in said
    assert "Friday 4 December" in said
    assert "── 12:30 ─╯" in said
    assert "of 160 characters · 1 SMS part · GSM-7" in said
    assert "layla gets it on Fri 4 Dec 2026 12:30 (Europe/Rome)" in said
    assert max(map(len, said.splitlines())) <= 80


def test_who_does_not_get_it_is_told_why(on_a_terminal):
    said = on_a_terminal("render", "welcome", "--message", "hello", "--channel", "sms", "--as", "mircea")
    assert "mircea does not get it: no address" in said


def test_outside_the_audience_the_others_hour_is_told(on_a_terminal):
    said = on_a_terminal("render", "launch", "--message", "teaser", "--channel", "sms", "--as", "stefan")
    assert "stefan is not in its audience; romania, from Mon 11 Jan 2027 10:00" in said


def test_a_push_is_a_notification_and_a_mail_a_row_of_an_inbox(on_a_terminal):
    push = on_a_terminal("render", "launch", "--message", "teaser", "--channel", "push", "--as", "vlad")
    assert "now │" in push
    mail = on_a_terminal("render", "launch", "--message", "launch", "--channel", "email", "--as", "giulia", columns=80)
    row = mail[mail.index("╭") :].splitlines()[1:4]
    assert row[0].startswith("│ (A)  Aurora")
    assert row[0].endswith("Tue 12 Jan │")
    assert row[2].endswith("… │")
    assert "subject 33 of 48 characters" in mail


def test_a_letter_is_a_sheet_of_paper(on_a_terminal):
    said = on_a_terminal("render", "launch", "--channel", "letter", "--as", "giulia")
    assert said.count("┌") == said.count("┘") == 1
    assert "Giulia Bianchi" in said


def test_a_pipe_gets_the_words_alone(in_aurora):
    said = in_aurora("render", "launch", "--message", "teaser", "--channel", "sms", "--as", "stefan").stdout
    assert said.count("\n") == 1
    assert said.startswith("Aurora: ")
