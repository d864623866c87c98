"""The `tests` of campaigns: what somebody should get, in order."""

from __future__ import annotations

import pytest

from omni.model.campaign import CampaignTest, Expectation
from omni.model.frozen import replace
from omni.simulate.expecting import outcomes


@pytest.mark.parametrize(
    ("expected", "failures"),
    [
        ([("teaser", "push", "2026-12-02T10:00"), ("last", "email", "")], []),
        ([("teaser", "", ""), ("last", "", "")], []),
        (
            [("teaser", "sms", ""), ("last", "", "")],
            ["teaser by sms is expected, they get teaser by push at 2026-12-02 10:00"],
        ),
        (
            [("teaser", "", "2026-12-02T11:00"), ("last", "", "")],
            ["teaser at 2026-12-02 11:00 is expected, they get teaser by push at 2026-12-02 10:00"],
        ),
        ([("last", "", "")], ["last comes after teaser by push at 2026-12-02 10:00, which is not expected before it"]),
        ([("teaser", "", "")], ["ada also gets last by email at 2026-12-02 12:00"]),
        (
            [("teaser", "", ""), ("last", "", ""), ("news", "", "")],
            ["news is expected, it does not go: has not agreed to offers by letter"],
        ),
    ],
)
def test_what_is_expected_is_got_in_order_and_nothing_else(a, expected, failures):
    steps = (a.first_of("teaser", "push", "sms"), a.delay(7200), a.send("last", "email"), a.send("news", "letter"))
    asked = tuple(
        Expectation(message, a.HERE, channel, a.moment(at, "recipient") if at else None)
        for message, channel, at in expected
    )
    campaign = a.campaign("x", steps=steps, entry="2026-12-02T10:00")
    campaign = replace(campaign, tests=(CampaignTest("ada", asked, a.HERE),))
    project = a.project(campaign, people=[a.person("ada", without=["letter"])])
    (outcome,) = outcomes(campaign, project, a.run(project))
    assert [words for _, words in outcome.failures] == failures


@pytest.mark.parametrize(
    ("channel", "failures"),
    [("email", ["ada also gets teaser by push at 2026-12-02 10:00"]), ("", [])],
)
def test_the_same_message_on_another_channel_is_expected_only_without_a_channel(a, channel, failures):
    campaign = a.campaign("x", steps=(a.send("teaser", "push", "email"),), entry="2026-12-02T10:00")
    test = CampaignTest("ada", (Expectation("teaser", a.HERE, channel, None),), a.HERE)
    project = a.project(replace(campaign, tests=(test,)), people=[a.person("ada")])
    (outcome,) = outcomes(project.campaigns["x"], project, a.run(project))
    assert [words for _, words in outcome.failures] == failures
