from __future__ import annotations

import pytest

from omni.render.budget import LONGEST_RANGE, Budget
from omni.render.errors import RenderError
from omni.render.marks import Ink
from omni.render.running import run
from omni.render.sandbox import Sandbox
from omni.render.word_tables import without_tables

TABLE = '{% set words = {\n  "it": {"vat": "P. IVA", "more": "altro"},\n  "en": {"vat": "VAT", "more": "<b>"}\n} %}'
SAID = '{{ words["it"]["vat"] }}, {{ words[language].more }}'


def written(source: str, *, escapes: bool = True) -> tuple[str, int]:
    """What a template writes, or the sentence and the line that tell why not; and the steps that are left."""
    budget = Budget()
    sandbox = Sandbox({}, escapes=escapes)
    try:
        template = sandbox.from_file(source, "channel_templates/x/p.html.j2")
        return run(template, {"language": "en"}, Ink(), budget), budget.steps
    except RenderError as error:
        return f"{error.line}: {error.sentence}", 0


def slowly(source: str) -> str:
    """The same source so that no table in it can be read as JSON."""
    return source.replace('"en"', '("en")').replace('"}', '" if true}')


@pytest.mark.parametrize("escapes", [False, True])
@pytest.mark.parametrize(
    "source",
    [
        TABLE + SAID,
        TABLE + "{% for name in words.it %}{{ name }}{% endfor %}",
        TABLE + "\n\n{{ words.fr.vat }}",
        TABLE + "{{ words }}",
        TABLE + "{% if words.en %}\n{{ nothing }}{% endif %}",
    ],
)
def test_a_table_is_read_as_jinja_reads_it(source, escapes):
    assert without_tables(source)[1]
    assert not without_tables(slowly(source))[1]
    assert written(source, escapes=escapes)[0] == written(slowly(source), escapes=escapes)[0]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{# " + '{% set a = {"b": "c"} %}' + " #}{{ language }}", "en"),
        ("{% raw %}" + '{% set a = {"b": "c"} %}' + "{% endraw %}", '{% set a = {"b": "c"} %}'),
        ('{% set a = {"b": "}%}"} %}{{ a.b }}', "}%}"),
        ('{% set a = {"b": "c\\"d"} %}{{ a.b }}', "c&#34;d"),
        ('{% set a = {"b": language} %}{{ a.b }}', "en"),
        ('{% set a = {"b": {"c": "d"}}["b"] %}{{ a.c }}', "d"),
        ('{% set a = {"b": "c"} %}{% set d = {"b": "e"} %}{{ a.b }}{{ d.b }}', "ce"),
        ("{% set a = {} %}{{ a.b is defined }}", "False"),
    ],
)
def test_what_only_looks_like_a_table_says_the_same(source, text):
    assert written(source)[0] == text


def test_a_table_costs_the_steps_of_all_that_it_holds():
    small, large = ('{% set a = {"b": {"c": "d"}} %}', '{% set a = {"b": {"c": "d", "e": "f"}, "g": "h"} %}')
    assert written(small)[1] - written(large)[1] == 3


def test_a_table_of_more_than_a_step_may_hold_is_refused_where_it_stands():
    table = ", ".join(f'"k{number}": "v"' for number in range(LONGEST_RANGE + 1))
    assert written(f"\n{{% set a = {{{table}}} %}}")[0] == f"2: a list holds at most {LONGEST_RANGE} values"
