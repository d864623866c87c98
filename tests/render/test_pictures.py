"""Pictures as templates see them: a short source in the page, words in the reader's language, the channel's own crop."""

from __future__ import annotations

import struct

import pytest

from omni.load import load
from omni.model.files import Files
from omni.render import Renderer
from omni.resolve import resolve

BRAND = """
brand: Aurora
timezone: Europe/Rome
markets: {italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it, en]}}
identity: {logo: {file: logo.png, alt: Aurora}}
"""
CHANNEL = "channel: NAME\nparts: {page: {template: page.html.j2, kind: html}}\n"
CAMPAIGN = """
campaign: spring
channels: [post, story]
send: 2026-11-20T10:00
copy: {it: {headline: Ciao}, en: {headline: Hello}}
images:
  hero: {file: hero.png, alt: {it: Una sciarpa, en: A scarf}, crops: {story: "Alta à.png"}}
videos:
  teaser: {file: teaser.mp4, cover: hero.png, seconds: 12, captions: {it: teaser.it.vtt}, alt: Una sciarpa}
"""


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + bytes(9)


@pytest.fixture
def written():
    """What a template makes of the pictures, by channel and language; `present` are the files that are there."""

    def build(template: str, campaign: str = CAMPAIGN, present: dict[str, bytes] | None = None) -> dict[str, object]:
        found = {"campaigns/hero.png": png(1200, 600)} if present is None else present
        texts = {"campaigns/brand.yaml": BRAND.encode(), "campaigns/spring.yaml": campaign.encode()}
        for channel in ("post", "story"):
            texts[f"channel_templates/{channel}/channel.yaml"] = CHANNEL.replace("NAME", channel).encode()
            texts[f"channel_templates/{channel}/page.html.j2"] = template.encode()
        readers = {path: (lambda length, body=body: body[:length]) for path, body in found.items()}
        others = {path: len(body) for path, body in found.items()}
        project, problems = load(Files(texts, {}, others, readers=readers))
        assert not problems, [problem.sentence for problem in problems]
        renderer = Renderer(project)
        made = {}
        for brief in resolve(project)[0]:
            message, findings = renderer.render(brief)
            assert message, [finding.sentence for finding in findings]
            made[f"{brief.key.channel} {brief.key.locale}"] = message
        return made

    return build


def _page(message) -> str:
    return message.parts["page"].text


def test_a_picture_is_named_in_the_page_and_stays_outside(written):
    message = written("{{ images.hero.src }} {{ images.hero.width }}x{{ images.hero.height }}")["post it"]
    source, pixels = _page(message).split(" ")
    assert source.startswith("cid:hero-")
    assert pixels == "1200x600"
    (shown,) = [one for one in message.pictures if one.source == source]
    assert (shown.file, shown.words) == ("campaigns/hero.png", "Una sciarpa")
    assert shown.read(8) == png(1, 1)[:8]


def test_words_follow_the_language(written):
    pages = {name: _page(message) for name, message in written("{{ images.hero.alt }}").items()}
    assert pages == {"post it": "Una sciarpa", "post en": "A scarf", "story it": "Una sciarpa", "story en": "A scarf"}


def test_a_channel_gets_its_own_crop(written):
    pictures = {"campaigns/hero.png": png(1200, 600), "campaigns/images/Alta à.png": png(1080, 1920)}
    messages = written("{{ images.hero.width }} {{ images.hero.file }}", present=pictures)
    assert [_page(messages[name]) for name in ("post it", "story it")] == ["1200 hero.png", "1080 Alta à.png"]


def test_every_way_to_ask_for_a_picture_gives_the_same(written):
    template = '{{ images.hero.src }} {{ picture(images.hero) }} {{ picture(images.hero.file) }} {{ picture("hero.png") }} {{ videos.teaser.cover }} {{ picture(videos.teaser) }}'
    assert len(set(_page(written(template)["post it"]).split(" "))) == 1


def test_a_video_tells_its_length_and_the_captions_of_the_language(written):
    template = "{{ videos.teaser.seconds }} {{ videos.teaser.captions or 'none' }} {{ videos.teaser.file }} {{ videos.teaser.alt }}"
    messages = written(template)
    assert _page(messages["post it"]) == "12 teaser.it.vtt teaser.mp4 Una sciarpa"
    assert _page(messages["post en"]) == "12 none teaser.mp4 Una sciarpa"


def test_a_missing_picture_keeps_its_place_in_the_shape_that_the_channel_takes(written):
    message = written("{{ images.hero.src }} {{ images.hero.width }}x{{ images.hero.height }}", present={})["post it"]
    assert _page(message).endswith(" 1200x600")
    assert {one.file for one in message.pictures} == {""}


def test_the_logo_is_there_only_with_its_file(written):
    template = "{% if logo %}{{ logo }}{% else %}no logo{% endif %}"
    assert _page(written(template)["post it"]) == "no logo"
    present = {"campaigns/logo.png": png(240, 120)}
    assert _page(written(template, present=present)["post it"]).startswith("cid:logo-")


def test_a_picture_on_the_web_keeps_its_address(written):
    campaign = CAMPAIGN.replace("file: hero.png", "file: https://aurora.example/hero.png?a=1&b=2")
    message = written('<img src="{{ images.hero.src }}">', campaign)["post it"]
    assert _page(message) == '<img src="https://aurora.example/hero.png?a=1&amp;b=2">'


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "campaigns/../../x.png", "hero.png\0", "\\\\host\\a.png"]
)
def test_no_name_leads_out_of_the_workspace(written, name):
    message = written(f"{{{{ picture({name!r}) }}}}")["post it"]
    assert {one.file for one in message.pictures} == {"", "campaigns/hero.png"}
    assert _page(message).startswith("cid:")


def test_without_images_there_is_nothing_to_show(written):
    campaign = CAMPAIGN[: CAMPAIGN.index("images:")]
    template = "{% if images.hero is defined %}hero{% endif %}{% if videos.teaser is defined %}video{% endif %}."
    assert {_page(message) for message in written(template, campaign).values()} == {"."}
