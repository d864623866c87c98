"""The end of the plan before everybody has left (R27)."""

from __future__ import annotations

import pytest

DAY = 86_400


def told(schedule):
    return [(row.step, row.status.value) for row in schedule.rows]


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (0, [("one", "sent"), ("two", "sent"), ("three", "sent")]),
        (1, [("one", "sent"), ("two", "in_progress"), ("three", "in_progress")]),
        (3, [("one", "sent"), ("two", "sent"), ("three", "in_progress")]),
    ],
)
def test_r27_whoever_is_inside_when_the_plan_ends_is_told_as_in_progress(a, days, found):
    steps = (
        a.send("one", "email"),
        a.delay(2 * DAY),
        a.send("two", "email"),
        a.delay(2 * DAY),
        a.send("three", "email"),
    )
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"), horizon=days * DAY)
    schedule = a.run(project, a.person("ada"), at="2026-12-01T09:00")
    assert sorted(told(schedule)) == sorted(found)
    for row in schedule.rows:
        if row.status == "in_progress":
            assert row.words == f"the plan ends before, on 2026-12-0{1 + days}"
            assert row.reason == project.policy.route / "horizon"


def test_r27_a_message_that_waits_when_the_plan_ends_is_in_progress_and_so_is_a_later_date(a):
    sends = (a.send("one", "sms", at="2026-12-01T22:00"), a.send("two", "sms", at="2026-12-09T10:00"))
    project = a.project(a.campaign("x", *sends), horizon=DAY // 2, quiet_hours=(a.quiet("21:00-08:00"),))
    schedule = a.run(project, a.person("ada"), at="2026-12-01T12:00")
    assert told(schedule) == [("one", "in_progress"), ("two", "in_progress")]


def test_r27_every_visit_has_its_status_wherever_the_plan_ends(a):
    waited = a.wait_for("clicked", DAY, [a.send("thanks", "email")], [a.send("nudge", "sms")])
    steps = (a.send("one", "email"), waited, a.send("last", "push"))
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"))
    whole = {(row.person, row.step) for row in a.run(project, a.person("ada"), a.person("bob")).rows}
    for hours in (1, 11, 34, 60):
        ended = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"), horizon=hours * 3600)
        assert {(row.person, row.step) for row in a.run(ended, a.person("ada"), a.person("bob")).rows} == whole
