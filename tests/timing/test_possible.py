"""When each step can leave at all: earliest and latest hand-over through waits, quiet hours and clocks."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from omni.model.campaign import Shown, Version
from omni.model.facts import Fact
from omni.model.journey import Entry, Stop
from omni.model.policy import RateLimit
from omni.model.spans import BeforeFact, NextWeekday
from omni.timing import possible

HOUR, DAY = 3600, 86_400


def windows(a, project, at="2026-11-01T00:00"):
    found = possible(project, a.utc(at))
    return {(window.step, window.channel, window.market, window.version): window for window in found.sends}


def of(a, project, step, channel="email", **where):
    """The window as local dates and hours in Rome."""
    window = windows(a, project)[step, channel, where.get("market", "italy"), where.get("version", "")]
    return tuple(
        datetime.fromtimestamp(at, a.ROME).isoformat(timespec="minutes")[:16] for at in (window.earliest, window.latest)
    )


def test_a_dated_send_leaves_on_each_markets_clock(a):
    project = a.project(a.campaign("x", a.send("main", "email", at="2026-12-02T10:00")))
    assert of(a, project, "main") == ("2026-12-02T10:00", "2026-12-02T10:00")
    assert of(a, project, "main", market="america") == ("2026-12-02T16:00", "2026-12-02T16:00")


def test_a_send_on_the_recipients_clock_takes_as_long_as_the_market_is_wide(a):
    project = a.project(a.campaign("x", a.send("main", "email", at="2026-12-02T10:00", zone="recipient")))
    assert of(a, project, "main", market="america") == ("2026-12-02T16:00", "2026-12-02T21:00")  # New York to Honolulu
    window = windows(a, project)["main", "email", "america", ""]
    assert (window.first_day, window.last_day) == (date(2026, 12, 2), date(2026, 12, 2))


def test_a_named_person_far_from_home_widens_the_window(a):
    sends = a.send("main", "email", at="2026-12-02T10:00", zone="recipient")
    project = a.project(a.campaign("x", sends), people=[a.person("far", zone="Asia/Tokyo")])
    assert of(a, project, "main") == ("2026-12-02T02:00", "2026-12-02T10:00")


def test_quiet_hours_move_a_window_and_its_day(a):
    project = a.project(
        a.campaign("x", a.send("main", "sms", "email", at="2026-12-02T22:00")),
        quiet_hours=(a.quiet("21:00-08:00"), a.quiet("none", "email")),
    )
    assert of(a, project, "main", "sms") == ("2026-12-03T08:00", "2026-12-03T08:00")
    assert of(a, project, "main", "email") == ("2026-12-02T22:00", "2026-12-02T22:00")


def test_a_wait_opens_a_window_as_wide_as_it_is_long(a):
    steps = (
        a.send("one", "email"),
        a.wait_for("clicked", 3 * DAY, [a.send("thanks", "email")], [a.send("nudge", "email")]),
        a.delay(DAY, "09:00"),
        a.send("last", "email"),
    )
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"))
    assert of(a, project, "thanks") == ("2026-12-01T10:00", "2026-12-04T10:00")
    assert of(a, project, "nudge") == ("2026-12-04T10:00", "2026-12-04T10:00")
    assert of(a, project, "last") == ("2026-12-02T09:00", "2026-12-05T09:00")


def test_waiting_for_an_answer_to_something_printed_starts_when_it_lands(a):
    steps = (a.send("card", "letter"), a.wait_for("redeemed", 5 * DAY, [Stop(a.HERE)], [a.send("nudge", "email")]))
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"))
    window = windows(a, project)["card", "letter", "italy", ""]
    assert (window.first_landing, window.last_landing) == (date(2026, 12, 8), date(2026, 12, 12))
    assert of(a, project, "nudge") == ("2026-12-06T10:00", "2026-12-17T12:00")  # who got no letter waits from the step


def test_what_nobody_reaches_has_no_window(a):
    steps = (a.branch("person.orders > 1", [Stop(a.HERE)], [Stop(a.HERE)]), a.send("never", "email"))
    assert windows(a, a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"))) == {}


def test_the_steps_after_both_sides_take_the_widest_of_them(a):
    steps = (a.branch("person.orders > 1", [a.delay(DAY)], [a.delay(3 * DAY)]), a.send("last", "email"))
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"))
    assert of(a, project, "last") == ("2026-12-02T10:00", "2026-12-04T10:00")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (NextWeekday(3, time(10)), ("2026-12-03T10:00", "2026-12-03T10:00")),
        (BeforeFact(DAY, "ends"), ("2026-12-09T23:59", "2026-12-09T23:59")),
    ],
)
def test_waiting_until_a_weekday_or_a_deadline(a, target, expected):
    ends = Fact("ends", {"": a.moment("2026-12-10T23:59")}, a.HERE)
    steps = (a.until(target), a.send("main", "email"))
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00", facts={"ends": ends}))
    assert of(a, project, "main") == expected


def test_who_comes_too_late_for_a_deadline_is_not_sent_its_message(a):
    ends = Fact("ends", {"": a.moment("2026-12-03T10:00")}, a.HERE)
    steps = (
        a.wait_for("clicked", 5 * DAY, of="", then=[], otherwise=[]),
        a.until(BeforeFact(DAY, "ends")),
        a.send("call", "email"),
        a.send("after", "email"),
    )
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00", facts={"ends": ends}))
    assert of(a, project, "call") == ("2026-12-02T10:00", "2026-12-02T10:00")
    assert of(a, project, "after") == ("2026-12-02T10:00", "2026-12-06T10:00")


def test_a_version_that_starts_earlier_has_a_window_of_its_own(a):
    vip = Version("vip", a.HERE, starts=a.moment("2026-11-26T08:00"))
    project = a.project(
        a.campaign("x", a.send("main", "email", at="2026-11-27T08:00"), versions=(vip,)),
        segments={"vip": "person.orders > 1"},
    )
    assert of(a, project, "main", version="vip") == ("2026-11-26T08:00", "2026-11-26T08:00")
    assert of(a, project, "main") == ("2026-11-27T08:00", "2026-11-27T08:00")


def test_people_who_arrive_by_an_event_come_until_it_ends(a):
    entry = Entry(a.HERE, event="cart_abandoned", until=a.moment("2026-12-01T00:00"))
    project = a.project(a.campaign("x", steps=(a.delay(2 * HOUR), a.send("main", "email")), entry=entry))
    assert of(a, project, "main") == ("2026-11-01T02:00", "2026-12-01T02:00")


def test_what_stays_up_is_there_from_its_start_to_its_end(a):
    ends = Fact("ends", {"": a.moment("2026-11-30T23:59")}, a.HERE)
    shown = (Shown("main", ("poster",), a.HERE, a.moment("2026-11-27T00:00"), "ends"),)
    project = a.project(
        a.campaign("x", a.send("main", "email", at="2026-11-27T08:00"), shown=shown, facts={"ends": ends})
    )
    window = windows(a, project)["", "poster", "italy", ""]
    assert (window.first_day, window.last_day) == (date(2026, 11, 27), date(2026, 11, 30))


def test_a_rate_limit_says_how_late_it_can_get_without_moving_the_window(a):
    project = a.project(
        a.campaign("x", a.send("main", "email", at="2026-12-02T10:00")),
        people=[a.person(f"p{number}") for number in range(10)],
        rate_limits=(RateLimit("email", 2, HOUR, a.HERE),),
    )
    (clock,) = windows(a, project)["main", "email", "italy", ""].clocks
    assert clock.latest == a.utc("2026-12-02T10:00")
    assert clock.throttled == a.utc("2026-12-02T15:00")


def test_a_wait_counts_from_the_send_above_it_also_behind_a_delay(a):
    wait = a.wait_for("clicked", 2 * DAY, [], [a.send("nudge", "email")])
    for hours, nudge in ((24, "2026-12-03T10:00"), (72, "2026-12-04T10:00")):
        steps = (a.send("one", "email"), a.delay(hours * HOUR), wait)
        project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"))
        assert of(a, project, "nudge")[0] == nudge


def test_what_is_no_marketing_leaves_at_night(a):
    sends = a.campaign("x", a.send("main", "email", at="2026-12-02T22:00"), purpose="transactional")
    project = a.project(sends, quiet_hours=(a.quiet("21:00-08:00"),))
    assert of(a, project, "main") == ("2026-12-02T22:00", "2026-12-02T22:00")
