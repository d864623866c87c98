"""Values in one form for machines."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from omni.model import facts
from omni.model.claims import Claim, DateRange, NumberRange
from omni.model.money import Money
from omni.model.offers import Bound
from omni.words.canonical import apart, meant, said

WEEK = facts.OpeningHours({day: ((time(9, 30), time(19, 30)),) for day in range(5)} | {6: ((time(10), time(13)),)})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (facts.Percent(Decimal("5.90"), bound=Bound.UP_TO), "up to 5.9 %"),
        (facts.Price({"EUR": Decimal(34)}), "34.00 EUR"),
        (facts.Price({"RON": Decimal("0.1355")}, bound=Bound.FROM), "from 0.1355 RON"),
        (facts.Saving({"EUR": Decimal(10)}, over={"EUR": Decimal(50)}), "10.00 EUR"),
        (facts.Free("delivery"), "free delivery"),
        (facts.Quantity(Decimal(24), Decimal(84), "month"), "24..84 month"),
        (facts.Multiplier(Decimal(2)), "2x"),
        (facts.Bundle(3, 2), "3x2"),
        (facts.Day(date(2027, 1, 18)), "2027-01-18"),
        (facts.Period(datetime(2027, 6, 7), datetime(2027, 9, 26)), "2027-06-07/2027-09-26"),  # noqa: DTZ001
        (facts.TimeOfDay(time(20, 30)), "20:30"),
        (WEEK, "mon-fri 09:30-19:30; sun 10:00-13:00"),
        (facts.OpeningHours({}, always=True), "24/7"),
        (facts.OpeningHours({0: ((time(9), time(13)), (time(15), time(19)))}), "mon 09:00-13:00,15:00-19:00"),
        (facts.Phone("+39 011 555-0330"), "+390115550330"),
        (facts.Iban("RO49AAAA1B31007593840000"), "RO49AAAA1B31007593840000"),
        (facts.PlaceName({"it": "Milano", "de": "Mailand"}), "Mailand"),
        (facts.Release("5.4"), "5.4"),
        (Money(Decimal("84.9"), "EUR"), "84.90 EUR"),
    ],
)
def test_a_fact_has_one_form(value, text):
    assert meant(value, "de-AT") == text


def test_of_a_moment_a_time_asks_the_hour():
    moment = facts.Moment(datetime(2027, 1, 18, 20, 0))  # noqa: DTZ001
    assert (meant(moment), meant(moment, kind="time")) == ("2027-01-18", "20:00")


@pytest.mark.parametrize(
    ("kind", "value", "unit", "text"),
    [
        ("percent", Decimal(15), "", "15 %"),
        ("quantity", Decimal("12.0"), "month", "12 month"),
        ("multiplier", Decimal(3), "", "3x"),
        ("money", Money(Decimal(34), "EUR"), "month", "34.00 EUR"),
        ("date", DateRange(date(2027, 6, 7), date(2027, 8, 26)), "", "2027-06-07/2027-08-26"),
        ("phone", "011 555 0330", "", "0115550330"),
        ("bundle", "3x2", "", "3x2"),
        ("time", time(8), "", "08:00"),
    ],
)
def test_a_claim_has_one_form(kind, value, unit, text):
    assert said(Claim(kind, value, "text", 0, 1, "as printed", unit=unit)) == text


PERIOD = facts.Period(datetime(2027, 6, 7), datetime(2027, 9, 26))  # noqa: DTZ001
TERM = facts.Quantity(Decimal(24), Decimal(84), "month")


@pytest.mark.parametrize(
    ("claim", "fact", "pair"),
    [
        (("date", DateRange(date(2027, 6, 7), date(2027, 8, 26))), PERIOD, ("2027-08-26", "2027-09-26")),
        (("date", DateRange(date(2027, 5, 7), date(2027, 9, 26))), PERIOD, ("2027-05-07", "2027-06-07")),
        (
            ("date", DateRange(date(2027, 5, 7), date(2027, 8, 26))),
            PERIOD,
            ("2027-05-07/2027-08-26", "2027-06-07/2027-09-26"),
        ),
        (("date", date(2027, 6, 9)), PERIOD, ("2027-06-09", "2027-06-07")),
        (("date", date(2027, 6, 9), "deadline"), PERIOD, ("2027-06-09", "2027-09-26")),
        (("quantity", NumberRange(Decimal(12), Decimal(84))), TERM, ("12 month", "24 month")),
        (("quantity", Decimal(12)), TERM, ("12 month", "24 month")),
    ],
)
def test_of_ranges_only_the_ends_that_differ_are_told(claim, fact, pair):
    kind, value, *role = claim
    unit = "month" if kind == "quantity" else ""
    assert apart(Claim(kind, value, "text", 0, 1, "", role=role[0] if role else "", unit=unit), fact, "it") == pair
