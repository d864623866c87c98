"""For whom a row is: market, language, version, channel and the reader's day."""

from __future__ import annotations

import pytest

from .conftest import CAMPAIGN

MARKETS = """\
brand: Forma
domains: [forma.example]
timezone: Europe/Rome
markets:
  italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it, ro]}
  romania: {countries: [RO], currency: RON, timezone: Europe/Bucharest, locales: [ro]}
  uk: {countries: [GB], currency: GBP, timezone: Europe/London, locales: [en-GB]}
"""
PRICED = CAMPAIGN.replace("{EUR: 34}", "{EUR: 34, RON: 170, GBP: 30}")
VERSIONS = "versions: [{for: vip, facts: {discount: 40%}}]\n"
WRONG = {"RON": "Doar 99 lei", "GBP": "Only £79", "EUR": "Solo 79 €"}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"market": "romania", "locale": "ro"}, "170.00 RON"),
        ({"market": "RO", "locale": "ro"}, "170.00 RON"),
        ({"market": "italy", "locale": "ro"}, "34.00 EUR"),
        ({"market": None, "locale": "ro"}, "170.00 RON"),
        ({"market": None, "locale": "ro-RO"}, "170.00 RON"),
        ({"market": None, "locale": "it_it"}, "34.00 EUR"),
        ({"market": None, "locale": "en"}, "30.00 GBP"),
        ({"market": None, "locale": None}, "34.00 EUR"),
        ({"market": None, "locale": "fr"}, "34.00 EUR"),
    ],
)
def test_money_follows_the_market_of_the_row_or_of_its_language(found, row, expected):
    told = found({"text": WRONG[expected[-3:]], **row}, brand=MARKETS, campaign=PRICED)
    assert {one["expected"] for one in told} == {expected}


def test_a_version_has_facts_of_its_own_and_needs_no_segment(found):
    rows = [{"id": "all", "text": "-40% con FIT30"}, {"id": "vip", "text": "-40% con FIT30", "version": "vip"}]
    assert [one["message"] for one in found(*rows, campaign=CAMPAIGN + VERSIONS)] == ["all"]


@pytest.mark.parametrize(
    "row",
    [
        {"market": "mars"},
        {"version": "gold"},
        {"locale": "Klingon"},
        {"send_at": "tomorrow"},
        {"links": "[x"},
        {"text": ""},
    ],
    ids=lambda row: next(iter(row)),
)
def test_a_row_for_nobody_is_told_and_the_others_are_read(found, row):
    told = found(
        {"id": "bad", "text": "-30%", **row}, {"id": "good", "text": "-20% con FIT30"}, campaign=CAMPAIGN + VERSIONS
    )
    assert [(one["message"], one["code"]) for one in told] == [("bad", "YML109"), ("good", "CON101")]


def test_a_channel_that_nobody_knows_is_plain_text(found):
    (one,) = found({"channel": "Carrier Pigeon", "text": "-20% con FIT30"})
    assert one["span"] == "20%"


@pytest.mark.parametrize("channel", ["carrier_pigeon", "Carrier Pigeon"])
def test_a_campaign_may_require_facts_of_any_channel(found, channel):
    campaign = CAMPAIGN.replace("email: [code]", "carrier_pigeon: [code]")
    (one,) = found({"channel": channel, "text": "-30%"}, campaign=campaign)
    assert (one["code"], one["fact"]) == ("REQ101", "code")


@pytest.mark.parametrize(
    ("send_at", "expected"),
    [
        ("2027-01-16T10:00:00+01:00", ["2027-01-17"]),
        ("2027-01-17T10:00:00+01:00", []),
        ("2027-01-16T23:30:00+00:00", []),
        (None, []),
    ],
)
def test_tomorrow_is_counted_from_the_reader_s_day(found, send_at, expected):
    told = found({"text": "Solo fino a domani!", "send_at": send_at}, brand=MARKETS)
    assert [one["found"] for one in told] == expected
