from __future__ import annotations

from datetime import datetime

import pytest

from omni.line import loaded, plan, planned
from omni.linting import lint
from omni.model.files import Files
from omni.model.frozen import replace
from omni.workspace import read

AT = datetime(2027, 1, 1)  # noqa: DTZ001  a wall time


@pytest.fixture
def files(omni, tmp_path) -> Files:
    """Two campaigns of a beginner."""
    omni("init", ".", "--brand", "Forma", "--date", "2027-03-02")
    omni("new", "spring", "--date", "2027-04-06")
    return read(tmp_path)


def test_a_plan_tells_its_steps_in_order(files):
    told: list[str] = []
    result = plan(files, AT, tell=told.append)
    people = f"simulating {len(result.schedule.people):,} people"
    assert result.schedule.people
    assert result.briefs
    assert [told[0].split()[0], *told[1:]] == [
        "reading",
        f"writing {len(result.briefs)} messages",
        "reading them back",
        people,
        "checking",
    ]


def test_lint_tells_how_many_campaigns_it_checks(files):
    told: list[str] = []
    lint(files, AT, tell=told.append)
    assert told[-1] == "checking 2 campaigns"


def test_a_campaign_that_is_asked_for_alone_is_told_as_it_is_among_all(files):
    claims_much = {
        file: text.replace(b"\nchannels:", b"\nstrategy: omnichannel\nchannels:") if b"\nchannels:" in text else text
        for file, text in files.texts.items()
        if not file.startswith("channel_templates/")
    }
    start = loaded(replace(files, texts={**files.texts, **claims_much}), AT)
    whole = planned(start)
    alone = planned(start, shown=("spring",))
    assert alone.narrowed() == replace(whole, shown=("spring",)).narrowed()
    assert {one.campaign for one in whole.problems if one.code == "OMN101"} == set(start.project.campaigns)
    assert {message.key.campaign for message in alone.messages if message.frame} == {"spring"}
