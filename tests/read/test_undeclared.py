"""Money off, vouchers and gifts that no fact gives, beside those that one gives and money that is something else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.facts import Bundle, Fact, Free, Percent, Price, Quantity
from omni.model.place import Route
from omni.read.agreement import amounts
from omni.read.agreement.money_off import undeclared_amounts
from omni.read.agreement.promises import undeclared

HERE = Route("campaigns/ciao.yaml")


def price(name: str, amount: str, role: str = "price", per: str = "", **more) -> Fact:
    return Fact(name, {"": Price({"EUR": Decimal(amount)}, role, per=per)}, HERE, role=role, **more)


TERM = price("term", "249", of="term", words={"en": ("term",), "it": ("corso",)})
OLD = price("old_term", "288", role="old_price", of="term")
CUT = Fact("cut", {"": Percent(Decimal(10))}, HERE, of="sibling")
MONEY = [TERM, OLD, CUT]


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "Bring a mate and you both get €15 off the term", ["€15"]),
        ("en", "That is €39 off the term", []),
        ("en", "Two of you save €78", []),
        ("en", "We refunded €48 to your card", []),
        ("en", "You have €35 of credit left on your account", []),
        ("en", "Your €20 voucher from last spring still works", []),
        ("en", "A €50 gift card makes a lovely present", []),
        ("en", "Last year families saved €120 on average", []),
        ("it", "Buono da 20 euro sul corso di primavera", ["20 euro"]),
        ("it", "20 euro di sconto sul corso", ["20 euro"]),
        ("it", "Ti abbiamo restituito 12 euro", []),
        ("ro", "15 euro reducere la curs", ["15 euro"]),
        ("ro", "Cu 15 euro iei și o carte", []),
        ("de", "5 € Rabatt auf alles", ["5 €"]),
        ("de", "Gutschein über 20 € für Ihre Freundin", []),
        ("fr", "30 € de remise sur le forfait", ["30 €"]),
        ("es", "20 € de descuento por traer a una amiga", ["20 €"]),
        ("es", "Te hemos devuelto 45 € a tu tarjeta", []),
    ],
)
def test_money_off(say, locale, text, wrong):
    assert [claim.text for claim in undeclared_amounts(say(text, locale, facts=MONEY))] == wrong


VOUCHER = price("referral", "20", role="voucher", words={"fr": ("parrainage",), "ro": ("recomandare",)})


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("fr", "Amenez un collègue qui soupire devant son écran : 30 € en bon d'achat pour vous", ["30 €"]),
        ("fr", "Amenez un collègue qui soupire devant son écran : 20 € en bon d'achat pour vous", []),
        ("ro", "Pentru fiecare vecin care vine la noi primești un voucher de patruzeci de euro", ["patruzeci de euro"]),
    ],
)
def test_the_only_voucher(say, locale, text, wrong):
    assert [one.claim.text for one in amounts.disagreements(say(text, locale, facts=[VOUCHER]))] == wrong


ROBE = Fact("robe", {"": Free("bathrobe")}, HERE, words={"it": ("accappatoio",), "en": ("robe",), "ro": ("halat",)})
TRIAL = Fact("trial", {"": Quantity(Decimal(7), Decimal(7), "day")}, HERE, role="trial")
STAMPS = Fact("stamps", {"": Quantity(Decimal(10), Decimal(10), "stamp")}, HERE)
THREE = Fact("three", {"": Bundle(3, 2, "books")}, HERE)


@pytest.mark.parametrize(
    ("locale", "text", "facts", "wrong"),
    [
        ("en", "Bring a friend and you both get a free pair of headphones", [ROBE], True),
        ("en", "Every guest gets a free robe", [ROBE], False),
        ("en", "Get a free trial", [ROBE], False),
        ("en", "Free sangria every Friday on the roof", [ROBE], True),
        ("en", "Free parking behind the church", [ROBE], False),
        ("en", "The second lesson is free", [], True),
        ("en", "The tenth coffee is free", [STAMPS], False),
        ("en", "Every third book is free", [THREE], False),
        ("en", "The first week is on us", [TRIAL], False),
        ("it", "Chi disdice riceve anche un pieno di benzina in regalo", [ROBE], True),
        ("it", "Un accappatoio in regalo", [ROBE], False),
        ("it", "Un'idea in regalo per Natale", [ROBE], False),
        ("ro", "A doua intrare e gratuită", [ROBE], True),
        ("ro", "Primești un halat cadou", [ROBE], False),
        ("de", "Den passenden Reißverschluss umsonst dazu", [], True),
        ("de", "Den Bademantel umsonst dazu", [ROBE], False),
        ("fr", "Une deuxième leçon offerte à chaque parrainage", [], True),
        ("es", "La segunda visita es gratis", [], True),
    ],
)
def test_gifts(say, locale, text, facts, wrong):
    found = [one for one in undeclared(say(text, locale, facts=facts)) if one.kind == "gift"]
    assert bool(found) == wrong


WASH = price("wash", "3", per="record", words={"it": ("lavaggio",), "en": ("wash",)})
LENSES = price("lenses", "19", per="month", words={"fr": ("abonnement",), "de": ("Abo",)})


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("it", "Il lavaggio viene 3 euro ogni due dischi", ["3 euro"]),
        ("it", "Il lavaggio viene 3 euro per ogni disco", []),
        ("it", "Il lavaggio viene 6 euro ogni due dischi", []),
        ("en", "A wash is €3 every 2 records", ["€3"]),
        ("fr", "Abonnement à 19 € par trimestre", ["19 €"]),
        ("fr", "Abonnement à 19 € par mois", []),
        ("de", "Das Abo kostet 19 € im Quartal", ["19 €"]),
    ],
)
def test_what_a_price_is_per(say, locale, text, wrong):
    assert [one.claim.text for one in amounts.disagreements(say(text, locale, facts=[WASH, LENSES]))] == wrong
