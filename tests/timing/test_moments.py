"""Which days a message may have to count to, and that the schedule never needs another one."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.model.brief import Brief, BriefKey
from omni.model.facts import Day, Fact, Percent, Period
from omni.timing import moment_at, moments, possible, sent_on
from omni.zones import zone


@pytest.fixture(scope="session")
def brief_of(a):
    def make(campaign, message="main", market="italy", version="", **facts):
        key = BriefKey(campaign.id, message, "email", market, "it", version)
        found = {name: Fact(name, {"": value}, a.HERE) for name, value in facts.items()}
        return Brief(key, campaign, a.BRAND, a.MARKETS[market], a.CHANNELS["email"], found, {}, 2026)

    return make


@pytest.mark.parametrize(
    ("at", "days"),
    [
        ("2026-12-20T08:00", "today"),
        ("2026-12-19T23:59", "tomorrow"),
        ("2026-12-14T00:00", "6"),
        ("2026-12-13T23:59", "later"),
        ("2026-12-21T00:00", "past"),
    ],
)
def test_days_are_counted_from_the_local_date_to_the_printed_date(a, brief_of, at, days):
    brief = brief_of(a.campaign("x"), ends=a.moment("2026-12-20T23:59"))
    assert moment_at(brief, ("ends",), a.utc(at), a.ROME) == (("ends", days),)


@pytest.mark.parametrize(
    ("ends_zone", "at", "days"),
    [
        ("Europe/Rome", "2026-12-20T23:59 Asia/Tokyo", "today"),
        ("Europe/Rome", "2026-12-21T00:00 Asia/Tokyo", "past"),
        ("Europe/Rome", "2026-12-21T00:00 America/New_York", "today"),
        ("recipient", "2026-12-20T15:59 Asia/Tokyo", "today"),
        ("recipient", "2026-12-20T16:00 Asia/Tokyo", "past"),
        ("", "2026-12-20T18:00 Asia/Tokyo", "today"),
    ],
)
def test_an_offer_that_is_open_is_never_past(a, brief_of, ends_zone, at, days):
    instant, reader = at.split()
    brief = brief_of(a.campaign("x"), ends=a.moment("2026-12-20T23:59", ends_zone))
    assert moment_at(brief, ("ends",), a.utc(instant), ZoneInfo(reader)) == (("ends", days),)


@pytest.mark.parametrize(
    "value", [Day(date(2026, 12, 20)), Period(*(__import__("datetime").datetime(2026, 12, day) for day in (1, 20)))]
)
def test_dates_and_periods_count_to_their_last_day(a, brief_of, value):
    brief = brief_of(a.campaign("x"), ends=value)
    assert moment_at(brief, ("ends",), a.utc("2026-12-20T22:00"), a.ROME) == (("ends", "today"),)
    assert moment_at(brief, ("ends",), a.utc("2026-12-21T00:00"), a.ROME) == (("ends", "past"),)


def test_a_message_that_counts_no_days_has_one_moment(a, brief_of):
    campaign = a.campaign("x", a.send("main", "email", at="2026-12-02T10:00"))
    windows = possible(a.project(campaign), 0)
    assert moments(brief_of(campaign), (), windows) == ((),)
    assert moments(brief_of(campaign, discount=Percent(30)), ("discount",), windows) == ((),)


def test_every_day_of_a_long_wait_is_a_class(a, brief_of):
    steps = (a.send("one", "email"), a.wait_for("clicked", 3 * 86_400, [a.send("main", "email")], []))
    campaign = a.campaign("x", steps=steps, entry="2026-12-18T10:00")
    brief = brief_of(campaign, ends=a.moment("2026-12-20T23:59"))
    windows = possible(a.project(campaign), 0)
    assert {days for ((_, days),) in moments(brief, ("ends",), windows)} == {"2", "tomorrow", "today", "past"}
    assert sent_on(brief, windows) == (date(2026, 12, 18), date(2026, 12, 21))


def test_two_facts_are_counted_together(a, brief_of):
    campaign = a.campaign("x", a.send("main", "email", at="2026-12-18T10:00"))
    brief = brief_of(campaign, ends=a.moment("2026-12-20T23:59"), starts=a.moment("2026-12-19T09:00"))
    assert moments(brief, ("starts", "ends"), possible(a.project(campaign), 0)) == (
        (("ends", "2"), ("starts", "tomorrow")),
    )


def test_a_message_that_is_never_sent_is_judged_on_the_day_of_the_plan(a, brief_of):
    campaign = a.campaign("x", a.send("other", "email", at="2026-12-18T10:00"))
    brief = brief_of(campaign, ends=a.moment("2026-12-20T23:59"))
    windows = possible(a.project(campaign), a.utc("2026-12-19T00:00"))
    assert moments(brief, ("ends",), windows) == ((("ends", "tomorrow"),),)
    assert sent_on(brief, windows) == (date(2026, 12, 19), date(2026, 12, 19))


@given(st.data())
def test_whatever_minute_of_a_window_a_message_leaves_its_class_is_known(a, brief_of, data):
    hours = data.draw(st.integers(0, 300))
    start = data.draw(st.sampled_from(["2026-12-10T00:00", "2026-12-19T21:30", "2026-10-24T12:00"]))
    ends_zone = data.draw(st.sampled_from(["", "recipient", "Pacific/Auckland"]))
    steps = (a.send("one", "email"), a.wait_for("clicked", hours * 3600, [a.send("main", "email")], []))
    campaign = a.campaign("x", steps=steps, entry=a.Entry(a.HERE, a.moment(start, "recipient")))
    brief = brief_of(
        campaign, market="america", ends=a.moment("2026-12-20T23:59", ends_zone), more=Day(date(2026, 10, 26))
    )
    windows = possible(a.project(campaign), 0)
    known = moments(brief, ("ends", "more"), windows)
    clock = data.draw(
        st.sampled_from(
            [
                clock
                for window in windows.sends
                if window.message == "main" and window.market == "america"
                for clock in window.clocks
            ]
        )
    )
    at = data.draw(st.integers(clock.earliest // 60, clock.latest // 60)) * 60
    assert moment_at(brief, ("ends", "more"), at, zone(clock.zone)) in known
    assert list(known) == sorted(known)
