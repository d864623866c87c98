"""Variables that have changed places, and prices whose period is said nowhere."""

import pytest

ITALIAN = "Con {{ code }} hai {{ discount }} {{ ends | fino_a }}."
ROMANIAN = "Cu {{ code }} ai {{ discount }} reducere până pe {{ ends }}."
DAYS = "first: {date: 2026-11-20, role: start}, last: {date: 2026-11-30, role: end}"
PLAIN_DAYS = "party: {date: 2026-11-20}, sale: {date: 2026-11-30}"
HOURS = "opens: {time: '09:30', role: start}, closes: {time: '18:00', role: end}"
RENT = "rent: {EUR: 89, RON: 445, per: night}, cleaning: {EUR: 45, RON: 225, role: fee}"
COURSE = "course: {EUR: 89, RON: 445, per: month}, lesson: {EUR: 45, RON: 225, per: hour}"

EXCHANGED = [
    (DAYS, "Dal {{ first }} al {{ last }}.", "De pe {{ last }} până pe {{ first }}.", "last where first"),
    (DAYS, "Dal {{ last }} al {{ first }}.", "De pe {{ first }} până pe {{ last }}.", "last where first"),
    (DAYS, "Si apre il {{ first }}, si chiude il {{ last }}.", "Începem pe {{ last }}, închidem pe {{ first }}.", "last where first"),
    (PLAIN_DAYS, "Dal {{ party }} al {{ sale }}.", "De pe {{ sale }} până pe {{ party }}.", "sale where party"),
    (HOURS, "Dalle {{ opens }} alle {{ closes }}.", "De la {{ closes }} la {{ opens }}.", "closes where opens"),
    (RENT, "Suite {{ rent }} a notte, pulizie {{ cleaning }}.", "Suita {{ cleaning }} pe noapte, curățenie {{ rent }}.", "cleaning where rent"),
    (COURSE, "{{ course }} al mese, {{ lesson }} all'ora.", "{{ lesson }} pe lună, {{ course }} pe oră.", "lesson where course"),
]  # fmt: skip
RIGHT = [
    (DAYS, "Dal {{ first }} al {{ last }}.", "De pe {{ first }} până pe {{ last }}."),
    (DAYS, "Fino al {{ last }}, già dal {{ first }}.", "De pe {{ first }} până pe {{ last }}."),
    (PLAIN_DAYS, "Festa il {{ party }}, saldi il {{ sale }}.", "Reduceri pe {{ sale }}, petrecere pe {{ party }}."),
    (HOURS, "Dalle {{ opens }} alle {{ closes }}.", "De la {{ opens }} la {{ closes }}."),
    (
        RENT,
        "Suite {{ rent }} a notte, pulizie {{ cleaning }}.",
        "Curățenie {{ cleaning }}, suita {{ rent }} pe noapte.",
    ),
]


def _told(find, code, facts, italian, romanian):
    text = f'facts: {{{facts}}}\ncopy: {{it: {{body: "{ITALIAN} {italian}"}}, ro: {{body: "{ROMANIAN} {romanian}"}}}}'
    return [problem.sentence for problem in find(text, prove=False)[0] if problem.code == code]


@pytest.mark.parametrize(("facts", "italian", "romanian", "what"), EXCHANGED)
def test_two_variables_in_each_others_place_are_told_once(find, facts, italian, romanian, what):
    (sentence,) = _told(find, "CON115", facts, italian, romanian)
    assert f"prints {what} belongs" in sentence


@pytest.mark.parametrize(("facts", "italian", "romanian"), RIGHT)
def test_another_order_of_words_is_left_alone(find, facts, italian, romanian):
    assert _told(find, "CON115", facts, italian, romanian) == []


@pytest.mark.parametrize(
    ("italian", "told"),
    [
        ("Suite da {{ rent }}.", ["email (it) prints 89\xa0€ and nowhere per what, rent is per night"]),
        ("Suite da {{ rent }} a notte.", []),
        ("Suite da {{ rent }}, 7 notti.", []),
        ("Pulizie {{ cleaning }}.", []),
    ],
)
def test_a_price_whose_period_is_said_nowhere(find, italian, told):
    assert _told(find, "CON116", RENT, italian, "Suita {{ rent }} pe noapte.") == told


def test_what_is_paid_in_instalments_or_by_heads_has_no_period(find):
    facts = "rate: {EUR: 89, RON: 445, per: month, role: instalment}, head: {EUR: 45, RON: 225, per: person}"
    assert _told(find, "CON116", facts, "Da {{ rate }}, {{ head }}.", "De la {{ rate }}, {{ head }}.") == []
