"""Numbers in words, in six languages."""

from __future__ import annotations

import re

import pytest

from omni.read.folding import fold
from omni.read.numerals import in_words, numeral_pattern, scale_of

SPOKEN = {
    "it": "trentacinque 35, mille 1000, ventotto 28, centottanta 180, duemilacinquecento 2500, milleduecentonovantanove 1299, "
    "quattrocentotrentadue 432, diecimila 10000, un milione 1000000, cinque virgola novanta 5.90",
    "ro": "douăzeci și cinci 25, o sută 100, două sute patruzeci și nouă 249, o mie două sute 1200, cincizeci de mii 50000, "
    "șase sute nouăzeci 690, opt virgulă cinci 8.5",
    "en": "thirty-five 35, one hundred and five 105, a hundred 100, twelve hundred 1200, two thousand five hundred 2500, "
    "five point nine 5.9, a dozen 12",
    "de": "fünfundzwanzig 25, hundert 100, vierhundertneunundsiebzig 479, zwölfhundert 1200, tausendzweihundert 1200, "
    "einhundertdreiundfünfzig 153, dreißig 30, dreissig 30, fuenf 5, fünf Komma neun 5.9, dreizehn 13",
    "fr": "vingt-cinq 25, quatre-vingt-dix 90, quatre-vingt-treize 93, soixante-dix-huit 78, soixante et onze 71, "
    "deux cents 200, mille deux cents 1200, dix-sept 17",
    "es": "treinta y cinco 35, veinticinco 25, ciento veinte 120, mil doscientos 1200, cuatrocientos treinta y dos 432",
}  # fmt: skip
EVERY = [
    (language, *pair.rsplit(" ", 1)) for language, pairs in SPOKEN.items() for pair in re.split(r",\s", pairs) if pair
]


@pytest.mark.parametrize(("language", "words", "number"), EVERY)
def test_a_number_in_words(language, words, number):
    assert re.fullmatch(numeral_pattern(language), fold(words))
    assert str(in_words(fold(words), language)) == number


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "two three"), ("ro", "doi trei"), ("es", "dos tres"), ("de", "zehnelf"), ("xx", "two")],
)
def test_words_that_make_no_number(language, words):
    assert in_words(words, language) is None


@pytest.mark.parametrize(("language", "word", "times"), [("it", "mila", 1000), ("ro", "de mii", 1000), ("de", "mio.", 10**6), ("xx", "k", 1)])  # fmt: skip
def test_words_that_multiply_digits(language, word, times):
    assert scale_of(word, language) == times
