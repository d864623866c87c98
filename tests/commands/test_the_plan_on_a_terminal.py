from __future__ import annotations

from pathlib import Path

import pytest

from omni import line
from omni.workspace import read


@pytest.fixture
def planned(in_aurora) -> None:
    """A plan of all campaigns, which each command on a terminal knows already."""
    loaded = line.loaded(read(Path.cwd()))
    line.planned(loaded, seed=0)


def test_two_campaigns_of_twelve_weeks_are_told_in_sixty_lines(planned, on_a_terminal):
    said = on_a_terminal("plan", "launch", "welcome", columns=100)
    lines = said.splitlines()
    assert len(lines) < 60
    assert max(map(len, lines)) <= 100
    head = next(line for line in lines if "Mon" in line and "Sun" in line)
    assert lines[lines.index(head) + 1].startswith("Nov 23")
    assert lines[lines.index(head) + 1][head.index("Thu") :].startswith("26 ◆ postcard")
    assert "in their busiest 7 days" in said


def test_a_narrow_terminal_gets_a_list(planned, on_a_terminal):
    lines = on_a_terminal("plan", "welcome", columns=60).splitlines()
    assert "  Wed 2 Dec  ● 10:00 hello  email 742" in lines
    assert "  Mon 7 Dec  ● postcard  letter lands at the latest, 267" in lines


def test_a_pipe_gets_departures_and_contacts_and_no_calendar(in_aurora):
    said = in_aurora("plan", "launch").stdout
    assert "first leaves" in said
    assert "over the plan" in said
    assert "●" not in said


def test_simulate_shows_the_same_tables(planned, on_a_terminal):
    said = on_a_terminal("simulate", "launch", columns=120)
    assert "● teaser 359" in said
    assert "by name  ioana" in said
    assert "took another branch" in said


def test_what_is_shown_is_a_bar_across_its_days_and_a_quiet_date_is_marked(beginner: Path, omni, on_a_terminal):
    omni("new", "channel", "window")
    campaign = beginner / "campaigns/ciao.yaml"
    shown = "shown: [{message: main, channels: [window], from: 2027-03-03T08:00, to: 2027-03-05T08:00}]\nfacts: "
    campaign.write_text(campaign.read_text().replace("facts: ", shown, 1))
    policy = beginner / "campaigns/policy.yaml"
    policy.write_text(policy.read_text().replace("policy:\n", "policy:\n  quiet_dates: [2027-03-06]\n", 1))
    lines = on_a_terminal("plan", columns=100).splitlines()
    head = next(line for line in lines if "Mon" in line and "Sun" in line)
    bar = next(line for line in lines if "ciao window" in line)
    assert bar.index("━") == head.index("Wed")
    assert len(bar) == head.index("Sat") - 1
    assert any(line[head.index("Sat") :].startswith(" 6 quiet") for line in lines)
