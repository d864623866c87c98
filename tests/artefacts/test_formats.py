"""Every other format: what a provider takes, readable again, and never a crash."""

from __future__ import annotations

import json

import pytest

from omni.write.artefacts import artefact

HALF = "città \ud83d 🎁"


def test_plain_text_leaves_technical_parts_out(message):
    made = artefact(message({"title": "Ciao\n", "body": "Sconto 20 %\n", "payload": "{}"}, "txt"))
    assert (made.extension, made.body.decode()) == ("txt", "Ciao\n\nSconto 20 %\n")


def test_json_holds_every_part(message, giulia):
    made = artefact(message({"title": "Ciao", "body": "a\n“b”\n"}, "json"), giulia)
    data = json.loads(made.body)
    assert made.extension == "json"
    assert (data["to"], data["parts"]) == ("giulia@mail.example", {"title": "Ciao", "body": "a\n“b”"})


def test_a_payload_is_the_json_that_a_template_wrote(message):
    made = artefact(message({"title": "Ciao", "payload": '{"title":"Ciao"}'}, "payload"))
    assert (made.extension, json.loads(made.body)) == ("json", {"title": "Ciao"})


def test_a_page_stays_as_it_is(message):
    made = artefact(message({"page": "<!doctype html><p>Cara Giulia"}, "html"))
    assert (made.extension, made.body) == ("html", b"<!doctype html><p>Cara Giulia")


@pytest.mark.parametrize("unknown", ["pigeon", "../eml", "os", "__init__", ""])
def test_an_unknown_format_is_plain_text(message, unknown):
    assert artefact(message({"body": "Ciao"}, unknown)).extension == "txt"


@pytest.mark.parametrize("known", ["eml", "txt", "json", "payload", "whatsapp", "html"])
def test_half_a_character_breaks_no_format(message, known):
    parts = dict.fromkeys(("subject", "title", "body", "text", "html"), HALF)
    assert artefact(message(parts, known)).body.decode()
