"""What is over before a campaign begins, and what begins when it is over, changes nothing of it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from omni.model.campaign import AudienceChoice, Goal
from omni.model.frozen import replace
from omni.model.journey import Entry
from omni.model.policy import Cost, RateLimit
from omni.model.spans import Rate
from omni.resolve import resolve
from omni.simulate.evaluate import removal
from omni.simulate.evaluate.removal import changes_nothing
from omni.simulate.given import Given
from omni.simulate.meanwhile import meanwhile
from omni.timing import as_of

_SPEC = spec_from_file_location("small_brand", Path(__file__).parents[1] / "small_brand.py")
assert _SPEC
assert _SPEC.loader
a = module_from_spec(_SPEC)
_SPEC.loader.exec_module(a)
HOUR, DAY = 3600, 86_400
CHANNELS = ("email", "sms", "push")
EVENTS = ("clicked", "purchase", "unsubscribed")
PEOPLE = [
    replace(a.person(f"p{number}", country="IT" if number % 3 else "US"), route=None, prefers=CHANNELS[number % 3])
    for number in range(40)
]


def inputs(project):
    start, _ = as_of(project, datetime.fromisoformat("2026-11-30T00:00"))
    briefs, _ = resolve(project)
    return Given(briefs, {(brief.key, ()): 1 for brief in briefs}, {}, start, 1)


def journey(name, entry, **keys):
    steps = (
        a.first_of("one", "preferred", "email", "sms"),
        a.wait_for("clicked", 30 * HOUR, [a.send("two", "push")], [a.send("three", "email")]),
    )
    campaign = a.campaign(name, steps=steps, entry=entry, exits=["purchase"], goal=Goal("purchase", a.HERE), **keys)
    return replace(campaign, audience=AudienceChoice(holdout=0.1))


def project_of(*campaigns, **policy):
    rates = {f"{channel}.{event}": Rate(0.1, 0.4) for channel in CHANNELS for event in EVENTS}
    return a.project(*campaigns, assume=rates, costs=(Cost("sms", "", {"EUR": Decimal(1)}, a.HERE),), **policy)


def day(number):
    return f"2026-12-{number:02}T10:00"


def names(project, campaign, *people):
    found = meanwhile(campaign, project, inputs(project).everybody(project, people or PEOPLE))
    return None if found is None else sorted(found.campaigns)


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        ((1, 20), ["second"]),
        ((20, 1), ["second"]),
        ((1, 2), None),
        ((1, 8), None),
    ],
)
def test_campaigns_matter_to_each_other_while_a_cap_looks_back(days, kept):
    dated = (
        a.campaign(name, a.send("main", "sms", at=day(at))) for name, at in zip(["first", "second"], days, strict=True)
    )
    assert names(project_of(*dated, frequency_caps=(a.cap(1, rolling=7 * DAY),)), "second") == kept


def test_campaigns_are_tied_through_others():
    dated = [a.campaign(f"c{at}", a.send("main", "sms", at=day(at))) for at in (1, 4, 7, 27)]
    assert names(project_of(*dated), "c1") == ["c1", "c4", "c7"]
    assert names(project_of(*dated), "c27") == ["c27"]


def test_people_who_come_in_by_an_event_may_do_so_at_any_time():
    coming = journey("coming", Entry(a.HERE, event="came", until=a.moment(day(27)), arrivals_per_day=2))
    assert names(project_of(coming, a.campaign("x", a.send("main", "sms", at=day(2)))), "x") is None


def test_who_unsubscribed_before_is_known():
    first, second = journey("first", day(1)), journey("second", day(26))
    project = project_of(first, second)
    whole = inputs(project).everybody(project, PEOPLE)
    near = meanwhile("second", project, whole)
    gone = {one.person for one in whole.reached if one.words == "unsubscribed" and one.campaign == "first"}
    assert near.unsubscribed == gone != set()
    assert near.until is None


@pytest.mark.parametrize(
    ("channel", "policy", "nothing"),
    [
        ("push", {}, True),  # nobody has a phone with the app
        ("letter", {}, True),
        ("letter", {"rate_limits": (RateLimit("letter", 9, 60, a.HERE),)}, False),
        ("letter", {"frequency_caps": (a.cap(1, rolling=DAY),)}, False),
        ("letter", {"assume": {"letter.purchase": Rate(0.1, 0.1)}}, False),
        ("letter", {"costs": (Cost("letter", "", {"EUR": Decimal(1)}, a.HERE),)}, False),
        ("letter", {"quiet_hours": (a.quiet("09:00-12:00"),)}, False),
        ("email", {}, False),
    ],
)
def test_a_channel_that_changes_nothing_need_not_be_taken_away(channel, policy, nothing):
    channels = {**a.CHANNELS, "letter": replace(a.CHANNELS["letter"], lead_time=None)}
    dated = a.campaign("x", a.send("main", "letter", "push", "email", at=day(1)))
    project = replace(a.project(dated, **policy), channels=channels)
    people = [a.person(f"p{number}", without=["push"]) for number in range(5)]
    whole = inputs(project).everybody(project, people)
    assert changes_nothing(dated, project, whole, channel) == nothing


def test_a_channel_in_place_of_others_changes_something():
    dated = a.campaign("x", a.first_of("main", "letter", "sms", at=day(1)))
    project = a.project(dated)
    whole = inputs(project).everybody(project, PEOPLE)
    assert not changes_nothing(dated, project, whole, "letter")
    assert changes_nothing(dated, project, whole, "sms")


@st.composite
def projects(draw):
    at = st.sampled_from([1, 2, 3, 4, 12, 20, 27])
    event = Entry(a.HERE, event="came", until=a.moment(day(4)), arrivals_per_day=3)
    entry = draw(st.sampled_from([event, Entry(a.HERE, a.moment(day(draw(at)), "recipient"))]))
    return project_of(
        journey("one", day(draw(at)), budget=draw(st.sampled_from([{}, {"EUR": Decimal(3)}]))),
        journey("other", entry),
        a.campaign("dated", a.send("main", "sms", at=day(draw(at))), a.send("more", "email", at=day(draw(at)))),
        quiet_hours=(a.quiet("21:00-08:00"),),
        frequency_caps=(a.cap(1, rolling=draw(st.sampled_from([1, 3])) * DAY),),
        rate_limits=(RateLimit("sms", 4, 60, a.HERE),),
        horizon=draw(st.sampled_from([0, 0, 20 * DAY])),
    )


@pytest.mark.parametrize(
    "many", [False, pytest.param(True, marks=pytest.mark.skipif(not find_spec("numpy"), reason="no NumPy"))]
)
@settings(max_examples=10, deadline=None)
@given(project=projects())
def test_without_a_channel_it_is_as_if_everything_were_simulated(many, project):
    from omni import simulate

    old, simulate.MANY = simulate.MANY, 1 if many else 1000
    try:
        base = inputs(project)
        whole = base.everybody(project, PEOPLE)
        for name in project.campaigns:
            without = removal(base, project, whole, name)
            for channel in ("email", "sms", "push"):
                briefs = tuple(one for one in base.briefs if (one.key.campaign, one.key.channel) != (name, channel))
                expected = replace(base, briefs=briefs).everybody(project, PEOPLE).reached
                assert own(without(channel), name) == own(expected, name)
    finally:
        simulate.MANY = old


def own(reached, campaign):
    return [one for one in reached if one.campaign == campaign]
