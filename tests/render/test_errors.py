from __future__ import annotations

import pytest

from omni.render import Renderer, distinct
from omni.resolve import resolve


@pytest.mark.parametrize(
    ("text", "name", "span"),
    [
        ("Ciao -{{ discuont }}", "discuont", (9, 17)),
        ("Ciao {{ person.nickname }}", "person.nickname", (8, 23)),
        ("Ciao {{ ends.hour }}", "ends.hour", (8, 17)),
        ("{% if vip %}Ciao{% endif %}", "vip", (6, 9)),
        ("discuont: {% if discount %}{{ discuont | upper }}{% endif %}", "discuont", (30, 38)),
    ],
)
def test_an_unknown_name_is_told_where_it_stands(render, text, name, span):
    (finding,) = render(short=text).findings
    assert finding.rule == "undefined-variable"
    assert f"{{{{ {name} }}}}" in finding.sentence
    assert finding.where.span == span


def test_the_sentence_lists_what_there_is_and_the_advice_is_the_nearest(render):
    (finding,) = render(short="-{{ discuont }}").findings
    assert finding.sentence == (
        "{{ discuont }} is not among the facts of spring: code, discount, ends, gift, menu, price, trial"
    )
    assert finding.advice == "write {{ discount }}"


def test_every_unknown_name_of_a_text_is_told_at_once(render):
    assert len(render(short="{{ one }} {{ two }} {{ code }}").findings) == 2


def test_a_name_that_may_be_missing_is_no_mistake(said):
    assert said("{% if vip is defined %}A{% endif %}{{ nickname | default('B') }}") == "B"


def test_a_price_that_the_market_lacks_is_false_and_cannot_be_printed(render, said):
    facts = "facts: {price: {RON: 420}}"
    assert said("{% if price %}A{% else %}B{% endif %}", facts=facts) == "B"
    (finding,) = render(short="A {{ price }}", facts=facts).findings
    assert (finding.sentence, finding.where.span) == ("{{ price }} has no value in italy", (2, 13))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{% if discount %}Ciao", "has no {% endif %}"),
        ("{{ discount | fino_al }}", "there is no filter `fino_al`"),
        ("{{ code | fino_a }}", "{{ code }} has no date"),
        ("{{ person }}", "a group of values"),
        ("{{ discount", "does not close it"),
        ("{{ 'x' * 5 }}", "`*` is not available"),
    ],
)
def test_a_broken_text_is_told_in_its_own_place(render, text, words):
    (finding,) = render(short=text).findings
    assert finding.rule == "template-error"
    assert words in finding.sentence
    assert finding.where.keys == ("copy", "it", "short")


def test_one_mistake_on_two_channels_is_one_finding(render):
    first, second = render("sms", short="{{ nope }}"), render("push", headline="A", short="{{ nope }}")
    assert len(distinct([*first.findings, *second.findings])) == 1


def test_a_product_is_named_by_its_fact(workspace_of):
    campaign = """
campaign: spring
channels: [sms]
send: 2026-11-20T10:00
facts: {coat: {product: nova}}
cta: https://aurora.example/x
copy: {it: {short: "{{ nova.name }} {{ nava }}"}}
"""
    project = workspace_of(campaign, products="products: {nova: {names: {it: Nova}, prices: {EUR: 84.90, RON: 420}}}")
    ((brief, *_), _) = resolve(project)
    findings = Renderer(project).render(brief)[1]
    assert [finding.advice for finding in findings][:1] == ["write {{ coat.name }}"]
