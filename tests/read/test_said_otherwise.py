"""Values that are told in two units, beside words that a fact has not, or about something else than the fact."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from omni.model.dates import Day
from omni.model.facts import Code, Fact, OpeningHours, Percent, PlaceName, Price, Quantity, TimeOfDay
from omni.model.place import Route
from omni.read.agreement import amounts, code_words, contacts, counts, days, hours, percents

HERE = Route("campaigns/ciao.yaml")


def quantity(name, number, unit, **more):
    return Fact(name, {"": Quantity(Decimal(number), Decimal(number), unit)}, HERE, **more)


def price(name, amount, role="price", **more):
    return Fact(name, {"": Price({"EUR": Decimal(amount)}, role)}, HERE, role=role, **more)


LENGTH = quantity("duration", 110, "minute", words={"it": ("durata",), "en": ("running time",), "es": ("duración",)})
DELIVERY = quantity("time", 35, "minute", role="max", of="delivery")
FRESH = quantity("fresh", 7, "day", words={"fr": ("fraîcheur",), "en": ("freshness",)})
LOCKED = quantity("locked", 24, "month", words={"it": ("bloccato",), "en": ("locked",), "de": ("fest",)})
PAGES = quantity("pages", 26, "page", nouns={"en": ("pages",), "it": ("pagine",)})
ROOMS = quantity("screens", 9, "screen", nouns={"fr": ("salles",)})
ROSES = quantity("roses", 24, "rose", nouns={"en": ("roses",), "it": ("rose",)})
CHARGE = quantity("battery", 28, "hour", of="battery", words={"en": ("battery", "charge")})
PEOPLE = Fact("servings", {"": Quantity(Decimal(2), Decimal(4), "person")}, HERE, nouns={"it": ("persone",)})
HEIGHT = quantity("min_height", 140, "cm", role="min", words={"ro": ("înălțime",), "en": ("tall",)})
LEAST = quantity("min_order", 3, "kg", role="min")
CRUISE = quantity("days", 8, "day", nouns={"fr": ("jours",), "it": ("giorni",)})
DIAL = quantity("diameter", 39, "mm")
PUPPY = quantity("puppy", 8, "week")
RENT = Fact("rent", {"": Price({"EUR": Decimal(39)}, "price", per="month")}, HERE)
PARCEL = quantity("max_weight", 20, "kg", role="max")
TOUR = price("tour", 5, "fee", words={"ro": ("tur ghidat",), "it": ("visita guidata",)})
COVER = price("cover", 10_000_000, "max", words={"en": ("cover",), "es": ("cobertura",), "it": ("massimale",)})
SITE = Fact("site", {"": PlaceName({"": "Cluj-Napoca"})}, HERE)
ENTRY = Fact("last_entry", {"": TimeOfDay(time(17, 45))}, HERE, words={"en": ("last entry",)})
ENDS = Fact("ends", {"": Day(date(2026, 11, 14))}, HERE, role="deadline")


@pytest.mark.parametrize(
    ("fact", "locale", "text", "wrong"),
    [
        (LENGTH, "en", "Running time: one hour fifty.", []),
        (LENGTH, "en", "Running time: an hour and fifty minutes", []),
        (LENGTH, "it", "Durata: un'ora e cinquanta.", []),
        (LENGTH, "es", "Duración: 1 h 50 min", []),
        (LENGTH, "it", "Durata: 1 ora e 40 minuti.", ["1 ora e 40 minuti"]),
        (LENGTH, "en", "Running time: one hour forty.", ["one hour forty"]),
        (DELIVERY, "it", "La portiamo in 45 minuti al massimo", ["45 minuti"]),
        (DELIVERY, "en", "Hot at your door in 45 minutes.", ["45 minutes"]),
        (DELIVERY, "de", "In 45 Minuten bei dir", ["45 Minuten"]),
        (DELIVERY, "en", "Bake it for 10 minutes", []),
        (FRESH, "fr", "Fraîcheur garantie cinq jours", ["cinq jours"]),
        (FRESH, "en", "Freshness guaranteed for 7 days", []),
        (LOCKED, "it", "Il prezzo resta invariato per trentasei mesi", ["trentasei mesi"]),
        (LOCKED, "en", "Your price won't change for 36 months", ["36 months"]),
        (PAGES, "it", "una foto su due pagine", []),
        (ROOMS, "fr", "Dix salles vous attendent", ["Dix salles"]),
        (ROOMS, "fr", "Six salles", ["Six salles"]),
        (ROOMS, "fr", "Neuf salles", []),
        (ROSES, "en", "Two dozen red roses", []),
        (ROSES, "it", "due dozzine di rose", []),
        (ROSES, "en", "A dozen roses", ["A dozen roses"]),
        (CHARGE, "en", "28 hours of battery from a three-hour charge", []),
        (CHARGE, "en", "18 hours on one charge", ["18 hours"]),
        (DELIVERY, "de", "Heiß und knusprig, 45 Minuten, 22 € pro Kopf", []),
        (LENGTH, "en", "Eight actors, 90 minutes, no break.", ["90 minutes"]),
        (LENGTH, "en", "Doors open 15 minutes early", []),
        (PEOPLE, "it", "per due, tre o quattro persone", []),
        (PEOPLE, "it", "per tre o sei persone", ["tre o sei persone"]),
        (PARCEL, "en", "your parcel (6.2 kg)", []),
        (PARCEL, "en", "up to 30 kg", ["30 kg"]),
        (HEIGHT, "ro", "să aibă minim 120 cm înălțime", ["120 cm"]),
        (HEIGHT, "ro", "să aibă minim 140 cm înălțime", []),
        (HEIGHT, "en", "at least 140 cm tall", []),
        (LEAST, "ro", "comanda 5519 (6,4 kg, 11 piese) e gata", []),
        (LEAST, "en", "from 2 kg", ["2 kg"]),
        (CRUISE, "fr", "Plus que trois jours pour réserver mai", []),
        (CRUISE, "it", "Mancano tre giorni", []),
        (CRUISE, "fr", "Dix jours sur le Danube", ["Dix jours"]),
        (DIAL, "en", "Wednesday, half past six in the evening", []),
        (DIAL, "en", "open until 2 in the morning", []),
        (DIAL, "en", "a 2 in dial", ["2 in"]),
        (PUPPY, "en", "A 1-year-old Labrador", []),
        (PAGES, "en", "Your 2019 album (38 pages) is still our favorite", []),
        (PAGES, "it", "L'anno scorso erano 38 pagine", []),
        (PAGES, "en", "Since 2019: 38 pages", ["38 pages"]),
    ],
)
def test_times_and_numbers(say, fact, locale, text, wrong):
    assert [found.claim.text for found in counts.disagreements(say(text, locale, facts=[fact]))] == wrong


@pytest.mark.parametrize(
    ("facts", "locale", "text", "wrong"),
    [
        ([TOUR], "ro", "Turul ghidat (75 de minute, grupuri de 20) se plătește separat: 7 €", ["7 €"]),
        ([TOUR], "ro", "Turul ghidat (75 de minute) costă 5 €", []),
        ([RENT], "fr", "39 € par semaine", ["39 €"]),
        ([RENT], "fr", "39 € par mois", []),
        ([RENT], "it", "39 € all'anno", ["39 €"]),
        ([COVER], "es", "con una cobertura de un millón de euros", ["un millón de euros"]),
        ([COVER], "it", "massimale di 9 milioni di euro", ["9 milioni di euro"]),
        ([COVER, price("premium", 249)], "en", "Car cover from €249", []),
        ([price("delivery", "6.90", "fee", of="delivery")], "fr", "Livraison : six euros quatre-vingt-dix.", []),
        ([price("full", 14), price("reduced", 9, words={"it": ("ridotto",)})], "it", "Biglietto 14 euro, ridotto 9.", []),
    ],
)  # fmt: skip
def test_amounts(say, facts, locale, text, wrong):
    assert [found.claim.text for found in amounts.disagreements(say(text, locale, facts=facts))] == wrong


@pytest.mark.parametrize("text", ["Volo Bergamo–Cluj-Napoca: 1 h 45", "un progetto da Bergamo"])
def test_where_somebody_comes_from_is_not_where_something_is(say, text):
    assert list(contacts.places(say(text, "it", facts=[SITE]))) == []


def test_closed_days_are_no_hour(say):
    claims = say("We shut on Mondays. Last entry quarter to six", "en", facts=[ENTRY])
    assert list(hours.disagreements(claims)) == []


def test_opening_hours_are_still_compared(say):
    week = Fact("hours", {"": OpeningHours({0: ((time(9), time(18)),)})}, HERE)
    claims = say("Closed on Mondays", "en", facts=[week])
    assert [found.claim.text for found in hours.disagreements(claims)] == ["Closed on Mondays"]


CODE = Fact("code", {"": Code("LUCE15")}, HERE)


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "Code\n51ECUL\nValid until Sunday", ["51ECUL"]),
        ("ro", "codul este OTTEUD și e valabil azi", ["OTTEUD"]),
        ("en", "Use 51ECUL on everything, or LUCE15", ["51ECUL"]),
        ("it", "Con IP68 e USB3, e LUCE15 per te", []),
        ("it", "Il codice IBAN\nè in fondo", []),
    ],
)
def test_codes(say, locale, text, wrong):
    assert [found.claim.text for found in code_words.disagreements(say(text, locale, facts=[CODE]))] == wrong


RUN = Fact("first_run", {"": Day(date(2027, 6, 13))}, HERE, role="start")
DEPARTS = Fact("departs", {"": TimeOfDay(time(21, 40))}, HERE, role="start")
LAST = Fact("last_game", {"": TimeOfDay(time(22, 30))}, HERE)


@pytest.mark.parametrize(
    ("fact", "locale", "text", "wrong"),
    [
        (DEPARTS, "de", "Abfahrt 20:40, Liege für 59 €", ["20:40"]),
        (DEPARTS, "es", "El tren sale a las 21:40", []),
        (LAST, "it", "Ultima partita alle 23:30, ultimo urlo alle 23:31", ["23:30"]),
        (LAST, "en", "On the last day we close at 20:00", []),
        (LAST, "es", "Último juego a las once menos cuarto de la noche", ["once menos cuarto de la noche"]),
        (LAST, "it", "Ultima partita alle dieci e mezza di sera", []),
    ],
)
def test_hours_beside_what_they_are_called(say, fact, locale, text, wrong):
    assert [found.claim.text for found in hours.disagreements(say(text, locale, facts=[fact]))] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("es", "Primer viaje: 13 de julio de 2027", ["13 de julio de 2027"]),
        ("it", "Prima corsa il 13 giugno 2027", []),
        ("it", "Dal primo viaggio, nel 1998, al 13 luglio", []),
    ],
)
def test_days_beside_what_they_are_called(say, locale, text, wrong):
    assert [found.claim.text for found in days.disagreements(say(text, locale, facts=[RUN]))] == wrong


QUARTER = Fact("discount", {"": Percent(Decimal(25))}, HERE)


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("fr", "vous ne payez qu'un quart du prix", ["un quart"]),
        ("it", "al 25% del prezzo", ["25%"]),
        ("en", "Pay just three quarters of the price", []),
        ("ro", "la doar 75% din preț", []),
        ("it", "sconto del 25% del prezzo", []),
        ("it", "il prezzo scende del 20%", ["20%"]),
    ],
)
def test_what_is_left_to_pay_is_not_what_is_saved(say, locale, text, wrong):
    assert [found.claim.text for found in percents.disagreements(say(text, locale, facts=[QUARTER]))] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("La polizza n. 118/2045 scade il 31 dicembre", []),
        ("L'offerta scade il 30 novembre", ["30 novembre"]),
        ("Obbligo di gomme invernali dal 15 novembre al 15 aprile", []),
        ("dal 2 al 20 novembre", ["2 al 20 novembre"]),
    ],
)
def test_another_season_is_no_deadline(say, text, wrong):
    found = days.disagreements(say(text, "it", facts=[ENDS], on=date(2026, 10, 11)))
    assert [one.claim.text for one in found] == wrong


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("Fino a domenica: aurora-promo.example/a", ["aurora-promo.example/a"]),
        ("aurora.example/w e Aurora. Promo", ["aurora.example/w"]),
        ("get-aurora.shop", ["get-aurora.shop"]),
    ],
)
def test_hosts_that_hold_the_name_of_the_brands_own(say, text, hosts):
    assert [claim.text for claim in say(text).claims if claim.kind == "link"] == hosts
