"""Values of other trades, of what lies beside, of what somebody lends, and of what others ask."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.facts import Fact, Percent, Price
from omni.model.place import Route
from omni.read.agreement import amounts, mentioned, percents, promises

HERE = Route("campaigns/ciao.yaml")
DISCOUNT = Fact("discount", {"": Percent(Decimal(20))}, HERE)
LESSON = Fact("lesson", {"": Price({"EUR": Decimal(40)}, "price")}, HERE, role="price", of="lesson")
DEPOSIT = Fact("deposit", {"": Price({"EUR": Decimal(70)}, "deposit")}, HERE, role="deposit", of="deposit")
KEYS = Fact(
    "key", {"": Price({"EUR": Decimal(70)}, "deposit")}, HERE, role="deposit", of="key", words={"en": ("keys",)}
)


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "With your library card you get 15% off at the cinema.", []),
        ("en", "Show the ticket and take 10% off at the café next door.", []),
        ("en", "You get 15% off in the shop.", ["15%"]),
        ("it", "Con la tessera si risparmia il 15% al museo.", []),
        ("it", "Solo oggi sconto del 15% in negozio.", ["15%"]),
        ("de", "Mit dem Ausweis gibt es 15 % Rabatt im Kino.", []),
        ("de", "Heute gibt es 15 % Rabatt im Laden.", ["15 %"]),
        ("fr", "Avec la carte, 15 % de remise à la boulangerie.", []),
        ("fr", "Avec la carte, 15 % de remise en boutique.", ["15 %"]),
        ("es", "Con el carné tienes un 15 % de descuento en el cine.", []),
        ("es", "Con el carné tienes un 15 % de descuento en la tienda.", ["15 %"]),
        ("ro", "Cu cardul ai 15% reducere la cinematograf.", []),
        ("ro", "Cu cardul ai 15% reducere la noi.", ["15%"]),
    ],
)
def test_a_discount_of_another_trade(say, locale, text, wrong):
    assert [one.claim.text for one in percents.disagreements(say(text, locale, facts=[DISCOUNT]))] == wrong


@pytest.mark.parametrize(
    ("text", "promised"),
    [("Your library card gets you 15% off at the cinema.", []), ("Today you get 15% off.", ["15%"])],
)
def test_a_discount_that_nothing_declares(say, text, promised):
    assert [one.claim.text for one in promises.undeclared(say(text, "en", facts=[LESSON]))] == promised


@pytest.mark.parametrize(
    ("facts", "locale", "text", "wrong"),
    [
        ([LESSON], "en", "A taxi from the station is €45.", []),
        ([LESSON], "en", "The fine is €45.", []),
        ([LESSON], "en", "A lesson is €45.", ["€45"]),
        ([LESSON], "it", "La multa è di 45 €.", []),
        ([LESSON], "de", "Der Zug kostet 45 €.", []),
        ([LESSON], "ro", "Am strâns 45 € pentru adăpost.", []),
        ([DEPOSIT], "en", "A €48 deposit for the keys, back when you leave.", []),
        ([DEPOSIT], "en", "A €48 deposit and the place is yours.", ["€48"]),
        ([KEYS], "en", "A €48 deposit for the keys, back when you leave.", ["€48"]),
        ([DEPOSIT], "fr", "Caution de 48 € pour les clés, rendue au départ.", []),
        ([DEPOSIT], "es", "Fianza de 48 € por las llaves.", []),
        ([DEPOSIT], "es", "Fianza de 48 € por persona.", ["48 €"]),
        ([DEPOSIT], "es", "La fianza es de 48 € y vuelve cuando nos devuelves las llaves.", ["48 €"]),
        ([DEPOSIT], "it", "Casco gratis, cauzione 48 €.", ["48 €"]),
        ([DEPOSIT], "it", "Cauzione di 48 € per le chiavi.", []),
        ([DEPOSIT], "de", "48 € Pfand für den Schlüssel.", []),
    ],
)
def test_what_others_ask_and_lend(say, facts, locale, text, wrong):
    assert [one.claim.text for one in amounts.disagreements(say(text, locale, facts=facts))] == wrong


PITCH = Fact("pitch", {"": Price({"EUR": Decimal(32)}, "price")}, HERE, role="price", of="pitch")
OLD = Fact("old_pitch", {"": Price({"EUR": Decimal(40)}, "old_price")}, HERE, role="old_price", of="pitch")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der Stellplatz kostet 32 € statt 40 €", {"discount", "old_pitch"}),
        ("Der Stellplatz kostet 32 €, das sind 20 % weniger", {"discount", "old_pitch"}),
        ("Der Stellplatz kostet 32 €", set()),
        ("Der Stellplatz kostet 32 € statt 45 €", set()),
    ],
)
def test_what_follows_by_arithmetic_is_mentioned(say, text, found):
    facts = [DISCOUNT, PITCH, OLD]
    assert mentioned.mentioned(say(text, "de", facts=facts), ["discount", "old_pitch"]) == found


@pytest.mark.parametrize(
    ("text", "amounts_said"),
    [
        ("Mobil-home 467E/semaine au lieu de 560E", ["467E", "560E"]),
        ("Chambre 80E/nuit", ["80E"]),
        ("Boutique Paris 19E, metro Jaures", []),
    ],
)
def test_a_letter_as_the_sign_in_french(say, text, amounts_said):
    assert [one.text for one in say(text, "fr").claims if one.kind == "money"] == amounts_said
