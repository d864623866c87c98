"""The cheapest plan that reaches as many: what may change, what need not be simulated, and that what is named holds."""

from __future__ import annotations

import sys
from datetime import datetime, time
from decimal import Decimal
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from omni.model.campaign import AudienceChoice
from omni.model.frozen import replace
from omni.model.journey import Entry
from omni.model.people import Consent
from omni.model.policy import Cost, RateLimit
from omni.model.spans import Rate
from omni.report import suggestion as report
from omni.report.terminal import Terminal
from omni.resolve import resolve
from omni.simulate import suggesting
from omni.simulate.given import Given
from omni.simulate.suggesting import suggest
from omni.simulate.suggesting.edits import Edit, choices, edited, orders
from omni.simulate.suggesting.sampling import in_proportion, sample
from omni.simulate.suggesting.searching import Search
from omni.simulate.suggesting.takers import cheaper, visitors
from omni.simulate.suggesting.worth import Worth
from omni.timing import as_of

_SPEC = spec_from_file_location("small_brand", Path(__file__).parents[1] / "small_brand.py")
assert _SPEC
assert _SPEC.loader
a = module_from_spec(_SPEC)
_SPEC.loader.exec_module(a)

COSTS = tuple(
    Cost(channel, "", {"EUR": Decimal(price)}, a.HERE)
    for channel, price in (("sms", "0.06"), ("email", "0.001"), ("push", "0"), ("letter", "1"))
)
HOUR, DAY = 3600, 86_400


def inputs(project, at="2026-12-01T00:00"):
    start, _ = as_of(project, datetime.fromisoformat(at))
    briefs, _ = resolve(project)
    return Given(briefs, {(brief.key, ()): 1 for brief in briefs}, {}, start, 1)


def suggested(project, *people):
    base, everyone = inputs(project), (*project.people.values(), *people)
    return list(suggest(base, project, tuple(project.campaigns), everyone, base.everybody(project, everyone)))


def changed(found):
    return [change.words for change in found.changes]


def spent(schedule):
    return sum(row.cost_micros for row in schedule.rows)


def test_the_cheaper_channel_first_is_suggested():
    campaign = a.campaign("x", a.first_of("main", "sms", "email", at="2026-12-02T10:00"))
    *_, found = suggested(a.project(campaign, costs=COSTS), a.person("ada"), a.person("bob", without=["email"]))
    assert changed(found) == ["main takes the first of email, sms, now sms, email"]
    assert (spent(found.before), spent(found.after)) == (120_000, 61_000)


def test_nothing_is_suggested_that_loses_a_message():
    """By email the news would meet a cap: cheaper, because it would not go."""
    sends = (a.first_of("main", "sms", "email", at="2026-12-02T10:00"), a.send("last", "email", at="2026-12-02T18:00"))
    project = a.project(a.campaign("x", *sends), costs=COSTS, frequency_caps=(a.cap(1, "email", rolling=DAY),))
    *_, found = suggested(project, a.person("ada"))
    assert found.changes == ()
    assert found.tried > 10
    assert found.after is found.before


def test_an_hour_is_changed_where_a_cheaper_order_needs_it():
    """The email of the day before leaves the window of the cap at noon."""
    project = a.project(
        a.campaign("x", a.first_of("main", "sms", "email", at="2026-12-02T10:00")),
        a.campaign("y", a.send("before", "email", at="2026-12-01T12:00")),
        costs=COSTS,
        frequency_caps=(a.cap(1, "email", rolling=DAY),),
    )
    *_, found = suggested(project, a.person("ada"))
    assert changed(found) == ["main takes the first of email, sms, now sms, email; it leaves at 12:00"]


def test_what_people_prefer_keeps_its_place():
    assert list(orders(a.first_of("main", "preferred", "sms", "email"))) == [("preferred", "email", "sms")]
    assert list(orders(a.first_of("main", "sms", "preferred", "email"))) == [("email", "preferred", "sms")]


def test_of_many_channels_the_first_one_is_moved_too():
    several = ("letter", "sms", "whatsapp", "rcs", "push", "email")
    found = list(orders(a.first_of("main", *several)))
    assert len(found) == len(set(found)) == len(several) * (len(several) - 1) - (len(several) - 1)
    assert several not in found
    assert (*several[1:], "letter") in found
    assert ("email", *several[:-1]) in found


@pytest.mark.parametrize(
    ("order", "without"), [(("email", "sms"), []), (("sms", "email"), ["email"]), (("sms",), []), (("push", "sms"), [])]
)
def test_an_order_that_is_cheaper_for_nobody_is_not_tried(order, without):
    campaign = a.campaign("x", a.first_of("main", *order, at="2026-12-02T10:00"))
    *_, found = suggested(a.project(campaign, costs=COSTS), a.person("ada", without=without))
    assert (found.changes, found.tried) == ((), 0)


def test_of_orders_that_come_to_the_same_one_is_tried():
    """Nobody has a phone with the app, so where push stands changes nothing."""
    campaign = a.campaign("x", a.first_of("main", "sms", "email", "push", at="2026-12-02T10:00"))
    *_, found = suggested(a.project(campaign, costs=COSTS), a.person("ada", without=["push"]))
    assert (len(found.changes), found.tried) == (1, 2)


def test_of_very_many_some_are_asked_and_what_is_named_was_simulated_with_everybody(monkeypatch):
    monkeypatch.setattr(suggesting, "FEW", 50)
    monkeypatch.setattr(suggesting, "SAMPLE", 40)
    campaign = a.campaign("x", a.first_of("main", "sms", "email", at="2026-12-02T10:00"))
    project = a.project(campaign, costs=COSTS, people=[a.person("ada")])
    people = [a.person(f"p{number}") for number in range(200)]
    *_, found = suggested(project, *people)
    everyone = (*project.people.values(), *people)
    best = edited(project, [Edit("x", "main", ("email", "sms"))])
    assert found.asked < len(everyone) == len(found.before.people)
    assert found.after.rows == inputs(project).everybody(best, everyone).rows


def test_what_holds_for_some_and_not_for_all_is_left_out(monkeypatch):
    """The sample is told that y saves too; everybody says that it loses a message."""
    monkeypatch.setattr(suggesting, "FEW", 0)
    monkeypatch.setattr(suggesting, "sample", lambda *_: [ada])
    monkeypatch.setattr(suggesting, "in_proportion", lambda project, _: project)
    ada, bob = a.person("ada"), a.person("bob", history=(a.utc("2026-11-30T23:00"),))
    project = a.project(
        a.campaign("x", a.first_of("main", "sms", "push", at="2026-12-02T10:00")),
        a.campaign("y", a.first_of("more", "sms", "email", at="2026-12-03T10:00")),
        costs=COSTS,
        frequency_caps=(a.cap(1, "email", rolling=3 * DAY),),
    )
    *_, found = suggested(project, ada, bob)
    assert changed(found) == ["main takes the first of push, sms, now sms, push"]
    assert found.tried == 2 + 3


def test_a_sample_is_the_same_in_whatever_order_people_stand():
    project = a.project(a.campaign("x", a.send("main", "sms", at="2026-12-02T10:00")), people=[a.person("ada")])
    people = [*project.people.values(), *(a.person(f"p{number}") for number in range(300))]
    some, same = sample(people, project, 100), sample(people[::-1], project, 100)
    assert {one.id for one in some} == {one.id for one in same}
    assert 60 < len(some) < 140
    assert some[0].id == "ada"


@pytest.mark.parametrize(
    ("most", "seconds", "share", "fewer"),
    [(600, 60, 0.5, (300, 60)), (600, 60, 0.002, (1, 60)), (120, 60, 0.002, (1, 240)), (5, 1, 0.01, (1, 1)),
     (100, 86_400, 0.5, (50, 86_400)), (10, 3600, 0.01, (1, 36_000))],
)  # fmt: skip
def test_limits_and_budgets_are_in_proportion(most, seconds, share, fewer):
    campaign = a.campaign("x", a.send("main", "sms", at="2026-12-02T10:00"), budget={"EUR": Decimal(400)})
    coming = a.campaign("y", steps=[a.send("main", "sms")], entry=Entry(a.HERE, event="came"), budget=campaign.budget)
    project = a.project(campaign, coming, rate_limits=(RateLimit("sms", most, seconds, a.HERE),))
    smaller = in_proportion(project, share)
    (limit,) = smaller.policy.rate_limits
    assert (limit.max, limit.seconds) == fewer
    assert float(smaller.campaigns["x"].budget["EUR"]) == pytest.approx(400 * share)
    assert smaller.campaigns["y"].budget == coming.budget


@pytest.mark.parametrize(
    ("order", "told"),
    [
        (("sms",), "no plan could be cheaper"),
        (("email", "sms"), "no plan reaches as many for less  no other order of channels is cheaper for anybody"),
        (("sms", "email"), "0.06 EUR less (98 % of 0.06), and every message reaches at least as many people"),
    ],
)
def test_the_verdict_comes_first(order, told, capsys):
    campaign = a.campaign("x", a.first_of("main", *order, at="2026-12-02T10:00"))
    *_, found = suggested(a.project(campaign, costs=COSTS), a.person("ada"))
    report.show(found, Terminal(sys.stdout))
    assert capsys.readouterr().out.startswith(told)


def is_told_truly(project, edit, touched, people):
    """True if an edit is worth what simulating everybody says; it must have been told from fewer people than all."""
    search = Search(inputs(project), project, people)
    whole = search.given.everybody(edited(project, [edit]), people).rows
    return search.tries(edit, touched).worth.reached == Worth.of(whole, project).reached


FULL = (RateLimit("sms", 8, 60, a.HERE),)


def test_whoever_waited_for_a_place_gets_it_when_another_leaves_it():
    """Nine want to leave in a minute for eight; one of them does not want to any more."""
    both, only = a.person("ada"), [a.person(f"p{number}", without=["email"]) for number in range(8)]
    others = [a.person(f"q{number}", without=["sms"]) for number in range(30)]
    campaign = a.campaign("x", a.first_of("main", "sms", "email", at="2026-12-02T10:00"))
    project = a.project(campaign, costs=COSTS, rate_limits=FULL, ttl={"sms": 30})
    assert is_told_truly(project, Edit("x", "main", ("email", "sms")), ["ada"], [both, *only, *others])


def test_whoever_comes_first_takes_the_place_of_somebody_who_is_not_touched():
    """Seven leave in a minute for eight, and now two more want to."""
    both, only = [a.person("ada"), a.person("bob")], [a.person(f"p{number}", without=["email"]) for number in range(7)]
    others = [a.person(f"q{number}", without=["sms"]) for number in range(30)]
    campaign = a.campaign("x", a.first_of("main", "email", "sms", at="2026-12-02T10:00"))
    project = a.project(campaign, costs=COSTS, rate_limits=FULL, ttl={"sms": 30})
    assert is_told_truly(project, Edit("x", "main", ("sms", "email")), ["ada", "bob"], [*both, *only, *others])


CHANNELS = sorted(a.CHANNELS)


@st.composite
def someone(draw, number):
    own = draw(st.sets(st.sampled_from(CHANNELS)))
    address = draw(st.sampled_from([f"p{number}"] * 4 + ["shared"]))
    return replace(
        a.person(
            f"p{number}",
            country=draw(st.sampled_from(["IT", "US"])),
            consent=Consent({channel: frozenset({"offers"}) for channel in own}, frozenset({"push"} & own)),
            addresses={a.CHANNELS[channel].address: address for channel in sorted(own)},
            prefers=draw(st.sampled_from(["", *CHANNELS])),
            unsubscribed=draw(st.sampled_from([False, False, False, True])),
        ),
        route=None,
    )


crowds = st.integers(8, 24).flatmap(lambda size: st.tuples(*(someone(number) for number in range(size))))
some_channels = st.lists(st.sampled_from(CHANNELS), min_size=2, max_size=3, unique=True)
entries = st.sampled_from(
    [
        Entry(a.HERE, a.moment("2026-12-02T10:00", "recipient")),
        Entry(a.HERE, event="came", until=a.moment("2026-12-08T10:00"), arrivals_per_day=1.0),
    ]
)


@st.composite
def projects(draw):
    steps = (
        a.first_of("one", "preferred", *draw(some_channels)),
        a.wait_for("clicked", 30 * HOUR, [a.first_of("two", *draw(some_channels))], [a.send("three", "email")]),
    )
    dated = [a.first_of("d1", *draw(some_channels), at="2026-12-02T10:00"), a.send("d2", "sms", at="2026-12-03T20:59")]
    journey = a.campaign(
        "journey", steps=steps, entry=draw(entries), exits=["purchase"], audience=AudienceChoice(holdout=0.1)
    )
    return a.project(
        replace(journey, budget=draw(st.sampled_from([{}, {"EUR": Decimal("1.1")}, {"EUR": Decimal(99)}]))),
        a.campaign("dated", *dated),
        costs=COSTS,
        quiet_hours=(a.quiet("21:00-08:00"),),
        frequency_caps=(a.cap(2, rolling=draw(st.integers(20, 50)) * HOUR),),
        rate_limits=(
            RateLimit("sms", draw(st.integers(2, 9)), 60, a.HERE),
            RateLimit("other", draw(st.integers(2, 20)), draw(st.sampled_from([60, HOUR])), a.HERE, ("push", "email")),
        ),
        horizon=draw(st.sampled_from([0, 0, 5 * DAY])),
        ttl=draw(st.sampled_from([{}, {"sms": 120}])),
        assume={
            f"{channel}.{event}": Rate(0.1, 0.4)
            for channel in CHANNELS
            for event in ("clicked", "purchase", "unsubscribed")
        },
    )


@settings(max_examples=25, deadline=None)
@given(projects(), crowds)
def test_whom_an_edit_does_not_touch_keeps_what_they_get(project, people):
    """Whatever the caps, budgets, limits and addresses are: an edit is worth what simulating everybody says it is."""
    base = inputs(project)
    search = Search(base, project, people)
    assert search.known == Worth.of(base.everybody(project, people).rows, project)
    for name, campaign in project.campaigns.items():
        for send in choices(campaign):
            there = visitors(search.rows, name).get(send.id, frozenset())
            for option in cheaper(search.meant, name, send, there)[:2]:
                tried = search.tries(option.edit, option.people)
                whole = base.everybody(edited(search.project, [option.edit]), people).rows
                assert +tried.worth.costs == +Worth.of(whole, project).costs
                assert +tried.worth.reached == +Worth.of(whole, project).reached
                assert tried.worth.stopped == Worth.of(whole, project).stopped
            hour = Edit(name, send.id, tuple(reversed(send.first_of)), time(12))
            tried = search.tries(hour, search.in_campaign(name))
            whole = base.everybody(edited(search.project, [hour]), people).rows
            assert +tried.worth.reached == +Worth.of(whole, project).reached
            search.accept(tried)
