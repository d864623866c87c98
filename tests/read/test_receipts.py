"""What a receipt says: its lines are about what they name, and what follows from the facts by counting is right."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.facts import Bound, Code, Fact, Free, Percent, Price, Quantity
from omni.model.place import Route
from omni.read.agreement import amounts, counts

HERE = Route("campaigns/ciao.yaml")


def price(name: str, amount: str, role: str = "price", bound: Bound = Bound.EXACT, **more) -> Fact:
    value = Price({"EUR": Decimal(amount)}, role=role, bound=bound)
    return Fact(name, {"": value}, HERE, role=role, **more)


TICKET = price("ticket", "90", of="entry", words={"ro": ("bilet",), "it": ("ingresso",), "en": ("ticket",)})
OLD = price("old_ticket", "120", role="old_price", of="entry")
BOOK = price("book", "95", words={"ro": ("manual",), "it": ("manuale",), "de": ("Lehrbuch",), "en": ("coursebook",)})
TERM = price("term", "399", words={"en": ("term",)})
PART = price("part", "133", role="instalment")
DEPOSIT = price("deposit", "60", role="down_payment", words={"en": ("deposit",), "fr": ("acompte",)})
RENTAL = price("rental", "22", words={"en": ("rental",), "es": ("alquiler",)})
TRADE = price("trade", "150", role="voucher", bound=Bound.UP_TO, words={"en": ("trade-in",)})
GIVEN = price("given", "25", role="voucher", words={"ro": ("voucher",), "es": ("vale",)})
CODE = Fact("code", {"": Code("BLUE25", encodes="given")}, HERE)
CUT = Fact("cut", {"": Percent(Decimal(25))}, HERE)
DELIVERY = Fact("delivery", {"": Free("delivery")}, HERE)
STAY = Fact("stay", {"": Quantity(Decimal(3), Decimal(3), "hour")}, HERE, words={"ro": ("bilet",)})
FACTS = [TICKET, OLD, BOOK, TERM, PART, DEPOSIT, RENTAL, TRADE, GIVEN, CODE, CUT, DELIVERY, STAY]


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("ro", "2 x bilet 90,00 180,00\nLimonadă 0,4 l 18,00\nTOTAL EUR 198,00", []),
        ("ro", "2 x bilet 95,00 190,00\nLimonadă 0,4 l 18,00\nTOTAL EUR 208,00", ["95,00"]),
        ("ro", "2 x bilet 90,00 = 170,00\nTOTAL EUR 170,00", ["170,00"]),
        ("it", "1 ingresso .... 120,00\nSconto 25% .... -30,00\nTOTALE EUR .... 90,00", []),
        ("it", "1 ingresso ridotto .... 60,00\nTOTALE EUR .... 60,00", []),
        ("it", "Ingresso bimbi gratis 0,00\nManuale 85,00\nTOTALE 85,00", ["85,00"]),
        ("de", "Lehrbuch 95,00\nTragetasche 3,50\nSumme EUR 98,50 inkl. MwSt. 6,44\nAbholung ab 14.30", []),
        ("de", "Lehrbuch 59,00\nSumme EUR 59,00", ["59,00"]),
        ("en", "Fall term, cello €399.00\nInstallment 1 of 3 on term: €133.00", []),
        ("en", "Fall term, cello €339.00\nTotal €339.00", ["€339.00"]),
        ("en", "2 x ticket @ €90.00 €180.00\nDeposit paid 12/02/2027 -€120.00\nBalance due €60.00", []),
        ("en", "2 x ticket @ €90.00 €180.00\nDeposit paid 12/02/2027 -€70.00\nBalance due €110.00", ["€70.00"]),
        ("en", "Violin rental, 3 months €66.00\nRosin €7.50\nTotal €73.50", []),
        ("en", "Violin rental, 3 months €81.00\nRosin €7.50\nTotal €88.50", ["€81.00"]),
        ("en", "Trade-in, old phone -€85.00\nTotal €205.00", []),
        ("en", "Coursebook €95.00\nShipping ........ €4.95\nTotal €99.95", ["€4.95"]),
        ("en", "Coursebook €95.00\nShipping ........ €0.00\nTotal €95.00", []),
        ("ro", "Manual 95,00\nBLUE25 -25,00\nTOTAL EUR 70,00", []),
        ("ro", "Manual 95,00\nBLUE25 -20,00\nTOTAL EUR 75,00", ["20,00"]),
        ("es", "Alquiler 5 días × 22,00 € = 110,00 €. Neopreno 12,00 €. Total 122,00 €.", []),
        ("fr", "2 billets 180,00 €\nAcompte versé -120,00 €\nTotal 60,00 € TTC", []),
    ],
)
def test_lines(say, locale, text, wrong):
    claims = say(text, locale, facts=FACTS, channel="receipt")
    assert [one.claim.text for one in amounts.disagreements(claims)] == wrong
    assert not list(counts.disagreements(claims))


def test_a_sentence_on_a_receipt_is_read_as_anywhere(say):
    text = "2 x ticket €180.00\nTotal €180.00\nYour next coursebook costs only €59: come back!"
    claims = say(text, "en", facts=FACTS, channel="receipt")
    assert [one.claim.text for one in amounts.disagreements(claims)] == ["€59"]


@pytest.mark.parametrize("text", ["Bilet 64,00", "Deschis luni 10.00"])
def test_a_bare_number_is_money_on_receipts_only(say, text):
    assert not [one for one in say(text, "ro", facts=FACTS).claims if one.kind == "money"]


@pytest.mark.parametrize("line", ["Check-in 15.00", "Ore 21.00", "LUN-SAB 7.00-20.00"])
def test_hours_on_a_receipt_are_no_money(say, line):
    claims = say(f"Bilet 90,00\n{line}\nTotal EUR 90,00", "it", facts=FACTS, channel="receipt")
    assert [one.text for one in claims.claims if one.kind == "money"] == ["90,00", "EUR 90,00"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Manual 95,00\nBilet pro rata 45,00\nTOTAL EUR 140,00", []),
        ("Manual 95,00\nBilet 54,00\nTOTAL EUR 149,00", ["54,00"]),
        ("Manual cu CD 120,00\nTOTAL EUR 120,00", []),
    ],
)
def test_another_kind_of_what_is_named(say, text, wrong):
    claims = say(text, "ro", facts=FACTS, channel="receipt")
    assert [one.claim.text for one in amounts.disagreements(claims)] == wrong
