"""Words that address the reader in the other form, and words that only look like it."""

from __future__ import annotations

import pytest

from omni.read.address_words import contrary
from omni.read.authored import unquoted


@pytest.mark.parametrize(
    ("language", "form", "text", "found"),
    [
        ("it", "tu", "Per Lei c'è uno sconto", "Lei"),
        ("it", "tu", "con il Suo codice", "Suo"),
        ("it", "tu", "La invitiamo in negozio", "La invitiamo"),
        ("it", "tu", "Lei è Brina, la sciarpa", ""),
        ("it", "tu", "il team di Lei Magazine", ""),
        ("it", "tu", "Il codice che è “per Lei”", ""),
        ("it", "Lei", "Scegli il tuo regalo", "tuo"),
        ("it", "Lei", "un regalo per te.", "te"),
        ("it", "Lei", "fai da te, tè verde, a tu per tu con lo chef", ""),
        ("ro", "tu", "oferta dumneavoastră", "dumneavoastră"),
        ("ro", "tu", "oferta ta vă așteaptă pe toți", ""),
        ("ro", "dumneavoastră", "te așteptăm", "te"),
        ("ro", "dumneavoastră", "vă așteptăm cu oferta dumneavoastră", ""),
        ("de", "du", "sichern Sie sich", "Sie"),
        ("de", "du", "Sie ist da: die Lampe. Ihre Farbe ist Rot", ""),
        ("de", "Sie", "hol dir deinen Rabatt", "dir"),
        ("de", "Sie", "Holen Sie sich Crème du Jour direkt", ""),
        ("fr", "tu", "votre code", "votre"),
        ("fr", "tu", "prends rendez-vous", ""),
        ("fr", "vous", "pour toi", "toi"),
        ("fr", "vous", "ton sur ton, votre thé", ""),
        ("es", "tú", "usted puede", "usted"),
        ("es", "usted", "tu código", "tu"),
        ("es", "usted", "té verde, su código", ""),
    ],
)
def test_the_other_form_of_address(language, form, text, found):
    match = contrary(language, form).search(unquoted(text))
    assert (match[0] if match else "") == found


@pytest.mark.parametrize(("language", "form"), [("en", "you"), ("ja", "tu"), ("it", "voi")])
def test_what_nobody_has_described_is_not_judged(language, form):
    assert contrary(language, form) is None
