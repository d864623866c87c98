"""The nearest edge of quiet hours (R8), holidays and one message a day (R10)."""

from __future__ import annotations

from datetime import time

import pytest

from omni.model.frozen import replace
from omni.model.spans import NextWeekday
from omni.timing import possible


def locals_of(schedule, channel="sms"):
    return [row.local for row in schedule.rows if row.key.channel == channel and row.status == "sent"]


@pytest.mark.parametrize(
    ("at", "local"),
    [
        ("2026-12-02T20:59", "2026-12-02T20:59"),
        ("2026-12-02T22:00", "2026-12-02T20:59"),
        ("2026-12-03T02:00", "2026-12-02T20:59"),
        ("2026-12-03T03:00", "2026-12-03T08:00"),
        ("2026-12-03T07:30", "2026-12-03T08:00"),
    ],
)
def test_r8_a_planned_message_leaves_at_the_nearest_edge(a, at, local):
    project = a.project(
        a.campaign("x", a.send("main", "sms", "email", at=at)),
        quiet="nearest_edge",
        quiet_hours=(a.quiet("21:00-08:00"), a.quiet("none", "email")),
    )
    schedule = a.run(project, a.person("ada"), at="2026-12-01T00:00")
    assert locals_of(schedule) == [local]
    assert locals_of(schedule, "email") == [at]
    assert {row.planned for row in schedule.rows} == {a.utc(at)}
    (window,) = [
        one for one in possible(project, schedule.as_of).sends if (one.channel, one.market) == ("sms", "italy")
    ]
    assert window.earliest <= a.utc(local) <= window.latest


def test_r8_nobody_is_written_to_before_it_is_known_that_they_will_be(a):
    steps = (a.send("one", "email"), a.send("two", "sms"))
    campaign = a.campaign("x", steps=steps, entry="2026-12-02T21:30")
    quiet = (a.quiet("21:00-08:00"), a.quiet("none", "email"))
    project = a.project(campaign, quiet="nearest_edge", quiet_hours=quiet)
    assert locals_of(a.run(project, a.person("ada"))) == ["2026-12-03T08:00"]


def test_r8_a_wait_that_ends_in_quiet_hours_ends_at_the_nearest_edge(a):
    steps = (a.send("one", "email"), a.until(NextWeekday(5, time(22))), a.send("two", "sms"))
    project = a.project(
        a.campaign("x", steps=steps, entry="2026-12-02T10:00"),
        quiet="nearest_edge",
        quiet_hours=(a.quiet("21:00-08:00"),),
    )
    assert locals_of(a.run(project, a.person("ada"))) == ["2026-12-05T20:59"]


@pytest.mark.parametrize(
    ("holidays", "found"),
    [
        ("warn", [("sent", "2026-12-08T10:00")]),
        ("defer", [("sent", "2026-12-09T08:00")]),
        ("advance", [("sent", "2026-12-07T10:00")]),
        ("drop", [("outside_window", "2026-12-08T10:00")]),
    ],
)
def test_r10_a_holiday_of_the_persons_country(a, holidays, found):
    project = a.project(
        a.campaign("x", a.send("main", "sms", at="2026-12-08T10:00")),
        holidays=holidays,
        quiet_hours=(a.quiet("21:00-08:00"),),
    )
    schedule = a.run(project, a.person("ada"), a.person("eva", country="AU", zone="Australia/Perth"))
    assert [(row.status, row.local) for row in schedule.rows if row.person == "ada"] == found
    (row,) = [row for row in schedule.rows if row.person == "eva"]
    assert row.status == "sent"  # the eighth of December is a working day there


def test_r10_the_holiday_is_named(a):
    project = a.project(a.campaign("x", a.send("main", "sms", at="2026-12-08T10:00")), holidays="drop")
    (row,) = a.run(project, a.person("ada")).rows
    assert row.words == "2026-12-08 is a holiday (Immacolata)"
    assert row.reason.keys == ("holidays",)


def test_r10_a_market_may_name_another_calendar(a):
    project = a.project(a.campaign("x", a.send("main", "sms", at="2026-12-08T10:00")), holidays="drop")
    markets = {**a.MARKETS, "italy": replace(a.MARKETS["italy"], holidays="DE")}
    project = replace(project, brand=replace(a.BRAND, markets=markets))
    (row,) = a.run(project, a.person("ada")).rows
    assert row.status == "sent"


@pytest.mark.parametrize(("one_per_day", "local"), [(False, "2026-12-02T12:00"), (True, "2026-12-03T08:00")])
def test_r10_one_message_of_a_journey_a_day(a, one_per_day, local):
    steps = (a.send("one", "email", "push"), a.delay(2 * 3600), a.send("two", "sms"))
    project = a.project(
        a.campaign("x", steps=steps, entry="2026-12-02T10:00"),
        one_per_day=one_per_day,
        quiet_hours=(a.quiet("21:00-08:00"),),
    )
    schedule = a.run(project, a.person("ada"))
    assert locals_of(schedule, "push") == locals_of(schedule, "email") == ["2026-12-02T10:00"]
    assert locals_of(schedule) == [local]
