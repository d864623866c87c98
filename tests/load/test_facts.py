"""Every kind of fact, in every way the vocabulary writes it."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from omni.model import facts as f

moment = datetime.fromisoformat

KINDS = [
    ("30%", f.Percent(Decimal(30))),
    ("{percent: 30, of: everything}", f.Percent(Decimal(30), "everything")),
    ("{up_to: 50%}", f.Percent(Decimal(50), bound=f.Bound.UP_TO)),
    ("{from: 10%}", f.Percent(Decimal(10), bound=f.Bound.FROM)),
    ("{EUR: 84, RON: 420}", f.Price({"EUR": Decimal(84), "RON": Decimal(420)})),
    ("{EUR: 9.90, per: month}", f.Price({"EUR": Decimal("9.90")}, per="month")),
    ("{EUR: 0.1184, per: kWh}", f.Price({"EUR": Decimal("0.1184")}, per="kWh")),
    ("{from: {EUR: 0.118}, per: kWh}", f.Price({"EUR": Decimal("0.118")}, per="kWh", bound=f.Bound.FROM)),
    ("{EUR: 3, per: {EUR: 100}}", f.Price({"EUR": Decimal(3)}, per_amounts={"EUR": Decimal(100)})),
    ("{EUR: 120, role: old_price}", f.Price({"EUR": Decimal(120)}, role="old_price")),
    ("{EUR: 84, until: ends}", f.Price({"EUR": Decimal(84)}, until="ends")),
    ("{from: {EUR: 19.90}}", f.Price({"EUR": Decimal("19.90")}, bound=f.Bound.FROM)),
    ("{up_to: {EUR: 30000}}", f.Price({"EUR": Decimal(30000)}, bound=f.Bound.UP_TO)),
    ("{less: {EUR: 10}, over: {EUR: 50}}", f.Saving({"EUR": Decimal(10)}, {"EUR": Decimal(50)})),
    ("{less: {EUR: 10}, over: min_spend}", f.Saving({"EUR": Decimal(10)}, {"EUR": Decimal(60)})),
    ("{free: delivery, over: {EUR: 50}}", f.Free("delivery", {"EUR": Decimal(50)})),
    ("{free: admission}", f.Free("admission")),
    ("{gift: nova-coat, over: {EUR: 80}}", f.Gift("nova-coat", {"EUR": Decimal(80)})),
    ("2026-11-30T23:59", f.Moment(moment("2026-11-30T23:59"))),
    ("{at: 2026-11-30T23:59:59, timezone: Europe/Rome}", f.Moment(moment("2026-11-30T23:59:59"), "Europe/Rome")),
    ("{at: 2026-11-30T23:59, timezone: recipient}", f.Moment(moment("2026-11-30T23:59"), "recipient")),
    ("{date: 2026-11-30}", f.Day(date(2026, 11, 30))),
    ("{from: 2026-11-27, to: 2026-11-30}", f.Period(moment("2026-11-27T00:00"), moment("2026-11-30T23:59"))),
    (
        "{from: 2026-11-27T08:00, to: 2026-11-30T20:00, timezone: Europe/Rome}",
        f.Period(moment("2026-11-27T08:00"), moment("2026-11-30T20:00"), timed=True, zone="Europe/Rome"),
    ),
    ('{time: "19:30"}', f.TimeOfDay(time(19, 30))),
    ('{hours: "09:30-19:30"}', f.OpeningHours(dict.fromkeys(range(7), ((time(9, 30), time(19, 30)),)))),
    (
        '{hours: {mon-fri: "07:00-21:00", sat: closed}}',
        f.OpeningHours(dict.fromkeys(range(5), ((time(7), time(21)),))),
    ),
    (
        '{hours: "09:00-13:00, 15:30-19:30"}',
        f.OpeningHours(dict.fromkeys(range(7), ((time(9), time(13)), (time(15, 30), time(19, 30))))),
    ),
    (
        '{hours: {mon: ["12:00-15:00", "19:00-01:00"]}}',
        f.OpeningHours({0: ((time(12), time(15)), (time(19), time(1)))}),
    ),
    ("{hours: 24/7}", f.OpeningHours({}, always=True)),
    ("{quantity: 40 hour}", f.Quantity(Decimal(40), Decimal(40), "hour")),
    ("{quantity: 24..84 month}", f.Quantity(Decimal(24), Decimal(84), "month")),
    (
        "{quantity: 4 meal, per: {EUR: 10}}",
        f.Quantity(Decimal(4), Decimal(4), "meal", per_amounts={"EUR": Decimal(10)}),
    ),
    ("{quantity: 10000 km, per: year}", f.Quantity(Decimal(10000), Decimal(10000), "km", "year")),
    ("{quantity: 14 day, role: trial}", f.Quantity(Decimal(14), Decimal(14), "day")),
    ("{quantity: 14 zile}", f.Quantity(Decimal(14), Decimal(14), "day")),
    ("{quantity: 12 months}", f.Quantity(Decimal(12), Decimal(12), "month")),
    ("{quantity: 3 rate}", f.Quantity(Decimal(3), Decimal(3), "instalment")),
    ("{quantity: 2 Nächte, per: persona}", f.Quantity(Decimal(2), Decimal(2), "night", "person")),
    ("{quantity: 1 mese}", f.Quantity(Decimal(1), Decimal(1), "month")),
    ("{quantity: 4 mese}", f.Quantity(Decimal(4), Decimal(4), "mese")),
    ("{quantity: 40 posti}", f.Quantity(Decimal(40), Decimal(40), "posti")),
    ("{EUR: 39, per: lună}", f.Price({"EUR": Decimal(39)}, role="price", per="month")),
    ('{version: "5.4", of: Bluetooth}', f.Release("5.4", "Bluetooth")),
    ("{multiplier: 2, of: points}", f.Multiplier(Decimal(2), "points")),
    ("{multiplier: 2, of: donations, until: ends}", f.Multiplier(Decimal(2), "donations", "ends")),
    ("{bundle: {buy: 3, pay: 2}, until: ends}", f.Bundle(3, 2, until="ends")),
    ("{bundle: {buy: 3, pay: 2, of: nights}}", f.Bundle(3, 2, "nights")),
    ("{code: BLACK30, encodes: other}", f.Code("BLACK30", "other")),
    ('{one_each: "AUG-####-##"}', f.OneEachCode(pattern="AUG-####-##")),
    ("{codes: coupons.csv}", f.OneEachCode(file="coupons.csv")),
    (
        "{url: https://aurora.example/r, keep: [/carrello/], short: https://aurora.example/s}",
        f.Url("https://aurora.example/r", ("/carrello/",), "https://aurora.example/s"),
    ),
    ('{phone: "+39 02 5550 1234"}', f.Phone("+39 02 5550 1234")),
    ("{iban: IT60 X054 2811 1010 0000 0123 456}", f.Iban("IT60X0542811101000000123456")),
    ("{name: Alba, also: [ALBA]}", f.NameOf("Alba", ("ALBA",))),
    ("{place: {it: Milano, de: Mailand}, role: origin}", f.PlaceName({"it": "Milano", "de": "Mailand"})),
    ("{stock: nova-coat}", f.Stock("nova-coat")),
    ("{product: nova-coat}", f.ProductRef("nova-coat")),
    ('{text: {it: "Regolamento"}, exact: true}', f.Text({"it": "Regolamento"}, exact=True)),
    ("{from: event.total, as: money}", f.FromField("event.total", "money")),
    ("{from: person.first_name}", f.FromField("person.first_name")),
    ("{after: event.total, days: 7}", f.DaysAfter("event.total", 7)),
    ("{list: event.total}", f.ListOf("event.total")),
]
CAMPAIGN = """\
campaign: ciao
channels: [sms]
send: 2026-12-05T10:00
facts:
  {name}: {written}
  other: 20%
  ends: 2026-12-31T23:59
  min_spend: {{EUR: 60}}
copy: {{it: {{body: Ciao}}}}
"""


@pytest.fixture
def fact_of(campaign_of):
    def read(written: str, name: str = "thing") -> f.Fact:
        return campaign_of(CAMPAIGN.format(name=name, written=written)).facts[name]

    return read


@pytest.mark.parametrize(("written", "value"), KINDS)
def test_a_kind_is_told_by_its_keys(fact_of, written, value):
    assert fact_of(written).value == value


@pytest.mark.parametrize(("written", "value"), KINDS)
def test_any_kind_may_differ_by_market(fact_of, written, value):
    assert fact_of(f"{{by_market: {{italy: {written}}}}}").values == {"italy": value}


def test_what_stands_beside_a_value(fact_of):
    fact = fact_of("{quantity: 1 kg, of: flour, nouns: {it: [pasti]}, words: {it: [reso, rientro]}, also: 1000 g}")
    assert (fact.of, fact.nouns, fact.words) == ("flour", {"it": ("pasti",)}, {"it": ("reso", "rientro")})
    assert fact.also == (f.Quantity(Decimal(1000), Decimal(1000), "g"),)


def test_what_stands_beside_markets_holds_in_all_of_them(fact_of):
    fact = fact_of("{by_market: {italy: IT20, romania: RO20}, encodes: other, of: spring}", "code")
    assert fact.of == "spring"
    assert fact.values == {"italy": f.Code("IT20", "other"), "romania": f.Code("RO20", "other")}


ROLES = [
    ("old_price", "{EUR: 120}", "old_price"),
    ("min_spend", "{EUR: 60}", "min_spend"),
    ("gift_threshold", "{EUR: 60}", "threshold"),
    ("early_price", "{EUR: 60}", "price"),
    ("coat", "{EUR: 60}", "price"),
    ("coat", "{EUR: 60, role: fee}", "fee"),
    ("ends", "2026-12-31", "end"),
    ("early_starts", "2026-12-31", "start"),
    ("when", "{at: 2026-12-31T10:00, role: deadline}", "deadline"),
    ("party", "2026-12-31", ""),
    ("party", "2026-12-31T19:30", ""),
    ("party", "2026-12-31T23:59", "end"),
    ("sfarsit", "2026-12-31", "end"),
    ("buchen_bis", "2026-12-31", "end"),
    ("scadenza_offerta", "2026-12-31", "end"),
    ("date_limite", "2026-12-31", "deadline"),
    ("inizio", "2026-12-31", "start"),
    ("pret_vechi", "{EUR: 60}", "old_price"),
    ("prezzo_pieno_cassa", "{EUR: 60}", "old_price"),
    ("rata", "{EUR: 60}", "instalment"),
    ("acompte", "{EUR: 60}", "down_payment"),
    ("pret", "{EUR: 60}", "price"),
]


@pytest.mark.parametrize(("name", "written", "role"), ROLES)
def test_a_role_is_told_by_the_name_where_none_is_written(campaign_of, name, written, role):
    campaign = campaign_of(
        f"campaign: ciao\nchannels: [sms]\nsend: 2026-12-05T10:00\nfacts: {{{name}: {written}}}\ncopy: {{it: {{body: Ciao}}}}\n"
    )
    fact = campaign.facts[name]
    assert fact.role == role
    if isinstance(fact.value, f.Price):
        assert fact.value.role == role


def test_a_fact_knows_where_it_stands(fact_of):
    assert fact_of("30%").route.keys == ("facts", "thing")


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("{EUR: 1.000}", "says 1.000 EUR, EUR has 2 decimals"),
        ("{quantity: 24-84 month}", "expects a number and a unit such as 40 hour"),
        ("{quantity: 1/2 hour}", "expects a number and a unit such as 40 hour"),
        ("{iban: IT60X0542811101000000123457}", "its digits do not add up to an account"),
        ("{bundle: {buy: 2, pay: 3}}", "says 2 for 3, nothing of it is free"),
        ("{one_each: AUG}", "says AUG, without a # everybody has the same code"),
        ("{from: person.tier, as: blob}", "expects text, integer"),
    ],
)
def test_a_value_that_cannot_be_meant_is_told_once(load_with, value, says):
    _, (finding,) = load_with({"campaigns/ciao.yaml": CAMPAIGN.format(name="thing", written=value)})
    assert says in finding.sentence
