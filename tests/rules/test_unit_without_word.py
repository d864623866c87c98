"""Units that are words of one language, where another prints them."""

import pytest


def _sentences(find, fact, romanian):
    text = f"facts: {{x: {fact}}}\ncopy: {{it: {{body: 'Con {{{{ code }}}} {{{{ x }}}}'}}, ro: {{body: '{romanian}'}}}}"
    return [problem.sentence for problem in find(text, prove=False)[0] if problem.code == "LOC111"]


@pytest.mark.parametrize("fact", ["{quantity: 40 posti}", "{up_to: 40 posti}", "{quantity: 40 posti, nouns: {it: [posto, posti]}}"])  # fmt: skip
def test_a_word_of_another_language_is_told(find, fact):
    (sentence,) = _sentences(find, fact, "Cu {{ code }} {{ x }}")
    assert "x has no word for posti in Romanian" in sentence


def test_a_noun_with_a_capital_is_a_word(find):
    (sentence,) = _sentences(find, "{quantity: 40 Plätze}", "Cu {{ code }} {{ x }}")
    assert "x has no word for Plätze in Romanian" in sentence


@pytest.mark.parametrize(
    ("fact", "romanian"),
    [
        ("{quantity: 40 posti, nouns: {it: [posto, posti], ro: [loc, locuri]}}", "Cu {{ code }} {{ x }}"),
        ("{quantity: 40 posti}", "Cu {{ code }} {{ x.low }} de locuri"),
        ("{quantity: 40 posti}", "Cu {{ code }}"),
        ("{quantity: 40 giorni}", "Cu {{ code }} {{ x }}"),
        ("{quantity: 40 km}", "Cu {{ code }} {{ x }}"),
        ("{quantity: 40 Mbit/s}", "Cu {{ code }} {{ x }}"),
        ("{quantity: 40 Mbit}", "Cu {{ code }} {{ x }}"),
        ("{quantity: 40 Watt}", "Cu {{ code }} {{ x }}"),
    ],
)
def test_known_units_signs_and_declared_nouns_are_left_alone(find, fact, romanian):
    assert _sentences(find, fact, romanian) == []
