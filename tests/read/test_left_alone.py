"""What messages say besides their campaign and what contradicts it, side by side: each right sentence has a wrong twin."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from omni.model.facts import Fact, Moment, OpeningHours, Percent, Price, Quantity, TimeOfDay
from omni.model.place import Route
from omni.read.agreement import amounts, counts, days, hours, percents

HERE = Route("campaigns/ciao.yaml")


def price(name: str, amount: str, **more) -> Fact:
    keys = {key: more.pop(key) for key in ("role", "per") if key in more}
    return Fact(name, {"": Price({"EUR": Decimal(amount)}, **keys)}, HERE, role=keys.get("role", ""), **more)


def quantity(name: str, number: str, unit: str, **more) -> Fact:
    extra = {key: more.pop(key) for key in ("per", "per_amounts") if key in more}
    return Fact(name, {"": Quantity(Decimal(number), Decimal(number), unit, **extra)}, HERE, **more)


FEE = Fact("fee", {"": Percent(Decimal("0.35"))}, HERE, of="fee", words={"en": ("fee",)})
STEAK = price("steak", "28.80", per="kg", words={"de": ("Entrecôte",)})
ROOM = price("room", "96", of="room", words={"it": ("camera",)})
OLD = price("old_room", "120", role="old_price", of="room")
OIL = price("oil", "6.99", words={"it": ("olio",)})
MEALS = quantity("meals", "6", "meal", per_amounts={"EUR": Decimal(15)}, nouns={"it": ("pasti",)})
MILES = quantity("included", "100", "km", words={"en": ("included",)})
SHIFT = quantity("shift", "3", "hour", per="month", words={"fr": ("coup de main",)})
HOLDING = quantity("holding", "24", "month", words={"en": ("keep",)})
SHOWS = quantity("shows", "14", "show", nouns={"it": ("repliche",)})
AGE = quantity("age", "18", "year", role="min_age")
TASTING = Fact(
    "tasting", {"": Moment(datetime.fromisoformat("2026-12-12T17:00"))}, HERE, role="event", words={"en": ("tasting",)}
)
ENDS = Fact("ends", {"": Moment(datetime.fromisoformat("2026-12-13T18:00"))}, HERE)
WEEK = Fact("hours", {"": OpeningHours({day: ((time(9), time(18)),) for day in range(5)})}, HERE)
DEPARTURE = Fact("departure", {"": TimeOfDay(time(20, 15))}, HERE, words={"fr": ("départ",)})


@pytest.mark.parametrize(
    ("locale", "text", "facts", "wrong"),
    [
        ("en", "On a £50,000 pot, a fee of 1% costs you £500 a year.", [FEE], []),
        ("de", "Entrecôte zu 2,88 € die 100 Gramm", [STEAK], []),
        ("de", "Entrecôte zu 28,80 € pro 100 g", [STEAK], ["28,80 €"]),
        ("it", "La vostra a 96 euro invece di 120", [ROOM, OLD], []),
        ("it", "La vostra a 86 euro invece di 120", [ROOM, OLD], ["86 euro"]),
        ("it", "Olio EVO 75 cl a 6,69 €", [OIL], ["6,69 €"]),
        ("it", "Olio EVO 75 cl a sette euro meno un centesimo", [OIL], []),
    ],
)
def test_amounts(say, locale, text, facts, wrong):
    claims = say(text, locale, facts=facts)
    found = [one.claim.text for one in (*amounts.disagreements(claims), *percents.disagreements(claims))]
    assert found == wrong


@pytest.mark.parametrize(
    ("locale", "text", "facts", "wrong"),
    [
        ("it", "Ogni 15 euro sono sei pasti", [MEALS], []),
        ("it", "Ogni 15 euro sono otto pasti", [MEALS], ["otto pasti"]),
        ("en", "Unlimited miles included", [MILES], ["Unlimited miles"]),
        ("en", "100 km included, unlimited coffee", [MILES], []),
        ("fr", "un coup de main de trois heures par mois", [SHIFT], []),
        ("fr", "un coup de main de trois heures par semaine", [SHIFT], ["trois heures"]),
        ("en", "It must be kept with us for 12 months", [HOLDING], ["12 months"]),
        ("it", "Dopo tredici repliche si chiude", [SHOWS], []),
        ("it", "In tutto tredici repliche", [SHOWS], ["tredici repliche"]),
        ("de", "Ab 16 mit Unterschrift der Eltern", [AGE], ["Ab 16"]),
        ("de", "Ab 16 Uhr mit Musik", [AGE], []),
    ],
)
def test_quantities(say, locale, text, facts, wrong):
    assert [one.claim.text for one in counts.disagreements(say(text, locale, facts=facts))] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "The tasting is tomorrow", []),
        ("en", "The tasting is on Friday", ["Friday"]),
        ("en", "The tasting is tomorrow week", ["tomorrow week"]),
        ("de", "Bis Samstag! Thoma", []),
        ("de", "Nur bis Samstag", ["Samstag"]),
        ("it", "Il suo abbonamento scade il 20 dicembre", []),
        ("it", "L'offerta scade il 20 dicembre", ["20 dicembre"]),
    ],
)
def test_days(say, locale, text, wrong):
    claims = say(text, locale, facts=[TASTING, ENDS] if locale == "en" else [ENDS], on=date(2026, 12, 11))
    assert [one.claim.text for one in days.disagreements(claims)] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("fr", "L'embarquement ferme 1 h 30 avant le départ, soyez là vers 18 h", []),
        ("fr", "Départ à 21 h 15", ["21 h 15"]),
        ("it", "Lunedì chiusi fino alle 14", []),
        ("it", "Siamo aperti dalle 10 alle 18", ["10 alle 18"]),
        ("it", "Sabato siamo alla fiera, dalle 10 alle 19", []),
        ("it", "15/12/2026 16:41", []),
        ("it", "La farmacia accanto resta aperta dalle 8 alle 20", []),
        ("it", "Il lunedì tra le 10 e le 12 c'è poca coda", []),
    ],
)
def test_hours(say, locale, text, wrong):
    claims = say(text, locale, facts=[WEEK, DEPARTURE], on=date(2026, 12, 11))
    assert [one.claim.text for one in hours.disagreements(claims)] == wrong
