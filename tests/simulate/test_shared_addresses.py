"""A message of a step goes to an address once, for many at once as one by one (R35)."""

from __future__ import annotations

from decimal import Decimal
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from omni.model.frozen import replace
from omni.model.people import Consent
from omni.model.policy import Cost, RateLimit
from omni.model.schedule import Status
from omni.model.spans import Rate

pytest.importorskip("omni.simulate.crowd.parts")
HOUR, DAY = 3600, 86_400
_SPEC = spec_from_file_location("small_brand", Path(__file__).parents[1] / "small_brand.py")
assert _SPEC
assert _SPEC.loader
a = module_from_spec(_SPEC)
_SPEC.loader.exec_module(a)
CALL = replace(a.CHANNELS["sms"], id="call")
CHANNELS = {**a.CHANNELS, "call": CALL}
ALL = Consent({channel: frozenset({"offers"}) for channel in CHANNELS})


@st.composite
def someone(draw, number):
    """Most share an email address or a phone with somebody, whom quiet hours, caps or refusals may hold back longer."""
    email, phone = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    person = a.person(
        f"p{number}",
        country=draw(st.sampled_from(["IT", "IT", "US"])),
        consent=draw(st.sampled_from([ALL, ALL, ALL, Consent({"email": frozenset({"offers"})})])),
        addresses={"email": f"M{email}@mail.example", "phone": f"+39 {phone}"},
        suppressed=draw(st.sampled_from([False] * 6 + [True])),
        prefers=draw(st.sampled_from(["", "call", "sms", "email"])),
    )
    return replace(person, route=None)


crowds = st.integers(2, 12).flatmap(lambda size: st.tuples(*(someone(number) for number in range(size))))
some_channels = st.lists(st.sampled_from(["sms", "email", "call"]), min_size=1, max_size=3, unique=True)


@st.composite
def projects(draw):
    steps = [
        a.first_of("one", "preferred", "sms", "email", "call"),
        a.delay(draw(st.integers(0, 12)) * HOUR),
        a.send("two", *draw(some_channels)),
        a.wait_for("clicked", DAY, [a.send("three", *draw(some_channels))], [a.send("four", *draw(some_channels))]),
    ]
    dated = a.campaign("dated", a.send("main", *draw(some_channels), at="2026-10-23T21:30"), a.send("more", "sms"))
    journey = a.campaign(
        "journey",
        steps=steps,
        entry=draw(st.sampled_from(["2026-10-23T20:59", ""])),
        exits=["purchase"],
        budget=draw(st.sampled_from([{}, {"EUR": Decimal("0.3"), "USD": Decimal(1)}])),
    )
    limits = [
        RateLimit("sms", draw(st.integers(1, 3)), draw(st.sampled_from([60, HOUR])), a.HERE),
        RateLimit("both", 2, HOUR, a.HERE / "both", shared=("sms", "email")),
    ]
    quiet = draw(st.sampled_from(["21:00-08:00", "23:00-01:00"]))
    project = a.project(
        dated,
        journey,
        quiet=draw(st.sampled_from(["defer", "drop"])),
        quiet_hours=(a.quiet(quiet, "sms"), a.quiet("22:00-07:00", "email", "US")),
        frequency_caps=(
            a.cap(draw(st.integers(1, 3)), rolling=DAY, on_cap=draw(st.sampled_from(["skip", "defer", "exit"]))),
        ),
        rate_limits=tuple(draw(st.sampled_from([[], limits[:1], limits[1:], limits]))),
        costs=(Cost("sms", "", {"EUR": Decimal("0.07"), "USD": Decimal("0.07")}, a.HERE),),
        ttl=draw(st.sampled_from([{}, {"sms": 3 * HOUR}])),
        horizon=draw(st.sampled_from([0, 0, 20 * HOUR])),
        assume={"email.clicked": Rate(0.5, 0.5), "sms.purchase": Rate(0.3, 0.3)},
    )
    campaigns = {name: replace(one, channels=tuple(CHANNELS)) for name, one in project.campaigns.items()}
    return replace(project, channels=CHANNELS, campaigns=campaigns)


@settings(max_examples=100, deadline=None)
@given(projects(), crowds, st.booleans())
def test_many_who_share_addresses_are_told_what_they_are_one_by_one(project, crowd, named):
    if named:
        project = replace(project, people={person.id: replace(person, route=a.HERE) for person in crowd[:1]})
    others = crowd[1:] if named else crowd
    one_by_one, at_once = (a.run(project, *others, many=many, at="2026-10-23T18:00") for many in (10**9, 1))
    assert at_once.alone == ""
    found = list(map(repr, at_once.rows))
    assert [row for row in map(repr, one_by_one.rows) if row not in found] == []
    assert len(found) == len(one_by_one.rows)
    assert list(map(repr, at_once.reached)) == list(map(repr, one_by_one.reached))


@pytest.mark.parametrize("limit", [(), (RateLimit("sms", 2, 60, a.HERE),)])
def test_of_a_household_who_stands_first_gets_it(limit):
    crowd = [
        replace(a.person(f"p{number}", addresses={"phone": f"+39 {number // 2}"}), route=None) for number in range(8)
    ]
    project = a.project(a.campaign("x", a.send("main", "sms", at="2026-12-02T10:00")), rate_limits=limit)
    rows = a.run(project, *crowd, many=1).rows
    assert sorted(row.status for row in rows) == [Status.DUPLICATE_ADDRESS] * 4 + [Status.SENT] * 4
    assert len({int(row.person[1:]) // 2 for row in rows if row.status is Status.SENT}) == 4
