"""From what amount something costs nothing, what a bundle counts, and names of other readers' places."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.facts import Bundle, Fact, Free, Percent, PlaceName, Price, Quantity
from omni.model.place import Route
from omni.read.agreement import amounts, counts, multiples, scopes

HERE = Route("campaigns/ciao.yaml")

DELIVERY = Fact("delivery", {"": Free("delivery", {"EUR": Decimal(60)})}, HERE)
FEE = Fact("fee", {"": Price({"EUR": Decimal("4.90")}, "fee")}, HERE, role="fee")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "Online versandfrei ab {} EUR"),
        ("de", "Wir liefern ab {} € frei Haus."),
        ("de", "Lieferung ab {} € gratis"),
        ("de", "Portofrei ab {} Euro"),
        ("en", "We ship free over €{}"),
        ("en", "No delivery charge on orders over €{}"),
        ("it", "Spediamo gratis sopra i {} €"),
        ("it", "Consegna da {} € gratis"),
        ("ro", "Livrăm gratuit peste {} de euro"),
        ("fr", "Franco de port dès {} €"),
        ("fr", "Nous livrons gratuitement dès {} €"),
        ("es", "Enviamos gratis a partir de {} €"),
    ],
)
def test_from_what_amount_delivery_is_free(say, locale, text):
    for said, wrong in (("60", []), ("50", ["50"])):
        found = amounts.disagreements(say(text.format(said), locale, facts=[DELIVERY, FEE]))
        assert [str(one.claim.value.amount) for one in found] == wrong


@pytest.mark.parametrize(
    ("text", "currency", "said"),
    [
        ("Ab 70 Fr. portofrei", "CHF", ["70 Fr."]),
        ("Offen Do–Fr. 10–18 Uhr", "CHF", []),
        ("Offen 10–18 Fr. 9–12 Uhr", "CHF", []),
        ("Bis 18 Fr. offen", "EUR", []),
    ],
)
def test_francs_and_fridays(say, text, currency, said):
    claims = say(text, "de", facts=[DELIVERY], currency=currency)
    assert [one.text for one in claims.claims if one.kind == "money"] == said


SEATS = Fact(
    "seats", {"": Quantity(Decimal(49), Decimal(49), "seat")}, HERE, nouns={"en": ("seats",), "de": ("Plätze",)}
)
GROUP = Fact("group", {"": Bundle(10, 9, "seats")}, HERE)


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "Book 10 seats, pay for 9", []),
        ("en", "Book 10 seats, pay for 8", ["Book 10 seats, pay for 8"]),
        ("en", "The coach has 40 seats", ["40 seats"]),
        ("de", "Buchen Sie 10 Plätze, zahlen Sie 9", []),
        ("de", "10 Tage fahren, 8 Tage zahlen", ["10 Tage fahren, 8 Tage zahlen"]),
    ],
)
def test_what_a_bundle_counts(say, locale, text, wrong):
    claims = say(text, locale, facts=[SEATS, GROUP])
    found = (*counts.disagreements(claims), *multiples.disagreements(claims))
    assert [one.claim.text for one in found] == wrong


SECOND = Fact("couple", {"": Percent(Decimal(20))}, HERE, of="second return", words={"en": ("spouse",)})


@pytest.mark.parametrize(
    ("text", "wrong"), [("Your spouse's return is 20% off", []), ("20% off every return", ["20%"])]
)
def test_the_words_of_a_second_item_name_it(say, text, wrong):
    assert [one.claim.text for one in scopes.too_wide(say(text, "en", facts=[SECOND]))] == wrong


TOWN = Fact("town", {"": PlaceName({"fr": "Montpellier", "es": "Valencia"})}, HERE)


@pytest.mark.parametrize(
    ("locale", "text", "near"),
    [
        ("fr", "Bonne Saint-Valentin !", []),
        ("es", "Feliz San Valencin", []),
        ("es", "Nos vemos en Valensia", ["Valensia"]),
        ("fr", "Rendez-vous à Montpelier", ["Montpelier"]),
        ("fr", "Le Valensia ouvre ses portes", []),
    ],
)
def test_what_is_almost_a_place(say, locale, text, near):
    claims = say(text, locale, facts=[TOWN])
    assert [one.text for one in claims.claims if one.kind == "name"] == near
