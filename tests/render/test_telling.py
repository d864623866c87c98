"""A mistake that many messages show is told once, where somebody made it."""

from __future__ import annotations

import pytest

from omni.load import load
from omni.model.files import Files
from omni.render import Renderer, told_once
from omni.resolve import resolve

BRAND = "brand: Aurora\ntimezone: Europe/Rome\nlocales: [it, en]\n"
FIELDS = {"mail": "[subject, headline, body]", "post": "[headline, body]"}
TEMPLATES = {
    "mail": "{{ copy.subject }}\n{{ copy.body }}\n",
    "post": "{% if copy.headline %}{{ copy.headline }}{% endif %}{{ copy.body }}\n",
}
HEAD = "campaign: ciao\nchannels: [mail, post]\n"


def told(rest, templates=TEMPLATES):
    once = "" if "sends:" in rest else "send: 2026-11-27T10:00\n"
    texts = {"campaigns/brand.yaml": BRAND, "campaigns/ciao.yaml": HEAD + rest + once}
    for channel, template in templates.items():
        folder = f"channel_templates/{channel}"
        parts = "parts: {text: {template: text.txt.j2}}"
        texts[f"{folder}/channel.yaml"] = f"channel: {channel}\nfields: {FIELDS[channel]}\n{parts}\n"
        texts[f"{folder}/text.txt.j2"] = template
    project, problems = load(Files({name: text.encode() for name, text in sorted(texts.items())}, {}, {}))
    assert problems == ()
    briefs, _ = resolve(project)
    renderer = Renderer(project)
    findings = told_once([one for brief in briefs for one in renderer.render(brief)[1]], briefs, project)
    return [(str(project.sources.place(one.where)), one.sentence, len(one.related)) for one in findings]


def test_a_field_is_missing_once_in_its_language_with_the_channels_that_print_it():
    copy = "copy:\n  it: {headline: Ciao, body: Testo}\n  en: {body: Text}\n"
    assert told(copy) == [("campaigns/ciao.yaml:5:3", "ciao has no headline in en, mail reads it", 0)]
    both = {**TEMPLATES, "post": "{{ copy.headline }}"}
    assert told(copy, both) == [("campaigns/ciao.yaml:5:3", "ciao has no headline in en, mail and post read it", 0)]


def test_messages_are_named_where_another_has_the_field():
    copy = "copy:\n  it: {body: Testo}\n  en: {body: Text, headline: Hi}\n"
    messages = "messages: {one: {}, two: {}, three: {copy: {it: {headline: Ciao}}}}\n"
    names = enumerate(["one", "two", "three"], 27)
    sends = "".join(f"  - {{at: 2026-11-{day}T10:00, message: {name}}}\n" for day, name in names)
    (found,) = told(f"{copy}{messages}sends:\n{sends}")
    assert found[1] == "one and two have no headline in it, mail reads it"


FACTS = "facts: {disconut: 20%, ends: 2026-12-01}\n"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("discount", [("3:9", "facts has disconut, the copy says discount 2 times", 2)]),
        ("price", [("5:27", "{{ price }} is not among the facts of ciao: disconut, ends", 1)]),
    ],
)
def test_a_name_that_several_texts_agree_on_is_a_misspelt_fact_if_there_is_one_like_it(name, found):
    texts = 'copy:\n  it: {headline: "Ciao {{ %s }}", body: Testo}\n  en: {headline: Hello, body: "{{ %s }}"}\n'
    assert told(FACTS + texts % (name, name)) == [(f"campaigns/ciao.yaml:{place}", *rest) for place, *rest in found]


def test_one_text_alone_has_the_slip_itself():
    texts = 'copy: {it: {headline: "{{ discount }}", body: Testo}, en: {headline: Hello, body: Text}}\n'
    ((place, sentence, related),) = told(FACTS + texts)
    assert (place, related) == ("campaigns/ciao.yaml:4:27", 0)
    assert sentence.startswith("{{ discount }} is not among")


def test_a_fact_that_some_text_names_is_not_misspelt():
    texts = 'copy: {it: {headline: "{{ discount }}", body: "{{ disconut }}"}, en: {headline: "{{ discount }}", body: Text}}\n'
    ((_, sentence, related),) = told(FACTS + texts)
    assert sentence.startswith("{{ discount }} is not among")
    assert related == 1
