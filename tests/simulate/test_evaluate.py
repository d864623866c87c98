"""The plan beside what happened: what counts as arrived, to whom a goal is credited, what is read and what is not."""

from __future__ import annotations

import pytest

from omni.audience.happened import happened_of_table
from omni.model.campaign import AudienceChoice, Goal
from omni.model.frozen import replace
from omni.model.happened import Happened
from omni.simulate.evaluate import evaluate, goals_lost

HOUR, DAY = 3600, 86_400


@pytest.fixture
def sale(a):
    """A campaign of an email, and a text message and a letter two days later, whose goal is a purchase in a week."""
    sends = (
        a.send("hello", "email", at="2026-12-01T10:00"),
        a.send("again", "sms", "letter", at="2026-12-03T10:00"),
    )
    return a.campaign("sale", *sends, goal=Goal("purchase", a.HERE, 7 * DAY, 0.5))


def happened(a, *told):
    found = []
    for line in told:
        person, message, channel, event, time = line.split()
        own = "sale" if message != "-" else ""
        found.append(Happened(person, own, message.strip("-"), channel.strip("-"), event, a.utc(time)))
    return found


def judged(a, sale, *told, people=("ada", "bob"), lost=None):
    project = a.project(sale)
    schedule = a.run(project, *(a.person(name) for name in people))
    return evaluate(sale, project, schedule, happened(a, *told), lost or {})


def test_a_goal_counts_for_whom_a_message_had_reached_in_time(a, sale):
    goal = judged(
        a,
        sale,
        "ada - - purchase 2026-12-02T12:00",
        "bob - - purchase 2026-11-30T12:00",
        "cem - - purchase 2026-12-31T12:00",
        "dan - - purchase 2026-12-10T10:00",
        people=("ada", "bob", "cem", "dan", "eve"),
    ).goal
    assert (goal.people, goal.done, goal.untouched) == (5, 2, 2)
    assert goal.share == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("time", "ways"),
    [
        ("2026-12-02T12:00", [{"email": 1}, {"email": 1}, {"email": 1}]),
        ("2026-12-04T12:00", [{"email": 1}, {"sms": 1}, {"email": 0.5, "sms": 0.5}]),
        ("2026-12-14T13:00", [{"letter": 1}, {"letter": 1}, {"letter": 1}]),
    ],
)
def test_a_goal_is_credited_first_last_and_equally_to_what_came_before_it(a, sale, time, ways):
    """The letter lands on 14 December at noon; by then the email is thirteen days old."""
    worked = {one.channel: one for one in judged(a, sale, f"ada - - purchase {time}", people=("ada",)).worked}
    found = [
        {name: getattr(one, way) for name, one in worked.items() if getattr(one, way)}
        for way in ("first", "last", "linear")
    ]
    assert found == ways


def test_what_bounced_reached_nobody_and_what_was_delivered_came_then(a, sale):
    found = judged(
        a,
        sale,
        "ada hello email delivered 2026-12-01T10:05",
        "bob hello email bounced 2026-12-01T10:01",
        "ada - - purchase 2026-12-01T10:03",
        "bob - - purchase 2026-12-01T11:00",
    )
    assert found.goal.done == 0
    email = next(one for one in found.worked if one.channel == "email")
    assert email.people == 1
    arrival = next(one for one in found.arrivals if one.channel == "email")
    assert (arrival.planned, arrival.counts, arrival.late) == (2, {"delivered": 1, "bounced": 1}, 300)


def test_where_a_channel_tells_of_deliveries_what_it_is_silent_about_did_not_arrive(a, sale):
    found = judged(a, sale, "ada hello email delivered 2026-12-01T10:00", "ada again sms clicked 2026-12-03T12:00")
    people = {one.channel: one.people for one in found.worked}
    assert people == {"email": 1, "sms": 2, "letter": 2}


def test_a_message_that_the_plan_does_not_send_is_a_stranger(a, sale):
    found = judged(a, sale, "ada hello sms clicked 2026-12-01T10:05")
    assert found.strangers == 1


def test_paper_and_digital_have_their_own_hours_on_each_persons_clock(a, sale):
    found = judged(
        a,
        sale,
        "ada hello email clicked 2026-12-01T12:10",
        "bob again letter redeemed 2026-12-15T17:30",
        people=("ada", "bob"),
    )
    assert [(hour, both) for hour, both in enumerate(found.hours) if any(both)] == [(12, (1, 0)), (17, (0, 1))]
    assert {one.channel: one.paper for one in found.worked} == {"email": False, "sms": False, "letter": True}
    assert {one.channel: one.hour for one in found.worked} == {"email": 12, "sms": None, "letter": 17}


def test_those_held_out_are_compared_with(a, sale):
    held = replace(sale, audience=AudienceChoice(holdout=0.5, route=a.HERE))
    people = [f"p{number}" for number in range(20)]
    bought = [f"{name} - - purchase 2026-12-02T12:00" for name in people]
    goal = judged(a, held, *bought, people=people).goal
    assert goal.held + goal.people == 20
    assert (goal.held_done, goal.done) == (goal.held, goal.people)
    assert goal.held > 0


def test_the_removal_effect_keeps_all_chance(a):
    steps = (a.send("one", "email"), a.delay(DAY), a.send("two", "sms"))
    campaign = a.campaign("x", steps=steps, entry="2026-12-01T10:00", exits=["purchase"], goal=Goal("purchase", a.HERE))
    buyers = {
        "ada": a.person("ada", does=[a.does("one", "purchase", HOUR)]),
        "bob": a.person("bob", does=[a.does("two", "purchase")]),
    }
    project = a.project(campaign, people=buyers.values())

    def without(channel):
        left = tuple(step for step in steps if getattr(step, "channels", ()) != (channel,))
        changed = replace(campaign, journey=replace(campaign.journey, steps=left))
        return a.run(replace(project, campaigns={"x": changed})).reached

    assert goals_lost(campaign, ["email", "sms", "push"], a.run(project), without) == {"email": 1, "sms": 1, "push": 0}
    assert goals_lost(replace(campaign, goal=Goal("visit", a.HERE)), ["email"], a.run(project), without) == {}


def read(a, *lines, heading="person,message,channel,event,time", campaigns=None, **keys):
    sends = {name: a.send(name, "email", "sms", at="2026-12-01T10:00") for name in ("hello", "again")}
    known = campaigns or [a.campaign("sale", *sends.values(), goal=Goal("purchase", a.HERE))]
    project = a.project(*known)
    return happened_of_table([heading, *lines], project, {"ada", "bob"}, [one.id for one in known], **keys)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "zoe@mail.example,hello,sms,clicked,2026-12-01T10:00",
            "a person whom neither people.yaml nor the audience has",
        ),
        ("ada,helo,sms,clicked,2026-12-01T10:00", "an unknown message; did you mean hello?"),
        ("ada,hello,smss,clicked,2026-12-01T10:00", "an unknown channel; did you mean sms?"),
        ("ada,hello,sms,cliked,2026-12-01T10:00", "an unknown event; did you mean clicked?"),
        ("ada,,,birthday,2026-12-01T10:00", "an event that no channel reports and no goal or exit names"),
        (
            "ada,hello,sms,clicked,yesterday",
            "a time that is none; write it like 2026-12-05T10:00 or 2026-12-05T09:00:00Z",
        ),
        ("ada,,,clicked,2026-12-01T10:00", "clicked without a message and a channel"),
        ("ada,hello,sms,clicked", "not as many cells as there are headings"),
        (",hello,sms,clicked,", "no person and no time"),
    ],
)
def test_a_line_that_cannot_be_used_is_told_by_number_and_never_by_what_it_holds(a, line, words):
    found, (unread,) = read(a, "ada,hello,sms,clicked,2026-12-01T10:00", line, line)
    assert len(found) == 1
    assert (unread.lines, unread.words) == ((3, 4), words)
    assert "zoe" not in unread.words


@pytest.mark.parametrize(
    ("time", "utc"),
    [
        ("2026-12-01T10:00", "2026-12-01T10:00"),
        ("2026-12-01T09:00:00Z", "2026-12-01T10:00"),
        ("2026-12-01 10:00", "2026-12-01T10:00"),
    ],
)
def test_a_time_is_on_the_brands_clock_unless_it_says_so(a, time, utc):
    ((one,), _) = read(a, f"ada,hello,sms,clicked,{time}")
    assert one.at == a.utc(utc)


def test_a_message_of_two_campaigns_needs_its_campaigns_name(a):
    two = [a.campaign(name, a.send("hello", "sms", at="2026-12-01T10:00")) for name in ("sale", "news")]
    found, (unread,) = read(
        a, "ada,hello,sms,clicked,2026-12-01T10:00", "ada,news/hello,sms,clicked,2026-12-01T10:00", campaigns=two
    )
    assert [one.campaign for one in found] == ["news"]
    assert unread.words == "a message of sale and of news; write CAMPAIGN/hello"


def test_the_same_line_twice_is_one_event_and_columns_may_stand_in_any_order(a):
    found, unread = read(
        a, *["2026-12-01T10:00,Clicked,sms,hello,ada"] * 2, heading="Time,Event,Channel,Message,Person"
    )
    assert (len(found), unread) == (1, ())


def test_lines_of_json_are_read_too(a):
    line = '{"person": "ada", "event": "purchase", "time": "2026-12-01T10:00"}'
    ((one,), unread) = read(a, line, heading=line, json=True)
    assert (one.event, one.message, unread) == ("purchase", "", ())
