"""Counts of what is left, bought, came in or is roughly so; days of a programme; places that are far away."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from omni.model.facts import Day, Fact, OpeningHours, PlaceName, Quantity, TimeOfDay
from omni.model.place import Route
from omni.read.agreement import contacts, counts, hours

HERE = Route("campaigns/ciao.yaml")


def quantity(name, number, unit, **more):
    return Fact(name, {"": Quantity(Decimal(number), Decimal(number), unit)}, HERE, **more)


SEATS = quantity(
    "seats",
    "49",
    "seat",
    nouns={
        "en": ("seats",),
        "it": ("posti",),
        "de": ("Plätze", "Plätzen"),
        "ro": ("locuri",),
        "fr": ("places",),
        "es": ("plazas",),
    },
)
MOST = quantity("max_items", "30", "item", role="max", nouns={"it": ("capi",), "ro": ("hăinuțe",), "en": ("items",)})
TICKET = quantity("stay", "3", "hour", words={"ro": ("bilet", "bilete"), "it": ("biglietto", "biglietti")})
MASSAGE = quantity(
    "massage", "50", "minute", words={"ro": ("masajul",), "it": ("massaggio",), "en": ("massage",), "fr": ("massage",)}
)
CANCEL = quantity("cancel", "90", "day", words={"ro": ("anula",), "it": ("disdire",), "en": ("cancel",)})


@pytest.mark.parametrize(
    ("locale", "text", "facts", "wrong"),
    [
        ("en", "6 seats left of 49", [SEATS], []),
        ("en", "The coach has 46 seats", [SEATS], ["46 seats"]),
        ("en", "Ten of you? Book 10 seats, pay for 9", [SEATS], []),
        ("it", "Restano 6 posti", [SEATS], []),
        ("it", "Sul pullman ci sono 46 posti", [SEATS], ["46 posti"]),
        ("it", "Ci sono ancora 6 posti liberi", [SEATS], []),
        ("de", "Noch 6 Plätze frei", [SEATS], []),
        ("de", "Der Bus hat 46 Plätze", [SEATS], ["46 Plätze"]),
        ("ro", "Mai sunt 6 locuri", [SEATS], []),
        ("ro", "Autocarul are 46 de locuri", [SEATS], ["46 de locuri"]),
        ("fr", "Il reste 6 places", [SEATS], []),
        ("fr", "6 places disponibles", [SEATS], []),
        ("es", "Quedan 6 plazas", [SEATS], []),
        ("es", "El autobús tiene 46 plazas", [SEATS], ["46 plazas"]),
        ("ro", "Am primit sacul: 28 de hăinuțe", [MOST], []),
        ("it", "Abbiamo ricevuto la sporta: 22 capi", [MOST], []),
        ("it", "Sette taglie in due anni, ossia circa 280 capi", [MOST], []),
        ("it", "Portateci fino a 20 capi", [MOST], ["20 capi"]),
        ("en", "We counted 22 items in your bag", [MOST], []),
        ("en", "Bring up to 20 items", [MOST], ["20 items"]),
        ("ro", "2 × bilet 3 ore, 90,00 lei", [TICKET], []),
        ("ro", "2 × bilet 4 ore, 90,00 lei", [TICKET], ["4 ore"]),
        ("it", "2 biglietti, 3 ore", [TICKET], []),
        ("ro", "Masajul ține cam o oră fără zece minute", [MASSAGE], []),
        ("it", "Il massaggio dura un'ora meno dieci minuti", [MASSAGE], []),
        ("it", "Il massaggio dura un'ora meno venti minuti", [MASSAGE], ["un'ora meno venti minuti"]),
        ("en", "The massage lasts one hour minus ten minutes", [MASSAGE], []),
        ("fr", "Le massage dure une heure moins dix minutes", [MASSAGE], []),
        ("ro", "Se poate anula, dar cu cel puțin două luni înainte", [CANCEL], ["două luni"]),
        ("ro", "Se poate anula, dar cu cel puțin trei luni înainte", [CANCEL], []),
        ("en", "You can cancel, but at least two months before", [CANCEL], ["two months"]),
    ],
)
def test_counts(say, locale, text, facts, wrong):
    assert [one.claim.text for one in counts.disagreements(say(text, locale, facts=facts))] == wrong


STARTS = Fact("starts", {"": Day(date(2027, 6, 28))}, HERE)


@pytest.mark.parametrize(
    ("locale", "text", "day"),
    [
        ("es", "Lunes 28: charla. Martes 29: rumbos. Miércoles 30: regata.", date(2027, 6, 29)),
        ("it", "Lunedì 28: nodi. Martedì 29: virate.", date(2027, 6, 29)),
        ("fr", "Lundi 28 : nœuds. Mardi 29 : virements.", date(2027, 6, 29)),
        ("en", "Monday 28: knots. Tuesday 29: tacking.", date(2027, 6, 29)),
        ("it", "Ci vediamo martedì 29", date(2027, 5, 29)),
        ("it", "Lunedì 28: nodi. Venerdì 29: virate.", date(2027, 5, 29)),
    ],
)
def test_days_of_a_programme(say, locale, text, day):
    claims = say(text, locale, facts=[STARTS], on=date(2027, 5, 12)).claims
    assert day in [claim.value for claim in claims if claim.kind == "date"]


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("ro", "O să se audă până la Pisa, fiindcă muzica ține mult", []),
        ("ro", "Ne vedem la Pisa", ["Pisa"]),
        ("it", "Si sente fino a Pisa", []),
        ("it", "Vi aspettiamo a Pisa", ["Pisa"]),
        ("en", "They'll hear it as far as Pisa", []),
        ("en", "See you in Pisa", ["Pisa"]),
        ("de", "Das hört man bis nach Pisa", []),
    ],
)
def test_places(say, locale, text, wrong):
    town = Fact("town", {"": PlaceName({"it": "Lucca", "ro": "Lucca", "en": "Lucca", "de": "Lucca"})}, HERE)
    assert [one.claim.text for one in contacts.places(say(text, locale, facts=[town]))] == wrong


BATHS = Fact(
    "hours", {"": OpeningHours({day: ((time(10), time(23, 30 if day in {4, 5} else 0)),) for day in range(7)})}, HERE
)
SHOW = Fact("concert", {"": TimeOfDay(time(21, 30))}, HERE, words={"ro": ("concertul",), "es": ("concierto",)})


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("ro", "Concertul începe la opt și jumătate", ["opt și jumătate"]),
        ("ro", "Concertul începe la nouă și jumătate", []),
        ("ro", "ora 22:30 – închiderea porților", ["22:30"]),
        ("ro", "ora 23:30 – închiderea porților", []),
        ("ro", "ora 22:30 – lectură în saună", []),
    ],
)
def test_hours_of_a_programme(say, locale, text, wrong):
    found = hours.disagreements(say(text, locale, facts=[BATHS, SHOW], on=date(2027, 5, 12)))
    assert [one.claim.text for one in found] == wrong
