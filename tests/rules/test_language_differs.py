"""A value written by hand in one language, where the same message in another prints a variable."""

import pytest

ITALIAN = "Con {{ code }} hai {{ discount }} {{ ends | fino_a }}."
ROMANIAN = "Cu {{ code }} ai {{ discount }} reducere până pe {{ ends }}."

TOLD = [
    ("{time: '09:30'}", "Si comincia alle {{ x }}.", "Începem la 10:30.", "10:30"),
    ("{quantity: 12, nouns: {it: [banco, banchi], ro: [masă, mese]}}", "Ci sono {{ x }}.", "Sunt, de 16 locuri.", "16"),
    ("{quantity: 6 month}", "Il corso: {{ x }}.", "Cursul: 8 luni.", "8 luni"),
]


def _problems(find, fact, italian, romanian):
    text = f'facts: {{x: {fact}}}\ncopy: {{it: {{body: "{ITALIAN} {italian}"}}, ro: {{body: "{ROMANIAN} {romanian}"}}}}'
    return [problem for problem in find(text, prove=False)[0] if problem.code == "CON114"]


@pytest.mark.parametrize(("fact", "italian", "romanian", "said"), TOLD)
def test_a_value_in_the_place_of_a_variable_is_told(find, fact, italian, romanian, said):
    (problem,) = _problems(find, fact, italian, romanian)
    assert f"says {said}, where email (it) says x, which is" in problem.sentence
    assert f"write {{{{ x }}}} instead of {said}" in problem.advice


LEFT_ALONE = [
    ("{quantity: 6 month}", "Il corso: {{ x }}.", "Cursul: 6 luni."),
    ("{quantity: 6 month}", "Il corso: {{ x }}, in 8 aule.", "Cursul: {{ x }}, în 8 săli."),
    ("{quantity: 6 month}", "Il corso: {{ x }}, in 8 aule.", "Cursul: în 8 săli."),
    ("{quantity: 6 month}", "Il corso: {{ x }}.", "Cursul costă 80 de lei."),
    ("{quantity: 6 month}", "Il corso: {{ x }}.", "Cursul: 8 săli, 9 mese."),
]


@pytest.mark.parametrize(("fact", "italian", "romanian"), LEFT_ALONE)
def test_what_is_another_sort_or_more_or_said_in_both_is_left_alone(find, fact, italian, romanian):
    assert _problems(find, fact, italian, romanian) == []
