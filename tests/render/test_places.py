from __future__ import annotations

from omni.model.place import Place
from omni.render.marks import pieces


def origins_of(message, part):
    text, found = pieces(message.parts[part].marked, message.parts[part].origins)
    return {text[piece.start : piece.end]: piece.origin for piece in found}


def test_a_value_leads_to_the_variable_in_the_copy(render):
    found = render(short="Ciao, -{{ discount }} con {{ code }}")
    origin = origins_of(found.message, "body")["30%"]
    place = found.project.sources.place(origin.where)
    line = found.project.sources.files[place.file].text.split("\n")[place.line - 1]
    assert (origin.kind, origin.name) == ("fact", "discount")
    assert line[place.column - 1 : place.end_column - 1] == "{{ discount }}"


def test_literal_text_leads_to_its_own_characters_also_beside_markup(render):
    found = render("email", headline="Ciao", body="Solo **per te** oggi, -{{ discount }}.")
    origins = origins_of(found.message, "html")
    place = found.project.sources.place(origins["per te"].where)
    line = found.project.sources.files[place.file].text.split("\n")[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1] == "per te"


def test_a_value_inside_a_condition_leads_to_its_own_braces(render):
    found = render(short="{% if discount %}Oggi -{{ discount }}{% endif %}!")
    place = found.project.sources.place(origins_of(found.message, "body")["30%"].where)
    line = found.project.sources.files[place.file].text.split("\n")[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1] == "{{ discount }}"


def test_what_a_template_writes_leads_to_its_line(render):
    origin = origins_of(render(short="Ciao").message, "body")["Aurora"]
    assert origin.kind == "brand"
    assert origin.where == Place("channel_templates/sms/body.txt.j2", 2)


def test_a_persons_value_is_personal(render):
    origin = origins_of(render(short="Ciao {{ person.first_name }}").message, "body")["<first_name>"]
    assert (origin.kind, origin.name) == ("personal", "person.first_name")


def test_an_address_in_html_keeps_its_origin(render):
    origins = origins_of(render("email", headline="A", body="B", cta="Scopri").message, "html")
    (address,) = (origin for text, origin in origins.items() if text.startswith("https://aurora.example/x?"))
    assert address.name == "cta.url"
