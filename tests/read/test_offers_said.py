"""What a text says of money, percentages, bundles and multiples, as native speakers write it."""

from __future__ import annotations

import pytest

from omni.model.facts import Fact, Multiplier
from omni.model.place import Route

OFFERS = {"money", "percent", "bundle", "free"}
CURRENCIES = {"ro": "RON", "en-GB": "GBP", "en-US": "USD"}

MONEY = {
    "it": """
        mille euro di sconto | mille euro = 1000.00 EUR saving
        a soli €84,90 | €84,90 = 84.90 EUR price
        EUR84 o 84EUR | EUR84 = 84.00 EUR | 84EUR = 84.00 EUR
        50 centesimi al giorno | 50 centesimi = 0.50 EUR /day
        1.299 € invece di 1.499 | 1.299 € = 1299.00 EUR price | 1.499 = 1499.00 EUR old_price
        1'299.50 CHF | 1'299.50 CHF = 1299.50 CHF
        19–29 € | 19 = 19.00 EUR | 29 € = 29.00 EUR
        scende da 40 a 34 € | 40 = 40.00 EUR old_price | 34 € = 34.00 EUR price
        fino a 500 € di rimborso | 500 € = 500.00 EUR voucher
        12 rate da 47,90 € | 47,90 € = 47.90 EUR instalment
        buono da 10 € su 50 di spesa | 10 € = 10.00 EUR voucher | 50 = 50.00 EUR threshold
        luce a 0,118 €/kWh | 0,118 € = 0.118 EUR /kWh
        benzina a 1,789 €/l | 1,789 € = 1.789 EUR /litre
        39 euro e 90 con il codice | 39 euro e 90 = 39.90 EUR
        al prezzo di euro trenta | euro trenta = 30.00 EUR price
        poi 39 € al mese | 39 € = 39.00 EUR then_price /month
        caparra di 20 € | 20 € = 20.00 EUR deposit
        30mila euro | 30mila euro = 30000.00 EUR
        −12 € sul carrello | 12 € = 12.00 EUR saving
        vinci 500 € | 500 € = 500.00 EUR other
        l'iPhone 15 a 899 € | 899 € = 899.00 EUR""",
    "ro": """
        o mie de lei | o mie de lei = 1000.00 RON
        249 de lei în loc de 300 | 249 de lei = 249.00 RON price | 300 = 300.00 RON old_price
        99 de bani | 99 de bani = 0.99 RON
        RON249 | RON249 = 249.00 RON
        între 19 și 29 de lei | 19 = 19.00 RON | 29 de lei = 29.00 RON
        redus de la 199 la 159 lei | 199 = 199.00 RON old_price | 159 lei = 159.00 RON price
        voucher de 50 lei | 50 lei = 50.00 RON voucher
        donează 40 lei | 40 lei = 40.00 RON donation
        159 lei și 20 de bani | 159 lei și 20 de bani = 159.20 RON
        150 de mii de lei | 150 de mii de lei = 150000.00 RON
        cumperi de minimum 250 de lei | 250 de lei = 250.00 RON threshold""",
    "en-GB": """
        £1.2k off | £1.2k = 1200.00 GBP saving
        50p each | 50p = 0.50 GBP /piece
        a hundred pounds off | a hundred pounds = 100.00 GBP saving
        £19-29 | £19 = 19.00 GBP | 29 = 29.00 GBP
        drops from £36 to £30.60 | £36 = 36.00 GBP old_price | £30.60 = 30.60 GBP price
        RRP £120 | £120 = 120.00 GBP old_price
        a £20 voucher | £20 = 20.00 GBP voucher
        raise £50,000 | £50,000 = 50000.00 GBP goal
        £10 off when you spend £50 | £10 = 10.00 GBP saving | £50 = 50.00 GBP threshold""",
    "en-US": """
        $1,299.00 | $1,299.00 = 1299.00 USD
        99 cents | 99 cents = 0.99 USD
        lose 5 pounds |
        $25/mo, then $40 | $25 = 25.00 USD /month | $40 = 40.00 USD then_price
        reg. $120 | $120 = 120.00 USD old_price
        $10 off $50 | $10 = 10.00 USD saving | $50 = 50.00 USD threshold""",
    "de": """
        zehn Euro Rabatt | zehn Euro = 10.00 EUR saving
        15,- € | 15,- € = 15.00 EUR
        50-Euro-Gutschein | 50-Euro = 50.00 EUR voucher
        vierundvierzig Euro neunzig | vierundvierzig Euro neunzig = 44.90 EUR
        84 statt 120 Euro | 84 = 84.00 EUR price | 120 Euro = 120.00 EUR old_price
        danach 39 € im Monat | 39 € = 39.00 EUR then_price /month
        10 € Rabatt ab 50 € Einkaufswert | 10 € = 10.00 EUR saving | 50 € = 50.00 EUR threshold
        1 Mio. Euro | 1 Mio. Euro = 1000000.00 EUR
        Fr. 49.90 | Fr. 49.90 = 49.90 CHF""",
    "fr": """
        19€90 | 19€90 = 19.90 EUR
        1 299,00 € au lieu de 1 499,00 € | 1 299,00 € = 1299.00 EUR price | 1 499,00 € = 1499.00 EUR old_price
        49 euros et 90 centimes | 49 euros et 90 centimes = 49.90 EUR
        cent euros offerts | cent euros = 100.00 EUR voucher
        passe de 39 € à 31,20 € | 39 € = 39.00 EUR old_price | 31,20 € = 31.20 EUR price
        jusqu'au 31/03 199 EUR | 199 EUR = 199.00 EUR""",
    "es": """
        tres euros con 50 | tres euros con 50 = 3.50 EUR
        diez euros de descuento | diez euros = 10.00 EUR saving
        baja de 40 € a 34 € | 40 € = 40.00 EUR old_price | 34 € = 34.00 EUR price
        11 cts/kWh | 11 cts = 0.11 EUR /kWh
        luego 39 € al mes | 39 € = 39.00 EUR then_price /month""",
}

PERCENT = {
    "it": """
        venti per cento in meno | venti per cento = 20 offer
        paghi l'80 % | 80 % = 80 pays
        sconto di un terzo | un terzo = 33.3 offer
        un quarto d'ora |
        sconti di quasi un terzo | un terzo = 33.3 about
        scontato della metà | scontato della metà = 50 offer
        TAN 5,90 % | 5,90 % = 5.90 other
        +0,5 p.p. |
        il 92 % delle clienti | 92 % = 92 other
        il 20 % sul ritorno | 20 % = 20 maybe""",
    "ro": """
        trei sferturi din preț reducere | trei sferturi = 75 offer
        la jumătate de preț | la jumătate de preț = 50 offer
        cu opt virgulă cinci la sută mai ieftin | opt virgulă cinci la sută = 8.5 offer
        cu o treime mai ieftin | o treime = 33.3 offer""",
    "en-GB": """
        up to two thirds off | two thirds = 66.7 offer
        you pay 80% | 80% = 80 pays
        save a fifth | a fifth = 20 offer
        nearly a third off | a third = 33.3 about
        a quarter of an hour |
        4.9% APR | 4.9% = 4.9 other""",
    "de": """
        zwanzig Prozent günstiger | zwanzig Prozent = 20 offer
        um ein Drittel reduziert | ein Drittel = 33.3 offer
        zum halben Preis | zum halben Preis = 50 offer
        20%-Rabatt | 20% = 20 offer""",
    "fr": """
        un tiers de remise | un tiers = 33.3 offer
        le 2e à moitié prix | à moitié prix = 50 offer
        92 % des clientes | 92 % = 92 other""",
    "es": """
        un 20 % menos | 20 % = 20 offer
        la mitad de precio | mitad de precio = 50 offer
        un tercio de descuento | un tercio = 33.3 offer""",
}

BUNDLES = {
    "it": """
        prendi 3 paghi 2 | prendi 3 paghi 2 = 3x2 phrase
        3x2 su tutto | 3x2 = 3x2
        tavolo 3x2 m |
        l'offerta 4 notti al prezzo di 3 | 4 notti al prezzo di 3 = 4x3 phrase
        2+1 gratis | 2+1 gratis = 3x2 phrase""",
    "ro": """
        iei trei plătești două | iei trei plătești două = 3x2 phrase
        trei pachete la preț de două | trei pachete la preț de două = 3x2 phrase
        1+1 gratis | 1+1 gratis = 2x1 phrase""",
    "en-GB": """
        buy one get one free | buy one get one free = 2x1 phrase
        3 for 2 | 3 for 2 = 3x2
        4 for the price of 3 | 4 for the price of 3 = 4x3 phrase
        open 9 for 2 hours |
        BOGOF | BOGOF = 2x1 phrase""",
    "de": """
        drei zum Preis von zwei | drei zum Preis von zwei = 3x2 phrase
        zwei zum Preis von einem | zwei zum Preis von einem = 2x1 phrase
        Nimm 3, zahl 2 | Nimm 3, zahl 2 = 3x2 phrase""",
    "fr": """
        deux pour le prix d'un | deux pour le prix d'un = 2x1 phrase
        1 acheté = 1 offert | 1 acheté = 1 offert = 2x1 phrase""",
    "es": """
        lleva 3 y paga 2 | lleva 3 y paga 2 = 3x2 phrase
        3 por 2 | 3 por 2 = 3x2""",
}

MULTIPLES = [
    ("it", "i punti valgono il triplo", "3"),
    ("it", "punti x5 fino a domenica", "5"),
    ("ro", "de trei ori mai multe puncte", "3"),
    ("ro", "puncte duble pe card", "2"),
    ("en", "double points all week", "2"),
    ("en", "points count 5x", "5"),
    ("de", "Punkte gibt's fünffach", "5"),
    ("fr", "des points quadruplés", "4"),
    ("fr", "points multipliés par cinq", "5"),
    ("es", "el doble de puntos", "2"),
    ("es", "puntos por cinco", "5"),
]


def rows(*tables):
    for table in tables:
        for locale, lines in table.items():
            for line in lines.strip().split("\n"):
                text, *said = (cell.strip() for cell in line.split(" |"))
                yield locale, text, [one for one in said if one]


def told(claim):
    unit = f" /{claim.unit}" if claim.unit else ""
    return f"{claim.text} = {claim.value}{f' {claim.role}' if claim.role else ''}{unit}"


@pytest.mark.parametrize(("locale", "text", "said"), list(rows(MONEY, PERCENT, BUNDLES)))
def test_offers_as_people_write_them(say, locale, text, said):
    claims = say(text, locale, currency=CURRENCIES.get(locale, "EUR")).claims
    assert [told(claim) for claim in claims if claim.kind in OFFERS] == said


@pytest.mark.parametrize(("locale", "text", "times"), MULTIPLES)
def test_multiples_of_what_the_campaign_multiplies(say, locale, text, times):
    points = Fact("points", {"": Multiplier(2, "points")}, Route("f"))  # type: ignore[arg-type]
    (claim,) = (claim for claim in say(text, locale, facts=[points]).claims if claim.kind == "multiplier")
    assert (str(claim.value), claim.role) == (times, "points")


@pytest.mark.parametrize("text", ["doppio vetro, due punti vendita", "x5 sconti", "il doppio del caffè"])
def test_multiples_of_something_else(say, text):
    points = Fact("points", {"": Multiplier(2, "points")}, Route("f"))  # type: ignore[arg-type]
    found = [claim for claim in say(text, "it", facts=[points]).claims if claim.kind == "multiplier"]
    assert found == [] or "punti" in text


def test_groups_of_digits_may_be_apart_by_a_narrow_space_in_any_language(say):
    (claim,) = (claim for claim in say("a 1\u202f299,00 €", "it").claims if claim.kind == "money")
    assert str(claim.value) == "1299.00 EUR"


@pytest.mark.parametrize(
    ("locale", "text", "what"),
    [
        ("it", "consegna gratuita in tutta Italia", "delivery"),
        ("it", "e in più un ombrello in omaggio", "gift"),
        ("ro", "iar transportul e din partea noastră", "delivery"),
        ("ro", "plus un telefon cadou la orice abonament", "gift"),
        ("en", "free shipping on orders over $50", "delivery"),
        ("de", "versandkostenfrei ab 49 €", "delivery"),
        ("fr", "et la location des skis offerte.", "gift"),
        ("es", "envío gratis desde 49 €", "delivery"),
    ],
)
def test_what_costs_nothing(say, locale, text, what):
    (claim,) = (claim for claim in say(text, locale).claims if claim.kind == "free")
    assert claim.value == what


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("it", "l'idea regalo perfetta"),
        ("ro", "cadoul perfect"),
        ("en", "the perfect gift, a gift card"),
        ("de", "das perfekte Geschenk, ein Monat gratis"),
        ("fr", "une idée cadeau, 20 € offerts"),
        ("es", "el regalo perfecto, un vale de regalo"),
    ],
)
def test_gifts_to_buy(say, locale, text):
    assert [claim for claim in say(text, locale).claims if claim.kind == "free"] == []
