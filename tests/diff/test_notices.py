"""What a person should look at first."""

from __future__ import annotations

import json
import shutil

import pytest

from .pull_requests import LAMPS, SPRING

SEGMENTS = "campaigns/segments.yaml"


@pytest.fixture
def notices(omni, git):
    """A function that changes files of a shop and gives the notices, and where an old value is still read."""

    def told(root, *changes: tuple[str, str, str], at: str = "") -> list[str]:
        for file, old, new in changes:
            text = (root / file).read_text(encoding="utf-8")
            assert old in text
            (root / file).write_bytes(text.replace(old, new).encode())
        found = json.loads(omni("diff", "-f", "json", *(["--at", at] if at else [])).stdout)["notices"]
        return ["; ".join(filter(None, (one["sentence"], one["still"]))) for one in found]

    return told


@pytest.fixture
def someone(stall, git):
    """Two people who are meant; one of them gave no consent."""
    people = """people:
  gia: {locale: it-IT, country: IT, phone: "+390000000001", consent: {sms: [offers]}, tier: gold}
  ugo: {locale: it-IT, country: IT, phone: "+390000000002", tier: gold}
  pia: {locale: it-IT, country: IT, phone: "+390000000003", consent: {sms: [offers]}, tier: basic}
"""
    (stall / "campaigns/people.yaml").write_text(people)
    git("add", "--all")
    git("commit", "--quiet", "--message=People")
    git("branch", "--force", "main")
    return stall


def test_a_price_everywhere(stall, notices):
    assert notices(stall, (LAMPS, "price: {EUR: 29}", "price: {EUR: 28}")) == ["price €29 → €28 in sms (it)"]


def test_a_price_that_another_channel_still_says(shop, notices):
    told = notices(shop, (LAMPS, 'short: "Lume a {{ price }}', 'short: "Lume a 25 €'))
    assert told == ["price €29 → €25 in sms (it); email (it) still says “29 €”"]


def test_a_code_and_a_link(shop, notices):
    told = notices(shop, (SPRING, "code: FIORI", "code: ROSE"), (SPRING, "forma.example/p", "forma.example/r"))
    assert "code FIORI → ROSE in email, sms (en, it)" in told
    assert "link https://forma.example/p → https://forma.example/r in sms (en, it)" in told


def test_a_value_that_is_left_out(stall, notices):
    assert "price €39 is no longer in sms (it)" in [
        one.replace("old price", "price") for one in notices(stall, (LAMPS, " invece di {{ old_price }}", ""))
    ]


@pytest.mark.parametrize(
    ("price", "told"),
    [
        (("25", "24"), "for regulars (everyone else: €29): price €25 → €24 in sms (it)"),
        (("29", "28"), "for everyone except regulars (€25): price €29 → €28 in sms (it)"),
        (("39", "38"), "price €39 → €38 in sms (it)"),
    ],
)
def test_whom_a_changed_value_is_for(stall, git, notices, price, told):
    lamps = (stall / LAMPS).read_text(encoding="utf-8")
    own = "versions: [{for: regulars, facts: {price: {EUR: 25}}}]\nfacts:"
    (stall / LAMPS).write_bytes(lamps.replace("facts:", own, 1).encode())
    git("add", "--all")
    git("commit", "--quiet", "--message=Versions")
    git("branch", "--force", "main")
    old, new = (f"{{EUR: {amount}}}" for amount in price)
    found = notices(stall, (LAMPS, old, new))
    assert [one.replace("old price", "price") for one in found] == [told]


def test_a_version_that_is_new_and_one_that_is_gone(someone, git, notices):
    own = "versions: [{for: regulars, facts: {price: {EUR: 25}}}]\n"
    with_own = "have a version of their own now: price 25.00 EUR instead of 29.00 EUR"
    assert notices(someone, (LAMPS, "send:", f"{own}send:")) == [f"regulars (1 person) {with_own}"]
    git("commit", "--quiet", "--all", "--message=A version")
    git("branch", "--force", "main")
    without = "have no version of their own any more: price 29.00 EUR instead of 25.00 EUR"
    assert notices(someone, (LAMPS, own, "")) == [f"regulars (1 person) {without}"]


def test_who_reads_a_new_language(someone, git, notices):
    people = (someone / "campaigns/people.yaml").read_text(encoding="utf-8")
    (someone / "campaigns/people.yaml").write_text(people.replace("gia: {locale: it-IT", "gia: {locale: en-GB"))
    git("commit", "--quiet", "--all", "--message=English")
    git("branch", "--force", "main")
    copy = 'copy:\n  en: {short: "Lume for {{ price }} instead of {{ old_price }}"}\n'
    told = notices(someone, (LAMPS, "locales: [it]", "locales: [it, en]"), (LAMPS, "copy:\n", copy))
    assert told == ["1 person now reads English instead of Italian"]


def test_a_wider_audience(someone, notices):
    assert notices(someone, (SEGMENTS, "'gold'", "'basic' OR person.tier = 'gold'")) == [
        "meant for 3 of 3 people instead of 2"
    ]


def test_loosened_consent(someone, notices):
    told = notices(someone, (LAMPS, "channels: [sms]", "purpose: transactional\nchannels: [sms]"))
    assert "sms now goes to 1 person who gave no consent and did not get it" in told


def test_a_send_that_is_past(someone, notices):
    told = notices(someone, (LAMPS, "send: 2027-03-03T10:00", "send: 2027-03-02T10:00"), at="2027-03-02T18:00")
    assert "main is meant for Tue 2 Mar 2027 10:00, which is past" in told


def test_a_language_that_is_no_longer_written(shop, notices):
    told = notices(shop, (SPRING, "channels: [email, sms]", "channels: [email, sms]\nlocales: [it]"))
    assert "English is no longer written for email, sms (en)" in told


def test_a_segment_less(someone, notices):
    told = notices(someone, (LAMPS, "da noi", "da noi subito"))
    longer = "167 of 160 characters, € counted twice"
    assert told == [f"sms (it) now costs 2 text messages a person instead of 1: {longer}"]


def test_sends_and_showings_move(omni, stall):
    shown = """channels: [sms]
shown: [{message: main, channels: [poster], from: 2027-03-02T08:00, to: ends}]
"""
    lamps = (stall / LAMPS).read_text(encoding="utf-8").replace("channels: [sms]\n", shown)
    for name, text in {
        "before": lamps,
        "after": lamps.replace("ends: 2027-03-14", "ends: 2027-03-12").replace("send: 2027-03-03", "send: 2027-03-04"),
    }.items():
        shutil.copytree(stall / "campaigns", stall / name / "campaigns")
        (stall / name / LAMPS).write_bytes(text.encode())
    people = (
        "people:\n  gia: {locale: it-IT, country: IT, phone: '+390000000001', consent: {sms: [offers]}, tier: gold}\n"
    )
    for name in ("before", "after"):
        (stall / name / "campaigns/people.yaml").write_text(people)
    moves = json.loads(omni("diff", "before", "after", "-f", "json").stdout)["moves"]
    assert [(move["send"], move["channel"], move["before"], move["after"]) for move in moves] == [
        ("main", "sms", "2027-03-03T10:00", "2027-03-04T10:00"),
        ("main, shown until", "poster", "2027-03-14T23:59", "2027-03-12T23:59"),
    ]
