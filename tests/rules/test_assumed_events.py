"""What policy.yaml assumes is something that somebody tells of (JRN106)."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def assuming(omni, tmp_path: Path):
    def lint(assumed: str, campaign: str = "") -> list[str]:
        omni("init", "--brand", "Forma", "--date", "2027-03-02")
        (tmp_path / "campaigns/policy.yaml").write_text(f"policy: {{assume: {{{assumed}}}}}\n")
        with (tmp_path / "campaigns/ciao.yaml").open("a") as file:
            file.write(campaign)
        lines = omni("lint", "--select", "JRN106").stdout.splitlines()
        return [line.partition("JRN106 ")[2].partition(" (")[0] for line in lines]

    return lint


@pytest.mark.parametrize("assumed", ["email.clicked: 2%..4%", "sms.unsubscribed: 1%", "push.purchase: 1%"])
def test_what_is_told_may_be_assumed(assuming, assumed):
    assert assuming(assumed, "goal: {event: purchase, within: 4d}\n") == []


def test_a_slip_and_what_a_channel_never_tells_are_found(assuming):
    (first, second) = assuming("email.cliked: 4%, sms.opened: 4%")
    assert first.startswith("how many people are cliked is assumed, email reports only ")
    assert second.startswith("how many people are opened is assumed, sms reports only ")
