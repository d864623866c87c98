from __future__ import annotations

import pytest

from omni.model.copy import CopyText
from omni.model.place import Route
from omni.render.copy_programs import program_of
from omni.render.sandbox import Sandbox

TEXTS = [
    "Ciao {{ person.first_name }}, -{{ discount }}",
    "{{ ends | fino_a }}{{ code }}",
    "{{ discount | di | upper }} e {{ brand.name }}",
    "a } b { c",
    "{{ menu }}",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_simple_text_says_the_same_without_jinja(render, text):
    plain, whole = render(short=text), render(short=text + "{% if discount %}{% endif %}")
    assert plain["body"] == whole["body"]
    spans = [
        [(origin.kind, origin.name, origin.where) for origin in found.message.parts["body"].origins]
        for found in (plain, whole)
    ]
    assert spans[0] == spans[1]


@pytest.mark.parametrize("text", TEXTS)
def test_a_simple_text_needs_no_template(text):
    assert program_of(CopyText(text, Route("a.yaml")), Sandbox({}, tidies=False)).template is None
