"""Rate limits, their effect on the journey, costs and budgets (R9, R28, R29, R31, R32)."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from omni.model.place import Route
from omni.model.policy import Cost, Policy, RateLimit, WarmUp
from omni.model.schedule import Status
from omni.simulate.rates import Rates

HOUR, DAY = 3600, 86_400


def limited(a, most, seconds, *channels):
    return tuple(RateLimit(channel, most, seconds, a.HERE) for channel in channels or ("email",))


def test_r28_seventy_five_thousand_at_ten_thousand_a_minute_take_eight_minutes():
    rates = Rates.of(Policy(Route("policy.yaml"), rate_limits=(RateLimit("email", 10_000, 60, Route("policy.yaml")),)))
    leaving = Counter()
    for _ in range(75_000):
        at = rates.earliest("email", 0, 1).at
        rates.take("email", at, 1)
        leaving[at // 60] += 1
    assert leaving == {**dict.fromkeys(range(7), 10_000), 7: 5_000}


@pytest.mark.parametrize(
    ("most", "seconds", "people", "per_minute"),
    [
        (3, 60, 8, {"10:00": 3, "10:01": 3, "10:02": 2}),
        (1, 20, 7, {"10:00": 3, "10:01": 3, "10:02": 1}),
        (4, HOUR, 9, {"10:00": 4, "11:00": 4, "12:00": 1}),
    ],
)
def test_r28_a_limit_lets_so_many_pass_in_each_window(a, most, seconds, people, per_minute):
    project = a.project(
        a.campaign("x", a.send("main", "email", at="2026-12-01T10:00")), rate_limits=limited(a, most, seconds)
    )
    rows = a.run(project, *(a.person(f"p{number}") for number in range(people))).rows
    assert Counter(row.local[11:] for row in rows) == per_minute


def test_r28_text_messages_count_by_their_segments(a):
    project = a.project(
        a.campaign("x", a.send("main", "sms", at="2026-12-01T10:00")), rate_limits=limited(a, 4, 60, "sms")
    )
    rows = a.run(project, *(a.person(f"p{number}") for number in range(5)), units=2).rows
    assert Counter(row.local[11:] for row in rows) == {"10:00": 2, "10:01": 2, "10:02": 1}


@pytest.mark.parametrize("seconds", [DAY, 7 * DAY])
def test_r9_a_place_of_a_day_that_begins_in_quiet_hours_is_kept_until_they_end(a, seconds):
    """Days of a limit begin at midnight UTC, which is 01:00 in Rome; who waits for 08:00 then has the day's place."""
    project = a.project(
        a.campaign("x", a.send("main", "sms", at="2026-12-01T10:00")),
        quiet_hours=(a.quiet("21:00-08:00"),),
        rate_limits=(*limited(a, 2, seconds, "sms"), *limited(a, 1, 60, "sms")),
    )
    rows = a.run(project, *(a.person(f"p{number}") for number in range(6))).rows
    assert {row.status for row in rows} == {Status.SENT}
    windows = Counter((row.at // seconds) for row in rows)
    assert sorted(windows.values()) == [2, 2, 2]
    assert {row.local[11:] for row in rows} <= {"10:00", "10:01", "08:00", "08:01"}


def test_r28_what_is_larger_than_a_whole_window_takes_one_alone(a):
    project = a.project(
        a.campaign("x", a.send("main", "sms", at="2026-12-01T10:00")), rate_limits=limited(a, 4, 60, "sms")
    )
    rows = a.run(project, *(a.person(f"p{number}") for number in range(3)), units=5).rows
    assert Counter(row.local[11:] for row in rows) == {"10:00": 1, "10:01": 1, "10:02": 1}


def test_r9_what_a_limit_pushes_into_quiet_hours_goes_first_when_they_end(a):
    campaigns = (
        a.campaign("evening", a.send("one", "sms", at="2026-12-01T20:59")),
        a.campaign("a-morning", a.send("two", "sms", at="2026-12-02T08:00")),
    )
    project = a.project(
        *campaigns, quiet_hours=(a.quiet("21:00-08:00"),), rate_limits=limited(a, 1, 60, "sms"), ttl={"sms": DAY}
    )
    schedule = a.run(project, a.person("ada"), a.person("bob"))
    assert [(row.step, row.local) for row in schedule.rows] == [
        ("one", "2026-12-01T20:59"),
        ("one", "2026-12-02T08:00"),
        ("two", "2026-12-02T08:01"),
        ("two", "2026-12-02T08:02"),
    ]


def test_r31_a_limit_moves_the_steps_that_follow(a):
    steps = (a.send("one", "sms"), a.delay(HOUR), a.send("two", "email"))
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"), rate_limits=limited(a, 1, 60, "sms"))
    rows = a.run(project, a.person("ada"), a.person("bob")).rows
    assert [row.local[11:] for row in rows] == ["10:00", "10:01", "11:00", "11:01"]


def test_r29_what_waits_longer_than_its_channel_allows_expires(a):
    project = a.project(
        a.campaign("x", a.send("main", "sms", at="2026-12-01T22:00")),
        quiet_hours=(a.quiet("21:00-08:00"),),
        ttl={"sms": 9 * HOUR},
    )
    (row,) = a.run(project, a.person("ada")).rows
    assert (row.status, row.reason) == ("expired", Route("policy.yaml", ("ttl", "sms")))


def costs(a):
    return (
        Cost("sms", "", {"EUR": Decimal("0.07")}, a.HERE),
        Cost("sms", "IT", {"EUR": Decimal("0.058")}, a.HERE),
        Cost("email", "", {"EUR": Decimal("0.0009"), "USD": Decimal("0.001")}, a.HERE),
    )


def test_r32_costs_are_whole_millionths_by_country_channel_and_segment(a):
    project = a.project(a.campaign("x", a.send("main", "sms", "email", "push", at="2026-12-01T10:00")), costs=costs(a))
    ada, bob = a.person("ada"), a.person("bob", country="US", zone="America/New_York")
    found = {
        (row.person, row.key.channel): (row.units, row.cost_micros, row.currency)
        for row in a.run(project, ada, bob, units=2).rows
    }
    assert found == {
        ("ada", "sms"): (2, 116_000, "EUR"),
        ("ada", "email"): (2, 900, "EUR"),
        ("ada", "push"): (2, 0, "EUR"),
        ("bob", "sms"): (2, 140_000, "EUR"),
        ("bob", "email"): (2, 1_000, "USD"),
        ("bob", "push"): (2, 0, "USD"),
    }


@pytest.mark.parametrize(
    ("keys", "micros"),
    [
        ([("", "")], 3),
        ([("", ""), ("", "sms")], 5),
        ([("", ""), ("", "sms"), ("IT", "")], 7),
        ([("IT", ""), ("IT", "sms")], 9),
        ([("US", ""), ("US", "sms")], 0),
    ],
)
def test_r32_the_most_specific_cost_holds(a, keys, micros):
    amounts = {("", ""): 3, ("", "sms"): 5, ("IT", ""): 7, ("IT", "sms"): 9, ("US", ""): 1, ("US", "sms"): 2}
    named = tuple(
        Cost(channel, country, {"EUR": Decimal(amounts[country, channel])}, a.HERE) for country, channel in keys
    )
    project = a.project(a.campaign("x", a.send("main", "sms", at="2026-12-01T10:00")), costs=named)
    (row,) = a.run(project, a.person("ada")).rows
    assert row.cost_micros == micros * 1_000_000


def test_what_is_not_sent_costs_nothing_and_a_budget_is_never_exceeded(a):
    campaign = a.campaign("x", a.send("main", "sms", at="2026-12-01T10:00"), budget={"EUR": Decimal("0.30")})
    rows = a.run(a.project(campaign, costs=costs(a)), *(a.person(f"p{number}") for number in range(9))).rows
    assert Counter(row.status.value for row in rows) == {"sent": 5, "over_budget": 4}
    assert sum(row.cost_micros for row in rows) == 290_000
    assert {row.cost_micros for row in rows if row.status == "over_budget"} == {0}


def test_r28_channels_that_share_a_provider_share_its_limit(a):
    shared = RateLimit("provider", 2, 60, a.HERE, shared=("sms", "push"))
    project = a.project(a.campaign("x", a.send("main", "sms", "push", at="2026-12-01T10:00")), rate_limits=(shared,))
    rows = a.run(project, *(a.person(f"p{number}") for number in range(3))).rows
    assert sorted(Counter(row.local[-5:] for row in rows).items()) == [("10:00", 2), ("10:01", 2), ("10:02", 2)]


@pytest.mark.parametrize(
    ("warm_up", "found"),
    [
        (WarmUp((2,), DAY, growth=2.0), {"01": 2, "02": 4, "03": 4}),
        (WarmUp((1, 3), DAY), {"01": 1, "02": 3, "03": 6}),
        (WarmUp((2,), DAY, growth=2.0, overflow="pool"), {"01": 10}),
        (WarmUp((2,), DAY, growth=2.0, overflow="drop"), {"01": 2}),
    ],
)
def test_r30_a_new_sender_warms_up(a, warm_up, found):
    limit = RateLimit("email", 1000, 60, a.HERE, warm_up=warm_up)
    project = a.project(a.campaign("x", a.send("main", "email", at="2026-12-01T10:00")), rate_limits=(limit,))
    rows = a.run(project, *(a.person(f"p{number}") for number in range(10))).rows
    assert Counter(row.local[8:10] for row in rows if row.status == "sent") == found
    left = {row.status.value for row in rows if row.status != "sent"}
    assert left == ({"over_rate"} if warm_up.overflow == "drop" else set())
