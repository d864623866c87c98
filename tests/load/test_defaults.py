"""The smallest campaign is six keys; everything else has a default."""

from __future__ import annotations

from datetime import datetime

from omni.model.campaign import AudienceChoice, Need, Shown
from omni.model.facts import Moment
from omni.model.place import Route

moment = datetime.fromisoformat

SIX_KEYS = """\
campaign: ciao
channels: [email, sms]
send: 2026-12-05T10:00
facts: {discount: 20%, code: CIAO20, ends: 2026-12-31T23:59}
cta: https://aurora.example/ciao
copy: {it: {headline: "Ciao! -{{ discount }}", body: "Con {{ code }} fino al {{ ends }}.", cta: Scopri}}
"""
SMALL_BRAND = "brand: Aurora\ntimezone: Europe/Rome\n"


def test_six_keys_are_a_campaign(campaign_of):
    campaign = campaign_of(SIX_KEYS)
    assert campaign.id == "ciao"
    assert campaign.channels == ("email", "sms")
    assert campaign.markets == ("italy", "romania")
    assert campaign.locales == ("it",)
    assert list(campaign.messages) == ["main"]
    assert campaign.topic == "offers"
    assert campaign.audience == AudienceChoice()
    assert campaign.cta is not None
    assert campaign.cta.urls == {"": "https://aurora.example/ciao"}
    (send,) = campaign.sends
    assert (send.id, send.message, send.channels) == ("main", "main", ("email", "sms"))
    assert send.at == Moment(moment("2026-12-05T10:00"))
    assert campaign.copy["it"].fields["cta"].text == "Scopri"
    assert campaign.copy["it"].fields["cta"].route == Route("campaigns/ciao.yaml", ("copy", "it", "cta"))


def test_without_markets_the_country_of_each_language_is_one(load_texts, workspace_texts):
    templates = {file: text for file, text in workspace_texts.items() if file.startswith("channel_templates/")}
    project, findings = load_texts({**templates, "campaigns/brand.yaml": SMALL_BRAND, "campaigns/ciao.yaml": SIX_KEYS})
    assert findings == ()
    (market,) = project.brand.markets.values()
    assert (market.id, market.countries, market.currency) == ("IT", ("IT",), "EUR")
    assert (market.timezone, market.locales) == ("Europe/Rome", ("it",))
    assert project.campaigns["ciao"].markets == ("IT",)


def test_the_country_of_a_language_has_its_own_money_and_clock(load_texts):
    brand = f"{SMALL_BRAND}locales: [it, ro, de-CH]\n"
    project, findings = load_texts({"campaigns/brand.yaml": brand})
    assert findings == ()
    assert [(market.currency, market.timezone) for market in project.brand.markets.values()] == [
        ("EUR", "Europe/Rome"),
        ("RON", "Europe/Bucharest"),
        ("CHF", "Europe/Zurich"),
    ]


def test_a_channel_that_nobody_receives_is_shown_from_the_send_on(campaign_of):
    campaign = campaign_of(SIX_KEYS.replace("[email, sms]", "[sms, instagram]"))
    saturday = Moment(moment("2026-12-05T10:00"))
    assert [send.channels for send in campaign.sends] == [("sms",)]
    assert campaign.shown == (Shown("main", ("instagram",), Route("campaigns/ciao.yaml", ("send",)), saturday, "ends"),)


def test_send_is_the_moment_of_every_message(campaign_of):
    campaign = campaign_of(f"{SIX_KEYS}messages: {{one: {{}}, two: {{channels: [sms]}}}}\n")
    assert [(send.message, send.channels) for send in campaign.sends] == [("one", ("email", "sms")), ("two", ("sms",))]


def test_two_sends_of_one_message_have_names_of_their_own(campaign_of):
    sends = "sends: [{at: 2026-12-05T10:00, channels: [email]}, {at: 2026-12-06T10:00, first_of: [preferred, sms]}]"
    campaign = campaign_of(SIX_KEYS.replace("send: 2026-12-05T10:00", sends))
    assert [(send.id, send.channels, send.first_of) for send in campaign.sends] == [
        ("main", ("email",), ()),
        ("main-2", (), ("preferred", "sms")),
    ]


def test_channels_are_those_that_its_sends_name(campaign_of):
    sends = "sends: [{at: 2026-12-05T10:00, first_of: [preferred, sms, email]}]"
    text = SIX_KEYS.replace("send: 2026-12-05T10:00", sends).replace("channels: [email, sms]\n", "")
    assert campaign_of(text).channels == ("sms", "email")


def test_a_language_is_spelt_as_the_market_spells_it(load_with, workspace_texts):
    brand = workspace_texts["campaigns/brand.yaml"].replace("locales: [it, en]", "locales: [it-IT, en]")
    project, findings = load_with({"campaigns/brand.yaml": brand, "campaigns/ciao.yaml": SIX_KEYS})
    assert findings == ()
    assert project.campaigns["ciao"].locales == ("it-IT",)


def test_needs_are_for_all_channels_or_for_one(campaign_of):
    campaign = campaign_of(
        f"{SIX_KEYS}requires: {{all: [code, {{any: [discount, ends]}}], sms: cta.utm}}\nforbid: {{email: [ends]}}\n"
    )
    route = Route("campaigns/ciao.yaml", ("requires",))
    assert campaign.requires == (
        Need("", ("code",), route / "all" / 0),
        Need("", ("discount", "ends"), route / "all" / 1),
        Need("sms", ("cta.utm",), route / "sms" / 0),
    )
    assert [(need.channel, need.any_of) for need in campaign.forbids] == [("email", ("ends",))]


def test_a_blank_key_that_has_a_default_is_not_given(campaign_of):
    assert campaign_of(f"{SIX_KEYS}title:\naudience:\n").title == ""


def test_a_single_name_is_a_list_of_one(campaign_of):
    campaign = campaign_of(SIX_KEYS.replace("[email, sms]", "sms") + "audience: {include: vip}\n")
    assert campaign.channels == ("sms",)
    assert campaign.audience.include == ("vip",)
