"""How many messages a person may get, over all campaigns (R13 to R18)."""

from __future__ import annotations

import pytest

from omni.model.frozen import replace

DAY = 86_400


def statuses(schedule):
    return [row.status.value for row in schedule.rows]


def two_sends(a, first, second, *, zone="", **policy):
    campaign = a.campaign("x", a.send("one", "sms", at=first, zone=zone), a.send("two", "sms", at=second, zone=zone))
    return a.project(campaign, **policy)


@pytest.mark.parametrize(
    ("second", "status"), [("2026-12-08T09:59", "capped"), ("2026-12-08T10:00", "sent"), ("2026-12-08T10:01", "sent")]
)
def test_r13_a_send_exactly_as_old_as_the_window_is_free(a, second, status):
    project = two_sends(a, "2026-12-01T10:00", second, frequency_caps=(a.cap(1, rolling=7 * DAY),))
    assert statuses(a.run(project, a.person("ada"))) == ["sent", status]


@pytest.mark.parametrize(
    ("calendar", "first", "second", "status"),
    [
        ("day", "2026-12-01T23:00", "2026-12-02T00:00", "sent"),
        ("day", "2026-12-01T00:00", "2026-12-01T23:59", "capped"),
        ("week", "2026-12-06T23:59", "2026-12-07T00:00", "sent"),
        ("week", "2026-12-07T00:00", "2026-12-13T23:59", "capped"),
        ("month", "2026-11-30T23:59", "2026-12-01T00:00", "sent"),
        ("month", "2026-12-01T00:00", "2026-12-31T23:59", "capped"),
    ],
)
def test_r13_calendar_windows_are_on_the_persons_clock(a, calendar, first, second, status):
    project = two_sends(a, first, second, zone="recipient", frequency_caps=(a.cap(1, calendar=calendar),))
    for zone in ("Europe/Rome", "Pacific/Auckland", "America/New_York"):
        assert statuses(a.run(project, a.person("ada", zone=zone))) == ["sent", status]


def test_r14_every_cap_that_counts_a_message_holds(a):
    sends = [
        a.send(f"m{day}", channel, at=f"2026-12-0{day}T10:00") for day, channel in enumerate(["sms", "email", "sms"], 1)
    ]
    caps = (a.cap(2, rolling=7 * DAY), a.cap(1, "sms", "push", rolling=7 * DAY))
    schedule = a.run(a.project(a.campaign("x", *sends), frequency_caps=caps), a.person("ada"))
    assert statuses(schedule) == ["sent", "sent", "capped"]
    assert schedule.rows[-1].reason == a.HERE / "caps" / 2


def test_caps_count_over_all_campaigns(a):
    campaigns = (
        a.campaign("first", a.send("one", "sms", at="2026-12-01T10:00")),
        a.campaign("second", a.send("two", "sms", at="2026-12-01T18:00")),
    )
    schedule = a.run(a.project(*campaigns, frequency_caps=(a.cap(1, calendar="day"),)), a.person("ada"))
    assert statuses(schedule) == ["sent", "capped"]
    assert schedule.rows[1].words == "has had 1 already, at most 1 in a calendar day"


def test_r12_what_is_no_marketing_ignores_caps_and_counts_in_none(a):
    campaigns = (
        a.campaign("receipt", a.send("one", "sms", at="2026-12-01T09:00"), purpose="transactional"),
        a.campaign("offer", a.send("two", "sms", at="2026-12-01T10:00")),
        a.campaign("receipt2", a.send("three", "sms", at="2026-12-01T11:00"), purpose="transactional"),
    )
    schedule = a.run(a.project(*campaigns, frequency_caps=(a.cap(1, calendar="day"),)), a.person("ada"))
    assert statuses(schedule) == ["sent", "sent", "sent"]


def test_r16_a_capped_step_lets_the_journey_go_on_at_once(a):
    steps = (a.send("one", "sms"), a.send("two", "sms"), a.send("three", "email"))
    project = a.project(
        a.campaign("x", steps=steps, entry="2026-12-01T10:00"), frequency_caps=(a.cap(1, "sms", rolling=7 * DAY),)
    )
    assert a.outcomes(a.run(project, a.person("ada"))) == [
        ("one", "sms", "sent", "2026-12-01T10:00"),
        ("three", "email", "sent", "2026-12-01T10:00"),
        ("two", "sms", "capped", "2026-12-01T10:00"),
    ]


@pytest.mark.parametrize(
    ("kind", "local"),
    [({"rolling": 2 * DAY}, "2026-12-03T10:00"), ({"calendar": "day"}, "2026-12-02T00:00")],
)
def test_r16_a_capped_message_may_wait_until_there_is_room(a, kind, local):
    project = two_sends(a, "2026-12-01T10:00", "2026-12-01T18:00", frequency_caps=(a.cap(1, on_cap="defer", **kind),))
    rows = a.run(project, a.person("ada")).rows
    assert [(row.status.value, row.local) for row in rows] == [("sent", "2026-12-01T10:00"), ("sent", local)]


def test_r16_a_message_that_would_wait_too_long_expires(a):
    caps = (a.cap(1, rolling=7 * DAY, on_cap="defer"),)
    project = two_sends(a, "2026-12-01T10:00", "2026-12-01T18:00", frequency_caps=caps, ttl={"sms": DAY})
    assert statuses(a.run(project, a.person("ada"))) == ["sent", "expired"]


def test_r16_a_cap_may_end_the_journey(a):
    steps = (a.send("one", "sms"), a.send("two", "sms"), a.send("three", "email"))
    project = a.project(
        a.campaign("x", steps=steps, entry="2026-12-01T10:00"),
        frequency_caps=(a.cap(1, "sms", rolling=7 * DAY, on_cap="exit"),),
    )
    found = {row.step: row.status.value for row in a.run(project, a.person("ada")).rows}
    assert found == {"one": "sent", "two": "capped", "three": "exited"}


@pytest.mark.parametrize(("priorities", "winner"), [((0, 5), "late"), ((5, 0), "early"), ((0, 0), "early")])
def test_r17_in_the_same_minute_priority_goes_first_then_the_campaigns_name(a, priorities, winner):
    campaigns = (
        a.campaign("early", a.send("one", "sms", at="2026-12-01T10:00"), priority=priorities[0]),
        a.campaign("late", a.send("two", "sms", at="2026-12-01T10:00"), priority=priorities[1]),
    )
    schedule = a.run(a.project(*campaigns, frequency_caps=(a.cap(1, calendar="day"),)), a.person("ada"))
    assert [row.campaign for row in schedule.rows if row.status == "sent"] == [winner]


def test_r17_in_the_same_minute_what_was_planned_earlier_goes_first(a):
    campaigns = (
        a.campaign("a-new", a.send("one", "sms", at="2026-12-02T08:00")),
        a.campaign("z-old", a.send("two", "sms", at="2026-12-01T22:00")),
    )
    project = a.project(*campaigns, frequency_caps=(a.cap(1, calendar="day"),), quiet_hours=(a.quiet("21:00-08:00"),))
    schedule = a.run(project, a.person("ada"))
    assert [row.campaign for row in schedule.rows if row.status == "sent"] == ["z-old"]


def test_r18_earlier_hand_overs_count(a):
    project = a.project(
        a.campaign("x", a.send("one", "sms", at="2026-12-02T10:00")), frequency_caps=(a.cap(1, rolling=7 * DAY),)
    )
    written = a.person("ada", history=(a.utc("2026-11-30T10:00"),))
    longer_ago = a.person("bob", history=(a.utc("2026-11-20T10:00"),))
    found = {row.person: row.status.value for row in a.run(project, written, longer_ago).rows}
    assert found == {"ada": "capped", "bob": "sent"}


def reserving(a, reserve, *, cap_hours=24, late="2026-12-02T18:00", priority=5):
    campaigns = (
        a.campaign("news", a.send("daily", "email", at="2026-12-02T10:00")),
        a.campaign("sale", a.send("last-call", "email", at=late), priority=priority),
    )
    return a.project(*campaigns, frequency_caps=(a.cap(1, rolling=cap_hours * 3600),), reserve=reserve)


@pytest.mark.parametrize(
    ("keys", "sent"),
    [
        ({"reserve": 0}, ["daily"]),
        ({"reserve": 48 * 3600}, ["last-call"]),
        ({"reserve": 4 * 3600}, ["daily"]),
        ({"reserve": 48 * 3600, "cap_hours": 8}, ["daily", "last-call"]),
        ({"reserve": 48 * 3600, "priority": 0}, ["daily"]),
    ],
)
def test_r17_room_is_kept_for_a_more_urgent_message_if_the_policy_says_so(a, keys, sent):
    schedule = a.run(reserving(a, **keys), a.person("ada"))
    assert [row.step for row in schedule.rows if row.status == "sent"] == sent


def test_r17_no_room_is_kept_for_a_message_that_nobody_agreed_to(a):
    news = a.campaign("news", a.send("daily", "email", at="2026-12-02T10:00"))
    sale = a.campaign("sale", a.send("last-call", "sms", at="2026-12-02T18:00"), priority=5)
    project = a.project(news, sale, frequency_caps=(a.cap(1, rolling=86_400),), reserve=172_800)
    schedule = a.run(project, a.person("ada", without=["sms"]), a.person("bob"))
    assert {(row.person, row.step) for row in schedule.rows if row.status == "sent"} == {
        ("ada", "daily"),
        ("bob", "last-call"),
    }
    (kept,) = [row for row in schedule.rows if row.status == "capped"]
    assert kept.words == "last-call of sale is due 2026-12-02 18:00 and goes first"


@pytest.mark.parametrize(("week_start", "second"), [(0, "capped"), (6, "sent")])
def test_r13_a_week_begins_on_monday_unless_it_is_said_to_begin_on_sunday(a, week_start, second):
    cap = a.cap(1, "sms", calendar="week")
    cap = replace(cap, per=replace(cap.per, week_start=week_start))
    project = two_sends(a, "2026-12-05T10:00", "2026-12-06T10:00", frequency_caps=(cap,))  # a Saturday, a Sunday
    assert statuses(a.run(project, a.person("ada"))) == ["sent", second]
