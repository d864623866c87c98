"""Parts of a price that are paid first, and money off that has the number of a discount in percent."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.facts import Fact, Percent, Price
from omni.model.place import Route
from omni.read.agreement import percents
from omni.read.agreement.money_off import undeclared_amounts

HERE = Route("campaigns/ciao.yaml")
WORDS = {
    "en": ("deposit",), "it": ("caparra",), "de": ("Anzahlung",), "fr": ("acompte",), "es": ("señal",), "ro": ("avans",)
}  # fmt: skip
DEPOSIT = Fact("deposit", {"": Percent(Decimal(25))}, HERE, of="deposit", words=WORDS)


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "A deposit of one half of the total secures the room", ["one half"]),
        ("en", "A deposit of a quarter of the total secures the room", []),
        ("en", "Half of our guests pay the deposit by card", []),
        ("it", "Serve una caparra di un terzo", ["un terzo"]),
        ("it", "Serve una caparra di un quarto", []),
        ("de", "Eine Anzahlung von einem Drittel ist fällig", ["einem Drittel"]),
        ("de", "Eine Anzahlung von einem Viertel ist fällig", []),
        ("fr", "Un acompte du tiers de cette somme est demandé", ["tiers"]),
        ("fr", "Un acompte d'un quart est demandé", []),
        ("es", "Pedimos una señal de un tercio", ["un tercio"]),
        ("ro", "Cerem un avans de o treime", ["o treime"]),
    ],
)
def test_a_part_as_a_deposit(say, locale, text, wrong):
    assert [one.claim.text for one in percents.disagreements(say(text, locale, facts=[DEPOSIT]))] == wrong


DISCOUNT = Fact("discount", {"": Percent(Decimal(30))}, HERE)
PICKUP = Fact("pickup", {"": Price({"GBP": Decimal(30)}, "fee")}, HERE, role="fee", of="removal")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It's still 30 quid off until tomorrow", ["30 quid"]),
        ("It's still 30% off until tomorrow", []),
        ("We take the old one away for 30 quid", []),
    ],
)
def test_the_number_of_a_discount_as_money(say, text, wrong):
    claims = say(text, "en", facts=[DISCOUNT, PICKUP], currency="GBP")
    assert [one.text for one in undeclared_amounts(claims)] == wrong
