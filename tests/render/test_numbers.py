from __future__ import annotations

from decimal import Decimal

import pytest

from omni.render.plurals import counted


@pytest.mark.parametrize(
    ("percent", "locale", "text", "said_as"),
    [
        ("30%", "it", "{{ discount | di }}", "del 30%"),
        ("80%", "it", "{{ discount | di }}", "dell'80%"),
        ("8%", "it", "{{ discount | di }}", "dell'8%"),
        ("11%", "it", "{{ discount | di }}", "dell'11%"),
        ("1%", "it", "{{ discount | di }}", "dell'1%"),
        ("18%", "it", "{{ discount | di }}", "del 18%"),
        ("0.5%", "it", "{{ discount | di }}", "dello 0,5%"),
        ("12.5%", "it", "{{ discount }}", "12,5%"),
        ("20%", "ro", "{{ discount | di }}", "de 20%"),
        ("20%", "en", "{{ discount | di }}", "20%"),
        ("20%", "de", "{{ discount }}", "20 %"),
        ("50%", "it", "{{ discount | up_to }}", "fino al 50%"),
        ("30%", "it", "{{ discount | less }}", "-30%"),
    ],
)
def test_a_percent_is_written_as_the_language_does(said, percent, locale, text, said_as):
    assert said(text, locale, facts=f"facts: {{discount: {percent}}}") == said_as


@pytest.mark.parametrize(
    ("amount", "nouns", "locale", "printed"),
    [
        ("1", ("pasto", "pasti"), "it", "1 pasto"),
        ("4", ("pasto", "pasti"), "it", "4 pasti"),
        ("4", ("pasti",), "it", "4 pasti"),
        ("1", ("zi", "zile", "zile"), "ro", "1 zi"),
        ("19", ("zi", "zile", "zile"), "ro", "19 zile"),
        ("20", ("zi", "zile", "zile"), "ro", "20 de zile"),
        ("101", ("zi", "zile", "zile"), "ro", "101 zile"),
        ("120", ("zi", "zile", "zile"), "ro", "120 de zile"),
    ],
)
def test_a_noun_agrees_with_its_number(style, amount, nouns, locale, printed):
    assert counted(Decimal(amount), nouns, style(locale)) == printed


@pytest.mark.parametrize(
    ("written", "locale", "printed"),
    [
        ("30 day", "it", "30 giorni"),
        ("1 day", "it", "1 giorno"),
        ("30 day", "ro", "30 de zile"),
        ("24..84 month", "it", "24-84 mesi"),
        ("10000 km", "it", "10.000 km"),
        ("50 SPF", "en", "SPF 50"),
        ("2 working day", "de", "2 Werktage"),
        ("12 instalment", "fr", "12 mensualités"),
    ],
)
def test_a_quantity_has_its_unit_in_words(said, written, locale, printed):
    assert said("{{ q }}", locale, facts=f"facts: {{q: {{quantity: {written}}}}}") == printed


def test_a_quantity_may_be_counted_with_any_noun(said):
    facts = "facts: {q: {quantity: 4 meal, nouns: {it: [pasto, pasti]}}}"
    assert said("{{ q }}, {{ q | count('cena', 'cene') }}, {{ q | number }}", facts=facts) == "4 pasti, 4 cene, 4"


def test_a_price_says_what_it_is_per_where_that_is_asked(said):
    facts = "facts: {price: {EUR: 29.90, per: month}}"
    assert said("{{ price }}; {{ price | per }}", facts=facts) == "29,90 €; 29,90 € al mese"


@pytest.mark.parametrize(
    ("text", "locale", "said_as"),
    [
        ("{{ price | di }}", "it", "di 84,90 €"),
        ("{{ price | up_to }}", "it", "fino a 84,90 €"),
        ("{{ gift | less }} da {{ gift.over }}", "it", "-10 € da 50 €"),
        ("{{ price | up_to }}", "en", "up to €84.90"),
    ],
)
def test_an_amount_has_prepositions_of_its_own(said, text, locale, said_as):
    assert said(text, locale) == said_as


def test_a_bundle_is_said_as_the_language_does(said):
    facts = "facts: {offer_now: {bundle: {buy: 3, pay: 2, of: nights}}}"
    assert [said("{{ offer_now }}", locale, facts=facts) for locale in ("it", "en")] == ["3x2", "3 for 2"]


def test_a_number_without_a_unit_has_nothing_behind_it(said):
    assert said("{{ bunch }}.", "it", facts="facts: {bunch: {quantity: 20}}") == "20."


@pytest.mark.parametrize(
    ("quantity", "printed"),
    [("1987 year", "dal 1987"), ("1200 year", "dal 1.200 anni"), ("1999 day", "dal 1.999 giorni")],
)
def test_a_year_is_no_number_of_years(said, quantity, printed):
    assert said("dal {{ since }}", facts=f"facts: {{since: {{quantity: {quantity}}}}}") == printed


@pytest.mark.parametrize(("locale", "line"), [("fr", "Code\u00a0: BLACK30"), ("it", "Codice: BLACK30")])
def test_french_keeps_a_space_before_a_colon_of_a_template(render, locale, line):
    text = render("email", locale, headline="Bonjour {{ code }}", body="{{ code }}", cta="Voir")["text"]
    assert line in text.split("\n")
