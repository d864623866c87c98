"""What changes with another value, and the cheapest plan that loses nobody."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.files import Files
from omni.model.policy import Cost
from omni.repair.setting import with_setting
from omni.simulate.suggesting import suggest
from omni.words.changes import changes

POLICY = """\
policy:
  quiet_hours: {all: "21:00-08:00", IT.sms: "20:00-09:00"}
  frequency_caps:
    - {max: 3, per: rolling 7d}
  late: skip # as agreed
"""
CAMPAIGN = "campaign: ciao\nsend: 2026-12-05T10:00\nbudget: {EUR: 20}\n"


@pytest.mark.parametrize(
    ("key", "value", "file", "line"),
    [
        ("policy.late", "now", "policy", "  late: now # as agreed"),
        ("policy.frequency_caps.0.max", "1", "policy", "    - {max: 1, per: rolling 7d}"),
        ("policy.quiet_hours.IT.sms", "none", "policy", '  quiet_hours: {all: "21:00-08:00", IT.sms: none}'),
        ("policy.quiet_hours.email", "none", "policy", '  quiet_hours: {email: none, all: "21:00-08:00", IT.sms: "20:00-09:00"}'),
        ("policy.quiet", "drop", "policy", "  quiet: drop"),
        ("ciao.send", "2026-12-06T18:00", "ciao", "send: 2026-12-06T18:00"),
        ("ciao.budget.EUR", "5", "ciao", "budget: {EUR: 5}"),
    ],
)  # fmt: skip
def test_one_value_is_set_and_every_other_line_stays(key, value, file, line):
    texts = {"campaigns/ciao.yaml": CAMPAIGN.encode(), "campaigns/policy.yaml": POLICY.encode()}
    files = with_setting(Files(texts, {}, {}), key, value)
    before, after = (one[f"campaigns/{file}.yaml"].decode().splitlines() for one in (texts, files.texts))
    assert line in after
    assert len([one for one in before if one not in after]) <= 1
    assert {name for name in texts if texts[name] != files.texts[name]} == {f"campaigns/{file}.yaml"}


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("policy", "it takes KEY=VALUE such as policy.quiet=drop or launch.priority=5"),
        ("lunch.priority", "there is no campaign lunch, and no file of that kind"),
        ("policy.frequency_caps.7.max", "campaigns/policy.yaml has nothing that leads to policy.frequency_caps.7.max"),
        ("policy.late.never", "campaigns/policy.yaml has nothing that leads to policy.late.never"),
    ],
)
def test_a_key_that_leads_nowhere_is_told(key, why):
    assert with_setting(Files({"campaigns/policy.yaml": POLICY.encode()}, {}, {}), key, "x") == why


def test_only_what_differs_is_told(a):
    def run(**policy):
        project = a.project(a.campaign("x", a.send("main", "sms", "email", at="2026-12-02T22:00")), **policy)
        return a.run(project, a.person("ada"), a.person("bob", without=["sms"]))

    quiet = (a.quiet("21:00-08:00", "sms"),)
    found = changes(run(), run(quiet_hours=quiet))
    assert (found.lines, found.more, found.fewer, found.moved) == ((), 0, 0, 1)
    found = changes(run(), run(quiet_hours=quiet, quiet="drop"))
    assert [(line.what, line.before, line.after) for line in found.lines] == [
        ("messages sent", 3, 2),
        ("messages by sms", 1, 0),
        ("only quiet hours left", 0, 1),
    ]
    assert (found.more, found.fewer, found.moved) == (0, 1, 0)


COSTS = ("sms", "0.06"), ("email", "0.001")


@pytest.fixture
def suggested(a):
    """A function that suggests for a project, on everybody given."""

    def run(project, *people):
        return suggest(project, tuple(project.campaigns), lambda other: a.run(other, *people, at="2026-12-01T00:00"))

    return run


def priced(a):
    return tuple(Cost(channel, "", {"EUR": Decimal(amount)}, a.HERE) for channel, amount in COSTS)


def test_the_cheaper_channel_first_is_suggested(a, suggested):
    campaign = a.campaign("x", a.first_of("main", "sms", "email", at="2026-12-02T10:00"))
    found = suggested(a.project(campaign, costs=priced(a)), a.person("ada"), a.person("bob", without=["email"]))
    assert [change.words for change in found.changes] == ["main takes the first of email, sms"]
    assert sum(row.cost_micros for row in found.before.rows) == 120_000
    assert sum(row.cost_micros for row in found.after.rows) == 61_000


def test_nothing_is_suggested_that_loses_a_message(a, suggested):
    """By email the news would meet a cap: cheaper, because it would not go."""
    sends = (a.first_of("main", "sms", "email", at="2026-12-02T10:00"), a.send("last", "email", at="2026-12-02T18:00"))
    project = a.project(a.campaign("x", *sends), costs=priced(a), frequency_caps=(a.cap(1, "email", rolling=86_400),))
    found = suggested(project, a.person("ada"))
    assert found.changes == ()
    assert found.tried > 10
    assert found.after.rows == found.before.rows
