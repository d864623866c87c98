"""What leaves, or lands, after the date that it states."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from omni.model.campaign import Version
from omni.model.facts import Day, Fact, Period
from omni.resolve import resolve
from omni.timing import place_of_start, possible, too_late

at = datetime.fromisoformat


def late(a, campaign, fact, message="main", version="", **policy):
    project = a.project(campaign, **policy)
    windows = possible(project, a.utc("2026-11-01T00:00"))
    briefs = [brief for brief in resolve(project)[0] if brief.key.message == message and brief.key.version == version]
    found = (one for brief in briefs for one in too_late(brief, fact, windows))
    return {(one.window.channel, one.window.market, one.at, one.surely) for one in found}


def ends(a, text, zone=""):
    return Fact("ends", {"": a.moment(text, zone)}, a.HERE)


@pytest.mark.parametrize(
    ("end", "is_late"), [("2026-12-02T09:59", True), ("2026-12-02T10:00", False), ("2026-12-02T23:59", False)]
)
def test_the_last_minute_still_counts(a, end, is_late):
    campaign = a.campaign("x", a.send("main", "sms", at="2026-12-02T10:00"), markets=("italy",))
    expected = {("sms", "italy", at("2026-12-02T10:00"), True)} if is_late else set()
    assert late(a, campaign, ends(a, end)) == expected


def test_a_date_lasts_until_its_midnight_and_a_period_until_its_end(a):
    campaign = a.campaign("x", a.send("main", "sms", at="2026-12-02T10:00"), markets=("italy",))
    days = [Fact("ends", {"": Day(date(2026, 12, day))}, a.HERE) for day in (1, 2)]
    periods = [
        Fact("ends", {"": Period(day - timedelta(days=9), day)}, a.HERE) for day in (at("2026-12-01"), at("2026-12-02"))
    ]
    assert [bool(late(a, campaign, fact)) for fact in (*days, *periods)] == [True, False, True, False]


def test_each_market_has_its_own_midnight(a):
    campaign = a.campaign("x", a.send("main", "sms", at="2026-12-02T00:30", zone="Europe/Rome"))
    found = late(a, campaign, ends(a, "2026-12-01T23:59"))
    assert {market for _, market, _, _ in found} == {"italy", "australia"}
    everywhere = late(a, campaign, ends(a, "2026-12-01T23:59", "Europe/Rome"))
    assert {market for _, market, _, _ in everywhere} == {"italy", "america", "australia"}


def test_what_quiet_hours_hold_can_be_too_late(a):
    campaign = a.campaign("x", a.send("main", "sms", "email", at="2026-12-02T22:00"), markets=("italy",))
    hours = (a.quiet("21:00-08:00"), a.quiet("none", "email"))
    found = late(a, campaign, ends(a, "2026-12-02T23:59"), quiet_hours=hours)
    assert found == {("sms", "italy", at("2026-12-03T08:00"), True)}


@pytest.mark.parametrize(("end", "found"), [("08", {True}), ("12", {False}), ("13", set())])
def test_a_letter_counts_from_the_day_it_lands(a, end, found):
    """Three days to print and four to eight by post: between 9 and 13 December."""
    campaign = a.campaign("x", a.send("main", "letter", at="2026-12-02T10:00"), markets=("italy",))
    assert {surely for *_, surely in late(a, campaign, ends(a, f"2026-12-{end}T00:00"))} == found


def test_a_wait_may_take_all_of_its_time(a):
    steps = [a.send("one", "email"), a.wait_for("clicked", 2 * a.DAY, [a.send("main", "sms")])]
    campaign = a.campaign("x", steps=steps, entry="2026-12-01T10:00", markets=("italy",))
    found = late(a, campaign, ends(a, "2026-12-02T23:59"))
    assert found == {("sms", "italy", at("2026-12-03T10:00"), False)}


def test_a_version_that_starts_later_is_late_on_its_own_and_says_so_itself(a):
    versions = (Version("vip", a.HERE / "vip", starts=a.moment("2026-12-09T10:00")),)
    send = a.send("main", "sms", at="2026-12-02T10:00")
    campaign = a.campaign("x", send, markets=("italy",), versions=versions)
    assert late(a, campaign, ends(a, "2026-12-05T23:59")) == set()
    assert late(a, campaign, ends(a, "2026-12-05T23:59"), version="vip")
    assert place_of_start(campaign, "main", "vip") == a.HERE / "vip" / "starts"
    assert place_of_start(campaign, "main", "") == send.route / "at"
