from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

WHEN = "send: 2027-03-02T10:00"


@pytest.fixture
def undated(beginner: Path) -> Callable[[str], None]:
    """A function that writes something else where the first campaign says when it goes out."""

    def write(instead: str) -> None:
        campaign = beginner / "campaigns/ciao.yaml"
        campaign.write_text(campaign.read_text().replace(WHEN, instead))

    return write


@pytest.mark.parametrize(
    ("instead", "place", "sentence"),
    [
        (
            "tags: [spring]",
            "2:1",
            "nothing says when the campaign goes out, it has none of send, sends, journey and shown",
        ),
        ("sends: [{channels: [sms]}]", "4:9", "a send has no at (when it goes out)"),
        ("send: {channels: [sms]}", "4:7", "a send has no at (when it goes out)"),
        ("journey: {steps: [{send: main}]}", "4:10", "a journey has no entry (how people come in)"),
    ],
)
def test_what_is_missing_is_told_where_it_should_stand(undated, omni, instead, place, sentence):
    undated(instead)
    assert omni("lint").stdout == f"campaigns/ciao.yaml:{place}: error wrong-type YML104 {sentence}\n"


def test_a_plan_of_nothing_dated_begins_on_no_day(undated, omni, beginner: Path):
    undated("tags: [spring]")
    assert "0 campaigns planned from no day, since nothing that can be read has a date" in omni("plan").stdout
    assert "1970" not in omni("simulate").output
    assert "1970" not in (beginner / "preview/index.html").read_text()
    assert "1970" not in (beginner / "preview/calendar.ics").read_text()


@pytest.mark.parametrize("typo", ["0001-01-01", "9999-12-31"])
def test_what_begins_with_an_event_is_planned_beside_a_campaign_that_cannot_be_read(
    undated, omni, beginner: Path, typo
):
    """The date in the broken file is still the day from which the others go on; a year that cannot be is not."""
    (beginner / "campaigns/events.yaml").write_text("events: {reserved: {}}\n")
    ciao = (beginner / "campaigns/ciao.yaml").read_text()
    journey = "journey: {entry: {event: reserved}, steps: [{send: main, channels: [email]}]}"
    (beginner / "campaigns/booked.yaml").write_text(
        ciao.replace("campaign: ciao", "campaign: booked").replace(WHEN, journey)
    )
    people = (beginner / "campaigns/people.yaml").read_text()
    met = people.replace("giulia: {", "giulia: {events: {reserved: {at: 2027-03-02T10:30}}, ")
    (beginner / "campaigns/people.yaml").write_text(met)
    undated(f"{WHEN}\nheadlin: Ciao")
    (beginner / "campaigns/typo.yaml").write_text(f"campaign: typo\nsend: {typo}\n")
    said = omni("plan").stdout
    assert "1 campaign planned from Mon 1 Mar 2027 00:00 (Europe/Rome)" in said
    assert "1 send to 1 of 3 people" in said
