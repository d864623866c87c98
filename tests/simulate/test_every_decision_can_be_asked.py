"""`--why` over every kind of decision: each status and each gate has a story that names its reason and its line."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest

from omni.model.campaign import AudienceChoice
from omni.model.frozen import replace
from omni.model.journey import Stop
from omni.model.policy import RateLimit, WarmUp
from omni.model.schedule import Status
from omni.report import why
from omni.report.terminal import Terminal
from omni.simulate.gates import GATES
from omni.words.statuses import WATERFALL

DAY = 86_400
AT = "2026-12-02T10:00"


def one(a, *channels, person=None, campaign=None, at=AT, **policy):
    """A send to ada, and the project around it."""
    sends = [a.send("main", *(channels or ("sms",)), at=at)]
    project = a.project(a.campaign("x", *sends, **(campaign or {})), **policy)
    return project, [person or a.person("ada")], "ada"


def journey(a, *steps, person=None, **policy):
    project = a.project(a.campaign("x", steps=steps, entry=AT, exits=["purchase"]), **policy)
    return project, [person or a.person("ada")], "ada"


def held_out(a):
    crowd = [a.person(f"p{number}") for number in range(9)]
    project, _, _ = one(a, campaign={"audience": AudienceChoice(holdout=0.5, route=a.HERE)})
    rows = a.run(project, *crowd).rows
    return project, crowd, next(row.person for row in rows if row.status is Status.HELD_OUT)


def capped(a):
    sends = (a.send("one", "sms", at=AT), a.send("two", "sms", at="2026-12-02T18:00"))
    return a.project(a.campaign("x", *sends), frequency_caps=(a.cap(1, calendar="day"),)), [a.person("ada")], "ada"


def shared(a, **keys):
    project, _, _ = one(a, "email", **keys)
    home = {"email": "home@mail.example"}
    return project, [a.person("ada", addresses=home), a.person("bob", addresses=home)], "ada"


def second_of_two(a, *, limit=None, **keys):
    """Ada and Bob, of whom only the first fits; whoever does not is asked about."""
    project, _, _ = one(a, **keys)
    people = [a.person("ada"), a.person("bob")]
    if limit:
        project = replace(project, policy=replace(project.policy, rate_limits=(limit,)))
    rows = a.run(project, *people).rows
    return project, people, next(row.person for row in rows if row.status is not Status.SENT)


STORIES = {
    Status.SENT: (one, "main by sms"),
    Status.HELD_OUT: (held_out, "is held out so that the effect of the campaign can be measured"),
    Status.SUPPRESSED: (lambda a: one(a, person=a.person("ada", suppressed=True)), "must not be written to"),
    Status.UNSUBSCRIBED: (lambda a: one(a, person=a.person("ada", unsubscribed=True)), "unsubscribed from everything"),
    Status.NO_CONSENT: (lambda a: one(a, person=a.person("ada", without=["sms"])), "has not agreed to offers by sms"),
    Status.NO_ADDRESS: (lambda a: one(a, person=a.person("ada", addresses={})), "no phone number is known"),
    Status.EXITED: (
        lambda a: journey(
            a,
            a.send("one", "email"),
            a.delay(DAY),
            a.send("two", "email"),
            person=a.person("ada", does=[a.does("one", "purchase", 3600)]),
        ),
        "left the journey: purchase",
    ),
    Status.BRANCHED: (
        lambda a: journey(a, a.branch("person.orders > 3", [a.send("one", "email")], [a.send("two", "email")])),
        "only where person.orders > 3",
    ),
    Status.OUTSIDE_WINDOW: (
        lambda a: one(a, quiet="drop", quiet_hours=(a.quiet("09:00-12:00"),)),
        "it is quiet from 09:00 to 12:00",
    ),
    Status.MISSED_LOCAL_TIME: (lambda a: one(a, late="skip", at="2026-12-02T08:00"), "its hour had passed"),
    Status.CAPPED: (capped, "has had 1 already, at most 1 in a calendar day"),
    Status.EXPIRED: (
        lambda a: one(a, at="2026-12-02T22:00", quiet_hours=(a.quiet("21:00-08:00"),), ttl={"sms": 3600}),
        "would have waited too long",
    ),
    Status.OVER_RATE: (
        lambda a: second_of_two(a, limit=RateLimit("sms", 9, 60, a.HERE, (), WarmUp((1,), DAY, 1.0, "drop"))),
        "sms warms up and has sent all of today's",
    ),
    Status.OVER_BUDGET: (
        lambda a: second_of_two(a, campaign={"budget": {"EUR": Decimal("0.07")}}, costs=(cost(a),)),
        "the budget of 0.07 EUR is used up",
    ),
    Status.DUPLICATE_ADDRESS: (shared, "somebody else with the same email address has it already"),
    Status.OTHER_CHANNEL: (lambda a: journey(a, a.first_of("one", "push", "sms")), "push came first"),
    Status.NOT_REACHED: (
        lambda a: journey(a, a.send("one", "email"), Stop(a.HERE), a.send("two", "email")),
        "the journey stopped before",
    ),
    Status.IN_PROGRESS: (
        lambda a: journey(a, a.send("one", "email"), a.delay(9 * DAY), a.send("two", "email"), horizon=2 * DAY),
        "the plan ends before, on 2026-12-04",
    ),
}


def cost(a):
    from omni.model.policy import Cost

    return Cost("sms", "", {"EUR": Decimal("0.07")}, a.HERE)


def asked(a, status, *, named=True):
    """The schedule of a story in which the status occurs, and the lines that are told to who is asked about."""
    make, words = STORIES[status]
    project, people, who = make(a)
    if named and status is not Status.HELD_OUT:  # whoever is named is never held out
        project = replace(project, people={person.id: person for person in people})
        people = []
    schedule = a.run(project, *people, at="2026-12-02T09:30")
    if status is Status.DUPLICATE_ADDRESS:
        who = next(row.person for row in schedule.rows if row.status is status)
    stream = io.StringIO()
    why.show(
        who, schedule, lambda route: f"{route.file}:{'.'.join(map(str, route.keys))}", Terminal(stream), {}, gates=True
    )
    return schedule, who, stream.getvalue(), words


def test_the_table_holds_every_status():
    assert STORIES.keys() == set(Status)
    assert {*WATERFALL, Status.SENT} == set(Status)


@pytest.mark.parametrize("status", list(Status), ids=lambda status: status.value)
def test_each_status_can_be_asked_for_and_says_why(a, status):
    schedule, who, story, words = asked(a, status)
    rows = [row for row in schedule.rows if row.person == who and row.status is status]
    assert rows
    assert words in story
    assert status is Status.SENT or all(row.words for row in rows)
    assert status is Status.SENT or all(row.reason is not None for row in rows)


REFUSING = {
    "suppressed": Status.SUPPRESSED,
    "unsubscribed": Status.UNSUBSCRIBED,
    "consent": Status.NO_CONSENT,
    "address": Status.NO_ADDRESS,
    "duplicate": Status.DUPLICATE_ADDRESS,
    "hours": Status.OUTSIDE_WINDOW,
    "cap": Status.CAPPED,
    "rate": Status.OVER_RATE,
    "budget": Status.OVER_BUDGET,
    "choice": Status.OTHER_CHANNEL,
}


@pytest.mark.parametrize("gate", REFUSING)
def test_each_gate_that_refuses_tells_so_and_the_others_are_answered_too(a, gate):
    schedule, who, story, words = asked(a, REFUSING[gate])
    row = next(row for row in schedule.rows if row.person == who and row.status is REFUSING[gate])
    checks = {check.gate: check for check in row.checks}
    assert not checks[gate].passed
    assert checks[gate].words in story
    assert words in checks[gate].words
    names = [check.gate for check in row.checks]
    expected = ["holdout", *(one.name for one in GATES)]
    assert names == (["holdout", *expected[1:5], "choice"] if gate == "choice" else expected)


def test_every_gate_has_words_for_who_passes_it(a):
    schedule, _, story, _ = asked(a, Status.SENT)
    (row,) = schedule.rows
    assert [check.gate for check in row.checks] == ["holdout", *(one.name for one in GATES)]
    assert all(check.passed and check.words and check.words in story for check in row.checks)


def test_a_message_that_ended_with_the_journey_shows_the_gate_that_ended_it(a):
    steps = (a.send("one", "email", "sms"), a.delay(DAY), a.send("two", "email"))
    buyer = a.person("ada", does=[a.does("one", "purchase", 3600)])
    campaign = a.campaign("x", steps=steps, entry="2026-12-01T22:00", exits=["purchase"])
    project = a.project(campaign, people=[buyer], quiet_hours=(a.quiet("21:00-08:00", "sms"),))
    row = next(row for row in a.run(project).rows if row.key.channel == "sms")
    check = next(check for check in row.checks if check.gate == "journey")
    assert (row.status, check.passed, check.words) == (Status.EXITED, False, "left the journey: purchase")


def test_a_message_that_waited_too_long_shows_the_gate_of_its_age(a):
    schedule, who, story, _ = asked(a, Status.EXPIRED)
    (row,) = [row for row in schedule.rows if row.person == who]
    assert row.reason is not None
    assert "policy.yaml:ttl.sms" in story
