"""Every rule's manual is whole, and its examples are found, and not found, as it says."""

from __future__ import annotations

import pytest

from omni.check import catalogue
from omni.check.rule import looking

SECTIONS = ["What it does", "Why the customer would care", "Bad", "Good", "How to fix", "Source"]
RULES = [pytest.param(rule, id=rule.code) for rule in catalogue()]


@pytest.mark.parametrize("rule", RULES)
def test_the_manual_has_every_section(rule):
    assert list(rule.sections) == SECTIONS
    assert all(rule.sections.values())


@pytest.mark.parametrize("rule", RULES)
def test_the_bad_example_is_found_once_where_it_is_marked(rule, find):
    look = looking(rule.module)
    problems, places = find(rule.sections["Bad"], prove=bool(look and look.subject == "Retold"))
    assert [problem.code for problem in problems] == [rule.code], [f"{p.place} {p.code} {p.sentence}" for p in problems]
    for file, line, column, *_ in places:
        place = problems[0].place  # a whole text in quotes starts at its quote
        assert (place.file, place.line) == (file, line), problems[0].sentence
        assert column - 1 <= place.column <= column, problems[0].sentence


@pytest.mark.parametrize("rule", RULES)
def test_the_good_example_has_no_problem(rule, find):
    problems, _ = find(rule.sections["Good"])
    assert [f"{p.place} {p.code} {p.sentence}" for p in problems] == []
