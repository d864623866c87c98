"""The calendar is read by an independent parser: when something leaves, how many, and the same event every time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from omni.model.brief import BriefKey
from omni.model.frozen import replace
from omni.model.schedule import Row, Schedule, Status
from omni.write.calendar import calendar

NINE = 1_772_438_400
ROW = Row(
    "giulia",
    named=True,
    campaign="ciao",
    step="teaser",
    visit=1,
    key=BriefKey("ciao", "teaser", "sms", "italy", "it"),
    status=Status.SENT,
    planned=NINE,
    at=NINE,
    local="2026-03-02T09:00",
    zone="Europe/Rome",
    tz_source="market",
)


def _events(*rows: Row, campaigns: frozenset[str] = frozenset({"ciao"})) -> list:
    body = calendar(Schedule(rows, (), {}, NINE - 86_400, 7), campaigns)
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    return Calendar.from_ical(body).walk("VEVENT")


def test_an_event_says_what_leaves_when_and_to_how_many():
    (event,) = _events(ROW, replace(ROW, person="luca", at=NINE + 600))
    assert event["SUMMARY"] == "ciao · teaser on sms to 2"
    assert event.decoded("DTSTART") == datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    assert event.decoded("DTEND") == datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_hours_steps_and_channels_are_events_of_their_own():
    push = replace(ROW, key=ROW.key._replace(channel="push"))
    events = _events(ROW, replace(ROW, at=NINE + 3600), replace(ROW, step="launch"), push)
    assert len({str(event["UID"]) for event in events}) == 4


def test_only_what_leaves_in_the_asked_campaigns():
    held = replace(ROW, status=Status.NO_CONSENT)
    assert _events(held, replace(ROW, campaign="other")) == []


def test_an_event_keeps_its_name_when_more_people_come():
    (before,), (after,) = _events(ROW), _events(ROW, replace(ROW, person="luca"))
    assert before["UID"] == after["UID"]


@pytest.mark.parametrize(
    "step", ["a; b, c\\d", "città " * 30, "🎁" * 40, "one\ntwo\r\nBEGIN:VEVENT", "bell\a", "half \ud83d"]
)
def test_any_step_name_stays_inside_its_event(step):
    (event,) = _events(replace(ROW, step=step))
    meant = " ".join(step.replace("\a", " ").replace("\ud83d", "?").split())
    assert " ".join(str(event["SUMMARY"]).split()) == f"ciao · {meant} on sms to 1"
