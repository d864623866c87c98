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
