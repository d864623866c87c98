"""What the people of a table got before counts in the caps, for many at once as one by one (R18)."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from omni.audience.earlier import earlier_sends
from omni.audience.people import people
from omni.model.frozen import replace
from omni.model.people import Audience, AudienceFile
from omni.model.schedule import Status
from omni.resolve import resolve
from omni.simulate import simulate

_SPEC = spec_from_file_location("small_brand", Path(__file__).parents[1] / "small_brand.py")
assert _SPEC
assert _SPEC.loader
a = module_from_spec(_SPEC)
_SPEC.loader.exec_module(a)
HOUR, DAY = 3600, 86_400
TABLE = AudienceFile("people.csv", "csv", history="sends.csv")
HEADING = "id,country,phone,email,consent.sms,consent.email"
CAMPAIGN = a.campaign(
    "x",
    a.send("one", "sms", "email", at="2026-12-02T10:00"),
    a.send("two", "sms", at="2026-12-04T10:00"),
    a.send("three", "email", at="2026-12-09T10:00"),
)
TIMES = [f"2026-{day}" for day in ("10-02", "11-29T23:30", "11-30T10:00Z", "12-01", "12-01T20:00", "12-02T08:00Z")]


def planned(caps, sends, size):
    project = a.project(CAMPAIGN, frequency_caps=caps)
    project = replace(project, audience=Audience(a.HERE, None, TABLE))
    table = [HEADING, *(f"p{number},IT,+39 {number},p{number}@mail.example,yes,yes" for number in range(size))]
    return project, table, ["person,time,channel", *(f"p{who},{when},{how}" for who, when, how in sends)]


def as_columns(project, table, history):
    pytest.importorskip("numpy")
    from omni.audience.listed import everyone_listed
    from omni.audience.sheets import sheet_of

    earlier, wrong = earlier_sends("sends.csv", history, project)
    assert not [one for one in wrong if one.rule == "unreadable-row"]
    return everyone_listed(TABLE, sheet_of(TABLE, table), project, earlier)[0]


@pytest.mark.parametrize(
    ("sends", "statuses"),
    [
        ([], ["sent", "sent"]),
        ([(0, "2026-12-01T12:00", "sms")], ["capped", "sent"]),
        ([(0, "2026-12-01T12:00", "email")], ["sent", "sent"]),
        ([(0, "2026-12-01T12:00", "")], ["capped", "sent"]),
        ([(0, "2026-11-20", "sms")], ["sent", "sent"]),
        ([(1, "2026-12-01", "sms")], ["sent", "sent"]),
    ],
)
def test_a_cap_counts_what_was_sent_before_on_its_channels(sends, statuses):
    project, table, history = planned((a.cap(1, "sms", rolling=2 * DAY),), sends, 1)
    everyone, findings = people(project, table, history)
    assert findings == ()
    schedule = a.run(project, *everyone, at="2026-12-01T22:00")
    assert [row.status.value for row in schedule.rows if row.key.channel == "sms"] == statuses


@pytest.mark.parametrize(
    ("lines", "times"),
    [
        (["person,day,count,channel", "p0,2026-11-20,2,sms", "p0,2026-11-21,0,sms"], {"sms": ("11-20T12:00",) * 2}),
        (["person,day,count", "p0,2026-11-20,1.0"], {"": ("11-20T12:00",)}),
        (["person,time,count", "p0,2026-11-20T09:30,2"], {"": ("11-20T09:30",) * 2}),
        (["person,time,day", "p0,,2026-11-20", "p0,2026-11-20T09:30,"], {"": ("11-20T09:30", "11-20T12:00")}),
        (["person,msgs_7d", "p0,", "p1,2"], {}),
    ],
)
def test_messages_may_come_as_a_number_a_day(lines, times):
    project, table, _ = planned((), [], 1)
    (person,), findings = people(project, table, lines)
    assert person.had == {name: tuple(a.utc(f"2026-{one}") for one in own) for name, own in times.items()}
    assert not [finding for finding in findings if finding.rule == "unreadable-row"]


@pytest.mark.parametrize("many", [10**9, 1])
@pytest.mark.parametrize(("count", "status"), [(0, "sent"), (1, "sent"), (2, "capped")])
def test_a_number_of_seven_days_counts_as_sent_just_before_the_plan_begins(count, status, many):
    project, table, _ = planned((a.cap(2, "sms", rolling=DAY),), [], 1)
    history = ["person,msgs_7d", f"p0,{count}"]
    everyone, findings = people(project, table, history)
    assert [finding.rule for finding in findings] == ["history-without-times"] * (count > 0)
    everyone = as_columns(project, table, history) if many == 1 else everyone
    briefs, _ = resolve(project)
    for hours, found in ((14, status), (24, "sent")):
        start = a.utc("2026-12-02T10:00") - hours * HOUR
        rows = simulate(project, briefs, everyone, {}, {}, start, 1, many=many).rows
        first = next(row for row in rows if row.step == "one" and row.key.channel == "sms")
        assert first.status.value == found


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 4), st.sampled_from(TIMES), st.sampled_from(["", "sms", "email"])), max_size=14),
    st.integers(1, 3),
    st.integers(1, 80),
    st.sampled_from(["day", "week", "month"]),
    st.sampled_from(["skip", "defer"]),
)
def test_many_at_once_count_it_as_one_by_one(sends, most, hours, unit, on_cap):
    caps = (a.cap(most, rolling=hours * HOUR, on_cap=on_cap), a.cap(2, "sms", calendar=unit, on_cap=on_cap))
    project, table, history = planned(caps, sends, 4)
    everyone, one_by_one = as_columns(project, table, history), people(project, table, history)[0]
    assert tuple(everyone) == one_by_one
    briefs, _ = resolve(project)
    expected, found = (
        simulate(project, briefs, whole, {}, {}, a.utc("2026-12-01T18:00"), 1, many=many)
        for whole, many in ((one_by_one, 10**9), (everyone, 1))
    )
    assert found.alone == ""
    assert list(map(repr, found.rows)) == list(map(repr, expected.rows))
    assert any(row.status is Status.SENT for row in found.rows)


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (["person,when", "p0,2026-12-01"], "sends.csv has no column time, day or msgs_7d, so nothing of it is counted"),
        (["person,time", "p0,yesterday"], "time in row 1 is not a moment such as 2026-11-20T10:00"),
        (["person,time,channel", "p0,2026-12-01,fax"], "channel in row 1 is not a channel"),
        (["person,time", "p0"], "row 1 cannot be read"),
        (["person,time", " ,2026-12-01"], "person in row 1 is not the id of a person"),
        (["person,day,count", "p0,20 Nov,1"], "day in row 1 is not a date such as 2026-11-20"),
        (["person,day,count", "p0,2026-11-20,many"], "count in row 1 is not a number of messages such as 2"),
        (["person,day,count", "p0,2026-11-20,"], "count in row 1 is not a number of messages such as 2"),
        (["person,msgs_7d", "p0,-1"], "msgs_7d in row 1 is not a number of messages such as 2"),
        ("it is not there", "the table sends.csv is left out: it is not there"),
    ],
)
def test_what_cannot_be_counted_is_told_by_row(lines, sentence):
    project, table, _ = planned((), [], 1)
    everyone, findings = people(project, table, lines)
    assert [person.id for person in everyone] == ["p0"]
    assert [finding.sentence for finding in findings] == [sentence]


def test_a_history_without_persons_is_told_also_where_its_first_row_cannot_be_read():
    project, table, _ = planned((), [], 1)
    _, findings = people(project, table, ["who,time", "p0", "p0,2026-12-01"])
    assert [finding.sentence for finding in findings] == [
        "row 1 cannot be read",
        "sends.csv has no column person, so nothing of it is counted",
    ]


def test_an_object_of_a_history_may_name_nobody():
    project, table, _ = planned((), [], 1)
    named = replace(TABLE, history="sends.jsonl")
    project = replace(project, audience=Audience(a.HERE, None, named))
    lines = ['{"person": "p0", "time": "2026-12-01"}', '{"time": "2026-12-01"}']
    (person,), findings = people(project, table, lines)
    assert [*person.had] == [""]
    assert [finding.sentence for finding in findings] == ["person in row 2 is not the id of a person"]


def test_a_history_of_a_table_of_which_no_row_can_be_read_counts_for_nobody():
    project, _, history = planned((), [(0, "2026-12-01", "sms")], 0)
    everyone = as_columns(project, [HEADING, "p0,Italy,,,yes,yes"], history)
    assert tuple(everyone) == ()
