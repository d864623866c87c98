"""What changes with another value."""

from __future__ import annotations

import pytest

from omni.model.files import Files
from omni.repair.setting import with_setting
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
