"""What platforms document of themselves, on their presets (R6, R8, R13, R16, R29)."""

from __future__ import annotations

import pytest

from omni.load.values.presets import with_preset
from omni.model.facts import Fact, Moment
from omni.model.frozen import replace
from omni.model.spans import BeforeFact

HOUR, DAY = 3600, 86_400


def on(a, preset, *campaigns, **policy):
    project = a.project(*campaigns, **policy)
    return replace(project, policy=with_preset(project.policy, preset, policy, frozenset(a.CHANNELS)))


def locals_of(schedule):
    return [row.local for row in schedule.rows if row.status == "sent"]


def test_braze_holds_a_message_of_half_past_five_until_quiet_hours_end_at_six(a):
    campaign = a.campaign("x", a.send("main", "push", at="2026-12-02T05:30"))
    project = on(a, "braze", campaign, quiet_hours=(a.quiet("22:00-06:00"),))
    assert locals_of(a.run(project, a.person("ada"))) == ["2026-12-02T06:00"]


def test_braze_counts_calendar_days_so_eleven_at_night_and_midnight_both_go(a):
    sends = (a.send("one", "push", at="2026-12-02T23:00"), a.send("two", "push", at="2026-12-03T00:00"))
    project = on(a, "braze", a.campaign("x", *sends), frequency_caps=(a.cap(1, calendar="day"),))
    assert locals_of(a.run(project, a.person("ada"))) == ["2026-12-02T23:00", "2026-12-03T00:00"]


def test_braze_goes_on_behind_a_message_that_a_cap_stops(a):
    steps = (a.send("one", "push"), a.send("two", "push"), a.delay(DAY), a.send("three", "push"))
    campaign = a.campaign("x", steps=steps, entry="2026-12-02T10:00")
    project = on(a, "braze", campaign, frequency_caps=(a.cap(1, calendar="day"),))
    rows = a.run(project, a.person("ada")).rows
    assert [(row.step, row.status.value, row.local[8:10]) for row in rows] == [
        ("one", "sent", "02"),
        ("two", "capped", "02"),
        ("three", "sent", "03"),
    ]


def test_braze_ends_a_canvas_at_a_step_whose_date_has_passed(a):
    ends = Fact("ends", {"": Moment(a.datetime(2026, 12, 2, 12))}, a.HERE)
    steps = (a.send("one", "push"), a.until(BeforeFact(DAY, "ends")), a.send("two", "push"))
    project = on(a, "braze", a.campaign("x", steps=steps, entry="2026-12-02T10:00", facts={"ends": ends}))
    assert [row.status.value for row in a.run(project, a.person("ada")).rows] == ["sent", "exited"]


@pytest.mark.parametrize(
    ("channel", "hours", "sent"), [("email", 15, 1), ("email", 16, 2), ("sms", 23, 1), ("sms", 24, 2), ("push", 23, 1)]
)
def test_klaviyo_skips_whoever_had_one_in_its_smart_sending_window(a, channel, hours, sent):
    steps = (a.send("one", channel), a.delay(hours * HOUR), a.send("two", channel))
    project = on(a, "klaviyo", a.campaign("x", steps=steps, entry="2026-12-02T00:00"))
    rows = a.run(project, a.person("ada")).rows
    assert [row.status.value for row in rows] == ["sent", "sent"][:sent] + ["capped"] * (2 - sent)


def test_klaviyo_keeps_a_window_for_each_channel(a):
    project = on(a, "klaviyo", a.campaign("x", a.send("main", "email", "sms", "push", at="2026-12-02T10:00")))
    assert len(locals_of(a.run(project, a.person("ada")))) == 3


def test_klaviyo_makes_texts_of_the_night_wait_for_the_morning(a):
    campaign = a.campaign("x", a.send("main", "sms", at="2026-12-02T21:30"))
    project = on(a, "klaviyo", campaign, quiet_hours=(a.quiet("21:00-08:00"),))
    assert locals_of(a.run(project, a.person("ada"))) == ["2026-12-03T08:00"]


def test_adobe_gives_up_after_seven_days_in_the_queue(a):
    from omni.model.policy import RateLimit

    campaign = a.campaign("x", a.send("main", "sms", at="2026-12-02T10:00"))
    project = on(a, "ajo", campaign, rate_limits=(RateLimit("sms", 1, 400 * DAY, a.HERE),))
    rows = a.run(project, a.person("ada"), a.person("bob")).rows
    assert sorted(row.status.value for row in rows) == ["expired", "sent"]


def test_salesforce_asks_for_the_exit_when_a_wait_ends(a):
    steps = (a.send("one", "email", "sms"), a.delay(DAY), a.send("two", "email"))
    campaign = a.campaign("x", steps=steps, entry="2026-12-02T22:00", exits=["purchase"])
    project = on(a, "sfmc", campaign, quiet_hours=(a.quiet("21:00-08:00", "sms"),))
    buyer = a.person("ada", does=[a.does("one", "purchase", HOUR)])
    rows = a.run(replace(project, people={"ada": buyer})).rows
    assert sorted((row.step, row.key.channel, row.status.value) for row in rows) == [
        ("one", "email", "sent"),
        ("one", "sms", "sent"),
        ("two", "email", "exited"),
    ]


@pytest.mark.parametrize("preset", ["iterable", "customerio", "ajo", "sfmc"])
def test_these_take_their_own_clock_for_people_without_one(a, preset):
    campaign = a.campaign("x", a.send("main", "sms", at="2026-12-02T21:30"))
    project = on(a, preset, campaign, quiet_hours=(a.quiet("21:00-08:00"),))
    (row,) = a.run(project, a.person("bob", country="US")).rows
    assert row.local == "2026-12-03T08:00"  # by the country's clocks it would be 13:00


def test_customer_io_lets_a_person_go_on_behind_a_message_over_the_limit(a):
    steps = (a.send("one", "email"), a.send("two", "email"), a.delay(8 * DAY), a.send("three", "email"))
    campaign = a.campaign("x", steps=steps, entry="2026-12-02T10:00")
    project = on(a, "customerio", campaign, frequency_caps=(a.cap(1, rolling=7 * DAY),))
    assert [row.status.value for row in a.run(project, a.person("ada")).rows] == ["sent", "capped", "sent"]
