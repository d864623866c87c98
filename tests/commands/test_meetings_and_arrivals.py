"""Two campaigns that meet at the same people, and printed matter that is late."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def second(beginner: Path) -> Callable[..., None]:
    """A function that writes a second campaign, the first one with another name and some words replaced."""

    def write(**changes: str) -> None:
        text = (beginner / "campaigns/ciao.yaml").read_text().replace("campaign: ciao", "campaign: spring")
        for find, put in changes.items():
            assert find in text
            text = text.replace(find, put)
        (beginner / "campaigns/spring.yaml").write_text(text)

    return write


def told(omni: Callable) -> list[str]:
    lines = omni("plan").stdout.splitlines()
    return [line for line in lines if "SCH106" in line or "SCH110" in line]


def test_two_campaigns_on_one_day_are_a_warning(second, omni):
    second()
    (line,) = told(omni)
    assert line.startswith("campaigns/spring.yaml:4:7: warning two-campaigns-same-day SCH106 3 people get ")
    assert "ciao at 10:00 and spring at 10:00 on one day, first on Tue 2 Mar 2027" in line


def test_two_discounts_on_one_day_are_an_error_told_once(second, omni):
    second(**{"discount: 20%": "discount: 30%"})
    (line,) = told(omni)
    assert line.startswith("campaigns/spring.yaml:4:7: error conflicting-offers SCH110 3 people get ")
    assert "20% from ciao and 30% from spring on one day" in line


@pytest.mark.parametrize(
    "changes",
    [{"2027-03-02T10:00": "2027-03-03T10:00"}, {"channels: [email": "purpose: transactional\nchannels: [email"}],
    ids=["another day", "about an order"],
)
def test_other_days_and_orders_do_not_meet(second, omni, changes):
    second(**changes)
    assert told(omni) == []


def test_a_letter_that_lands_after_its_day_is_an_error(beginner: Path, omni):
    campaign = beginner / "campaigns/ciao.yaml"
    text = campaign.read_text()
    send = "sends: [{at: 2027-03-02T10:00, channels: [letter], lands_by: 2027-03-0%s}]"
    campaign.write_text(text.replace("send: 2027-03-02T10:00", send % 4))
    (line,) = [line for line in omni("lint").stdout.splitlines() if "SCH112" in line]
    assert ":4:" in line
    assert "main on Letter lands on " in line or "main on Letter can land as late as " in line
    assert line.split(" (")[0].endswith("it should be there by Thu 4 Mar 2027")
