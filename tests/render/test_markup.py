from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.model.message import Origin
from omni.model.people import Person
from omni.model.place import Route
from omni.render.markup import Target, as_html, as_text, is_plain, lines_of, on_one_line, paragraphs
from omni.render.runs import Run, trimmed


@pytest.mark.parametrize(
    ("written", "html", "text"),
    [
        ("**Oggi** e basta", "<strong>Oggi</strong> e basta", "Oggi e basta"),
        ("2 ** 3", "2 ** 3", "2 ** 3"),
        ("Codice **{{ code }}**!", "Codice <strong>BLACK30</strong>!", "Codice BLACK30!"),
        ("Meno di 5 & <b>", "Meno di 5 &amp; &lt;b&gt;", "Meno di 5 & <b>"),
        ("[no link] (qui)", "[no link] (qui)", "[no link] (qui)"),
        ("su due\nrighe", "su due\nrighe", "su due righe"),
    ],
)
def test_bold_is_markup_and_the_rest_is_text(render, written, html, text):
    found = render("email", headline="A", body=written)
    assert f">{html}</p>" in found["html"]
    assert f"\n{text}\n" in found["text"]


def test_a_blank_line_is_a_paragraph(render):
    found = render("email", headline="A", body="Uno\n\n{% if not discount %}niente{% endif %}\n\nDue")
    assert found["html"].count("line-height: 28px") == 2
    assert "Uno\n\nDue" in found["text"]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("[menu](menu)", "https://aurora.example/menu?utm_source"),
        ("[vai](cta)", "https://aurora.example/x?utm_source"),
        ("[fuori](https://elsewhere.example/a)", "https://elsewhere.example/a"),
    ],
)
def test_a_label_leads_to_the_address_of_a_fact(render, written, address):
    found = render("email", headline="A", body=written)
    label = written[1:].partition("]")[0]
    assert f'<a href="{address}' in found["html"]
    assert f"{label} ({address}" in found["text"]


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/html,x"])
def test_a_dangerous_address_is_no_link(render, target):
    assert '<a href="' + target[:5] not in render("email", headline="A", body=f"[qui]({target})")["html"]


def test_a_link_to_nothing_is_named_where_it_is_written(render):
    (finding,) = render("email", headline="A", body="[qui](menù_vecchio) e [là](code)").findings[:1]
    assert finding.rule == "undefined-variable"
    assert "menù_vecchio" in finding.sentence
    assert finding.where.span == (6, 18)


def test_a_persons_name_is_never_markup_nor_template_nor_html(render):
    name = "**{{ 7*7 }}** [x](cta) <i>\u202e\x1b[31m\U000f0000"
    person = Person("p", "it-IT", "IT", fields={"first_name": name})
    found = render("email", headline="Ciao {{ person.first_name }}", body="Ciao {{ person.first_name }}", person=person)
    assert found["subject"] == "Ciao **{{ 7*7 }}** [x](cta) <i>[31m"
    assert "Ciao **{{ 7*7 }}** [x](cta) &lt;i&gt;[31m" in found["html"]


PIECES = st.sampled_from(["a", "b c", " ", "**", "[x](cta)", "[", "\n", "\n\n", "é"])
KINDS = st.sampled_from(["copy", "fact", "personal"])


@given(written=st.lists(st.tuples(PIECES, KINDS), max_size=6))
def test_a_plain_text_is_the_same_in_every_form(written):
    place = Route("a.yaml", ("body",))
    runs = trimmed([Run(text, Origin(kind, place.within(0, len(text)))) for text, kind in written])
    pieces = paragraphs(runs)
    texts = [as_text(piece, lambda _: Target((), "")) for piece in pieces]
    pages = [as_html(piece, lambda _: Target((), "")) for piece in pieces]
    lines = [line for text in texts for line in lines_of(text)]
    forms = [[one.runs for one in found] for found in (texts, pages, lines, map(on_one_line, texts))]
    assert not is_plain(runs) or forms == [[runs]] * 4
