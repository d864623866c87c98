"""What is the reader's own, or of one of many: a seat, an invoice, stamps so far, a policy, a charge, a slope."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from omni.model.dates import Day, Period
from omni.model.facts import Fact, Percent, PlaceName, Price, Quantity, TimeOfDay, Url
from omni.model.place import Route
from omni.read.agreement import amounts, contacts, counts, days, hours, percents
from omni.read.printed_links import printed_links

HERE = Route("campaigns/ciao.yaml")
SENT = date(2027, 2, 1)


def quantity(name, number, unit, **more):
    return Fact(name, {"": Quantity(Decimal(number), Decimal(number), unit)}, HERE, **more)


ENDS = Fact("ends", {"": Day(date(2027, 2, 28))}, HERE, role="deadline")
RUN = Fact("run", {"": Period(datetime(2027, 2, 6, tzinfo=UTC), datetime(2027, 2, 28, tzinfo=UTC))}, HERE)
PREMIERE = Fact("premiere", {"": Day(date(2027, 2, 6))}, HERE, role="event", words={"en": ("premiere",)})


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("ro", "Polița dumneavoastră expiră pe 6 martie 2027", []),
        ("ro", "Oferta expiră pe 6 martie 2027", ["6 martie 2027"]),
        ("ro", "Polița autoturismului dumneavoastră (Dacia Logan, 2014, 1.149 cmc) expiră pe 6 martie 2027", []),
        ("it", "La tua polizza scade il 6 marzo 2027", []),
        ("it", "Lo sconto scade il 6 marzo 2027", ["6 marzo 2027"]),
        ("en", "Your policy expires on 6 March 2027", []),
        ("en", "Your discount expires on 6 March 2027", ["6 March 2027"]),
        ("en", "20% off your membership ends on 6 March 2027", ["6 March 2027"]),
        ("de", "Wer es bis Ostern braucht, bestellt bis 28. Februar", []),
        ("de", "Nur bis Ostern, bestellt bis bald", ["Ostern"]),
        ("en", "Double points until 28 February, which gets you a corkscrew by Halloween", []),
        ("en", "Double points, order by Halloween", ["Halloween"]),
        ("en", "We roast on Tuesdays. By Thursday it's in the mail", []),
        ("en", "Order by Thursday", ["Thursday"]),
        ("it", "Fattura 12 Periodo: 18.2.2027–17.3.2027", []),
        ("it", "Offerta valida 18.2.2027–17.3.2027", ["18.2.2027–17.3.2027"]),
    ],
)
def test_days(say, locale, text, wrong):
    found = days.disagreements(say(text, locale, facts=[ENDS], on=SENT))
    assert [one.claim.text for one in found] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Booking PB-3319 Sun 14 Feb, 11.00 - Row C", []),
        ("Booking PB-3319 Sun 14 Mar, 11.00 - Row C, premiere", ["Sun 14 Mar"]),
        ("Come to the premiere on Sun 14 Feb, 11.00", ["Sun 14 Feb"]),
    ],
)
def test_a_booked_day_of_a_run(say, text, wrong):
    found = days.disagreements(say(text, "en-GB", facts=[RUN, PREMIERE], on=SENT))
    assert [one.claim.text for one in found] == wrong


INFANTS = Fact("infant", {"": Percent(Decimal(90))}, HERE, of="infants", words={"it": ("neonati",), "en": ("infants",)})
PLAN = Fact("discount", {"": Percent(Decimal(25))}, HERE, of="plan")


@pytest.mark.parametrize(
    ("locale", "text", "facts", "wrong"),
    [
        ("it", "I neonati pagano il 10% della tariffa", [INFANTS], []),
        ("it", "I neonati pagano il 20% della tariffa", [INFANTS], ["20%"]),
        ("ro", "România – 3, bateria ta – 0. A fost 4% la pauză", [PLAN], []),
        ("ro", "Abonament cu -4% la plată", [PLAN], ["4%"]),
        ("it", "I neonati pagano il 10% della tariffa", [PLAN], ["10%"]),
        ("en", "Infants pay 10% of the fare", [INFANTS], []),
        ("en", "Infants pay 20% of the fare", [INFANTS], ["20%"]),
        ("de", "Akku bei 4 % auf dem Heimweg", [PLAN], []),
    ],
)
def test_percents(say, locale, text, facts, wrong):
    assert [one.claim.text for one in percents.disagreements(say(text, locale, facts=facts))] == wrong


CHILD = Fact(
    "child",
    {"": Price({"EUR": Decimal(10)}, "price")},
    HERE,
    role="price",
    words={"de": ("Kinderkarte",), "it": ("bambini",)},
)
GROUP = Fact("group", {"": Percent(Decimal(15))}, HERE, of="groups", words={"de": ("Gruppen",), "it": ("gruppi",)})


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("de", "Gruppen zahlen 15 % weniger. Eure Kinderkarte kostet 8,50 € statt 10 €", []),
        ("de", "Gruppen zahlen 15 % weniger. Eure Kinderkarte kostet 8 €", ["8 €"]),
        ("de", "Eure Kinderkarte kostet 8,50 €", ["8,50 €"]),
        ("it", "Ai gruppi il 15% in meno: i bambini pagano 8,50 €", []),
    ],
)
def test_a_price_less_a_percent_told_beside(say, locale, text, wrong):
    assert [one.claim.text for one in amounts.disagreements(say(text, locale, facts=[CHILD, GROUP]))] == wrong


STAMPS = quantity("stamps", 10, "stamp", nouns={"it": ("timbri",), "en": ("stamps",)})
PARTS = quantity("parts", 10, "instalment", nouns={"ro": ("rate",), "it": ("rate",)})
SLOPES = quantity("slopes", 74, "km", words={"it": ("piste", "pista"), "de": ("Pisten",)})


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("it", "Hai 7 timbri", []),
        ("it", "Con 7 timbri il caffè è gratis", ["7 timbri"]),
        ("it", "Hai 12 timbri", ["12 timbri"]),
        ("en", "You have 7 stamps", []),
        ("en", "Collect 7 stamps", ["7 stamps"]),
        ("ro", "Rest: 9 rate", []),
        ("ro", "Se plătește în 9 rate", ["9 rate"]),
        ("it", "sulla pista 11 (lunghezza 1.850 m)", []),
        ("it", "piste per 47 km", ["47 km"]),
    ],
)
def test_part_of_a_whole(say, locale, text, wrong):
    found = counts.disagreements(say(text, locale, facts=[STAMPS, PARTS, SLOPES]))
    assert [one.claim.text for one in found] == wrong


@pytest.mark.parametrize(
    ("text", "printed"),
    [("C.so Buenos Aires 44", 0), ("vai su altro.so", 1), ("aurora.example", 1)],
)
def test_short_forms_in_addresses_are_no_links(text, printed):
    assert len(printed_links(text, ("aurora.example",))) == printed


ROUTE = [
    Fact("from_town", {"": PlaceName({"": "Ancona"})}, HERE, role="origin"),
    Fact("to_town", {"": PlaceName({"": "Iași"})}, HERE),
]


@pytest.mark.parametrize(
    ("text", "page", "wrong"),
    [
        ("De la Iași la Ancona zbori direct", "ro/ancona", []),
        ("De la Iași la Ancona zbori direct", "ro/iasi", ["Iași"]),
        ("De la Bacău la Ancona zbori direct", "ro/ancona", ["Bacău"]),
    ],
)
def test_a_journey_goes_where_the_link_does(say, text, page, wrong):
    url = Fact("page", {"": Url(f"https://aurora.example/{page}")}, HERE)
    found = contacts.places(say(text, "ro", facts=[*ROUTE, url]))
    assert [one.claim.text for one in found] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("es", "El equipo, con un mínimo de cuatro horas", []),
        ("es", "El equipo llega a las 8 horas", ["8 horas"]),
        ("it", "La squadra, per almeno quattro ore", []),
        ("it", "La squadra arriva alle ore 8", ["8"]),
    ],
)
def test_a_span_is_no_hour_of_the_clock(say, locale, text, wrong):
    words = {"es": ("equipo",), "it": ("squadra",)}
    crew = Fact("crew", {"": TimeOfDay(time(7))}, HERE, words=words)
    assert [one.claim.text for one in hours.disagreements(say(text, locale, facts=[crew]))] == wrong
