"""Facts that no reader understood and that stand in the message all the same, and those that surely do not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from omni.model.facts import Bundle, Code, Day, Fact, Free, NameOf, Percent, Phone, Price, Quantity, Text
from omni.model.place import Route
from omni.read.agreement.mentioned import mentioned

HERE = Route("campaigns/ciao.yaml")
FACTS = {
    "discount": Percent(Decimal(20)),
    "price": Price({"EUR": Decimal("34.00")}),
    "lasts": Quantity(Decimal(30), Decimal(30), "minute"),
    "ends": Day(date(2026, 11, 30)),
    "treats": Bundle(4, 3),
    "delivery": Free("delivery", {"EUR": Decimal(49)}),
    "hotline": Phone("+39 02 5550 1234"),
    "serum": NameOf("Lumi-C Notte"),
    "promise": Text({"it": "si recede senza penali entro sessanta giorni"}),
    "code": Code("FIT15"),
}


@pytest.mark.parametrize(
    ("locale", "text", "names"),
    [
        ("it", "il venti, solo da noi", {"discount"}),
        ("de", "ein Fünftel der Arbeitskosten", {"discount"}),
        ("it", "costa 34,- tutto compreso", {"price"}),
        ("es", "lista en treinta", {"lasts", "ends"}),
        ("en", "Buy three, the 4th costs nothing", {"treats"}),
        ("it", "due mesi, 68 euro", {"price"}),
        ("it", "spedizione gratuita", {"delivery"}),
        ("it", "componi 55501234", {"hotline"}),
        ("it", "il siero Notte", {"serum"}),
        ("it", "recedi entro sessanta giorni, senza penali", {"promise"}),
        ("it", "il 30 e il 20, con un euro", {"lasts", "ends", "discount"}),
        ("it", "il 21 con 5 punti e 30 €", set()),
        ("it", "vieni a trovarci", set()),
    ],
)
def test_what_stands_there_in_some_way(say, locale, text, names):
    facts = [Fact(name, {"": value}, HERE) for name, value in FACTS.items()]
    assert mentioned(say(text, locale, facts=facts), FACTS) == names
