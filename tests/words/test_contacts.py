from __future__ import annotations

import pytest

from omni.model.brief import BriefKey
from omni.model.schedule import Row, Status
from omni.words.contacts import contacts

DAY = 86_400


def row(person: str, day: float, channel: str = "email", status: Status = Status.SENT, *, named: bool = True) -> Row:
    key = BriefKey("spring", "main", channel, "italy", "it")
    at = int(day * DAY)
    return Row(person, named, "spring", "main", 1, key, status, at, at, "2027-03-02T09:00", "Europe/Rome", "market")


@pytest.mark.parametrize(
    ("days", "busiest"),
    [((0,), 1), ((0, 7), 1), ((0, 6.99), 2), ((0, 3, 6, 9), 3), ((0, 1, 2, 3, 4, 5), 4), ((20, 0, 1), 2)],
)
def test_the_busiest_seven_days_leave_out_what_is_a_week_old(days, busiest):
    counted = contacts([row("ada", day) for day in days], people=1)
    assert counted.in_seven_days.index(1) == busiest


def test_everyone_is_counted_once_also_who_gets_nothing():
    rows = [row("ada", 0), row("ada", 1), row("bo", 0), row("cy", 0, status=Status.CAPPED)]
    assert contacts(rows, people=10).over_the_plan == (8, 1, 1, 0, 0)


def test_only_named_people_are_named_most_first():
    rows = [row("ada", 0), row("bo", 0, "sms"), row("bo", 1), row("bo", 2)]
    rows += [row("4711", day, named=False) for day in range(9)]
    assert [(one.person, one.messages, one.channels) for one in contacts(rows, people=3).named] == [
        ("bo", 3, (("email", 2), ("sms", 1))),
        ("ada", 1, (("email", 1),)),
    ]
