"""Mistakes with braces, in words that do not come from the template engine."""

from __future__ import annotations

import pytest
from jinja2 import Environment, TemplateSyntaxError

from omni.render.syntax import spoken

UNCLOSED = "a brace opens here, and }} or %} or #} does not close it"
MISSING = "a word is missing before the closing brace"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{{ a }", UNCLOSED),
        ("{{ a", UNCLOSED),
        ("{# a", UNCLOSED),
        ("{% if a %}x", "{% if … %} has no {% endif %}"),
        ("x{% endif %}", "{% endif %} stands here, and nothing before it opened"),
        ("{% else %}", "{% else %} stands here, and nothing before it opened"),
        ("{% foo %}", "there is no {% foo %}"),
        ("{{ a | }}", MISSING),
        ("{{ }}", MISSING),
        ("{% if %}", MISSING),
        ("{{ ends | fino a }}", "`a` stands where | or a closing brace belongs"),
        ("{{ 'a }}", "a quotation mark inside the braces is not closed"),
    ],
)
def test_a_mistake_is_told_in_plain_words(text: str, sentence: str):
    with pytest.raises(TemplateSyntaxError) as error:
        Environment(autoescape=True).parse(text)
    assert spoken(error.value) == sentence
