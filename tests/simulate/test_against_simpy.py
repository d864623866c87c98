"""The event loop of SimPy, one process a person, comes to the same decisions as omni (`tests/bench/simpy_comparator.py`)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from omni.model.campaign import AudienceChoice
from omni.model.people import Consent
from omni.model.policy import RateLimit
from omni.model.spans import Rate
from omni.resolve import resolve
from omni.simulate import simulate
from omni.simulate.world import world_of
from omni.timing import as_of

HOUR, DAY = 3600, 86_400


@pytest.fixture(scope="module")
def simpy_comparator():
    pytest.importorskip("simpy")
    sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
    import simpy_comparator

    sys.path.pop(0)
    return simpy_comparator


def a_shop(a, rate):
    steps = (
        a.first_of("one", "preferred", "sms", "push"),
        a.wait_for(
            "clicked",
            9 * HOUR,
            [a.delay(DAY, "09:00"), a.send("thanks", "email")],
            [a.branch("person.orders >= 2", [a.send("more", "letter", "email")]), a.send("nudge", "sms")],
        ),
        a.send("last", "sms", "email"),
    )
    journey = a.campaign(
        "journey",
        steps=steps,
        entry="2026-12-01T20:55",
        exits=["purchase"],
        audience=AudienceChoice(holdout=0.2),
        budget={"EUR": 4},
    )
    dated = a.campaign("dated", a.send("hello", "sms", at="2026-12-02T08:00"), priority=1)
    return a.project(
        journey,
        dated,
        quiet_hours=(a.quiet("21:00-08:00"), a.quiet("none", "email")),
        frequency_caps=(a.cap(2, "sms", "push", rolling=2 * DAY), a.cap(3, calendar="week")),
        rate_limits=(RateLimit("sms", *rate, a.HERE),),
        assume={
            "sms.clicked": Rate(0.2, 0.4),
            "email.purchase": Rate(0.1, 0.3),
            "push.unsubscribed": Rate(0.1, 0.3),
        },
    )


@pytest.mark.parametrize("rate", [(1, 60), (7, HOUR), (1000, 60)], ids=["one a minute", "seven an hour", "no limit"])
def test_simpy_decides_the_same_at_every_rate(a, simpy_comparator, rate):
    project = a_shop(a, rate)
    people = [
        a.person(
            f"p{number}",
            country="US" if number % 5 == 0 else "IT",
            without=["sms"] if number % 3 == 0 else [],
            prefers="push" if number % 4 == 0 else "",
            fields={"orders": number % 4},
            **({"consent": Consent()} if number % 11 == 0 else {}),
        )
        for number in range(120)
    ]
    start, _ = as_of(project, None)
    briefs, _ = resolve(project)
    sizes = {(brief.key, ()): 1 for brief in briefs}
    schedule = simulate(project, briefs, people, sizes, {}, start, 1)
    ours = [(row.person, row.campaign, row.step, row.key.channel, row.at, row.status.value) for row in schedule.rows]
    theirs = simpy_comparator.Simulation(world_of(project, briefs, sizes, {}, start, seed=1)).run(people)
    assert sorted(ours) == sorted(theirs)
    assert len({status for *_, status in theirs}) > 6
