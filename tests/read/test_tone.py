"""How a text sounds, counted: emoji, shouting, sentences, single words."""

from __future__ import annotations

import pytest

from omni.read.authored import unquoted, words_of
from omni.read.proud_words import proud_words
from omni.read.tone import emoji_in, sentences, shouted, terms_in


@pytest.mark.parametrize(
    ("text", "count"), [("Ciao", 0), ("Perché è così: 84 € ©", 0), ("🎁 e 👨‍👩‍👧", 2), ("1️⃣ ©️", 2), ("«due» – tre", 0)]
)
def test_emoji(text, count):
    assert len(emoji_in(text)) == count


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("SOLO PER POCO, davvero", [3]),
        ("Il cappotto AURORA è QUI", [1]),
        ("CIAO a tutti, OGGI", [1, 1]),
        ("A B C", []),
        ("codice LUCE15", []),
    ],
)
def test_words_in_capitals_side_by_side(text, runs):
    assert [count for _, count in shouted(text, ("AURORA",))] == runs


def test_a_variable_is_one_word_of_its_sentence():
    text = "Con {{ code }} hai {% if x %}{{ discount }}{% endif %} oggi. Ciao!"
    assert [count for _, count in sentences(words_of(text))] == [5, 1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Grăbește-te acum", ["Grăbește-te"]),
        ("grabeste-te", ["grabeste-te"]),
        ("Clicca  qui", ["Clicca  qui"]),
        ("affrettatissimo", []),
        ("https://aurora.example/affrettati", []),
    ],
)
def test_terms_with_and_without_accents(text, found):
    terms = ("grăbește-te", "clicca qui", "affrettati")
    assert [text[slice(*span)] for span, _ in terms_in(words_of(text), terms)] == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("it", "Lana a impatto zero", True),
        ("it", "Lana a impatto zero*", False),
        ("it", "un prezzo sostenibile", False),
        ("it", "il numero uno in Italia", True),
        ("en", "Our No. 1 in Britain", True),
        ("en", "green wool", False),
        ("de", "umweltfreundliche Wolle", True),
        ("ro", "prietenos cu mediul", True),
        ("fr", "une laine écologique", True),
        ("es", "lana ecológica", True),
        ("en", "they call it “carbon neutral”", False),
    ],
)
def test_claims_that_want_proof(language, text, found):
    assert bool(proud_words(unquoted(text), language)) is found
