from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from omni.model.copy import CopyText
from omni.model.people import Person
from omni.model.place import Route
from omni.render.context import Scene, context_of
from omni.render.copy_filling import CopyError, fill
from omni.render.copy_programs import program_of
from omni.render.errors import RenderError
from omni.render.runs import Runs
from omni.render.sandbox import Sandbox
from omni.render.style import style_of

TEXTS = [
    "Ciao {{ person.first_name }}, -{{ discount }}",
    "{{ ends | fino_a }}{{ code }}",
    "{{ discount | di | upper }} e {{ brand.name }}",
    "a } b { c",
    "{{ menu }}",
    "Ciao{% if person.first_name %} {{ person.first_name }}{% endif %}, {{ discount }}",
    "{% if discount %}-{{ discount }}{% else %}{{ code }}{% endif %}\n\n{% if code %}{% endif %}",
]
PIECES = [
    " a ", "{{ code }}", "{{ discount | di }}", "{{ ends | fino_a }}", "{{ ends | relative }}", "{{ person.first_name }}",
    "{{ coat.price }}", "{{ vorname }}", "{% if discount %}", "{% if person.first_name %}", "{% if vorname.a %}",
    "{% if true %}", "{% if person %}", "{% if brand.name %}", "{% else %}", "{% endif %}", "{{ discount | due }}",
]  # fmt: skip
CHOICES = [
    f"{{% if {name} %}}{met}{unmet}{{% endif %}}"
    for name in ("discount", "person.first_name", "person.tier", "links.menu", "brand.logo", "locale")
    for met in ("", " {{ person.first_name }}", "{{ code }} b\n", "{{ orders }}")
    for unmet in ("", "{% else %}", "{% else %}{{ ends | relative }}, c", "{% else %}{{ person.tier }}")
]
WITH_JINJA = "{# #}"


@pytest.mark.parametrize("text", TEXTS)
def test_a_simple_text_says_the_same_without_jinja(render, text):
    plain, whole = render(short=text), render(short=text + WITH_JINJA)
    assert plain["body"] == whole["body"]
    spans = [
        [(origin.kind, origin.name, origin.where) for origin in found.message.parts["body"].origins]
        for found in (plain, whole)
    ]
    assert spans[0] == spans[1]


@pytest.mark.parametrize("text", TEXTS)
def test_a_simple_text_needs_no_template(text):
    assert program_of(CopyText(text, Route("a.yaml")), Sandbox({}, tidies=False)).template is None


@pytest.fixture
def filled(render):
    """Fills a text in for nobody in particular, and for somebody who gave no name."""
    rendered = render(short="a")
    brief = rendered.message.brief
    people = (None, Person("", "", ""))
    contexts = [context_of(Scene(rendered.project, brief, style_of(brief, ()), person)) for person in people]
    return lambda text: [outcome(text, context) for context in contexts]


def outcome(text: str, context) -> Runs | list[str]:
    copy = CopyText(text, Route("a.yaml", ("copy", "it", "body")))
    try:
        return fill(program_of(copy, Sandbox({}, tidies=False)), copy, context, "the facts of a")
    except CopyError as told:
        return [error.sentence for error in told.errors]
    except RenderError as told:
        return [told.sentence]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(st.sampled_from(PIECES) | st.sampled_from(CHOICES), max_size=5).map("".join))
def test_choices_are_made_and_mistakes_told_as_with_jinja(filled, text):
    assert filled(text) == filled(text + WITH_JINJA)
