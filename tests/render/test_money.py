from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.money import Money
from omni.render.money import money


@pytest.mark.parametrize(
    ("amount", "locale", "pattern", "printed"),
    [
        ("84.00", "it", "84 €", "84\u00a0€"),
        ("84.90", "it", "84 €", "84,90\u00a0€"),
        ("84", "it", "84,00 €", "84,00\u00a0€"),
        ("1299", "it", "84 €", "1.299\u00a0€"),
        ("84.90", "en", "€84", "€84.90"),
        ("1299", "en", "€84", "€1,299"),
        ("249", "ro", "249 lei", "249\u00a0lei"),
        ("1249.5", "ro", "249 lei", "1.249,50\u00a0lei"),
        ("0.118", "it", "84 €", "0,118\u00a0€"),
        ("0.118", "it", "84,00 €", "0,118\u00a0€"),
    ],
)
def test_an_amount_follows_the_brands_pattern(style, amount, locale, pattern, printed):
    found = money(Money(Decimal(amount), "EUR"), style(locale, patterns={"EUR": pattern}))
    assert found == printed


@pytest.mark.parametrize(
    ("amount", "locale", "printed"),
    [
        ("84", "it", "84\u00a0€"),
        ("0.118", "de", "0,118\u00a0€"),
        ("1299", "en-US", "€1,299"),
        ("84.5", "de", "84,50\u00a0€"),
        ("84", "en", "€84"),
        ("84.90", "fr", "84,90\u00a0€"),
    ],
)
def test_without_a_pattern_an_amount_is_written_as_in_its_language(style, amount, locale, printed):
    assert money(Money(Decimal(amount), "EUR"), style(locale)) == printed


def test_a_text_message_has_plain_spaces(style):
    assert money(Money(Decimal(84), "EUR"), style(plain=True, patterns={"EUR": "84 €"})) == "84 €"


def test_zero_is_an_amount(style):
    assert money(Money(Decimal(0), "EUR"), style(patterns={"EUR": "84 €"})) == "0\u00a0€"
