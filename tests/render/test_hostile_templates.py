from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.exceptions import TemplateSyntaxError

from omni.model.copy import CopyText
from omni.model.place import Route
from omni.render.budget import Budget
from omni.render.copy_filling import CopyError, fill
from omni.render.copy_programs import program_of
from omni.render.errors import RenderError
from omni.render.marks import Ink
from omni.render.running import run
from omni.render.runs import Run, Words, text_of
from omni.render.sandbox import Sandbox

SHARED = "channel_templates/_shared/pieces.j2"

REFUSED = [
    "{{ ''.__class__ }}",
    "{{ ''['__class__'] }}",
    "{{ x|attr('__class__') }}",
    "{{ x.__init__.__globals__ }}",
    "{{ self.__init__ }}",
    "{{ lipsum.__globals__ }}",
    "{{ cycler('a') }}",
    "{{ x() }}",
    "{{ 'x'.format(1) }}",
    "{{ 'a'.join(['b']) }}",
    "{{ 'x' * 1000000000 }}",
    "{{ 2 ** 1000000 }}",
    "{{ '%01000000000d' % 1 }}",
    "{{ 'x'|center(100000000) }}",
    "{{ 'x'|indent(100000000) }}",
    "{{ 'x'|format(1) }}",
    "{{ 'x'|safe }}",
    "{{ [1]|map('upper')|list }}",
    "{% extends 'a' %}",
    "{% block a %}{% endblock %}",
    "{% include 'channel_templates/email/html.html.j2' %}",
    "{% include x %}",
    "{% include '_shared/../../secret' %}",
    "{% include '_shared/absent.j2' %}",
    "{% import '/etc/passwd' as p %}",
    "{% set x %}y{% endset %}",
    "{% filter upper %}a{% endfilter %}",
    "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "{% for a in range(100000000) %}{% endfor %}",
    "{% for a in range(1000) %}{% for b in range(1000) %}{% for c in range(1000) %}{% endfor %}{% endfor %}{% endfor %}",
    "{% for a in range(1000) %}{% for b in range(90) %}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{% endfor %}{% endfor %}",
    "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "{% macro a(n) %}{% if n %}{{ a(n - 1) }}{{ a(n - 1) }}{% endif %}{% endmacro %}{{ a(40) }}",
    "{% set a = 'x' %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}",
    "{% set a = [1] %}" + "{% set a = [a, a] %}" * 40 + "{{ a }}",
    "{{ 'xxxxxxxxxxxxxxxxxxxx'" + ("|replace('x', '" + "x" * 40 + "')") * 3 + " }}",
    "{{ 999999999999 + 999999999999 }}",
    "{{ " + "(" * 400 + "1" + ")" * 400 + " }}",
    "{% if 1 %}" * 200 + "{% endif %}" * 200,
    "{{ " + "-" * 300 + "1 }}",
    "{{ 'a' if " * 100 + "x" + " }}",
    "{% include '_shared/pieces.j2' %}",
    "{{ loop.index }}",
    "{{ caller() }}",
    "{{ range }}",
    "{{ varargs }}",
    "{{ _ink.origins }}",
    "{% debug %}",
    "{% set ns = namespace(a=1) %}",
    "{%",
    "{{ 1 + }}",
]

WORDS = [
    "{{", "}}", "{%", "%}", "{#", "#}", " ", "x", "y", ".", "|", "for ", "in ", "if ", "endif", "endfor", "else", "set ", "(", ")",
    "'", "[", "]", "upper", "relative", "\n", "-", "1", "~", ",", "=", "**", "{", "}", "raw", "endraw", "macro ", "range",
]  # fmt: skip


def written(source: str, *, escapes: bool = False) -> str:
    pieces = "{% include '_shared/pieces.j2' %}{% include '_shared/pieces.j2' %}"
    sandbox = Sandbox({SHARED: pieces}, escapes=escapes)
    return run(sandbox.compiled(source, "channel_templates/x/part.j2"), {"x": "value"}, Ink(), Budget())


def filled(source: str) -> str:
    copy = CopyText(source, Route("campaigns/a.yaml", ("copy", "it", "body")))
    program = program_of(copy, Sandbox({}, tidies=False))
    return text_of(fill(program, copy, {"x": Words((Run("value"),))}, "the facts of a"))


@pytest.mark.parametrize("source", REFUSED)
def test_a_hostile_template_is_refused_or_stopped(source):
    with pytest.raises((RenderError, TemplateSyntaxError, RecursionError)):
        written(source)


@pytest.mark.parametrize("source", REFUSED)
def test_hostile_copy_is_told_with_its_place(source):
    with pytest.raises((RenderError, CopyError)) as told:
        filled(source)
    errors = told.value.errors if isinstance(told.value, CopyError) else [told.value]
    assert all(error.where for error in errors)


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_whatever_is_written_gives_a_text_or_a_sentence(words):
    try:
        outcome = filled("".join(words))
    except CopyError as error:
        outcome = error.errors[0].sentence
    except RenderError as error:
        outcome = error.sentence
    assert isinstance(outcome, str)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{% for n in range(3) %}{{ n }}{% if not loop.last %}, {% endif %}{% endfor %}", "0, 1, 2"),
        ("{% macro twice(a) %}{{ a }}{{ a }}{% endmacro %}{{ twice('ab') }}", "abab"),
        ("{% set a = 'x' ~ 1 %}{{ a | upper }}", "X1"),
        ("{{ x if x is defined else 'y' }}{{ y | default('z') }}", "valuez"),
        ("{{ ['a', 'b'] | join('-') }}", "a-b"),
    ],
)
def test_what_templates_need_works(source, text):
    assert written(source) == text


def test_values_are_escaped_in_pages_and_not_in_texts():
    assert written("{{ '<b>' }}", escapes=True) == "&lt;b&gt;"
    assert written("{{ '<b>' }}") == "<b>"
