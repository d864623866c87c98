"""Journeys and dated sends, as the vocabulary writes them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from omni.model.facts import Moment
from omni.model.journey import Branch, Delay, DelayUntil, Send, Stop, WaitFor
from omni.model.spans import BeforeFact, NextWeekday, Wait

moment = datetime.fromisoformat

CAMPAIGN = """\
campaign: ciao
channels: [email, sms]
facts: {ends: 2027-03-31T23:59}
messages: {teaser: {}, launch: {variants: {b: {it: {headline: Altro}}}}, reminder: {}}
copy: {it: {headline: Ciao}}
journey:
  entry: {at: 2027-03-01T10:00, timezone: recipient}
  exit: [purchase, unsubscribed]
  reentry: every 30d
  steps:
    - {send: teaser, first_of: [preferred, sms]}
    - {delay: 1d at 09:00}
    - {send: launch, channels: [email], experiment: {a: 50%, b: 50%}, lands_by: 2027-03-10}
    - wait_for: clicked
      within: 3d
      then:
        - {branch: "person.tier = 'gold'", then: [{send: reminder, channels: [sms]}], else: stop}
      else:
        - {delay_until: sat 15:15}
        - {delay_until: 24h before ends}
        - {send: reminder, id: late, first_of: [email]}
        - stop
    - {wait_for: purchase, of: teaser, within: 1d, then: [{delay: 2h}]}
"""


@pytest.fixture
def journey(campaign_of):
    return campaign_of(CAMPAIGN).journey


def test_how_people_come_in_and_go(journey):
    assert journey.entry.at == Moment(moment("2027-03-01T10:00"), "recipient")
    assert journey.exit == ("purchase", "unsubscribed")
    assert journey.reentry == 2_592_000


def test_steps_stand_in_order(journey):
    assert [type(step) for step in journey.steps] == [Send, Delay, Send, WaitFor, WaitFor]
    teaser, delay, launch, _, _ = journey.steps
    assert (teaser.id, teaser.channels, teaser.first_of) == ("teaser", (), ("preferred", "sms"))
    assert delay.wait == Wait(86_400, time(9))
    assert (launch.channels, launch.experiment, launch.lands_by) == (
        ("email",),
        (("a", 0.5), ("b", 0.5)),
        date(2027, 3, 10),
    )


def test_a_wait_is_for_the_send_just_above_or_for_the_one_it_names(journey):
    clicked, purchase = journey.steps[3:]
    assert (clicked.event, clicked.of, clicked.within) == ("clicked", "launch", 259_200)
    assert (purchase.event, purchase.of) == ("purchase", "teaser")


def test_both_ways_of_a_wait_hold_steps(journey):
    wait = journey.steps[3]
    (branch,) = wait.then
    assert isinstance(branch, Branch)
    assert branch.text == "person.tier = 'gold'"
    assert [step.id for step in branch.then] == ["reminder"]
    assert [type(step) for step in branch.otherwise] == [Stop]
    saturday, day_before, late, _ = wait.otherwise
    assert isinstance(saturday, DelayUntil)
    assert (saturday.until, day_before.until) == (NextWeekday(5, time(15, 15)), BeforeFact(86_400, "ends"))
    assert (late.id, late.message) == ("late", "reminder")


def test_a_step_knows_where_it_stands(journey):
    assert journey.steps[3].then[0].then[0].route.keys == ("journey", "steps", 3, "then", 0, "then", 0)


ENTRIES = [
    ("{event: purchase, arrivals: {per: day, count: 120}}", ("purchase", "", 120.0)),
    ("{event: purchase, arrivals: {per: hour, count: 5}}", ("purchase", "", 120.0)),
    ("{event: purchase, arrivals: {per: week, count: 70}}", ("purchase", "", pytest.approx(10.0))),
    ("{segment: vip}", ("", "vip", 0.0)),
]


@pytest.mark.parametrize(("entry", "expected"), ENTRIES)
def test_people_come_in_by_an_event_or_a_segment(campaign_of, entry, expected):
    found = campaign_of(CAMPAIGN.replace("{at: 2027-03-01T10:00, timezone: recipient}", entry)).journey.entry
    assert (found.event, found.segment, found.arrivals_per_day) == expected


REENTRIES = [("never", "never"), ("after_exit", "after_exit"), ("{every: 30d}", 2_592_000)]


@pytest.mark.parametrize(("written", "value"), REENTRIES)
def test_whether_they_may_come_again(campaign_of, written, value):
    assert campaign_of(CAMPAIGN.replace("every 30d", written)).journey.reentry == value


def test_a_message_sent_twice_needs_ids(load_with):
    _, (finding,) = load_with({"campaigns/ciao.yaml": CAMPAIGN.replace(", id: late", "")})
    assert finding.rule == "duplicate-key"
    assert finding.sentence == 'two steps are called "reminder", an id of its own tells one from the other'


def test_what_a_wait_waits_for_stands_above_it(load_with):
    _, (finding,) = load_with({"campaigns/ciao.yaml": CAMPAIGN.replace("of: teaser", "of: teasr")})
    assert finding.sentence == 'no send above is called "teasr", one is called "teaser"'
