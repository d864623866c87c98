from __future__ import annotations

import json
import re

import pytest

from omni.measure import unit
from omni.render import Renderer
from omni.render.look import contrast, palette
from omni.resolve import resolve


@pytest.fixture(scope="module")
def messages(campaigns):
    renderer = Renderer(campaigns)
    found = [renderer.render(brief)[0] for brief in resolve(campaigns)[0]]
    return [message for message in found if message]


def of(messages, channel):
    return [message for message in messages if message.key.channel == channel]


def test_every_real_message_is_rendered_the_same_twice(campaigns, messages):
    renderer = Renderer(campaigns)
    again = [renderer.render(brief)[0] for brief in reversed(resolve(campaigns)[0])]
    assert [message.parts for message in reversed(again)] == [message.parts for message in messages]


def test_no_message_leaks_what_templates_are_made_of(messages):
    for message in messages:
        for part in message.parts.values():
            assert not re.search(r"\{\{|\{%|\bNone\b|Undefined|Variable\(", part.text), f"{message.name} {part.name}"


def test_a_text_message_names_its_sender_its_way_out_and_stays_in_the_cheap_alphabet(messages):
    for message in of(messages, "sms"):
        text = message.parts["body"].text
        assert text.startswith("Aurora: ")
        assert text.endswith("Stop: https://aurora.example/s") == (message.brief.purpose == "marketing")
        assert "\u00a0" not in text
        assert unit("gsm7")(text) >= len(text), f"{message.name} leaves GSM-7: {text}"


def test_a_page_says_its_language_and_every_picture_has_words(messages):
    for message in messages:
        for part in message.parts.values():
            if part.kind == "html":
                assert f'<html lang="{message.key.locale}"' in part.text
                assert all("alt=" in tag for tag in re.findall(r"<img[^>]*>", part.text))
                assert "<script" not in part.text


def test_an_email_is_small_offers_a_way_out_and_adapts_to_the_dark(messages):
    for message in of(messages, "email"):
        html = message.parts["html"].text
        assert len(html.encode()) < 40_000
        assert ('href="https://aurora.example/u/%3Cid%3E"' in html) == (message.brief.purpose == "marketing")
        assert "prefers-color-scheme: dark" in html
        assert all(
            'role="presentation"' in tag
            for tag in re.findall(
                r"<table[^>]*>", html.split("<body", 1)[1].replace("<!--[if mso]><table role", "<table role")
            )
        )


def test_the_payloads_of_a_push_are_json_with_the_same_words(messages):
    for message in of(messages, "push"):
        said = {"title": message.parts["title"].text, "body": message.parts["body"].text}
        google, apple, browser = (json.loads(message.parts[name].text) for name in ("fcm", "apns", "webpush"))
        assert google["message"]["notification"].items() >= said.items()
        assert apple["aps"]["alert"] == said
        assert browser["notification"].items() >= said.items()


def test_a_letters_window_is_where_the_envelope_has_it(messages):
    for message in of(messages, "letter"):
        html = message.parts["page"].text
        assert 'class="address-window" style="position:absolute;left:20mm;top:45mm;width:85mm;height:45mm"' in html
        assert "size: A4" in html


def test_the_colours_of_a_brand_can_be_read(campaigns):
    colors = palette(campaigns.brand.identity)
    for text, ground in [
        ("ink", "paper"), ("muted", "linen"), ("link", "paper"), ("on_primary", "primary"), ("night_link", "night_paper"),
        ("night_ink", "night_paper"), ("night_muted", "night_linen"),
    ]:  # fmt: skip
        assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)
