from __future__ import annotations

from pathlib import Path

import pytest

CAMPAIGN = "campaigns/ciao.yaml"


@pytest.mark.parametrize("command", ["lint", "plan"])
def test_a_person_at_a_terminal_is_told(beginner: Path, on_a_terminal, monkeypatch, command):
    monkeypatch.chdir(beginner)
    text = (beginner / CAMPAIGN).read_text()
    (beginner / CAMPAIGN).write_text(text.replace("2027-", "2021-"))
    said = on_a_terminal(command)
    assert "ciao is over: its last date is Fri 12 Mar 2021, and today is " in said
    (beginner / CAMPAIGN).write_text(text.replace("2027-", "2999-"))
    assert "is over" not in on_a_terminal(command)


def test_a_log_is_not(beginner: Path, omni):
    (beginner / CAMPAIGN).write_text((beginner / CAMPAIGN).read_text().replace("2027-", "2021-"))
    result = omni("lint")
    assert "is over" not in result.output
    assert "is over" not in omni("lint").output  # remembered
