"""What policy.yaml says of limits, warm-ups and presets."""

from __future__ import annotations

import pytest

from omni.model.policy import WarmUp

HOUR, DAY = 3600, 86_400


def with_policy(load_with, text):
    project, findings = load_with({"campaigns/policy.yaml": f"policy:\n{text}"})
    assert [finding.sentence for finding in findings] == []
    return project.policy


@pytest.mark.parametrize(
    ("written", "channels", "most", "warm_up"),
    [
        ("{sms: 100/min}", ("sms",), (100, 60), None),
        ("{sms: {max: 100/min}}", ("sms",), (100, 60), None),
        ("{provider: {max: 9/s, channels: [sms, email]}}", ("sms", "email"), (9, 1), None),
        (
            "{email: {max: 100/min, warm_up: {start: 20/h, growth: 1.4/day}}}",
            ("email",), (100, 60), WarmUp((20,), HOUR, 1.4),
        ),
        (
            "{email: {max: 100/min, warm_up: {start: [50/day, 100/day], overflow: drop}}}",
            ("email",), (100, 60), WarmUp((50, 100), DAY, 1.0, "drop"),
        ),
    ],
)  # fmt: skip
def test_a_rate_limit_is_a_channels_own_or_shared(load_with, written, channels, most, warm_up):
    (limit,) = with_policy(load_with, f"  rate_limits: {written}\n").rate_limits
    assert (limit.channels, (limit.max, limit.seconds), limit.warm_up) == (channels, most, warm_up)


def test_braze_answers_what_the_policy_leaves_open(load_with):
    policy = with_policy(load_with, "  preset: braze\n  on_past: now\n")
    assert (policy.quiet, policy.late, policy.grace, policy.on_past) == ("defer", "grace", HOUR, "now")
    assert policy.ttl == {"email": 72 * HOUR, "sms": 72 * HOUR}
    assert policy.unknown_timezone == "market"


def test_klaviyo_caps_each_channel_by_its_smart_sending(load_with):
    caps = with_policy(load_with, "  preset: klaviyo\n").frequency_caps
    assert [(cap.max, cap.per.rolling, cap.channels) for cap in caps] == [
        (1, 16 * HOUR, ("email",)),
        (1, DAY, ("sms",)),
    ]


def test_what_the_policy_writes_is_stronger_than_a_preset(load_with):
    text = "  preset: klaviyo\n  frequency_caps: [{max: 2, per: calendar day}]\n"
    (cap,) = with_policy(load_with, text).frequency_caps
    assert cap.per.calendar == "day"


def test_a_week_may_begin_on_sunday_and_an_address_may_be_written_to_twice(load_with):
    text = "  week_start: sunday\n  dedupe: none\n  frequency_caps: [{max: 2, per: calendar week}]\n"
    policy = with_policy(load_with, text)
    assert policy.frequency_caps[0].per.week_start == 6
    assert policy.dedupe == "none"


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ('"22:00-08:00"', {0: ["22:00-08:00"], 6: ["22:00-08:00"]}),
        ('"13:00-14:00, 20:00-10:00"', {0: ["13:00-14:00", "20:00-10:00"], 6: ["13:00-14:00", "20:00-10:00"]}),
        ("none", {0: [], 6: []}),
        ("all day", {0: ["00:00-00:00"], 6: ["00:00-00:00"]}),
        ('{sat, sun: "20:00-10:00"}', {4: [], 5: ["20:00-10:00"], 6: ["20:00-10:00"]}),
        ('{mon-sat: "22:00-08:00", sun: all day}', {5: ["22:00-08:00"], 6: ["00:00-00:00", "22:00-08:00"]}),
    ],
)
def test_quiet_hours_are_those_of_every_day_or_of_weekdays(load_with, written, days):
    written = written.replace("sat, sun", '"sat, sun"')
    (line,) = with_policy(load_with, f"  quiet_hours: {{IT.sms: {written}}}\n").quiet_hours
    told = {day: [f"{one.start:%H:%M}-{one.end:%H:%M}" for one in line.week.days[day]] for day in days}
    assert told == days


def test_a_campaign_a_message_and_a_person_have_their_own(load_with):
    campaign = (
        "campaign: ciao\nchannels: [sms]\nsend: 2026-12-05T10:00\nexempt: true\nquiet_hours: {sms: '18:00-10:00'}\n"
        "cta: https://aurora.example/ciao\nmessages: {main: {exempt: false, counts: true}}\n"
        "copy: {it: {headline: Ciao, body: Ciao}}\n"
    )
    people = "people:\n  ada: {first_name: Ada, locale: it-IT, country: IT, quiet_hours: {mon-fri: '09:00-18:00'}}\n"
    project, _ = load_with({"campaigns/ciao.yaml": campaign, "campaigns/people.yaml": people})
    found = project.campaigns["ciao"]
    (line,) = found.quiet_hours
    assert (found.exempt, found.counts, line.channel) == (True, None, "sms")
    assert (found.messages["main"].exempt, found.messages["main"].counts) == (False, True)
    own = project.people["ada"].quiet_hours
    assert own
    assert [len(day) for day in own.week.days] == [1, 1, 1, 1, 1, 0, 0]


def test_the_plan_may_end(load_with):
    assert with_policy(load_with, "  horizon: 60d\n").horizon == 60 * DAY
