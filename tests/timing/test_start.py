"""When the simulation starts where nobody says so."""

from __future__ import annotations

from datetime import datetime

import pytest

from omni.model.campaign import Version
from omni.model.journey import Entry
from omni.timing import as_of


def test_what_the_command_says_counts_on_the_brands_clock(a):
    project = a.project(a.campaign("x", a.send("main", at="2026-12-02T10:00")), as_of=a.moment("2026-01-01T00:00"))
    assert as_of(project, datetime.fromisoformat("2026-07-01T12:00")) == (a.utc("2026-07-01T12:00"), ())


def test_a_moment_with_a_zone_is_that_instant_on_whole_minutes(a):
    project = a.project(a.campaign("x", a.send("main", at="2026-12-02T10:00")))
    assert as_of(project, datetime.fromisoformat("2026-07-01T12:00:59+00:00")) == (a.utc("2026-07-01T14:00"), ())


@pytest.mark.parametrize("zone", ["", "Europe/Rome", "America/New_York"])
def test_the_policy_comes_next(a, zone):
    project = a.project(
        a.campaign("x", a.send("main", at="2026-12-02T10:00")), as_of=a.moment("2026-11-20T09:00", zone)
    )
    assert as_of(project, None) == (a.utc("2026-11-20T09:00", a.ZoneInfo(zone or "Europe/Rome")), ())


@pytest.mark.parametrize(
    ("entry", "starts", "expected"),
    [
        ("2026-12-09T10:00", None, "2026-12-01T00:00"),
        ("2026-11-09T10:00", None, "2026-11-08T00:00"),
        ("2026-12-09T10:00", "2026-10-01T08:00", "2026-09-30T00:00"),
    ],
)
def test_else_the_day_before_the_first_dated_send_or_entry(a, entry, starts, expected):
    versions = (Version("vip", a.HERE, starts=a.moment(starts)),) if starts else ()
    project = a.project(
        a.campaign("x", a.send("main", at="2026-12-02T10:00")),
        a.campaign("y", steps=[a.send("main")], entry=entry, versions=versions),
    )
    assert as_of(project, None) == (a.utc(expected), ())


def test_where_nothing_is_dated_there_is_no_day_but_a_question(a):
    project = a.project(a.campaign("x", steps=[a.send("main")], entry=Entry(a.HERE, event="cart_abandoned")))
    start, (finding,) = as_of(project, None)
    assert start is None
    assert finding.where == project.policy.route
    assert finding.advice.startswith("write as_of:")
