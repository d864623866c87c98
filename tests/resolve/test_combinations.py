from __future__ import annotations

HEAD = """
campaign: spring
markets: [italy, romania]
locales: [it, en, ro]
copy: {it: {headline: Ciao, body: Testo}, en: {headline: Hello, body: Text}, ro: {headline: Salut, body: Text}}
"""


def test_a_message_is_meant_once_for_each_channel_market_and_locale(briefs):
    found = briefs(HEAD + "channels: [email, sms]\nsends: [{at: 2026-12-05T10:00, message: main}]\n")
    assert list(found) == [
        "spring/main/email/italy/en-GB",
        "spring/main/email/italy/it",
        "spring/main/email/romania/ro",
        "spring/main/sms/italy/en-GB",
        "spring/main/sms/italy/it",
        "spring/main/sms/romania/ro",
    ]


def test_only_channels_that_a_step_uses_are_meant(briefs):
    found = briefs(
        HEAD
        + """
channels: [email, sms, push]
messages: {hello: {}, bye: {}}
sends:
  - {at: 2026-12-05T10:00, message: hello, channels: [email]}
  - {at: 2026-12-06T10:00, message: bye, first_of: [preferred, sms]}
"""
    )
    assert {(brief.key.message, brief.key.channel) for brief in found.values()} == {("hello", "email"), ("bye", "sms")}


def test_a_journey_reaches_into_its_branches_and_experiments(briefs):
    found = briefs(
        HEAD
        + """
channels: [email, sms]
messages: {hello: {variants: {a: {it: {headline: Uno}}, b: {it: {headline: Due}}}}, bye: {}}
journey:
  entry: {at: 2026-12-05T10:00}
  steps:
    - {send: hello, channels: [email], experiment: {a: 50%, b: 50%}}
    - wait_for: clicked
      within: 3d
      then:
        - {send: bye, channels: [sms]}
"""
    )
    italian = {brief.key[1:] for brief in found.values() if brief.key.locale == "it"}
    assert italian == {
        ("hello", "email", "italy", "it", "", "a"),
        ("hello", "email", "italy", "it", "", "b"),
        ("bye", "sms", "italy", "it", "", ""),
    }
    assert found["spring/hello/email/italy/it/b"].copy["headline"].text == "Due"


def test_a_version_keeps_to_its_channels_and_everyone_else_has_them_all(briefs):
    found = briefs(
        HEAD
        + """
channels: [email, sms]
sends: [{at: 2026-12-05T10:00, message: main}]
versions: [{for: vip, channels: [email]}]
""",
        segments="segments: {vip: \"country = 'IT'\"}",
    )
    assert {brief.key.channel for brief in found.values() if brief.key.version == "vip"} == {"email"}
    assert {brief.key.channel for brief in found.values() if not brief.key.version} == {"email", "sms"}
