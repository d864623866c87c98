"""What is told of a schedule: volumes, the week by hour, costs beside budgets, ways and delays, production dates."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from omni.model.policy import Cost, RateLimit
from omni.model.spans import Rate
from omni.words.paths import delayed, most_taken, paths
from omni.words.production import due
from omni.words.statuses import WATERFALL
from omni.words.volumes import budgets, heat, hours, per_hour, spent
from omni.write.tables import csv_hours, jsonl_hours

DAY = 86_400


@pytest.fixture
def schedule(a):
    steps = (
        a.send("teaser", "sms", "email"),
        a.wait_for("clicked", 2 * DAY, [a.send("card", "letter")], [a.send("nudge", "sms")]),
    )
    campaign = a.campaign("x", steps=steps, entry="2026-12-04T20:30", budget={"EUR": Decimal(10)})
    costs = (Cost("sms", "", {"EUR": Decimal("0.058")}, a.HERE), Cost("letter", "", {"EUR": Decimal("1.15")}, a.HERE))
    project = a.project(
        campaign,
        quiet_hours=(a.quiet("21:00-08:00", "sms"),),
        rate_limits=(RateLimit("sms", 10, 3600, a.HERE),),
        costs=costs,
        assume={"email.clicked": Rate(0.3, 0.3)},
    )
    crowd = [a.person(f"p{number}", without=["sms"] if number % 4 == 0 else []) for number in range(40)]
    return project, a.run(project, *crowd)


def test_hours_sum_to_the_schedule_and_never_exceed_a_limit(schedule):
    project, found = schedule
    counted = hours(found.rows, project.policy.rate_limits)
    sent = [row for row in found.rows if row.status == "sent"]
    assert sum(one.sends for one in counted) == len(sent)
    assert sum(one.cost_micros for one in counted) == sum(row.cost_micros for row in sent)
    assert {one.per_hour for one in counted if one.channel == "sms"} == {10}
    assert max(one.units for one in counted if one.channel == "sms") == 10
    assert sum(one.held for one in counted) == delayed(found.rows).messages > 0


def test_the_tightest_limit_counts_and_one_that_is_shared_counts_for_each(a):
    limits = (RateLimit("sms", 2, 60, a.HERE), RateLimit("all", 1, 60, a.HERE, shared=("sms", "push")))
    assert per_hour(limits) == {"sms": 60, "push": 60}


def test_the_week_is_that_of_peoples_own_clocks(schedule):
    _, found = schedule
    rows = [row for row in found.rows if row.key.channel != "letter"]
    counted = heat(rows)
    assert sum(counted.values()) == sum(row.status == "sent" for row in rows)
    assert counted[4, 20] == 50  # everybody's email, and ten texts, on a Friday at half past eight
    assert counted[5, 8] == 10
    assert not any(hour >= 21 and day == 4 for day, hour in counted)


def test_costs_and_budgets_sum_exactly(schedule):
    project, found = schedule
    costs = spent(found.rows)
    assert sum(one.micros for one in costs) == sum(row.cost_micros for row in found.rows)
    (budget,) = budgets(costs, project.campaigns.values())
    assert budget.spent == sum(one.amount for one in costs)
    assert budget.share == round(budget.spent * 10)


def test_the_waterfall_is_every_status_but_sent(schedule):
    _, found = schedule
    counts = Counter(row.status for row in found.rows)
    assert len(found.rows) - sum(counts[status] for status in WATERFALL) == counts["sent"]


def test_ways_hold_everybody_who_came_to_a_choice(schedule):
    _, found = schedule
    ways = paths(found.rows, found.reached)
    assert sum(one.people for one in ways) == 40
    assert {one.choices for one in ways} == {("teaser without clicked",), ("teaser with clicked",)}
    assert {one.seconds for one in ways if "without" in one.choices[0]} >= {max(one.seconds for one in ways)}
    shown, left = most_taken(ways, most=1)
    assert len(shown) == 1
    assert shown[0].people + left == 40


def test_the_longest_waits_of_people_by_name_come_first(a):
    quiet = (a.quiet("21:00-08:00"),)
    campaign = a.campaign("x", a.send("main", "sms", at="2026-12-02T21:00", zone="recipient"))
    people = [a.person("ada"), a.person("bob", zone="Australia/Perth"), a.person("eva", zone="Europe/London")]
    found = delayed(a.run(a.project(campaign, quiet_hours=quiet, people=people)).rows)
    assert (found.messages, found.longest) == (3, 11 * 3600)
    assert [person for person, *_ in found.named] == ["ada", "bob", "eva"]


def test_production_dates_come_before_what_leaves(schedule):
    project, found = schedule
    dates = [(one.day, one.words) for one in due(found.rows, project.channels, {"x"})]
    assert dates[0] == (date(2026, 12, 3), "x: all messages and pictures are approved")
    printing, posting = dates[1:]
    assert printing[1].startswith("x: card (")
    assert "goes to the printer" in printing[1]
    assert (posting[0] - printing[0]).days == project.channels["letter"].lead_time.print_days
    assert due(found.rows, project.channels, {"other"}) == ()


def test_hours_are_written_for_spreadsheets_and_programs(schedule):
    project, found = schedule
    counted = hours(found.rows, project.policy.rate_limits)
    table = list(csv.DictReader(io.StringIO(csv_hours(counted).decode())))
    objects = [json.loads(line) for line in jsonl_hours(counted).decode().splitlines()]
    assert [{key: str(value) for key, value in one.items()} for one in objects] == table
    assert table[0]["hour_utc"] == "2026-12-04T19:00:00Z"
