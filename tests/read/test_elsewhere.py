"""Prices that are somebody else's, what usually costs something, and another multiple in the same part."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.facts import Fact, Free, Multiplier, Price
from omni.model.place import Route
from omni.read.agreement import amounts, multiples

HERE = Route("campaigns/ciao.yaml")


def price(name: str, amount: str, role: str = "price", **more) -> Fact:
    return Fact(name, {"": Price({"EUR": Decimal(amount)}, role)}, HERE, role=role, **more)


WORDS = {
    "en": ("screen",), "it": ("schermo",), "de": ("Display",), "fr": ("écran",), "es": ("pantalla",), "ro": ("ecran",)
}  # fmt: skip
SCREEN, OLD = price("screen", "79", of="screen", words=WORDS), price("old_screen", "99", role="old_price", of="screen")


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "A new screen from the dealer would set you back €149. Ours is €79", []),
        ("en", "A new screen with us is €149", ["€149"]),
        ("en", "My nephew paid €140 elsewhere for the same screen", []),
        ("en", "Elsewhere you wait a week, with us a screen is €97", ["€97"]),
        ("it", "Altrove uno schermo costa 140 €, da noi 79 €", []),
        ("it", "Da noi lo schermo costa 97 €", ["97 €"]),
        ("de", "Beim Händler kostet das Display 140 €, bei uns 79 €", []),
        ("de", "Das Display kostet 97 €", ["97 €"]),
        ("fr", "Ailleurs, un écran coûte 140 € ; chez nous, 79 €", []),
        ("fr", "Un écran coûte 97 €", ["97 €"]),
        ("es", "En otra tienda una pantalla cuesta 140 €, con nosotros 79 €", []),
        ("es", "Una pantalla cuesta 97 €", ["97 €"]),
        ("ro", "În altă parte un ecran costă 140 €, la noi 79 €", []),
        ("ro", "Un ecran costă 97 €", ["97 €"]),
        ("en", "The excess of an insurance is usually €75, so think twice", []),
        ("en", "Screens are usually €97, now €79", ["€97"]),
    ],
)
def test_whose_price_it_is(say, locale, text, wrong):
    assert [one.claim.text for one in amounts.disagreements(say(text, locale, facts=[SCREEN, OLD]))] == wrong


POINTS = Fact("points", {"": Multiplier(Decimal(2), "points")}, HERE)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Double points on every visit, triple patience", []),
        ("Triple points on every visit", ["Triple"]),
    ],
)
def test_another_multiple(say, text, wrong):
    assert [one.claim.text for one in multiples.disagreements(say(text, "en", facts=[POINTS]))] == wrong


DELIVERY = Fact("delivery", {"": Free("delivery", {"EUR": Decimal(60)})}, HERE)
CAKE, OLD_CAKE = price("cake", "34", of="cake"), price("old_cake", "40", role="old_price", of="cake")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ab einem Einkauf von 40 € liefern wir Ihnen gratis nach Hause", ["40 €"]),
        ("Ab einem Einkauf von 60 € liefern wir Ihnen gratis nach Hause", []),
        ("Die Torte kostet 34 € statt 40 €", []),
    ],
)
def test_an_old_price_as_what_somebody_spends(say, text, wrong):
    assert [one.claim.text for one in amounts.disagreements(say(text, "de", facts=[DELIVERY, CAKE, OLD_CAKE]))] == wrong


YEARLY, OLD_YEARLY = price("yearly", "54", of="year"), price("old_yearly", "90", role="old_price", of="year")
RATE = price("rate", "36", of="rental", words={"en": ("rentals",)})
OLD_RATE = price("old_rate", "48", role="old_price", of="rental")


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("fr", "L'abonnement annuel est à 54 € au lieu de 90 €. Soit 4,50 € par mois", []),
        ("fr", "L'abonnement annuel est à 45 € au lieu de 90 €", ["45 €"]),
        ("en", "Rentals were €36 a day, now they're €48", ["€36", "€48"]),
        ("en", "Rentals were €48 a day, now they're €36", []),
    ],
)
def test_shares_of_a_year_and_swapped_prices(say, locale, text, wrong):
    facts = [YEARLY, OLD_YEARLY] if locale == "fr" else [RATE, OLD_RATE]
    assert [one.claim.text for one in amounts.disagreements(say(text, locale, facts=facts))] == wrong
