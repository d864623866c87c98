"""A campaign's title, and what it shows, wherever a plan tells of days."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar


@pytest.fixture
def titled(beginner: Path) -> Path:
    campaign = beginner / "campaigns/ciao.yaml"
    text = campaign.read_text().replace("campaign: ciao\n", "campaign: ciao\ntitle: Spring at Forma\n")
    shown = "shown: [{channels: [poster, store_screen], from: 2027-03-03, to: ends}]\nsend: "
    campaign.write_text(text.replace("send: ", shown))
    return beginner


def test_the_verdict_says_what_is_shown_where_and_until_when(titled: Path, omni: Callable):
    assert "is shown      Spring at Forma on poster, store_screen, Wed 3 Mar 2027 to Fri 12 Mar 2027" in (
        omni("plan").stdout
    )


def test_calendars_say_the_title_for_the_only_message(titled: Path, omni: Callable, on_a_terminal: Callable):
    assert omni("plan", "--share", "plan.html").exit_code == 0
    events = Calendar.from_ical((titled / "preview/calendar.ics").read_bytes()).walk("VEVENT")
    said = {str(event["SUMMARY"]) for event in events}
    assert {"Spring at Forma on email to 2", "Spring at Forma is up on poster"} <= said
    for page in ("preview/index.html", "plan.html"):
        assert "<b>Spring at Forma</b>" in (titled / page).read_text()
    assert "● Spring at Forma" in on_a_terminal("plan", columns=120)


def test_a_message_of_several_is_named_beside_the_title(titled: Path, omni: Callable):
    campaign = titled / "campaigns/ciao.yaml"
    campaign.write_text(campaign.read_text().replace("\nsend:", "\nmessages: {teaser: {}}\nsend:"))
    assert omni("plan").exit_code == 0
    assert "<b>Spring at Forma · teaser</b>" in (titled / "preview/index.html").read_text()
