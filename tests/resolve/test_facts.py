from __future__ import annotations

from decimal import Decimal

import pytest

CAMPAIGN = """
campaign: spring
channels: [email]
markets: [italy, romania]
locales: [it, ro]
sends: [{at: 2026-12-05T10:00, message: main}]
copy: {it: {headline: Ciao}, ro: {headline: Salut}}
"""
ITALY, ROMANIA = "spring/main/email/italy/it", "spring/main/email/romania/ro"


def test_money_is_in_the_currency_of_the_market(briefs):
    found = briefs(CAMPAIGN + "facts: {price: {EUR: 84, RON: 420}}\n")
    assert found[ITALY].facts["price"].value.money.currency == "EUR"
    assert found[ROMANIA].facts["price"].value.money.amount == Decimal(420)


def test_what_a_market_does_not_offer_is_absent_there(briefs):
    found = briefs(CAMPAIGN + "facts: {price: {EUR: 84}, gift: {less: {EUR: 10, RON: 50}, over: {EUR: 50}}}\n")
    assert {"price", "gift"} <= found[ITALY].facts.keys()
    assert not {"price", "gift"} & found[ROMANIA].facts.keys()


def test_a_value_may_differ_by_market(briefs):
    found = briefs(CAMPAIGN + "facts: {discount: {by_market: {italy: 20%, romania: 25%}}}\n")
    assert [found[key].facts["discount"].value.points for key in (ITALY, ROMANIA)] == [20, 25]


def test_a_version_overrides_and_unsets(briefs):
    found = briefs(
        CAMPAIGN + "facts: {discount: 20%, code: A20}\nversions: [{for: vip, facts: {discount: 40%}, unset: [code]}]\n",
        segments="segments: {vip: \"country = 'IT'\"}",
    )
    vip = found[f"{ITALY}/vip"].facts
    assert vip["discount"].value.points == 40
    assert "code" not in vip
    assert "code" in found[ITALY].facts


def test_facts_of_the_brand_hold_everywhere(briefs):
    assert briefs(CAMPAIGN)[ITALY].facts["delivery"].value.over == {"EUR": Decimal(80)}


@pytest.mark.parametrize(
    ("when", "year"),
    [
        ("sends: [{at: 2026-12-05T10:00, message: main}]", 2026),
        ("sends: [{at: 2027-01-02T10:00, message: main}]", 2027),
    ],
)
def test_the_year_of_the_first_send_need_not_be_printed(briefs, when, year):
    text = CAMPAIGN.replace("sends: [{at: 2026-12-05T10:00, message: main}]", when)
    assert briefs(text)[ITALY].first_year == year
