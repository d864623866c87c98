from __future__ import annotations

import pytest

from omni.model.brand import Brand
from omni.model.files import Files
from omni.model.place import Route
from omni.model.policy import Policy
from omni.model.project import Project
from omni.model.sources import Sources
from omni.render.budget import Budget
from omni.render.constants import constants_of
from omni.render.look import fonts, palette
from omni.render.marks import Ink
from omni.render.running import run
from omni.render.sandbox import Sandbox

CONSTANTS = (("brand.colors.ink", '#1F2328 & "more" <b>'), ("brand.colors.link", "#7A2E4D"))
CONTEXT = {"brand": {"name": "Aurora", "colors": {"ink": '#1F2328 & "more" <b>', "link": "#7A2E4D"}}}


@pytest.mark.parametrize("escapes", [False, True])
@pytest.mark.parametrize(
    "source",
    [
        "a {{ brand.colors.ink }} b {{ brand.name }}",
        "{% for n in range(2) %}{{ brand.colors.ink }}{{ n }}{% endfor %}",
        "{% if brand.colors.link %}{{ brand.colors.link | upper }}{% else %}{{ brand.colors.ink }}{% endif %}",
        "{% macro m(x) %}{{ x }}{{ brand.colors.ink }}{% endmacro %}{{ m(brand.colors.link) }}",
    ],
)
def test_a_constant_is_printed_as_a_value_is(source, escapes):
    written = [
        run(Sandbox({}, constants, escapes=escapes).compiled(source, "channel_templates/x/p"), CONTEXT, Ink(), Budget())
        for constants in ((), CONSTANTS)
    ]
    assert written[0] == written[1]


def project(template: str) -> Project:
    brand = Brand("aurora", Route("campaigns/brand.yaml"), "UTC", {})
    policy, files = Policy(Route("campaigns/policy.yaml")), Files({}, {}, {})
    return Project(brand, policy, {}, {}, Sources({}), files, {"channel_templates/sms/body.txt.j2": template})


@pytest.mark.parametrize(
    "renaming",
    [
        "{% set brand = market %}",
        "{%- for brand in names %}{% endfor %}",
        '{% import "_shared/words.j2" as brand %}',
        '{% from "_shared/words.j2" import say, brand %}',
        "{% macro card(title, brand) %}{% endmacro %}",
        '{% set a, brand = "%", "}" %}',
    ],
)
def test_nothing_is_constant_where_something_else_may_be_called_brand(renaming):
    assert constants_of(project(renaming)) == ()


def test_the_brands_look_is_constant():
    found = project('{% if brand.name %}<p class="brand">{{ brand.colors.ink }}</p>{{ x("brand") }}{% endif %}')
    identity = found.brand.identity
    assert dict(constants_of(found)) == {
        **{f"brand.colors.{name}": color for name, color in palette(identity).items()},
        **{f"brand.fonts.{name}": stack for name, stack in fonts(identity).items()},
    }
