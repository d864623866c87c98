from __future__ import annotations

from datetime import datetime
from pathlib import Path

from omni.line import plan
from omni.linting import lint
from omni.workspace import read

REPOSITORY = Path(__file__).parents[2]
AT = datetime(2026, 11, 25)  # noqa: DTZ001  a wall time


def test_a_plan_tells_its_steps_in_order():
    told: list[str] = []
    result = plan(read(REPOSITORY), AT, tell=told.append)
    people = f"simulating {len(result.schedule.people):,} people"
    assert [told[0].split()[0], *told[1:]] == [
        "reading",
        f"writing {len(result.briefs)} messages",
        "reading them back",
        people,
        "checking",
    ]


def test_lint_tells_how_many_campaigns_it_checks():
    told: list[str] = []
    lint(read(REPOSITORY), AT, tell=told.append)
    assert told[-1] == "checking 5 campaigns"
