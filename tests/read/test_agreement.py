"""What is right although it is not the fact's own number: several of it, and another fact's in its own words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.facts import Fact, Price, Quantity
from omni.model.place import Route
from omni.read.agreement import amounts, counts

HERE = Route("campaigns/ciao.yaml")
BOTTLES = Fact("bottles", {"": Quantity(Decimal(6), Decimal(6), "bottle")}, HERE, nouns={"it": ("bottiglie",)})
CASE = Fact("case", {"": Price({"EUR": Decimal(54)})}, HERE)
ACCESS = Fact("access", {"": Quantity(Decimal(12), Decimal(12), "month")}, HERE, words={"it": ("accesso",)})
CLEANING = Fact("cleaning", {"": Price({"EUR": Decimal(59)})}, HERE, words={"it": ("igiene",)})
WHITENING = Fact("whitening", {"": Price({"EUR": Decimal(190)})}, HERE, words={"it": ("sbiancamento",)})


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("due casse, dodici bottiglie", []),
        ("otto bottiglie a cassa", ["otto bottiglie"]),
        ("un accesso di 12 mesi", []),
        ("accesso per 24 mesi", ["24 mesi"]),
    ],
)
def test_quantities(say, text, wrong):
    assert [found.claim.text for found in counts.disagreements(say(text, facts=[BOTTLES, ACCESS]))] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("igiene a 59 euro e sbiancamento con calma", []),
        ("igiene a 190 euro, sbiancamento a 59 euro", ["190 euro", "59 euro"]),
        ("la cassa da 6 a 54 €", []),
        ("la cassa a 54 euro (igiene da 59)", []),
    ],
)
def test_amounts(say, text, wrong):
    claims = say(text, facts=[CASE, CLEANING, WHITENING])
    assert [found.claim.text for found in amounts.disagreements(claims)] == wrong
