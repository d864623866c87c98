from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.people import Person

GREETING = "Ciao{% if person.first_name %} {{ person.first_name }}{% endif %}!"


def person(**fields):
    return Person("p-1/ü", "it-IT", "IT", fields=fields)


def test_without_a_person_a_placeholder_stands_and_is_listed(render):
    found = render(short=GREETING)
    assert found["body"].startswith("Aurora: Ciao <first_name>!")
    assert found.message.placeholders["person.first_name"] == "<first_name>"


def test_a_person_reads_their_own_values_and_nothing_where_there_is_none(said):
    assert said(GREETING, person=person(first_name="Giulia")) == "Ciao Giulia!"
    assert said(GREETING, person=person()) == "Ciao!"


@pytest.mark.parametrize(
    ("condition", "fields", "holds"),
    [
        ("person.tier == 'gold'", {"tier": "gold"}, True),
        ("person.tier == 'gold'", {"tier": "basic"}, False),
        ("person.orders > 3", {"orders": 4}, True),
        ("person.orders > 3", {}, False),
        ("discount >= 30", {}, True),
        ("price < 80", {}, False),
    ],
)
def test_a_text_may_depend_on_values(said, condition, fields, holds):
    assert said("{% if " + condition + " %}A{% else %}B{% endif %}", person=person(**fields)) == ("A" if holds else "B")


def test_an_address_holds_the_persons_id_percent_encoded(render):
    found = render("email", headline="A", body="B", person=person())
    assert 'href="https://aurora.example/u/p-1%2F%C3%BC"' in found["html"]
    assert found.message.person == "p-1/ü"
    assert not found.message.placeholders


def test_one_code_each_is_a_pattern_until_somebody_is_meant(said):
    facts = 'facts: {code: {one_each: "AUG-####-##"}}'
    assert said("{{ code }}", facts=facts) == "AUG-####-##"
    own = [said("{{ code }}", facts=facts, person=Person(name, "it", "IT")) for name in ("a", "b", "a")]
    assert own[0] == own[2] != own[1]
    assert [letter.isdigit() for letter in own[0]] == [letter == "#" for letter in "AUG-####-##"]


def test_numbers_of_people_are_written_as_in_their_language(said):
    assert said("{{ person.orders }}", person=person(orders=Decimal(1250))) == "1.250"
