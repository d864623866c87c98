"""Numbers that belong to something else than the fact beside whose words they might stand."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from omni.model.dates import OpeningHours
from omni.model.facts import Code, Day, Fact, Percent, Price, Quantity, TimeOfDay
from omni.model.place import Route
from omni.read.agreement import amounts, code_words, counts, days, hours

HERE = Route("campaigns/ciao.yaml")


def fact(name, value, **more):
    return Fact(name, {"": value}, HERE, **more)


def quantity(name, number, unit, **more):
    return fact(name, Quantity(Decimal(number), Decimal(number), unit), **more)


WARRANTY = quantity("warranty", 24, "month", words={"it": ("garanzia",), "de": ("Garantie",)})
WEIGHT = quantity("weight", 22, "kg", role="max")
DATA = quantity("data", 150, "GB")
MASSAGE = fact("massage", Price({"EUR": Decimal(85)}), of="massage", words={"it": ("massaggio",), "de": ("Massage",)})
LENGTH = quantity("massage_length", 50, "minute", of="massage")
RATE = fact("savings_rate", Percent(Decimal("2.75")), of="savings")
RATE_MONTHS = quantity("rate_months", 6, "month", of="savings rate")
FACTS = [WARRANTY, WEIGHT, DATA, MASSAGE, LENGTH, RATE, RATE_MONTHS]


@pytest.mark.parametrize(
    ("text", "locale", "wrong"),
    [
        ("E la garanzia? 12 mesi su tutto.", "it", ["12 mesi"]),
        ("La garanzia è di 12 mesi.", "it", ["12 mesi"]),
        ("Detrazione in 12 mesi, garanzia 24 mesi", "it", []),
        ("Sono passati 6 mesi dall'ultima visita. Garanzia 24 mesi", "it", []),
        ("Peso 6,8 kg, portata massima 22 kg", "it", []),
        ("Pesa 6,8 kg e regge fino a 15 kg", "it", ["15 kg"]),
        ("Per cani da 10-25 kg", "it", []),
        ("150 MB al mese", "it", ["150 MB"]),
        ("Eine Massage von 90 Minuten kostet 85 €", "de", ["90 Minuten"]),
        ("Un massaggio di 50 minuti, poi 20 minuti di sauna", "it", []),
        ("Il 2,75 % per dodici mesi", "it", ["dodici mesi"]),
        ("Un massaggio di due ore e mezza", "it", ["due ore e mezza"]),
    ],
)
def test_quantities(say, text, locale, wrong):
    said = say(text, locale, facts=FACTS)
    assert [found.claim.text for found in counts.disagreements(said)] == wrong


def test_a_word_of_a_fact_is_no_unit_of_metres(say):
    wall = quantity("wall", 16, "m", words={"it": ("parete",)})
    assert list(counts.disagreements(say("45 vie, 1 parete, 0 scuse", facts=[wall]))) == []
    assert [found.claim.text for found in counts.disagreements(say("parete di 18 m", facts=[wall]))] == ["18 m"]


DOORS = fact("doors", TimeOfDay(time(17)), words={"it": ("cancelli",)})
ENDS = fact("ends", Day(date(2026, 4, 10)), role="deadline")
OPEN = fact("hours", OpeningHours(dict.fromkeys(range(7), ((time(9, 30), time(20)),))))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Cancelli ore 18, ultimo bus ore 2:40", ["18"]),
        ("Cancelli ore 17, ultimo bus ore 2:40", []),
        ("Sentiero di 5 h 30, cancelli ore 17", []),
        ("La caffetteria è aperta dalle 10", []),
        ("Il negozio è aperto dalle 10", ["10"]),
    ],
)
def test_hours(say, text, wrong):
    assert [found.claim.text for found in hours.disagreements(say(text, facts=[DOORS, OPEN]))] == wrong


def test_day_and_month_that_have_changed_places(say):
    said = say("Ci vediamo il 4 ottobre", facts=[ENDS])
    assert [found.claim.text for found in days.disagreements(said)] == ["4 ottobre"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("sieben Euro neunundneunzig im Monat", []),
        ("bis Mai 7,99 €, danach 9,99 €", []),
        ("sieben Euro neunundachtzig im Monat", ["sieben Euro neunundachtzig"]),
    ],
)
def test_amounts(say, text, wrong):
    facts = [
        fact("price", Price({"EUR": Decimal("7.99")})),
        fact("then", Price({"EUR": Decimal("9.99")}, "then_price")),
    ]
    assert [found.claim.text for found in amounts.disagreements(say(text, "de", facts=facts))] == wrong


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Stiamo bene insieme, sconto con INSIEME", ["INSIEME"]),
        ("Stiamo bene insieme", []),
        ("Insieme è più bello", []),
        ("usa il codice insieme", ["insieme"]),
        ("sconto con IN SIEME", ["IN SIEME"]),
        ("sconto con INSEIME", ["INSEIME"]),
    ],
)
def test_a_code_that_is_also_a_word(say, text, read):
    said = say(text, facts=[fact("code", Code("INSIEME"))])
    assert [claim.text for claim in said.claims if claim.kind == "code"] == read


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("ECUL51 scade domani, usalo", ["ECUL51"]), ("LUCE15 scade domani, usalo", []), ("La PS5 scade domani", [])],
)
def test_a_code_of_which_is_said_that_it_expires(say, text, wrong):
    said = say(text, facts=[fact("code", Code("LUCE15"))])
    assert [found.claim.text for found in code_words.disagreements(said)] == wrong


def test_a_code_that_begins_and_ends_as_the_right_one(say):
    said = say("¡Hola! Con LUNALLENA tienes dos", "es", facts=[fact("code", Code("LUNAPIENA"))])
    assert [found.claim.text for found in code_words.disagreements(said)] == ["LUNALLENA"]
