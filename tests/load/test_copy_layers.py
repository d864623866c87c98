"""Copy in layers and in files."""

from __future__ import annotations

import pytest

CAMPAIGN = """\
campaign: ciao
channels: [email, sms]
send: 2026-12-05T10:00
facts: {discount: 20%}
"""
FOLDER = {
    "campaigns/ciao.yaml": None,
    "campaigns/ciao/campaign.yaml": f"{CAMPAIGN}messages: {{teaser: {{}}, launch: {{}}}}\nversions: [{{for: vip}}]\ncopy: copy/\n",
    "campaigns/people.yaml": None,
}
ITALIAN = """\
copy: it
headline: Ciao
messages:
  teaser:
    body: Presto
    sms: {short: Presto!, diacritics: strip}
  launch:
    body: Eccoci
    variants: {b: {body: Ecco}}
versions:
  vip:
    headline: Per te
    messages: {launch: {body: Per te sola}}
"""


def texts(copy, language="it"):
    return {field: text.text for field, text in copy[language].fields.items()}


@pytest.fixture
def from_files(load_with):
    project, findings = load_with({**FOLDER, "campaigns/ciao/copy/it.yaml": ITALIAN})
    assert findings == ()
    return project.campaigns["ciao"]


def test_a_copy_file_holds_the_campaigns_words_and_those_of_messages(from_files):
    assert texts(from_files.copy) == {"headline": "Ciao"}
    assert texts(from_files.messages["teaser"].copy) == {"body": "Presto"}
    assert texts(from_files.messages["launch"].variants["b"]) == {"body": "Ecco"}
    assert from_files.locales == ("it",)


def test_a_copy_file_holds_the_words_of_versions(from_files):
    (version,) = from_files.versions
    assert texts(version.copy) == {"headline": "Per te"}
    assert texts(version.message_copy["launch"]) == {"body": "Per te sola"}


def test_a_channel_has_words_and_letters_of_its_own(from_files):
    teaser = from_files.messages["teaser"].copy["it"]
    assert {field: text.text for field, text in teaser.channels["sms"].items()} == {"short": "Presto!"}
    assert teaser.diacritics == {"sms": "strip"}


def test_words_know_their_file_and_place(from_files):
    route = from_files.messages["teaser"].copy["it"].channels["sms"]["short"].route
    assert (route.file, route.keys) == ("campaigns/ciao/copy/it.yaml", ("messages", "teaser", "sms", "short"))


def test_words_may_stand_beside_what_they_belong_to(campaign_of):
    campaign = campaign_of(
        f"{CAMPAIGN}"
        "copy: {it: {headline: Ciao}}\n"
        "messages: {main: {copy: {it: {body: Testo}}, variants: {b: {it: {body: Altro}}}}}\n"
        "versions: [{for: vip, copy: {it: {headline: Per te, messages: {main: {body: Tuo}}}}}]\n"
    )
    assert texts(campaign.copy) == {"headline": "Ciao"}
    assert texts(campaign.messages["main"].copy) == {"body": "Testo"}
    assert texts(campaign.messages["main"].variants["b"]) == {"body": "Altro"}
    assert texts(campaign.versions[0].copy) == {"headline": "Per te"}
    assert texts(campaign.versions[0].message_copy["main"]) == {"body": "Tuo"}


def test_a_campaign_has_the_messages_that_its_copy_names(load_with):
    campaign = FOLDER["campaigns/ciao/campaign.yaml"].replace("messages: {teaser: {}, launch: {}}\n", "")
    project, findings = load_with(
        {**FOLDER, "campaigns/ciao/campaign.yaml": campaign, "campaigns/ciao/copy/it.yaml": ITALIAN}
    )
    assert findings == ()
    assert list(project.campaigns["ciao"].messages) == ["teaser", "launch"]


MISTAKES = [
    (
        {"campaigns/ciao/copy/it.yaml": None},
        "campaigns/ciao/campaign.yaml:7:7 unknown-reference: no copy file lies in campaigns/ciao/copy/",
    ),
    (
        {"campaigns/ciao/copy/it.yaml": ITALIAN.replace("  teaser:", "  taeser:")},
        'campaigns/ciao/copy/it.yaml:4:3 unknown-reference: no message is called "taeser", one is called "teaser"',
    ),
    (
        {"campaigns/ciao/copy/it.yaml": ITALIAN.replace("body: Presto", "bdoy: Presto")},
        'campaigns/ciao/copy/it.yaml:5:5 unknown-key: "bdoy" is no text of copy and no channel, body is one',
    ),
    (
        {"campaigns/ciao/copy/it.yaml": ITALIAN.replace("body: Presto", "body: [Presto]")},
        'campaigns/ciao/copy/it.yaml:5:11 wrong-type: "body" expects a text, found a list',
    ),
    (
        {"campaigns/ciao/copy/it.yaml": ITALIAN.replace("copy: it", "copy: xx")},
        'campaigns/ciao/copy/it.yaml:1:7 impossible-value: "copy" says xx, no language has this code',
    ),
    (
        {"campaigns/ciao/copy/it2.yaml": "copy: it\nbody: Ciao\n"},
        "campaigns/ciao/copy/it2.yaml:1:7 duplicate-key: it has two copy files, this one and campaigns/ciao/copy/it.yaml",
    ),
]


@pytest.mark.parametrize(("changed", "line"), MISTAKES)
def test_a_mistake_in_a_copy_file_is_the_campaigns(load_with, told, changed, line):
    project, findings = load_with({**FOLDER, "campaigns/ciao/copy/it.yaml": ITALIAN, **changed})
    assert told((project, findings)) == [line]
    assert [finding.campaign for finding in findings] == ["ciao"]
    assert project.unread == {"campaigns/ciao/campaign.yaml"}


def test_a_copy_file_that_yaml_ate_is_told_once(load_with):
    eaten = ITALIAN.replace("headline: Ciao", "headline: #BlackFriday")
    project, findings = load_with({**FOLDER, "campaigns/ciao/copy/it.yaml": eaten})
    assert [finding.rule for finding in findings] == ["yaml-ate-the-copy"]
    assert project.campaigns == {}
