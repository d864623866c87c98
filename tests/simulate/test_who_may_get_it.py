"""Consent, addresses, suppression, the choice of a channel, the order of reasons (R12, R19 to R21, R35)."""

from __future__ import annotations

import pytest

from omni.model.campaign import AudienceChoice
from omni.model.frozen import replace
from omni.model.people import Consent
from omni.model.place import Route
from omni.model.schedule import Status


def one_send(a, *channels, people=(), purpose="marketing", **policy):
    campaign = a.campaign("x", a.send("main", *channels, at="2026-12-02T10:00"), purpose=purpose)
    return a.project(campaign, people=people, **policy)


def choose(a, *channels, **keys):
    return a.project(a.campaign("x", a.first_of("main", *channels, at="2026-12-02T10:00"), **keys))


def found(schedule):
    return {row.key.channel: row.status.value for row in schedule.rows}


@pytest.mark.parametrize(
    ("consent", "email", "sms", "push"),
    [
        (Consent(), "no_consent", "no_consent", "no_consent"),
        (Consent({"email": frozenset({"offers"})}), "sent", "no_consent", "no_consent"),
        (Consent({"email": frozenset({"news"}), "sms": frozenset({"offers"})}), "no_consent", "sent", "no_consent"),
        (Consent({}, frozenset({"push", "email"})), "sent", "no_consent", "sent"),
    ],
)
def test_r20_consent_is_per_channel_and_topic(a, consent, email, sms, push):
    schedule = a.run(one_send(a, "email", "sms", "push"), a.person("ada", consent=consent))
    assert found(schedule) == {"email": email, "sms": sms, "push": push}


def test_r20_no_answer_never_means_yes_where_a_channel_interrupts(a):
    project = one_send(a, "email", "sms", "push", consent_unknown="granted")
    assert found(a.run(project, a.person("ada", consent=Consent()))) == {
        "email": "sent",
        "sms": "no_consent",
        "push": "no_consent",
    }


def test_r12_what_is_no_marketing_reaches_who_has_unsubscribed(a):
    ada = a.person("ada", consent=Consent({}, frozenset({"push"})), unsubscribed=True)
    assert set(found(a.run(one_send(a, "email", "sms", "push"), ada)).values()) == {"unsubscribed"}
    assert set(found(a.run(one_send(a, "email", "sms", "push", purpose="transactional"), ada)).values()) == {"sent"}


def test_r12_what_is_no_marketing_still_needs_permission_an_address_and_no_block(a):
    project = one_send(a, "email", "push", purpose="transactional")
    no_permission = a.person("ada", consent=Consent(), addresses={"push_token": "x"})
    assert found(a.run(project, no_permission)) == {"email": "no_address", "push": "no_consent"}
    assert set(found(a.run(project, a.person("bob", suppressed=True))).values()) == {"suppressed"}


@pytest.mark.parametrize(
    ("without", "prefers", "taken"),
    [
        ((), "sms", "sms"),
        ((), "", "email"),
        (("email",), "", "push"),
        (("email", "push"), "", "sms"),
        (("sms",), "sms", "email"),
        ((), "letter", "email"),
    ],
)
def test_r21_the_first_with_consent_and_an_address(a, without, prefers, taken):
    schedule = a.run(choose(a, "preferred", "email", "push", "sms"), a.person("ada", without=without, prefers=prefers))
    assert [row.key.channel for row in schedule.rows if row.status == "sent"] == [taken]
    lacking = {row.key.channel for row in schedule.rows if row.status in {"no_consent", "no_address"}}
    assert lacking <= set(without)


def test_r21_an_address_that_is_missing_moves_on_too(a):
    ada = a.person("ada", addresses={"push_token": "x"})
    assert found(a.run(choose(a, "email", "push", "sms"), ada)) == {
        "email": "no_address",
        "push": "sent",
        "sms": "other_channel",
    }


@pytest.mark.parametrize(
    ("person", "email", "sms"),
    [
        ({"suppressed": True}, "suppressed", "suppressed"),
        ({"unsubscribed": True}, "unsubscribed", "unsubscribed"),
    ],
)
def test_r21_it_never_moves_on_after_a_refusal(a, person, email, sms):
    schedule = a.run(choose(a, "email", "sms"), a.person("ada", **person))
    assert found(schedule) == {"email": email, "sms": sms}


def test_r21_it_never_moves_on_after_a_cap_or_quiet_hours(a):
    sends = (a.send("one", "sms", at="2026-12-01T10:00"), a.first_of("two", "sms", "email", at="2026-12-01T18:00"))
    capped = a.project(a.campaign("x", *sends), frequency_caps=(a.cap(1, "sms", calendar="day"),))
    dropped = a.project(a.campaign("x", *sends), quiet="drop", quiet_hours=(a.quiet("17:00-19:00", "sms"),))
    for project, status in ((capped, "capped"), (dropped, "outside_window")):
        rows = [row for row in a.run(project, a.person("ada")).rows if row.step == "two"]
        assert {row.key.channel: row.status.value for row in rows} == {"sms": status, "email": "other_channel"}


def test_each_of_the_channels_is_decided_for_itself(a):
    assert found(a.run(one_send(a, "email", "sms"), a.person("ada", without=["email"]))) == {
        "email": "no_consent",
        "sms": "sent",
    }


def test_channels_that_nobody_receives_have_no_rows(a):
    project = one_send(a, "email", "poster")
    poster = replace(project.channels["push"], id="poster", addressed=False)
    project = replace(project, channels={**project.channels, "poster": poster})
    assert found(a.run(project, a.person("ada"))) == {"email": "sent"}


def test_r35_one_message_of_a_step_per_address(a):
    people = [
        a.person(name, addresses={"email": f"{same}@MAIL.example"})
        for name, same in (("ada", "x"), ("bob", "X"), ("eve", "y"))
    ]
    schedule = a.run(one_send(a, "email"), *people)
    statuses = {row.person: row.status.value for row in schedule.rows}
    assert statuses["eve"] == "sent"
    assert sorted([statuses["ada"], statuses["bob"]]) == ["duplicate_address", "sent"]
    each = replace(one_send(a, "email"), policy=replace(one_send(a, "email").policy, dedupe="none"))
    assert {row.status.value for row in a.run(each, *people).rows} == {"sent"}


def test_r19_named_people_have_the_answer_of_every_gate_in_order(a):
    ada = a.person("ada", addresses={}, unsubscribed=True)
    schedule = a.run(one_send(a, "sms", people=[ada], quiet_hours=(a.quiet("09:00-11:00"),)), a.person("bob"))
    row, other = sorted(schedule.rows, key=lambda row: row.person)
    assert [check.gate for check in row.checks] == [
        "holdout", "suppressed", "unsubscribed", "consent", "address", "duplicate",
        "journey", "hours", "cap", "age", "rate", "budget",
    ]  # fmt: skip
    assert [check.gate for check in row.checks if not check.passed] == ["unsubscribed", "address"]
    assert row.status == "unsubscribed"
    assert other.checks == ()


def test_a_channel_that_was_not_taken_says_which_one_was(a):
    campaign = a.campaign("x", a.first_of("main", "sms", "email", at="2026-12-02T10:00"))
    email, _ = a.run(a.project(campaign, people=[a.person("ada")])).rows
    assert [check.gate for check in email.checks if not check.passed] == ["choice"]
    assert email.checks[-1].words == "sms came first"


def test_the_reason_leads_to_the_line_and_repeats_no_address(a):
    ada = a.person("ada", addresses={"email": "ada@mail.example", "phone": "+39055"})
    schedule = a.run(one_send(a, "email", "sms", "push", "letter", people=[ada]))
    for row in schedule.rows:
        told = " ".join((row.words, *(check.words for check in row.checks)))
        assert "@" not in told
        assert "+39" not in told
    lacking = next(row for row in schedule.rows if row.status == Status.NO_ADDRESS)
    assert lacking.reason == ada.route


def test_held_out_people_get_nothing_and_named_people_are_never_held_out(a):
    campaign = a.campaign(
        "x", a.send("main", "email", at="2026-12-02T10:00"), audience=AudienceChoice(holdout=1.0, route=a.HERE)
    )
    project = a.project(campaign, people=[a.person("ada")])
    schedule = a.run(project, a.person("bob"))
    assert {row.person: row.status.value for row in schedule.rows} == {"ada": "sent", "bob": "held_out"}


def test_a_larger_holdout_only_adds_people(a):
    people = [a.person(f"p{number}") for number in range(400)]

    def held(share):
        campaign = a.campaign(
            "x", a.send("main", "email", at="2026-12-02T10:00"), audience=AudienceChoice(holdout=share)
        )
        return {row.person for row in a.run(a.project(campaign), *people).rows if row.status == "held_out"}

    tenth, fifth = held(0.1), held(0.2)
    assert tenth < fifth
    assert 20 < len(tenth) < 60


def test_who_is_not_in_the_audience_has_no_rows(a):
    campaign = a.campaign(
        "x",
        a.send("main", "email", at="2026-12-02T10:00"),
        audience=AudienceChoice(include=("gold",), exclude=("many",)),
    )
    project = a.project(campaign, segments={"gold": "person.tier = 'gold'", "many": "person.orders > 9"})
    people = (
        a.person("ada", fields={"tier": "gold", "orders": 1}),
        a.person("bob", fields={"tier": "gold", "orders": 10}),
        a.person("eve", fields={"orders": 1}),
        a.person("far", country="FR", fields={"tier": "gold"}),
    )
    assert {row.person for row in a.run(project, *people).rows} == {"ada"}


@pytest.mark.parametrize(("also", "status"), [((), "not_reached"), (("en",), "sent")])
def test_whoever_reads_another_language_than_the_campaign_is_written_in_gets_nothing(a, also, status):
    campaign = a.campaign(
        "x",
        a.send("main", "email", at="2026-12-02T10:00"),
        a.first_of("again", "sms", "push", at="2026-12-03T10:00"),
        copy={locale: a.COPY[locale] for locale in ("it", *also)},
        locales=("it", *also),
    )
    jane = a.person("jane", country="US", locale="en-US", zone="America/New_York")
    schedule = a.run(a.project(campaign, people=[jane]))
    second = "other_channel" if status == "sent" else status
    assert found(schedule) == {"email": status, "sms": status, "push": second}
    words = {row.words for row in schedule.rows if row.status is Status.NOT_REACHED and not row.checks}
    assert words == (set() if also else {"main has no copy in en", "again has no copy in en"})


def test_a_journey_goes_on_behind_a_message_that_is_not_written(a):
    steps = [a.send("one", "email"), a.delay(3600), a.send("two", "email")]
    campaign = a.campaign("x", steps=steps, entry="2026-12-01T10:00")
    written = replace(campaign.messages["two"], copy=a.COPY)
    campaign = replace(campaign, copy={}, messages={**campaign.messages, "two": written})
    schedule = a.run(a.project(campaign), a.person("ada"))
    assert [(row.step, row.status.value) for row in schedule.rows] == [("one", "not_reached"), ("two", "sent")]


def test_those_held_out_of_all_campaigns_are_the_same_in_each_and_a_larger_share_only_adds_people(a):
    people = [a.person(f"p{number}") for number in range(200)]
    own = AudienceChoice(holdout=0.5, route=a.HERE / "audience")
    first = a.campaign("x", a.send("main", "email", at="2026-12-02T10:00"), audience=own)
    second = a.campaign("y", steps=[a.send("one", "sms")], entry="2026-12-02T10:00")
    receipt = a.campaign("z", a.send("sold", "email", at="2026-12-02T10:00"), purpose="transactional")

    def held(share):
        found = {"x": set(), "y": set(), "z": set()}
        for row in a.run(a.project(first, second, receipt, holdout=share), *people).rows:
            if row.status is Status.HELD_OUT and "of all marketing campaigns" in row.words:
                assert row.reason == Route("policy.yaml") / "holdout"
                found[row.campaign].add(row.person)
            elif row.status is Status.HELD_OUT:
                assert row.reason == own.route
        return found

    tenth, fifth = held(0.1), held(0.2)
    assert tenth["x"] == tenth["y"] < fifth["x"] == fifth["y"]
    assert fifth["z"] == set()
    assert 10 < len(tenth["x"]) < 30


def test_people_by_name_are_in_no_holdout(a):
    campaign = a.campaign("x", a.send("main", "email", at="2026-12-02T10:00"))
    schedule = a.run(a.project(campaign, people=[a.person("ada")], holdout=1.0), a.person("bob"))
    assert {row.person: row.status.value for row in schedule.rows} == {"ada": "sent", "bob": "held_out"}
