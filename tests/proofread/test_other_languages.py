"""Copy in another language than its readers', as an agency delivers it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("locale", "text", "spans"),
    [
        ("ro", "Codul FIT30 este al tău, cu 30% reducere. Wir sehen uns im Laden!", ["Wir sehen uns im Laden!"]),
        ("ro", "Codul FIT30 este al tău, cu 30% reducere. Ne vedem în magazin!", []),
        ("ro", "Codul FIT30, 30% reducere, la Wiener Schnitzel Haus", []),
        ("it", "Only 30% off this week with FIT30, and it is yours until Monday. What are you waiting for?", ["Only"]),
        ("it", "Solo oggi -30% con FIT30. Il tuo numero? Shop the sale!", []),
        ("es", "Con FIT30, -30%. Puoi portare anche un amico. Y café.", ["Puoi portare anche un amico"]),
        ("es", "Con FIT30, -30%. Un amico entra gratis contigo. Y café.", []),
        ("fr", "Avec FIT30, -30 %. Può passare quando vuole, noi siamo qui.", ["Può passare quando vuole"]),
        ("fr", "Avec FIT30, -30 %. Qui dort, dort ici. On se tait.", []),
        ("de", "Mit FIT30 sparen Sie 30 %. La preghiamo di tenere libero il parcheggio.", ["La preghiamo"]),
        ("ro", "30% cu FIT30. Astăzi la ora 22 se termină.", []),
    ],
)
def test_a_sentence_of_another_language_is_found(found, locale: str, text: str, spans: list[str]):
    told = [one["span"] for one in found({"locale": locale, "text": text}) if one["name"] == "wrong-language"]
    assert len(told) == len(spans)
    assert all(one.startswith(span) for one, span in zip(told, spans, strict=True)), told


@pytest.mark.parametrize(("locale", "leaks"), [("de", []), ("it", ["null"])])
def test_null_is_a_word_of_german_only(found, locale: str, leaks: list[str]):
    told = found({"locale": locale, "text": "FIT30: 30 %, null Reue"})
    assert [one["span"] for one in told if one["name"] == "placeholder-leak"] == leaks
