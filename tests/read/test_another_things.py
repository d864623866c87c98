"""What stands beside words of a fact and is another thing's: an errand's day, a sum of several, a price per night."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from omni.model.dates import Day
from omni.model.facts import Bundle, Fact, Free, Multiplier, Percent, PlaceName, Price, Quantity
from omni.model.place import Route
from omni.read.agreement import amounts, contacts, counts, days, multiples, percents, promises, scopes

HERE = Route("campaigns/ciao.yaml")
FRIDAY = date(2027, 2, 12)


def quantity(name, number, unit, **more):
    return Fact(name, {"": Quantity(Decimal(number), Decimal(number), unit)}, HERE, **more)


def price(name, amount, role="price", per="", **more):
    return Fact(name, {"": Price({"EUR": Decimal(amount)}, role, per=per)}, HERE, role=role, **more)


ENDS = Fact("ends", {"": Day(date(2027, 2, 28))}, HERE, role="deadline")
STARTS = Fact("starts", {"": Day(date(2027, 3, 16))}, HERE, role="start")
CLAIMS = quantity("claims", 72, "hour", words={"it": ("pratiche",), "en": ("claims",)})


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("it", "Siamo aperti fino alle 21.30, domani che è sabato dalle 10 alle 18", []),
        ("it", "Sconto valido fino a domani", ["domani"]),
        ("en", "Doors are open till six today", []),
        ("en", "The sale is on until tomorrow", ["tomorrow"]),
        ("de", "Heute ist Freitag, am 28. Februar ist Schluss", []),
        ("de", "Nur noch bis morgen", ["morgen"]),
        ("it", "Oggi, domani e domenica il corso è ancora a 240 €, fino al 28 febbraio", []),
        ("it", "Il vaso si ritira da giovedì 25 febbraio", []),
        ("en", "Ready to collect from 25 February", []),
        ("ro", "Comanda se poate ridica din 25 februarie", []),
        ("it", "Il corso comincia il 25 febbraio", ["25 febbraio"]),
        ("en", "Claims are paid within 3 days, so you should see it by Monday", []),
        ("it", "Le pratiche si chiudono in 72 ore", []),
        ("it", "Le iscrizioni chiudono in 72 ore", ["chiudono in 72 ore"]),
        ("it", "Ordina entro venerdi' 19/2", ["venerdi' 19/2"]),
        ("it", "Rispondi entro domani", []),
        ("en", "Let us know by Monday", []),
        ("de", "Bitte antworten Sie bis Montag", []),
        ("fr", "Passez le prendre avant lundi", []),
        ("es", "Avísanos antes del lunes", []),
        ("ro", "Spune-ne până luni dacă vii", []),
        ("ro", "Reducerea e până luni", ["luni"]),
        ("en", "The exhibition is on until Monday", []),
        ("en", "Order by 3pm today and it leaves the same day", []),
    ],
)
def test_days(say, locale, text, wrong):
    found = days.disagreements(say(text, locale, facts=[ENDS, STARTS, CLAIMS], on=FRIDAY))
    assert [one.claim.text for one in found] == wrong


BOTTLE = price("bottle", 14, words={"it": ("bottiglie",), "en": ("bottles",)})
SIX = Fact("six", {"": Bundle(6, 5, "bottles")}, HERE)
ROOM = price("room", 220, per="night", words={"it": ("camera",)})
OLD = price("old", 160, "old_price")
COURSE = price("course", 136, words={"it": ("corso",)})
PAID_FIRST = price("deposit", 30, "down_payment", words={"it": ("acconto",)})
VOUCHER = price("voucher", 40, "voucher")


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("it", "6 bottiglie fanno 70 €", []),
        ("it", "6 bottiglie fanno 75 €", ["75 €"]),
        ("en", "three bottles = €42", []),
        ("en", "bottles at €28 the pair", []),
        ("it", "due posti con un acconto di 60 €", []),
        ("it", "La camera singola costa 160 € a notte", ["160 €"]),
        ("it", "La camera singola costa 220 € a notte", []),
        ("it", "Acconto corso: 30 €", []),
        ("it", "Acconto corso: 35 €", ["35 €"]),
        ("it", "Reso R-40. Mixer: -89 €", []),
        ("it", "Bottiglie a 15 €, inclusa la Riserva", ["15 €"]),
        ("en", "Bottles are €17 and include the 2019 Riserva", ["€17"]),
        ("en", "In 2019 bottles were €17", []),
    ],
)
def test_amounts(say, locale, text, wrong):
    facts = [BOTTLE, SIX, ROOM, OLD, COURSE, PAID_FIRST, VOUCHER]
    assert [one.claim.text for one in amounts.disagreements(say(text, locale, facts=facts))] == wrong


def test_a_saving_between_two_things_is_none(say):
    facts = [Fact("discount", {"": Percent(Decimal(15))}, HERE), price("raft", 51, of="rafting")]
    facts += [price("old_raft", 60, "old_price", of="rafting"), price("canyon", 75, of="canyoning")]
    assert [one.claim.text for one in percents.disagreements(say("20 % weniger", "de", facts=facts))] == ["20 %"]
    assert not list(percents.disagreements(say("15 % weniger", "de", facts=facts)))


TO_CANCEL = quantity("cancel", 48, "hour", words={"ro": ("anulare",), "it": ("disdetta",), "en": ("cancel",)})
WEEK = quantity("week", 24, "week", words={"it": ("gravidanza",), "en": ("pregnancy",), "fr": ("grossesse",)})
SHUTTLE = quantity("shuttle", 15, "minute", words={"en": ("shuttle",)})


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("ro", "dacă anulați cu cel puțin 24 de ore înainte", ["24 de ore"]),
        ("it", "Disdetta almeno 48 ore prima", []),
        ("en", "cancel at least 24 hours ahead", ["24 hours"]),
        ("it", "dalla 28ª settimana di gravidanza", ["28ª settimana"]),
        ("it", "dalla 24ª settimana di gravidanza", []),
        ("en", "from the 28th week of pregnancy", ["28th week"]),
        ("fr", "dès la 28e semaine de grossesse", ["28e semaine"]),
        ("en", "(Dan's queue: approx. 40 mins.)", []),
    ],
)
def test_quantities(say, locale, text, wrong):
    assert [
        one.claim.text for one in counts.disagreements(say(text, locale, facts=[TO_CANCEL, WEEK, SHUTTLE]))
    ] == wrong


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("it", "Il primo mese è gratis"),
        ("ro", "Prima lună e gratuită"),
        ("en", "Your first month is on us"),
        ("de", "Der erste Monat ist geschenkt"),
        ("fr", "Le premier mois offert"),
        ("es", "Y el primer mes, gratis"),
    ],
)
def test_a_first_month_that_nothing_gives(say, locale, text):
    assert [one.kind for one in promises.undeclared(say(text, locale))] == ["gift"]
    trial = quantity("trial", 1, "month", role="trial")
    assert not list(promises.undeclared(say(text, locale, facts=[trial])))


@pytest.mark.parametrize(("text", "is_told"), [("Two tins = $192, ships free", False), ("Tins ship free", True)])
def test_a_sum_that_reaches_the_minimum(say, text, is_told):
    facts = [Fact("delivery", {"": Free("delivery", {"USD": Decimal(120)})}, HERE)]
    found = scopes.without_minimum(say(text.replace("Tins ship", "It ships"), "en", currency="USD", facts=facts))
    assert bool(found) == is_told


@pytest.mark.parametrize(
    ("text", "hosts"),
    [("arora.example/a", ["arora.example/a"]), ("au-rora.example", ["au-rora.example"]), ("altra.example", [])],
)
def test_hosts_that_are_almost_the_brands_own(say, text, hosts):
    assert [claim.text for claim in say(f"Qui: {text}").claims if claim.kind == "link"] == hosts


def test_four_days_for_the_box_are_no_bundle(say):
    assert not [claim for claim in say("Plus que quatre jours pour la box", "fr").claims if claim.kind == "bundle"]
    assert [claim.value for claim in say("trois poches pour le prix de deux", "fr").claims] == ["3x2"]


CONSULT = Fact("consult", {"": Free("breastfeeding consultation")}, HERE)
PARKING = Fact("parking", {"": Free("parking")}, HERE, words={"it": ("parcheggio",), "de": ("Parkplatz",)})


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "The breastfeeding consultation, with our Nadia, is €60", ["€60"]),
        ("en", "The breastfeeding consultation is free, the course €60", []),
        ("it", "Parcheggio a 5 € al giorno", ["5 €"]),
        ("it", "Parcheggio gratis, pranzo a 5 €", []),
        ("de", "Parkplatz: 5 €", ["5 €"]),
    ],
)
def test_a_price_for_what_costs_nothing(say, locale, text, wrong):
    assert [one.claim.text for one in amounts.disagreements(say(text, locale, facts=[CONSULT, PARKING]))] == wrong


PARTS = quantity(
    "parts", 24, "month", words={"it": ("rate",), "de": ("Raten",), "en": ("instalments",), "es": ("cuotas",)}
)


@pytest.mark.parametrize(
    ("what", "locale", "text", "wrong"),
    [
        ("WLAN", "de", "Das WLAN kostet 2 €", ["2 €"]),
        ("WLAN", "en", "The WLAN is €2", ["€2"]),
        ("WLAN", "de", "Das WLAN ist gratis, das Frühstück kostet 12 €", []),
        ("colazione", "it", "La colazione costa 12 €", ["12 €"]),
        ("delivery", "it", "Delivery 5 €", []),
    ],
)
def test_a_price_for_what_costs_nothing_by_its_own_name(say, what, locale, text, wrong):
    fact = Fact("present", {"": Free(what)}, HERE)
    assert [one.claim.text for one in amounts.disagreements(say(text, locale, facts=[fact]))] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "Double points this week", ["Double"]),
        ("ro", "Puncte duble săptămâna aceasta", ["duble"]),
        ("ro", "Puncte triple săptămâna aceasta", []),
        ("it", "Doppio vetro per la casa", []),
    ],
)
def test_what_a_multiplier_without_a_word_multiplies_are_points(say, locale, text, wrong):
    fact = Fact("puncte", {"": Multiplier(Decimal(3))}, HERE)
    found = multiples.disagreements(say(text, locale, facts=[fact]))
    assert [one.claim.text for one in found] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("de", "Smartphone Rate 1/36 10,00 EUR", ["1/36"]),
        ("de", "Smartphone Rate 1/24 10,00 EUR", []),
        ("it", "Rata 3 di 36", ["3 di 36"]),
        ("es", "Cuota 1 de 24", []),
        ("en", "Instalment 2 of 12", ["2 of 12"]),
        ("en", "Page 2 of 12", []),
    ],
)
def test_one_of_so_many_parts(say, locale, text, wrong):
    assert [one.claim.text for one in counts.disagreements(say(text, locale, facts=[PARTS]))] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("it", "Corso a Torino, da marzo", ["Torino"]),
        ("it", "Il treno per Torino parte alle 17", []),
        ("en", "cheaper than the one in Turin", []),
        ("en", "the course in Turin", ["Turin"]),
        ("en", "Last year somebody booked from a bar in Turin", []),
    ],
)
def test_places(say, locale, text, wrong):
    town = Fact("town", {"": PlaceName({"": "Bologna"})}, HERE)
    assert [one.claim.text for one in contacts.places(say(text, locale, facts=[town]))] == wrong


def test_the_first_is_not_before(say):
    claims = say("Alla prima lezione, 180 €. Prima 300 €", "it")
    assert [claim.role for claim in claims.claims if claim.kind == "money"] == ["", "old_price"]
