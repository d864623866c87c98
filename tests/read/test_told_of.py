"""Amounts that stand apart from the words of their fact and are tied to it otherwise."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.facts import Code, Fact, Percent, Price
from omni.model.place import Route
from omni.read.agreement import amounts

HERE = Route("campaigns/ciao.yaml")
WORDS = {
    "en": ("e-bike", "rental"), "it": ("e-bike",), "de": ("E-Bike",), "fr": ("vélo",), "es": ("bici",), "ro": ("bicicleta",)
}  # fmt: skip


def price(name: str, amount: str, role: str = "price", per: str = "day", **more) -> Fact:
    return Fact(name, {"": Price({"EUR": Decimal(amount)}, role, per=per)}, HERE, role=role, **more)


BIKE = price("bike", "36", of="bike", words=WORDS)
OFFER = [
    BIKE,
    price("old_bike", "45", "old_price", of="bike"),
    Fact("discount", {"": Percent(Decimal(20))}, HERE),
    Fact("code", {"": Code("GARDA20")}, HERE),
]


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "Until June you'll pay €39 a day instead of €45.", ["€39"]),
        ("en", "Until June you'll pay €36 a day instead of €45.", []),
        ("it", "Per tre giorni la paghi 39 € al giorno invece di 45 €.", ["39 €"]),
        ("it", "La paghi 36 € al giorno invece di 45 €, cioè 4 € l'ora.", []),
        ("de", "Sie zahlen 39 € pro Tag statt 45 €.", ["39 €"]),
        ("fr", "Vous payez 39 € par jour au lieu de 45 €.", ["39 €"]),
        ("es", "Pagas 39 € al día en lugar de 45 €.", ["39 €"]),
        ("ro", "Plătești 39 € pe zi în loc de 45 €.", ["39 €"]),
        ("ro", "Plătești 36 € pe zi în loc de 45 €.", []),
        ("en", "With us it's €80 a week instead of €45 a day.", []),
    ],
)
def test_a_price_per_day_beside_the_old_one(say, locale, text, wrong):
    assert [one.claim.text for one in amounts.disagreements(say(text, locale, facts=OFFER))] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "The e-bike weighs twenty-two kilos, needs 3 hours to charge, and costs €39.", ["€39"]),
        ("en", "The e-bike weighs twenty-two kilos, needs 3 hours to charge, and costs €36.", []),
        ("en", "The e-bike is yours for 3 hours. A coffee costs €39.", []),
        ("it", "L'e-bike va per 120 km e costa 39 €.", ["39 €"]),
        ("de", "Das E-Bike lädt in 3 Stunden und kostet 39 €.", ["39 €"]),
        ("fr", "Le vélo roule 120 km et coûte 39 €.", ["39 €"]),
        ("es", "La bici recorre 120 km y cuesta 39 €.", ["39 €"]),
        ("ro", "Bicicleta merge 120 km și costă 39 €.", ["39 €"]),
        ("de", "Das E-Bike lädt in 3 Stunden, ein Helm für 5 € ist dabei, und kostet 36 €.", []),
    ],
)
def test_the_subject_of_what_costs(say, locale, text, wrong):
    assert [one.claim.text for one in amounts.disagreements(say(text, locale, facts=[BIKE]))] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("PEDALO: am Gardasee -20 % mit GARDA20. Nur 41 €/Tag.", ["41 €"]),
        ("PEDALO: am Gardasee -20 % mit GARDA20. Nur 36 €/Tag.", []),
        ("PEDALO: am Gardasee -20 % mit GARDA20. Der Zug kostet 41 €.", []),
        ("PEDALO: am Gardasee -20 % mit GARDA20. Helme 5 €/Tag.", []),
        ("PEDALO: Morgen scheint die Sonne. Nur 41 €/Tag.", []),
    ],
)
def test_the_only_price_of_a_short_message(say, text, wrong):
    assert [one.claim.text for one in amounts.disagreements(say(text, "de", facts=OFFER))] == wrong


FEE = Fact(
    "fee", {"": Price({"EUR": Decimal(5)}, "fee")}, HERE, role="fee", of="exchange",
    words={"fr": ("échange",), "en": ("exchange",)},
)  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("fr", "L'échange de vos deux places est possible ; des frais de 15 € par billet s'appliquent.", ["15 €"]),
        ("fr", "L'échange de vos deux places est possible ; des frais de 5 € par billet s'appliquent.", []),
        ("fr", "L'échange est possible. La banque prend des frais de 15 € pour un virement.", []),
        ("en", "The exchange of your seats is possible; a fee of €15 applies.", ["€15"]),
    ],
)
def test_a_fee_in_the_sentence_of_its_words(say, locale, text, wrong):
    assert [one.claim.text for one in amounts.disagreements(say(text, locale, facts=[FEE]))] == wrong
