from __future__ import annotations

import pytest

from omni.resolve import missing
from omni.resolve.field_table import first_sentence

LAYERS = {
    "campaign": "copy: {it: {headline: campaign}}\n",
    "message": "messages: {main: {copy: {it: {headline: message}}}}\n",
    "channel": "copy: {it: {headline: campaign, email: {headline: channel}}}\nmessages: {main: {copy: {it: {headline: message}}}}\n",
    "version": (
        "copy: {it: {headline: campaign, email: {headline: channel}}}\n"
        "messages: {main: {copy: {it: {headline: message}}}}\n"
        "versions: [{for: vip, copy: {it: {headline: version}}}]\n"
    ),
}


@pytest.mark.parametrize("layer", LAYERS)
def test_the_last_layer_wins(briefs, layer):
    found = briefs(
        "campaign: spring\nchannels: [email]\nmarkets: [italy]\nlocales: [it]\nsends: [{at: 2026-12-05T10:00, message: main}]\n"
        + LAYERS[layer],
        segments="segments: {vip: \"country = 'IT'\"}",
    )
    key = "spring/main/email/italy/it" + ("/vip" if layer == "version" else "")
    assert found[key].copy["headline"].text == layer


CAMPAIGN = "campaign: spring\nchannels: [email, sms]\nmarkets: [italy]\nlocales: [it, en]\nsends: [{at: 2026-12-05T10:00, message: main}]\n"


def test_fields_that_are_not_written_have_a_stand_in(briefs):
    found = briefs(CAMPAIGN + 'copy: {it: {headline: Ciao, body: "Prima frase. Seconda."}}\n')
    email, sms = found["spring/main/email/italy/it"], found["spring/main/sms/italy/it"]
    assert {name: text.text for name, text in email.copy.items()} == {
        "headline": "Ciao",
        "body": "Prima frase. Seconda.",
        "subject": "Ciao",
        "preheader": "Prima frase.",
    }
    assert {name: text.text for name, text in sms.copy.items()} == {"short": "Prima frase. Seconda."}
    assert email.copy["preheader"].route == email.copy["body"].route


def test_a_country_reads_its_language_unless_it_has_words_of_its_own(briefs):
    found = briefs(CAMPAIGN + "copy: {en: {headline: Color, body: Text}, en-GB: {headline: Colour}}\n")
    copy = found["spring/main/email/italy/en-GB"].copy
    assert (copy["headline"].text, copy["body"].text) == ("Colour", "Text")


def test_a_locale_without_copy_is_not_meant_but_missing(project, briefs):
    campaign = CAMPAIGN + "copy: {it: {headline: Ciao, body: Testo}}\n"
    assert {brief.key.locale for brief in briefs(campaign).values()} == {"it"}
    (lack,) = missing(project(campaign))
    assert (lack.campaign, lack.message, lack.locale) == ("spring", "main", "en-GB")
    assert {key.channel for key in lack.keys} == {"email", "sms"}


def test_a_declared_fallback_stands_in_for_a_locale(project, briefs):
    campaign = CAMPAIGN + "copy: {it: {headline: Ciao, body: Testo}}\nfallbacks: {en: it}\n"
    brief = briefs(campaign)["spring/main/email/italy/en-GB"]
    assert (brief.copy["headline"].text, brief.written_in) == ("Ciao", "it")
    assert missing(project(campaign)) == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Una. Due.", "Una."),
        ("Solo una", "Solo una"),
        ("Costa {{ coat.price }}. Poi basta.", "Costa {{ coat.price }}."),
        ("Ciao,\n\nbenvenuta.", "Ciao,"),
        ("Da Aurora S.p.A. con affetto", "Da Aurora S.p.A. con affetto"),
        ("Già 3.000 clienti! Entra.", "Già 3.000 clienti!"),
        ("{% if a %}Una. Due{% endif %}.", ""),
    ],
)
def test_the_first_sentence_ends_where_a_reader_would_stop(text, sentence):
    assert first_sentence(text) == sentence


@pytest.mark.parametrize("text", ["." * 200_000, "{{" * 100_000, ". " * 100_000, "\n\t" * 100_000])
def test_a_long_text_is_read_in_one_go(text):
    assert len(first_sentence(text)) <= len(text)
