"""Messages that no cap holds, and messages that use no room under one (R15)."""

from __future__ import annotations

import pytest

from omni.model.campaign import MessagePlan
from omni.model.frozen import replace

DAY = 86_400


def three(a, **middle):
    """A message under a cap of one a week, one that is said to be different, and another; the hours are apart."""
    sends = {
        name: a.send(name, "sms", at=f"2026-12-0{day}T10:00") for day, name in enumerate(("one", "two", "three"), 1)
    }
    campaigns = [
        a.campaign("first", sends["one"]),
        a.campaign("own", sends["two"], **middle),
        a.campaign("z", sends["three"]),
    ]
    return a.project(*campaigns, frequency_caps=(a.cap(2, rolling=7 * DAY),))


@pytest.mark.parametrize(
    ("keys", "statuses"),
    [
        ({}, ["sent", "sent", "capped"]),
        ({"exempt": True}, ["sent", "sent", "sent"]),
        ({"exempt": True, "counts": True}, ["sent", "sent", "capped"]),
        ({"counts": False}, ["sent", "sent", "sent"]),
        ({"exempt": False, "counts": True}, ["sent", "sent", "capped"]),
    ],
)
def test_r15_what_is_exempt_does_not_count_unless_it_says_so(a, keys, statuses):
    assert [row.status.value for row in a.run(three(a, **keys), a.person("ada")).rows] == statuses


def test_r15_no_cap_holds_what_is_exempt(a):
    project = three(a, exempt=True)
    full = replace(project, policy=replace(project.policy, frequency_caps=(a.cap(1, rolling=7 * DAY),)))
    assert [row.status.value for row in a.run(full, a.person("ada")).rows] == ["sent", "sent", "capped"]


def test_r15_a_message_may_differ_from_its_campaign(a):
    project = three(a, exempt=True)
    own = project.campaigns["own"]
    counted = replace(own, messages={"two": MessagePlan("two", a.HERE, exempt=False)})
    changed = replace(project, campaigns={**project.campaigns, "own": counted})
    assert [row.status.value for row in a.run(changed, a.person("ada")).rows] == ["sent", "sent", "capped"]


def test_r15_what_was_suppressed_or_is_only_shown_does_not_count(a):
    project = three(a)
    schedule = a.run(project, a.person("ada", without=["email"]), a.person("bob", suppressed=True))
    assert [row.status.value for row in schedule.rows if row.person == "bob"] == ["suppressed"] * 3
