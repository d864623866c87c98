"""The engine for many people comes to the very rows of the scalar engine, however people are ordered and divided."""

from __future__ import annotations

from datetime import datetime, time
from decimal import Decimal
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from omni.audience import asked_of
from omni.model import decisions
from omni.model.campaign import AudienceChoice
from omni.model.frozen import replace
from omni.model.journey import Entry, Stop
from omni.model.many_decisions import Decisions
from omni.model.people import Consent
from omni.model.policy import Cost, RateLimit
from omni.model.schedule import Status
from omni.model.spans import NextWeekday, Rate
from omni.resolve import resolve
from omni.simulate import simulate
from omni.simulate.program import programs
from omni.simulate.world import world_of
from omni.timing import as_of
from omni.words.paths import paths
from omni.words.tally import tally

parts = pytest.importorskip("omni.simulate.crowd.parts")
HOUR, DAY = 3600, 86_400
_SPEC = spec_from_file_location("small_brand", Path(__file__).parents[1] / "small_brand.py")
assert _SPEC
assert _SPEC.loader
a = module_from_spec(_SPEC)
_SPEC.loader.exec_module(a)
PLACES = [("IT", "Europe/Rome"), ("IT", ""), ("US", "America/Los_Angeles"), ("US", ""), ("AU", "Australia/Lord_Howe")]
MOMENTS = [f"2026-{day}" for day in ("10-24T01:30", "10-24T20:59", "10-25T02:30", "10-25T10:00", "10-25T23:10")]
CHANNELS = sorted(a.CHANNELS)


@st.composite
def someone(draw, number):
    country, zone = draw(st.sampled_from(PLACES))
    channels, reached = draw(st.sets(st.sampled_from(CHANNELS))), draw(st.sets(st.sampled_from(CHANNELS)))
    address = st.sampled_from([f"p{number}", f"p{number}", f"half {number // 2}", "Shared", "shared"])
    person = a.person(
        f"p{number}",
        country=country,
        zone=zone,
        locale=draw(st.sampled_from(["it", "en", ""])),
        consent=Consent({channel: frozenset({"offers"}) for channel in channels}, frozenset({"push"} & channels)),
        addresses={a.CHANNELS[channel].address: draw(address) for channel in sorted(reached)},
        prefers=draw(st.sampled_from(["", *CHANNELS])),
        unsubscribed=draw(st.sampled_from([False, False, False, True])),
        suppressed=draw(st.sampled_from([False, False, False, True])),
        history=draw(st.sampled_from([(), (), (), (), (), (), (a.utc("2026-10-23T10:00"),)])),
        fields={"orders": draw(st.integers(0, 3)), "cart": {"total": draw(st.integers(0, 2)), "of": ("hat", "coat")}},
    )
    return replace(person, route=None)


crowds = st.integers(2, 14).flatmap(lambda size: st.tuples(*(someone(number) for number in range(size))))
some_channels = st.lists(st.sampled_from(CHANNELS), min_size=1, max_size=3, unique=True)


@st.composite
def a_journey(draw, name):
    later = [
        a.wait_for(
            draw(st.sampled_from(["clicked", "engaged"])),
            draw(st.integers(1, 72)) * HOUR,
            [a.send("thanks", "email", "letter")],
            [a.send("nudge", "sms"), Stop(a.HERE)],
            of=draw(st.sampled_from(["", "one"])),
        ),
        a.branch(
            draw(st.sampled_from(["person.orders >= 2", "person.cart.total > 1"])),
            [a.send("many", "letter"), a.wait_for("redeemed", 9 * DAY)],
        ),
        a.until(
            draw(st.sampled_from([NextWeekday(6, time(9)), a.moment("2026-10-25T12:00"), a.moment("2026-11-01T12:00")]))
        ),
        a.delay(draw(st.integers(0, 50)) * HOUR),
        a.send("last", "sms", "email", experiment=(("a", 0.3), ("b", 0.7))),
    ]
    one = a.first_of("one", "preferred", *draw(some_channels))
    entry = draw(
        st.sampled_from(
            [
                Entry(a.HERE, a.moment("2026-10-24T20:30", "recipient")),
                Entry(a.HERE, a.moment("2026-10-23T10:00")),
                Entry(a.HERE, event="came", until=a.moment("2026-10-30T10:00"), arrivals_per_day=0.5),
                Entry(a.HERE),
            ]
        )
    )
    campaign = a.campaign(
        name,
        steps=(one, *draw(st.permutations(later))),
        entry=entry,
        exits=draw(st.sampled_from([["purchase"], ["unsubscribed", "purchase"]])),
        audience=AudienceChoice(holdout=0.2),
        budget=draw(st.sampled_from([{}, {"EUR": Decimal("0.2"), "USD": Decimal(1)}])),
        purpose=draw(st.sampled_from(["marketing", "marketing", "transactional"])),
        priority=draw(st.integers(0, 2)),
        exempt=draw(st.sampled_from([False, False, True])),
        counts=draw(st.sampled_from([None, None, True, False])),
    )
    return replace(campaign, journey=replace(campaign.journey, reentry=draw(st.sampled_from(["never", "after_exit"]))))


@st.composite
def projects(draw):
    sends = [
        replace(
            a.send(f"d{number}", *draw(some_channels), at=at), at=a.moment(at, draw(st.sampled_from(["", "recipient"])))
        )
        for number, at in enumerate(draw(st.lists(st.sampled_from(MOMENTS), min_size=1, max_size=3)))
    ]
    dated = a.campaign("dated", *sends, priority=draw(st.integers(0, 1)))
    minute = draw(st.sampled_from([60, HOUR, 24 * HOUR]))
    shared, on_cap = draw(st.sampled_from([(), ("sms", "push")])), st.sampled_from(["skip", "skip", "defer", "exit"])
    return a.project(
        draw(a_journey("journey")),
        draw(a_journey("other")),
        dated,
        quiet=draw(st.sampled_from(["defer", "drop", "nearest_edge"])),
        holidays=draw(st.sampled_from(["warn", "defer", "drop", "advance"])),
        exit_check=draw(st.sampled_from(["at_once", "at_once", "on_wait_end"])),
        on_past=draw(st.sampled_from(["skip", "now", "exit"])),
        quiet_hours=(a.quiet(draw(st.sampled_from(["21:00-08:00", "13:00-15:00"]))), a.quiet("none", "email")),
        frequency_caps=(
            replace(a.cap(draw(st.integers(1, 3)), rolling=draw(st.integers(1, 72)) * HOUR), on_cap=draw(on_cap)),
            replace(
                a.cap(1, "sms", "push", calendar=draw(st.sampled_from(["day", "week", "month"]))), on_cap=draw(on_cap)
            ),
        ),
        reserve=draw(st.sampled_from([0, 0, 12 * HOUR, 4 * DAY])),
        one_per_day=draw(st.sampled_from([False, False, True])),
        holdout=draw(st.sampled_from([0.0, 0.0, 0.3])),
        horizon=draw(st.sampled_from([0, 0, 32 * HOUR, 9 * DAY])),
        rate_limits=(
            RateLimit("sms", draw(st.integers(1, 4)), minute, a.HERE, shared=shared),
            *draw(st.sampled_from([(), (RateLimit("other", 3, 6 * HOUR, a.HERE / "other", shared=("sms", "email")),)])),
        ),
        costs=(Cost("sms", "", {"EUR": Decimal("0.058"), "USD": Decimal("0.07")}, a.HERE),),
        ttl=draw(st.sampled_from([{}, {"sms": 30 * HOUR, "push": 2 * HOUR}])),
        assume={
            f"{channel}.{event}": Rate(0.2, 0.4)
            for channel, event in (
                ("email", "clicked"),
                ("sms", "clicked"),
                ("push", "unsubscribed"),
                ("email", "purchase"),
                ("letter", "redeemed"),
            )
        },
    )


def inputs(project, units):
    start, _ = as_of(project, datetime.fromisoformat("2026-10-23T18:00"))
    briefs, _ = resolve(project)
    return briefs, {(brief.key, ()): units if brief.key.channel == "sms" else 1 for brief in briefs}, start


def both(project, crowd, units=1):
    briefs, sizes, start = inputs(project, units)
    return [simulate(project, briefs, crowd, sizes, {}, start, 1, many=many) for many in (10**9, 1)]


def differences(found, expected):
    if found == expected:
        return []
    first = next(
        (pair for pair in zip(found, expected, strict=False) if pair[0] != pair[1]), (len(found), len(expected))
    )
    return list(map(repr, first))


@settings(max_examples=60, deadline=None)
@given(projects(), crowds, st.booleans(), st.integers(1, 3))
def test_many_at_once_and_one_by_one_are_the_same(project, crowd, named, units):
    if named:
        project = replace(project, people={person.id: replace(person, route=a.HERE) for person in crowd[:1]})
        crowd = (*project.people.values(), *crowd[1:])
    one_by_one, at_once = both(project, crowd, units)
    assert differences(at_once.rows, one_by_one.rows) == []
    assert differences(at_once.reached, one_by_one.reached) == []


@pytest.mark.parametrize("hours", [3, 5, 14, 40])
def test_what_waits_when_the_plan_ends_is_in_progress_for_many_too(hours):
    dated = a.campaign("x", a.send("main", "sms", "email", at="2026-10-23T22:00"), a.send("later", "email"))
    steps = [a.send("one", "sms"), a.delay(DAY), a.send("two", "email")]
    project = a.project(
        dated,
        a.campaign("y", steps=steps, entry="2026-10-23T20:59"),
        quiet_hours=(a.quiet("21:00-08:00"), a.quiet("none", "email")),
        rate_limits=(RateLimit("sms", 1, HOUR, a.HERE),),
        horizon=hours * HOUR,
    )
    crowd = [replace(a.person(f"p{number}"), route=None) for number in range(4)]
    one_by_one, at_once = both(project, crowd)
    assert (at_once.alone, differences(at_once.rows, one_by_one.rows)) == ("", [])
    assert Status.IN_PROGRESS in {row.status for row in at_once.rows if row.campaign == "x"} or hours == 40


@settings(max_examples=40, deadline=None)
@given(projects(), crowds, st.sampled_from([1, 2, 7, 16]), st.randoms(use_true_random=False), st.integers(1, 4))
def test_no_division_no_order_of_people_and_no_looking_ahead_changes_anything(project, crowd, parts, chance, worth):
    from omni.simulate.crowd import decisions, gather, simulate_many

    briefs, sizes, start = inputs(project, 1)
    shuffled = list(crowd)
    chance.shuffle(shuffled)
    told = []
    for people, at_once, ahead in ((crowd, 1 << 20, 1 << 20), (shuffled, -(-len(crowd) // parts), worth)):
        world = world_of(project, briefs, sizes, {}, start, seed=1)
        compiled = programs(tuple(project.campaigns.values()))
        found = simulate_many(world, compiled, gather(people, (), asked_of(project)), at_once, ahead)
        assert not isinstance(found, str)
        rows, reached = decisions(found)
        told.append((list(map(repr, rows)), list(map(repr, reached))))
    assert told[0] == told[1]


@settings(max_examples=25, deadline=None)
@given(projects(), crowds, st.integers(1, 4), st.integers(1, 80), st.sampled_from([1, 4, 1 << 14]))
def test_columns_answer_as_rows_do(project, crowd, number, hours, large):
    parts._LARGE = large
    named = {person.id: replace(person, route=a.HERE) for person in crowd[:1]}
    project = replace(project, people=named)
    one_by_one, at_once = both(project, (*named.values(), *crowd[1:]))
    assert isinstance(at_once.rows, Decisions)
    answers = []
    for schedule in (one_by_one, at_once):
        rows = schedule.rows
        gone = decisions.sent(rows)
        last = decisions.where(gone, lambda row: row.step in {"last", "nudge"})
        often = decisions.often(gone, number, hours * HOUR)
        refused = decisions.where(rows, lambda row: row.status is not Status.SENT)
        once_or_twice = decisions.who(last) & often
        answers.append(
            {
                "alike": together(decisions.alike(rows)),
                "sent": list(gone),
                "named": list(decisions.named(rows)),
                "last": list(last),
                "who": sorted(decisions.who(last) | often),
                "of": list(decisions.of(rows, once_or_twice)),
                "of one": list(decisions.of(rows, ("p1",))),
                "outcomes": dict(decisions.outcomes(decisions.rows_of(rows, "journey"))),
                "most": list(decisions.most(gone, number)),
                "frequencies": [list(decisions.frequencies(gone, number, within)) for within in (None, hours * HOUR)],
                "often": (len(often), len(once_or_twice)),
                "both": list(decisions.of(gone, _both(gone, refused))),
                "changed": [decisions.changed(gone, other) for other in (last, refused)],
                "happened": list(decisions.happened_to(schedule.reached, ("p1", *named))),
                "left": list(decisions.happenings(schedule.reached, lambda one: one.kind == "exit")),
                "paths": paths(rows, schedule.reached),
                "tally": tally(rows, len(crowd)),
            }
        )
    assert {k: (v, answers[1][k]) for k, v in answers[0].items() if v != answers[1][k]} == {}


def _both(first, second):
    if isinstance(first, Decisions):
        return first.who_too(second)
    return decisions.who(first) & decisions.who(second)


def together(counted):
    """How many rows there are of which only the person differs, by the first of them."""
    found = {}
    for row, number in counted:
        first, before = found.get(replace(row, person="", named=False, checks=()), (row, 0))
        found[replace(row, person="", named=False, checks=())] = (first, before + number)
    return found


def test_many_are_told_why_they_are_simulated_one_by_one():
    steps = [a.branch("person.id = 'p1'", [a.send("main", "sms")])]
    crowd = [replace(a.person(f"p{number}"), route=None) for number in range(3)]
    asked = a.project(a.campaign("x", steps=steps, entry="2026-12-02T10:00"))
    assert a.run(asked, *crowd, many=1).alone == "a condition asks for somebody by id"
    assert not a.run(asked, *crowd).alone
    assert not a.run(a.project(a.campaign("x", a.send("main", "sms", at="2026-12-02T10:00"))), *crowd, many=1).alone
