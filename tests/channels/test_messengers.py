"""WhatsApp, RCS and messages inside an app: what Meta approves, what Google's API takes, what is refused, how they look."""

from __future__ import annotations

import json
from html import unescape
from typing import Any

import pytest
from jsonschema import Draft202012Validator

COPY = {
    "it": {
        "headline": "La primavera arriva prima",
        "body": "Ciao {{ person.first_name | default('a te') }}, il {{ discount }} su tutto con {{ code }} {{ ends | fino_a }}.\n",
        "short": "-{{ discount }} con {{ code }}, {{ ends | fino_a }}",
        "cta": "Scopri",
    },
    "ro": {
        "headline": "Primăvara vine mai devreme",
        "body": "Bună {{ person.first_name | default('ție') }}, {{ discount }} la tot cu {{ code }} {{ ends | fino_a }}.\n",
        "short": "-{{ discount }} cu {{ code }}, {{ ends | fino_a }}",
        "cta": "Descoperă",
    },
}
FIELDS = """\
fields:
  first_name: {type: text, optional: true}
"""
PEOPLE = """\
people:
  stefan: {first_name: Ștefan, locale: ro-RO, country: RO, phone: "+40000000001", push_token: t-stefan,
           consent: {whatsapp: [offers], rcs: [offers], push: granted}}
  giulia: {first_name: Giulia, locale: it-IT, country: IT, phone: "+390000000001", push_token: t-giulia,
           consent: {whatsapp: [offers], rcs: [offers], push: granted}}
"""
NOTICE = {
    locale: {**words, "body": body, "short": headline, "headline": headline}
    for (locale, words), headline, body in zip(
        COPY.items(),
        ("Il pacco è pronto", "Coletul este gata"),
        (
            "Ciao {{ person.first_name | default('a te') }}, puoi passare a ritirarlo.\n",
            "Bună {{ person.first_name | default('ție') }}, poți trece să îl ridici.\n",
        ),
        strict=True,
    )
}
PICTURE = "images: {hero: {file: hero.png, alt: {it: Un cappotto, ro: Un palton}}}\n"
LINK = "https://aurora.example/primavera?utm_source={}&utm_medium={}&utm_campaign=spring&utm_content=main"
ADDRESSED = ("whatsapp", "rcs", "in_app", "push")

SUGGESTION = {
    "type": "object",
    "additionalProperties": False,
    "minProperties": 1,
    "maxProperties": 1,
    "properties": {
        "reply": {
            "type": "object",
            "additionalProperties": False,
            "required": ["text", "postbackData"],
            "properties": {"text": {"type": "string", "maxLength": 25}, "postbackData": {"type": "string"}},
        },
        "action": {
            "type": "object",
            "additionalProperties": False,
            "required": ["text", "postbackData", "openUrlAction"],
            "properties": {
                "text": {"type": "string", "maxLength": 25},
                "postbackData": {"type": "string", "maxLength": 2048},
                "openUrlAction": {"type": "object", "required": ["url"], "additionalProperties": False,
                                  "properties": {"url": {"type": "string", "maxLength": 2000}}},
            },
        },
    },
}  # fmt: skip
AGENT_MESSAGE = {
    # https://developers.google.com/business-communications/rcs-business-messaging/reference/rest/v1/phones.agentMessages
    "type": "object",
    "additionalProperties": False,
    "required": ["contentMessage"],
    "properties": {
        "expireTime": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
        "messageTrafficType": {"enum": ["AUTHENTICATION", "TRANSACTION", "PROMOTION", "SERVICEREQUEST", "ACKNOWLEDGEMENT"]},
        "contentMessage": {"type": "object", "additionalProperties": False, "required": ["richCard"], "properties": {
            "richCard": {"type": "object", "additionalProperties": False, "required": ["standaloneCard"], "properties": {
                "standaloneCard": {
                    "type": "object", "additionalProperties": False, "required": ["cardOrientation", "cardContent"],
                    "properties": {
                        "cardOrientation": {"enum": ["VERTICAL", "HORIZONTAL"]},
                        "thumbnailImageAlignment": {"enum": ["LEFT", "RIGHT"]},
                        "cardContent": {"type": "object", "additionalProperties": False, "properties": {
                            "title": {"type": "string", "maxLength": 200},
                            "description": {"type": "string", "maxLength": 2000},
                            "media": {
                                "type": "object", "additionalProperties": False, "required": ["height", "contentInfo"],
                                "properties": {
                                    "height": {"enum": ["SHORT", "MEDIUM", "TALL"]},
                                    "contentInfo": {"type": "object", "additionalProperties": False, "required": ["fileUrl"],
                                        "properties": {"fileUrl": {"type": "string"}, "thumbnailUrl": {"type": "string"},
                                                       "forceRefresh": {"type": "boolean"}}}}},
                            "suggestions": {"type": "array", "maxItems": 4, "items": SUGGESTION}}}}}}}}},
    },
}  # fmt: skip


def write(spring, channel: str, keys: str = "", copy: dict[str, str] | None = None) -> None:
    """The campaign on a channel, with people, or a notice about an order; `copy` replaces Italian texts."""
    words = NOTICE if "transactional" in keys else COPY
    spring.write(channel, {**words, "it": {**words["it"], **(copy or {})}}, keys, shown=False)
    brand = spring.root / "campaigns/brand.yaml"
    if "fields:" not in brand.read_text():
        brand.write_text(brand.read_text() + FIELDS)
    (spring.root / "campaigns/people.yaml").write_text(PEOPLE, encoding="utf-8")
    spring.put_picture("hero.png", 1200, 600)


def change(spring, old: str, new: str, file: str = "spring.yaml") -> None:
    path = spring.root / "campaigns" / file
    assert path.read_text().count(old) == 1
    path.write_text(path.read_text().replace(old, new))


def template(spring, locale: str = "it") -> dict[str, Any]:
    return json.loads(spring.artefact("whatsapp", locale))


def component(found: dict[str, Any], kind: str) -> dict[str, Any]:
    return next((one for one in found["components"] if one["type"] == kind), {})


def buttons(found: dict[str, Any]) -> list[dict[str, Any]]:
    return component(found, "BUTTONS").get("buttons", [])


def frame(spring, channel: str, locale: str = "it") -> str:
    return unescape(spring.sheet(channel, locale).partition('srcdoc="')[2].partition('"></iframe>')[0])


def test_a_template_names_the_values_of_people_and_has_a_sample_of_each(spring):
    write(spring, "whatsapp")
    spring.plan()
    italian, romanian = template(spring), template(spring, "ro")
    assert component(italian, "BODY") == {
        "type": "BODY",
        "text": "Ciao {{first_name}}, il 30% su tutto con GEMMA fino al 31 marzo.",
        "example": {"body_text_named_params": [{"param_name": "first_name", "example": "Giulia"}]},
    }
    assert component(romanian, "BODY")["text"] == "Bună {{first_name}}, 30% la tot cu GEMMA până pe 31 martie."
    (sample,) = component(romanian, "BODY")["example"]["body_text_named_params"]
    assert sample["example"] == "Ștefan"
    assert (italian["name"], romanian["name"]) == ("spring_main_italy", "spring_main_romania")
    assert (italian["language"], romanian["language"]) == ("it", "ro")
    assert (italian["category"], italian["parameter_format"]) == ("MARKETING", "NAMED")


def test_a_template_has_the_code_to_copy_and_a_way_out(spring):
    write(spring, "whatsapp")
    spring.plan()
    found = template(spring)
    assert component(found, "HEADER") == {"type": "HEADER", "format": "TEXT", "text": "La primavera arriva prima"}
    assert component(found, "FOOTER")["text"] == "Non ti interessa? Tocca Stop promozioni"
    assert buttons(found) == [
        {"type": "URL", "text": "Scopri", "url": LINK.format("aurora", "whatsapp").replace("source=aurora", "source=whatsapp")},
        {"type": "COPY_CODE", "example": "GEMMA"},
        {"type": "QUICK_REPLY", "text": "Stop promozioni"},
    ]  # fmt: skip


def test_a_picture_is_the_header_and_the_headline_stands_in_bold(spring):
    write(spring, "whatsapp", PICTURE)
    spring.plan()
    found = template(spring)
    assert component(found, "HEADER")["example"] == {"header_handle": ["hero.png"]}
    assert component(found, "BODY")["text"].startswith("*La primavera arriva prima*\n\nCiao {{first_name}}")


def test_a_notice_has_neither_code_nor_way_out(spring):
    write(spring, "whatsapp", "purpose: transactional\n")
    spring.plan()
    assert template(spring)["category"] == "UTILITY"
    assert [one["type"] for one in buttons(template(spring))] == ["URL"]
    assert component(template(spring), "FOOTER") == {}


def test_what_is_each_ones_own_in_a_link_ends_it(spring):
    write(spring, "whatsapp")
    change(spring, "https://aurora.example/primavera,", '"https://aurora.example/primavera/{{ person.id }}",')
    change(spring, "https://aurora.example/p}", '"https://aurora.example/p/{{ person.id }}"}')
    spring.plan()
    address = buttons(template(spring))[0]
    assert address["url"] == "https://aurora.example/primavera/{{1}}"
    (example,) = address["example"]
    assert example.startswith("https://aurora.example/primavera/giulia?utm_")


@pytest.mark.parametrize(
    ("locale", "code"),
    [("it", "it"), ("en-GB", "en_GB"), ("pt", "pt_PT"), ("pt-BR", "pt_BR"), ("de-AT", "de"), ("zh-Hant-TW", "zh_TW"), ("no", "nb")],
)  # fmt: skip
def test_languages_are_metas_own(locale: str, code: str):
    from omni.write.artefacts.whatsapp import _language

    assert _language(locale) == code
    known = pytest.importorskip("pywa.types.templates", reason="pywa is not installed").TemplateLanguage
    assert known(code) != known.UNKNOWN


@pytest.mark.parametrize("keys", ["", PICTURE, "purpose: transactional\n"])
def test_a_library_for_whatsapp_reads_the_template_as_it_would_write_it(spring, keys):
    templates = pytest.importorskip("pywa.types.templates", reason="pywa is not installed")
    write(spring, "whatsapp", keys)
    spring.plan()
    for locale in ("it", "ro"):
        found = template(spring, locale)
        read = templates.Template.from_dict(found)
        for header in (one for one in read.components if isinstance(one, templates.HeaderImage)):
            header._handle = "4::aW1hZ2U="  # what Meta gives for an uploaded file
        assert not any(isinstance(one, dict) for one in read.components)
        assert read.language != templates.TemplateLanguage.UNKNOWN
        again = json.loads(read.to_json())
        assert {**again, "components": None} == {**found, "components": None}
        assert [one["type"] for one in again["components"]] == [one["type"] for one in found["components"]]
        body = next(one for one in read.components if isinstance(one, templates.BodyText))
        assert body.param_names == ("first_name",)


@pytest.mark.parametrize(
    ("channel", "part", "field", "most"),
    [
        ("whatsapp", "header", "headline", 60),
        ("whatsapp", "body", "body", 1024),
        ("whatsapp", "button", "cta", 25),
        ("rcs", "title", "headline", 200),
        ("rcs", "description", "body", 2000),
        ("rcs", "button", "cta", 25),
    ],
)
def test_one_more_than_a_messenger_takes_is_one_problem_of_the_copy(spring, channel, part, field, most):
    kept = "{{ discount }} {{ code }} {{ ends | fino_a }} "
    before = len("30% GEMMA fino al 31 marzo ") if field == "body" else 0
    for more, found in ((0, 0), (1, 1)):
        filled = "x" * (most + more - before)
        write(spring, channel, copy={field: kept + filled if before else filled})
        problems = spring.problems()
        assert len(problems) == found, problems
    (problem,) = problems
    assert problem["name"] == "too-long"
    assert (
        f"the {part} of {channel} (it) has {most + 1:,} characters, the channel takes {most:,}" in problem["sentence"]
    )
    assert problem["place"]["file"] == "campaigns/spring.yaml"


@pytest.mark.parametrize(("headline", "has"), [("Primavera 🌷", "1 emoji, the channel takes none")])
def test_a_header_has_no_emoji(spring, headline, has):
    write(spring, "whatsapp", copy={"headline": headline})
    assert [one["sentence"] for one in spring.problems()] == [f"the header of whatsapp (it) has {has}"]


def test_six_lines_are_folded(spring):
    lines = "\n".join(f"riga {word}" for word in ("a", "b", "c", "d", "e"))
    write(spring, "whatsapp", copy={"body": f"{{{{ discount }}}} con {{{{ code }}}} {{{{ ends | fino_a }}}}\n{lines}"})
    (problem,) = spring.problems()
    assert (problem["level"], problem["name"]) == ("warning", "too-many")
    assert "6 lines, advised are 5" in problem["sentence"]


@pytest.mark.parametrize(
    ("code", "has"),
    [
        ("ADVENT-5", "1 character other than A to Z and 0 to 9, a code on WhatsApp has none"),
        ("PRIMAVERAAURORA7", "16 characters, a code on WhatsApp has at most 15"),
        ("{one_each: AUG-####}", "1 character other than A to Z and 0 to 9, a code on WhatsApp has none"),
    ],
)
def test_a_code_that_whatsapp_cannot_copy_is_found_there_only(spring, code, has):
    write(spring, "whatsapp")
    change(spring, "channels: [whatsapp]", "channels: [whatsapp, rcs, push]")
    change(spring, "code: GEMMA", f"code: {code}")
    (problem,) = (one for one in spring.problems() if one["code"] != "SEG107")
    assert (problem["name"], problem["code"], problem["level"]) == ("code-unusable-on-channel", "FCT104", "error")
    assert problem["sentence"].endswith(has)
    assert problem["place"]["file"] == "campaigns/spring.yaml"
    change(spring, "channels: [whatsapp, rcs, push]", "channels: [rcs, push]")
    assert [one for one in spring.problems() if one["code"] != "SEG107"] == []


def test_a_code_that_no_message_of_the_channel_names_is_no_matter(spring):
    write(spring, "whatsapp", copy={"body": "{{ discount }} {{ ends | fino_a }}"})
    change(spring, "code: GEMMA", "code: ADVENT-5")
    change(spring, "locales: [it, ro]", "locales: [it]")
    assert "FCT104" not in {one["code"] for one in spring.problems()}


def test_a_marketing_message_without_its_way_out_is_found(spring):
    write(spring, "whatsapp")
    (spring.root / "channel_templates/whatsapp/stop.txt.j2").write_text("")
    assert {one["name"] for one in spring.problems()} == {"opt-out-missing"}


@pytest.mark.parametrize("keys", ["", PICTURE])
def test_rcs_is_a_card_as_googles_api_takes_it(spring, keys):
    write(spring, "rcs", keys)
    spring.plan()
    for locale, title in (("it", "La primavera arriva prima"), ("ro", "Primăvara vine mai devreme")):
        message = json.loads(spring.artefact("rcs", locale))
        Draft202012Validator(AGENT_MESSAGE).validate(message)
        card = message["contentMessage"]["richCard"]["standaloneCard"]["cardContent"]
        assert card["title"] == title
        assert ("media" in card) is bool(keys)
        opened, stop = card["suggestions"]
        assert opened["action"]["openUrlAction"]["url"].startswith("https://aurora.example/primavera?")
        assert stop["reply"]["postbackData"] == "STOP"
        assert message["messageTrafficType"] == "PROMOTION"
    assert message["expireTime"] == "2027-03-31T20:59:00Z"


def test_a_card_without_link_and_offer_has_no_buttons(spring):
    write(spring, "rcs", "purpose: transactional\n")
    campaign = spring.root / "campaigns/spring.yaml"
    lines = campaign.read_text().splitlines(keepends=True)
    campaign.write_text("".join(line for line in lines if not line.startswith("cta:")))
    spring.plan()
    message = json.loads(spring.artefact("rcs", "it"))
    Draft202012Validator(AGENT_MESSAGE).validate(message)
    assert message["contentMessage"]["richCard"]["standaloneCard"]["cardContent"]["suggestions"] == []
    assert message["messageTrafficType"] == "TRANSACTION"


def test_an_app_takes_its_card_as_json(spring):
    write(spring, "in_app", PICTURE)
    spring.plan()
    parts = json.loads(spring.artefact("in-app", "it"))["parts"]
    assert (parts["headline"], parts["body"]) == ("La primavera arriva prima", "-30% con GEMMA, fino al 31 marzo")
    assert (parts["button"], parts["picture"]) == ("Scopri", "hero.png")
    assert json.loads(spring.artefact("in-app", "ro"))["parts"]["button"] == "Descoperă"


@pytest.mark.parametrize("keys", ["", PICTURE])
@pytest.mark.parametrize("channel", ADDRESSED)
def test_the_frame_shows_the_message_on_a_phone_in_the_readers_language(spring, channel, keys):
    write(spring, channel, keys)
    spring.plan()
    for locale, words in (("it", "fino al 31 marzo"), ("ro", "până pe 31 martie")):
        page = frame(spring, channel.replace("_", "-"), locale)
        assert words in page
        assert ("data:image/png;base64," in page) is bool(keys)
        assert "cid:" not in page


def test_whatsapp_shows_its_buttons_in_the_readers_language(spring):
    write(spring, "whatsapp")
    spring.plan()
    for locale, words in (("it", ("Scopri", "Copia il codice", "Stop promozioni", "Oggi")), ("ro", ("Descoperă", "Copiază codul"))):  # fmt: skip
        page = frame(spring, "whatsapp", locale)
        assert all(word in page for word in words)
