"""Quiet hours by weekday, a campaign's own and a person's own (R7, R10)."""

from __future__ import annotations

import pytest

from omni.load.scalars.hours import week
from omni.model.frozen import replace
from omni.model.policy import QuietHours

FRENCH = {"mon-sat": "22:00-08:00", "sun": "all day"}


def weekly(a, days):
    return QuietHours("", "", week(days), a.HERE / "weekly")


def leaves(a, at, *lines, **keys):
    campaign = a.campaign("x", a.send("main", "sms", at=at), **keys)
    (row,) = a.run(a.project(campaign, quiet_hours=lines), a.person("ada")).rows
    return row


@pytest.mark.parametrize(
    ("at", "local", "words"),
    [
        ("2026-12-04T23:00", "2026-12-05T08:00", "quiet from 22:00 to 08:00 on Friday"),
        ("2026-12-05T12:00", "2026-12-05T12:00", ""),
        ("2026-12-05T23:00", "2026-12-07T08:00", "quiet from 22:00 to 08:00 on Saturday"),
        ("2026-12-06T12:00", "2026-12-07T08:00", "quiet all day on Sunday"),
        ("2026-12-07T00:00", "2026-12-07T08:00", "quiet from 22:00 to 08:00 on Sunday"),
        ("2026-12-07T08:00", "2026-12-07T08:00", ""),
    ],
)
def test_r10_a_weekday_may_be_quiet_all_day_and_the_night_that_follows_it_too(a, at, local, words):
    row = leaves(a, at, weekly(a, FRENCH))
    assert row.local == local
    assert row.words.endswith(words)


def test_r7_a_stretch_past_midnight_is_that_of_the_weekday_it_starts_on(a):
    saturdays = weekly(a, {"sat": "22:00-08:00"})
    found = [leaves(a, f"2026-12-0{day}T07:00", saturdays).local for day in (4, 5, 6)]
    assert found == ["2026-12-04T07:00", "2026-12-05T07:00", "2026-12-06T08:00"]


def test_r10_a_campaigns_own_hours_hold_beside_the_policys(a):
    own = (a.quiet("18:00-10:00"),)
    assert leaves(a, "2026-12-02T19:00", a.quiet("21:00-08:00"), quiet_hours=own).local == "2026-12-03T10:00"
    assert leaves(a, "2026-12-02T19:00", a.quiet("21:00-12:00"), quiet_hours=own).local == "2026-12-03T12:00"


def test_r10_a_persons_own_hours_hold_beside_the_policys(a):
    project = a.project(
        a.campaign("x", a.send("main", "sms", at="2026-12-02T10:00")), quiet_hours=(a.quiet("21:00-08:00"),)
    )
    works_by_day = weekly(a, {"mon-fri": "09:00-18:00"})
    schedule = a.run(project, a.person("ada", quiet_hours=works_by_day), a.person("bob"))
    assert {row.person: row.local[11:] for row in schedule.rows} == {"ada": "18:00", "bob": "10:00"}


def test_where_every_hour_is_quiet_nothing_leaves(a):
    row = leaves(a, "2026-12-02T10:00", weekly(a, {"mon-sun": "all day"}))
    assert row.status == "outside_window"


def test_what_may_be_met_holds_what_a_person_asked_for(a):
    from omni.timing import possible

    asked = a.person("ada", quiet_hours=weekly(a, {"mon-fri": "09:00-18:00"}))
    project = a.project(a.campaign("x", a.send("main", "sms", at="2026-12-02T10:00")), people=[asked])
    (row,) = a.run(project).rows
    windows = possible(project, a.utc("2026-12-01T00:00"))
    assert any(clock.earliest <= row.at <= clock.latest for window in windows.sends for clock in window.clocks)
    none = replace(project, people={})
    assert not any(
        clock.earliest <= row.at <= clock.latest
        for window in possible(none, a.utc("2026-12-01T00:00")).sends
        for clock in window.clocks
        if clock.zone == "Europe/Rome"
    )
