"""When messages leave: whose clock counts, delays, dates that have passed, quiet hours (R2 to R11)."""

from __future__ import annotations

from datetime import date, time

import pytest

from omni.model.facts import Fact, Moment
from omni.model.journey import Entry
from omni.model.policy import QuietDate
from omni.model.spans import BeforeFact, NextWeekday

DAY = 86_400


def only_row(schedule, channel="sms"):
    (row,) = [row for row in schedule.rows if row.key.channel == channel]
    return row


@pytest.mark.parametrize(
    ("moment", "zone", "instant", "wall"),
    [
        ("2026-03-29T02:30", "Europe/Rome", "2026-03-29T01:30", "2026-03-29T03:30"),
        ("2026-10-25T02:30", "Europe/Rome", "2026-10-25T00:30", "2026-10-25T02:30"),
        ("2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:45", "2026-10-04T02:45"),
        ("2026-04-05T01:45", "Australia/Lord_Howe", "2026-04-04T14:45", "2026-04-05T01:45"),
        ("2026-09-06T00:30", "America/Santiago", "2026-09-06T04:30", "2026-09-06T01:30"),
        ("2026-04-24T00:30", "Africa/Cairo", "2026-04-23T22:30", "2026-04-24T01:30"),
        ("2011-12-30T09:00", "Pacific/Apia", "2011-12-30T19:00", "2011-12-31T09:00"),
    ],
)
def test_r2_an_hour_that_the_clock_skips_or_repeats(a, moment, zone, instant, wall):
    project = a.project(a.campaign("x", a.send("main", "sms", at=moment, zone="recipient")))
    row = only_row(a.run(project, a.person("ada", zone=zone)))
    assert row.at == a.utc(instant, a.ZoneInfo("UTC"))
    assert row.local == wall


def test_r2_a_skipped_hour_may_be_left_out(a):
    project = a.project(a.campaign("x", a.send("main", "sms", at="2026-03-29T02:30")), dst_gap="skip")
    assert only_row(a.run(project, a.person("ada"))).status == "missed_local_time"


@pytest.mark.parametrize(
    ("zone", "country", "shown", "source"),
    [
        ("Europe/Lisbon", "IT", "Europe/Lisbon", "recipient"),
        ("Mars/Olympus", "IT", "Europe/Rome", "country"),
        ("", "IT", "Europe/Rome", "country"),
        ("", "US", "America/New_York", "market"),
    ],
)
def test_r3_whose_clock_counts(a, zone, country, shown, source):
    project = a.project(a.campaign("x", a.send("main", "email", at="2026-12-02T10:00")))
    row = only_row(a.run(project, a.person("ada", zone=zone, country=country)), "email")
    assert (row.zone, row.tz_source) == (shown, source)


@pytest.mark.parametrize(
    ("zone", "local"),
    [("", "2026-12-02T09:00"), ("recipient", "2026-12-02T10:00"), ("America/New_York", "2026-12-02T15:00")],
)
def test_a_send_is_on_the_markets_clock_unless_it_names_another(a, zone, local):
    project = a.project(a.campaign("x", a.send("main", "email", at="2026-12-02T10:00", zone=zone)))
    assert only_row(a.run(project, a.person("ada", zone="Europe/Lisbon")), "email").local == local


@pytest.mark.parametrize(
    ("late", "minutes", "status", "local"),
    [
        ("grace", 60, "sent", "2026-12-02T11:00"),
        ("grace", 61, "missed_local_time", "2026-12-02T10:00"),
        ("skip", 1, "missed_local_time", "2026-12-02T10:00"),
        ("now", 300, "sent", "2026-12-02T15:00"),
        ("next_day", 300, "sent", "2026-12-03T10:00"),
    ],
)
def test_r4_an_hour_that_has_passed_before_the_start(a, late, minutes, status, local):
    project = a.project(a.campaign("x", a.send("main", "email", at="2026-12-02T10:00")), late=late)
    hours, rest = divmod(minutes, 60)
    row = only_row(a.run(project, a.person("ada"), at=f"2026-12-02T{10 + hours}:{rest:02}"), "email")
    assert (row.status, row.local) == (status, local)


def journey(a, *steps, entry="2026-12-07T21:00", **policy):
    return a.project(a.campaign("x", steps=(*steps, a.send("last", "email")), entry=entry), **policy)


@pytest.mark.parametrize(
    ("entry", "seconds", "hour", "local"),
    [
        ("2026-12-07T21:00", DAY, "", "2026-12-08T21:00"),
        ("2026-03-28T21:00", DAY, "", "2026-03-29T22:00"),
        ("2026-12-07T21:00", DAY, "09:00", "2026-12-08T09:00"),
        ("2026-12-07T08:00", DAY, "09:00", "2026-12-08T09:00"),
        ("2026-12-07T21:00", 0, "09:00", "2026-12-08T09:00"),
        ("2026-12-07T08:00", 0, "09:00", "2026-12-07T09:00"),
    ],
)
def test_r5_a_delay_is_elapsed_time_or_local_dates(a, entry, seconds, hour, local):
    assert only_row(a.run(journey(a, a.delay(seconds, hour), entry=entry), a.person("ada")), "email").local == local


@pytest.mark.parametrize(
    ("entry", "local"),
    [
        ("2026-12-07T21:00", "2026-12-12T15:15"),
        ("2026-12-12T15:14", "2026-12-12T15:15"),
        ("2026-12-12T15:15", "2026-12-19T15:15"),
    ],
)
def test_r5_until_a_weekday_is_strictly_after_now(a, entry, local):
    project = journey(a, a.until(NextWeekday(5, time(15, 15))), entry=entry)
    assert only_row(a.run(project, a.person("ada")), "email").local == local


@pytest.mark.parametrize(
    ("on_past", "entry", "status", "last"),
    [
        ("skip", "2026-12-09T09:00", "sent", "2026-12-09T23:59"),
        ("skip", "2026-12-10T09:00", "missed_local_time", "2026-12-10T09:00"),
        ("now", "2026-12-10T09:00", "sent", "2026-12-10T09:00"),
        ("exit", "2026-12-10T09:00", "exited", "2026-12-10T09:00"),
    ],
)
def test_r6_a_date_that_is_past_on_arrival(a, on_past, entry, status, last):
    ends = Fact("ends", {"": Moment(a.datetime(2026, 12, 10, 23, 59))}, a.HERE)
    steps = (a.until(BeforeFact(DAY, "ends")), a.send("last", "email"))
    project = a.project(a.campaign("x", steps=steps, entry=entry, facts={"ends": ends}), on_past=on_past)
    row = only_row(a.run(project, a.person("ada")), "email")
    assert (row.status, row.local) == (status, last)


@pytest.mark.parametrize(
    ("at", "local"),
    [
        ("2026-12-02T20:59", "2026-12-02T20:59"),
        ("2026-12-02T21:00", "2026-12-03T08:00"),
        ("2026-12-03T00:00", "2026-12-03T08:00"),
        ("2026-12-03T07:59", "2026-12-03T08:00"),
        ("2026-12-03T08:00", "2026-12-03T08:00"),
    ],
)
def test_r7_quiet_hours_include_their_start_and_not_their_end(a, at, local):
    project = a.project(a.campaign("x", a.send("main", "sms", at=at)), quiet_hours=(a.quiet("21:00-08:00"),))
    assert only_row(a.run(project, a.person("ada"))).local == local


@pytest.mark.parametrize(
    ("at", "local"), [("2026-12-02T12:59", "2026-12-02T12:59"), ("2026-12-02T13:00", "2026-12-02T15:00")]
)
def test_r7_hours_of_one_day(a, at, local):
    project = a.project(a.campaign("x", a.send("main", "sms", at=at)), quiet_hours=(a.quiet("13:00-15:00"),))
    assert only_row(a.run(project, a.person("ada"))).local == local


def test_r8_a_window_that_ends_in_an_hour_that_does_not_exist_ends_where_the_clock_goes_on(a):
    quiet_hours = (a.quiet("22:00-02:30"),)
    project = a.project(a.campaign("x", a.send("main", "sms", at="2026-03-29T01:00")), quiet_hours=quiet_hours)
    assert only_row(a.run(project, a.person("ada"))).local == "2026-03-29T03:30"


def test_r8_the_repeated_hour_is_quiet_both_times(a):
    project = a.project(
        a.campaign("x", a.send("main", "sms", at="2026-10-25T01:15", zone="UTC")), quiet_hours=(a.quiet("22:00-02:30"),)
    )
    row = only_row(a.run(project, a.person("ada", zone="Europe/Rome")))
    assert row.local == "2026-10-25T02:30"
    assert row.at == a.utc("2026-10-25T01:30", a.ZoneInfo("UTC"))


@pytest.mark.parametrize(("quiet", "status"), [("defer", "sent"), ("drop", "outside_window")])
def test_r8_a_message_in_quiet_hours_waits_or_is_dropped(a, quiet, status):
    project = a.project(
        a.campaign("x", a.send("main", "sms", at="2026-12-02T22:00")),
        quiet=quiet,
        quiet_hours=(a.quiet("21:00-08:00"),),
    )
    row = only_row(a.run(project, a.person("ada")))
    assert row.status == status
    assert row.reason == a.HERE / "quiet_hours"
    assert "quiet from 21:00 to 08:00" in row.words


def test_the_most_specific_quiet_hours_win(a):
    hours = (
        a.quiet("21:00-08:00"),
        a.quiet("none", "email"),
        a.quiet("20:00-09:00", "sms", "IT"),
        a.quiet("19:00-10:00", country="US"),
    )
    sends = [a.send("main", "sms", "email", "push", at="2026-12-02T23:00", zone="recipient")]
    project = a.project(a.campaign("x", *sends), quiet_hours=hours)
    schedule = a.run(project, a.person("ada"), a.person("bob", country="US", zone="America/New_York"))
    hours = {(row.person, row.key.channel): row.local[11:] for row in schedule.rows}
    assert hours == {
        ("ada", "email"): "23:00",
        ("ada", "push"): "08:00",
        ("ada", "sms"): "09:00",
        ("bob", "email"): "10:00",
        ("bob", "push"): "10:00",
        ("bob", "sms"): "10:00",
    }


def test_r10_nothing_leaves_on_quiet_dates_of_the_persons_country(a):
    dates = (QuietDate(date(2026, 12, 25), "", "Natale", a.HERE), QuietDate(date(2026, 12, 26), "IT", "", a.HERE))
    project = a.project(
        a.campaign("x", a.send("main", "sms", at="2026-12-25T10:00")),
        quiet_dates=dates,
        quiet_hours=(a.quiet("21:00-08:00"),),
    )
    schedule = a.run(project, a.person("ada"), a.person("bob", country="US", zone="America/New_York"))
    assert {row.person: row.local for row in schedule.rows} == {"ada": "2026-12-27T08:00", "bob": "2026-12-26T08:00"}
    assert {row.person: row.words for row in schedule.rows} == {
        "ada": "waited from Fri 25 Dec 10:00 because 2026-12-25 is a quiet date (Natale)",
        "bob": "waited from 10:00 because 2026-12-25 is a quiet date (Natale)",
    }


@pytest.mark.parametrize(
    ("unknown", "status", "local"),
    [
        ("country", "sent", "2026-12-02T13:00"),
        ("strictest", "sent", "2026-12-02T13:00"),
        ("market", "sent", "2026-12-02T09:00"),
        ("skip", "outside_window", "2026-12-02T09:00"),
    ],
)
def test_r11_where_the_zone_is_unknown_it_must_be_allowed_in_all_of_the_country(a, unknown, status, local):
    project = a.project(
        a.campaign("x", a.send("main", "sms", at="2026-12-02T09:00")),
        quiet_hours=(a.quiet("21:00-08:00"),),
        unknown_timezone=unknown,
    )
    row = only_row(a.run(project, a.person("bob", country="US")))
    assert (row.status, row.local) == (status, local)  # 13:00 in New York is 08:00 in Honolulu


def test_what_is_printed_lands_on_the_latest_day(a):
    project = a.project(a.campaign("x", a.send("main", "letter", at="2026-11-26T10:00")))
    assert only_row(a.run(project, a.person("ada")), "letter").lands == a.utc("2026-12-07T12:00")


def test_a_version_that_starts_earlier_has_its_first_send_then(a):
    from omni.model.campaign import Version

    vip = Version("vip", a.HERE, starts=a.moment("2026-11-26T08:00"))
    sends = (a.send("main", "email", at="2026-11-27T08:00"), a.send("last", "email", at="2026-11-29T18:00"))
    project = a.project(a.campaign("x", *sends, versions=(vip,)), segments={"vip": "person.tier = 'gold'"})
    schedule = a.run(project, a.person("ada", fields={"tier": "gold"}), a.person("bob"))
    found = {(row.person, row.step): (row.key.version, row.local) for row in schedule.rows}
    assert found == {
        ("ada", "main"): ("vip", "2026-11-26T08:00"),
        ("ada", "last"): ("vip", "2026-11-29T18:00"),
        ("bob", "main"): ("", "2026-11-27T08:00"),
        ("bob", "last"): ("", "2026-11-29T18:00"),
    }


def test_a_segment_entry_lets_its_people_in_at_the_start(a):
    entry = Entry(a.HERE, segment="gold")
    project = a.project(
        a.campaign("x", steps=[a.send("main", "email")], entry=entry), segments={"gold": "person.tier = 'gold'"}
    )
    schedule = a.run(project, a.person("ada", fields={"tier": "gold"}), a.person("bob"), at="2026-12-01T09:00")
    assert [(row.person, row.local) for row in schedule.rows] == [("ada", "2026-12-01T09:00")]
