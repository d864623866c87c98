"""`omni simulate --suggest`: a verdict, what changes, and the best so far for who stops it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from omni.simulate import suggesting


@pytest.fixture
def choosing(beginner: Path) -> Path:
    """The beginner's campaign, by text message to whoever has agreed, else by email."""
    file = beginner / "campaigns/ciao.yaml"
    text = re.sub(r"send: (\S+)", r"sends:\n  - {at: \1, first_of: [sms, email]}", file.read_text(encoding="utf-8"))
    file.write_text(text.replace("channels: [email, sms, push]", "channels: [email, sms]"), encoding="utf-8")
    return beginner


def test_the_verdict_says_what_is_saved(choosing, omni):
    result = omni("simulate", "--suggest")
    assert result.stdout.splitlines()[:2] == [
        "0.06 EUR less (49 % of 0.12), and every message reaches at least as many people",
        "  main takes the first of email, sms, now sms, email  ciao",
    ]
    assert result.stdout.splitlines()[-1].endswith("each with all 3 people")
    assert result.exit_code == 0


def test_a_step_without_a_choice_cannot_be_cheaper(beginner, omni):
    told = "no plan could be cheaper  no step has a choice of channels, and a message costs the same at every hour\n"
    assert omni("simulate", "--suggest").stdout == told


@pytest.mark.parametrize("stopped_after", [1, 3])
def test_who_stops_it_gets_the_best_so_far(choosing, omni, monkeypatch, stopped_after):
    search = suggesting.suggest

    def stopped(*inputs: object) -> Iterator[suggesting.Suggestion]:
        for number, found in enumerate(search(*inputs), start=1):  # type: ignore[arg-type]
            yield found
            if number == stopped_after:
                raise KeyboardInterrupt

    monkeypatch.setattr(suggesting, "suggest", stopped)
    result = omni("simulate", "--suggest")
    assert result.exit_code == 130
    assert ("stopped early, the best so far: " in result.stdout) == (stopped_after > 1)
