"""Who comes into a journey again (R25), and when an exit counts (R24)."""

from __future__ import annotations

from datetime import datetime

import pytest

from omni.model.frozen import replace
from omni.model.journey import Entry
from omni.model.people import Happening

DAY = 86_400


def again_project(a, reentry, *steps, entry=None, exits=(), **policy):
    entry = entry or Entry(a.HERE, event="cart_abandoned")
    campaign = a.campaign("x", steps=steps or (a.send("main", "email"),), entry=entry, exits=exits)
    return a.project(replace(campaign, journey=replace(campaign.journey, reentry=reentry)), **policy)


def somebody(a, *days, **keys):
    first, *later = [datetime.fromisoformat(f"2026-12-{day}") for day in days]
    happening = Happening("cart_abandoned", {}, a.HERE, first, tuple(later))
    return a.person("ada", events={"cart_abandoned": happening}, **keys)


def sent(schedule):
    return [(row.visit, row.local) for row in schedule.rows if row.status == "sent"]


@pytest.mark.parametrize(
    ("reentry", "days"),
    [
        ("never", ["2026-12-01T10:00"]),
        ("after_exit", ["2026-12-01T10:00", "2026-12-05T10:00", "2026-12-20T10:00"]),
        (10 * DAY, ["2026-12-01T10:00", "2026-12-20T10:00"]),
        (4 * DAY, ["2026-12-01T10:00", "2026-12-05T10:00", "2026-12-20T10:00"]),
    ],
)
def test_r25_coming_in_again(a, reentry, days):
    project = again_project(a, reentry)
    ada = somebody(a, "01T10:00", "05T10:00", "20T10:00")
    schedule = a.run(replace(project, people={"ada": ada}), at="2026-12-01T08:00")
    assert sent(schedule) == list(enumerate(days, start=1))


def test_r25_nobody_is_in_a_journey_twice_at_a_time(a):
    project = again_project(a, "after_exit", a.send("main", "email"), a.delay(6 * DAY), a.send("last", "email"))
    ada = somebody(a, "01T10:00", "05T10:00", "20T10:00")
    schedule = a.run(replace(project, people={"ada": ada}), at="2026-12-01T08:00")
    assert [(visit, local[8:10]) for visit, local in sent(schedule)] == [(1, "01"), (1, "07"), (2, "20"), (2, "26")]
    assert [reached.words for reached in schedule.reached] == ["does not come in again: is still in the journey"]


def test_r25_a_segment_lets_its_people_in_again_until_it_ends(a):
    entry = Entry(a.HERE, segment="gold", until=a.moment("2026-12-20T10:00"))
    project = replace(
        again_project(a, 9 * DAY, entry=entry), segments=a.project(segments={"gold": "orders > 1"}).segments
    )
    schedule = a.run(project, a.person("ada", fields={"orders": 2}), at="2026-12-01T10:00")
    assert [(visit, local[8:10]) for visit, local in sent(schedule)] == [(1, "01"), (2, "10"), (3, "19")]


def test_r25_arrivals_are_spread_over_people_who_may_come_again(a):
    entry = Entry(a.HERE, event="cart_abandoned", arrivals_per_day=2, until=a.moment("2026-12-31T10:00"))
    crowd = [a.person(f"p{number}") for number in range(30)]
    once = a.run(again_project(a, "never", entry=entry), *crowd, at="2026-12-01T10:00")
    often = a.run(again_project(a, "after_exit", entry=entry), *crowd, at="2026-12-01T10:00")
    assert len(sent(once)) == 30
    assert len(sent(often)) == 60
    assert max(row.visit for row in often.rows) > 1


@pytest.mark.parametrize(("exit_check", "steps"), [("at_once", ["one"]), ("on_wait_end", ["one", "two"])])
def test_r24_an_exit_cancels_what_waits_unless_it_is_asked_for_when_a_wait_ends(a, exit_check, steps):
    """Two waits for the end of quiet hours; who buys meanwhile is let go by Salesforce at the next wait's end only."""
    project = a.project(
        a.campaign(
            "x",
            steps=(a.send("one", "email"), a.delay(3600), a.send("two", "sms"), a.delay(DAY), a.send("three", "email")),
            entry="2026-12-01T21:00",
            exits=["purchase"],
        ),
        quiet_hours=(a.quiet("21:00-08:00"), a.quiet("none", "email")),
        exit_check=exit_check,
        people=[a.person("ada", does=[a.does("one", "purchase", 2 * 3600)])],
    )
    rows = a.run(project).rows
    assert [row.step for row in rows if row.status == "sent"] == steps
    assert {row.status.value for row in rows} == {"sent", "exited"}


def test_r24_an_exit_during_a_wait_counts_when_it_ends(a):
    def run(exit_check):
        project = a.project(
            a.campaign(
                "x", steps=(a.send("one", "email"), a.delay(DAY), a.send("two", "email")),
                entry="2026-12-01T10:00", exits=["purchase"],
            ),
            exit_check=exit_check, people=[a.person("ada", does=[a.does("one", "purchase", 3600)])],
        )  # fmt: skip
        return [(row.step, row.status.value, row.local) for row in a.run(project).rows][1]

    assert run("at_once") == ("two", "exited", "2026-12-01T11:00")
    assert run("on_wait_end") == ("two", "exited", "2026-12-02T10:00")
