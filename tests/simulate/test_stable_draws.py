"""One clock of whole minutes, and chance that depends on nothing but the person (R1, R26, R33, R34)."""

from __future__ import annotations

import pytest

from omni.model.campaign import AudienceChoice
from omni.model.frozen import replace

HALVES = {"experiment": (("a", 0.5), ("b", 0.5))}


def experimenting(a, shares, *more):
    send = a.send("main", "email", at="2026-12-02T10:00", experiment=tuple(shares.items()))
    return a.project(a.campaign("x", send, *more, audience=AudienceChoice(holdout=0.2, route=a.HERE)))


def variants(schedule, step="main"):
    return {row.person: row.key.variant for row in schedule.rows if row.step == step and row.status == "sent"}


def test_r1_every_instant_is_a_whole_minute_and_nothing_depends_on_todays_date(a):
    steps = (a.send("one", "email"), a.delay(90), a.send("two", "sms"), a.delay(3601), a.send("three", "push"))
    project = a.project(a.campaign("x", steps=steps, entry="2031-12-01T10:00"))
    schedule = a.run(project, a.person("ada"))
    assert schedule.rows
    assert schedule.as_of == a.utc("2031-11-30T00:00")
    assert all(row.at % 60 == 0 and row.planned % 60 == 0 for row in schedule.rows)


def test_r26_a_split_follows_the_person_and_not_the_order_of_rows(a):
    crowd = [a.person(f"p{number}") for number in range(60)]
    project = experimenting(a, {"a": 0.5, "b": 0.5})
    forwards, backwards = a.run(project, *crowd), a.run(project, *reversed(crowd))
    assert set(variants(forwards).values()) == {"a", "b"}
    assert forwards.rows == backwards.rows
    assert variants(a.run(project, *crowd[:30])).items() <= variants(forwards).items()


def test_r33_a_further_step_or_person_changes_nobodys_draws(a):
    crowd = [a.person(f"p{number}") for number in range(60)]
    project = experimenting(a, {"a": 0.5, "b": 0.5})
    longer = experimenting(a, {"a": 0.5, "b": 0.5}, a.send("then", "email", at="2026-12-03T10:00", **HALVES))
    known = variants(a.run(project, *crowd))
    assert variants(a.run(longer, *crowd)) == known
    assert {
        who: what for who, what in variants(a.run(project, *crowd, a.person("zoe"))).items() if who in known
    } == known
    assert variants(a.run(project, *crowd, seed=2)) != known


@pytest.mark.parametrize(("less", "more"), [(0.1, 0.2), (0.3, 0.9), (0.5, 0.51)])
def test_r34_more_exposure_only_adds_people(a, less, more):
    crowd = [a.person(f"p{number}") for number in range(80)]
    exposed = []
    for share in (less, more):
        found = variants(a.run(experimenting(a, {"new": share, "old": 1 - share}), *crowd))
        exposed.append({who for who, what in found.items() if what == "new"})
    assert exposed[0] <= exposed[1]


def test_r34_the_holdout_comes_before_the_experiment_and_draws_for_itself(a):
    crowd = [a.person(f"p{number}") for number in range(200)]
    project = experimenting(a, {"a": 0.5, "b": 0.5})
    schedule = a.run(project, *crowd)
    held = {row.person for row in schedule.rows if row.status == "held_out"}
    assert 20 < len(held) < 60
    everybody = {"x": replace(project.campaigns["x"], audience=AudienceChoice())}
    all_of_them = variants(a.run(replace(project, campaigns=everybody), *crowd))
    assert {all_of_them[who] for who in held} == {"a", "b"}
    assert variants(schedule).items() <= all_of_them.items()
