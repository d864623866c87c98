"""An ad on Facebook and Instagram: the creative that Meta takes, and how feed and stories show it."""

from __future__ import annotations

from html import unescape
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict

COPY = {
    "it": {
        "headline": "La primavera arriva prima\nOnline e in negozio, {{ ends | fino_a }}",
        "body": "Il {{ discount }} su tutto con {{ code }}, {{ ends | fino_a }}.",
        "cta": "Acquista ora",
    },
    "ro": {
        "headline": "Primăvara vine mai devreme",
        "body": "{{ discount }} la tot cu {{ code }}, {{ ends | fino_a }}.",
        "cta": "Vezi colecția",
    },
}
HERO = "hero: {file: square.png, alt: {it: Un cappotto, ro: Un palton}}"
STORY = "story: {file: tall.png, alt: {it: Un cappotto, ro: Un palton}}"
LINK = (
    "https://aurora.example/primavera?utm_source=meta_ads&utm_medium=paid_social&utm_campaign=spring&utm_content=main"
)
Button = Literal["LEARN_MORE", "SHOP_NOW", "ORDER_NOW", "BOOK_NOW", "SIGN_UP", "SUBSCRIBE", "GET_OFFER"]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Value(Strict):
    link: str


class CallToAction(Strict):
    type: Button
    value: Value


class LinkData(Strict):
    """facebook_business/adobjects/adcreativelinkdata.py of github.com/facebook/facebook-python-business-sdk"""

    message: str
    name: str
    link: str
    call_to_action: CallToAction
    description: str = ""
    picture: str = ""


class Label(Strict):
    name: str


class Image(Strict):
    url: str
    adlabels: list[Label]


class Text(Strict):
    text: str


class LinkUrl(Strict):
    website_url: str


class Placements(Strict):
    publisher_platforms: list[Literal["facebook", "instagram"]]
    facebook_positions: list[Literal["feed", "story", "facebook_reels"]]
    instagram_positions: list[Literal["stream", "story", "reels"]]


class Rule(Strict):
    customization_spec: Placements
    image_label: Label


class AssetFeedSpec(Strict):
    """https://developers.facebook.com/documentation/ads-commerce/marketing-api/ad-creative/asset-feed-spec/options"""

    ad_formats: list[Literal["SINGLE_IMAGE"]]
    images: list[Image]
    bodies: list[Text]
    titles: list[Text]
    descriptions: list[Text] = []
    link_urls: list[LinkUrl]
    call_to_action_types: list[Button]
    asset_customization_rules: list[Rule]


class ObjectStorySpec(Strict):
    page_id: str
    instagram_user_id: str = ""
    link_data: LinkData | None = None


class AdCreative(Strict):
    """https://developers.facebook.com/documentation/ads-commerce/marketing-api/get-started/basic-ad-creation/create-an-ad-creative"""

    name: str
    object_story_spec: ObjectStorySpec
    asset_feed_spec: AssetFeedSpec | None = None


def write(spring, *pictures: str, **changes: str) -> None:
    """The campaign with pictures and other Italian texts."""
    keys = f"images: {{{', '.join(pictures)}}}\n" if pictures else ""
    spring.write("meta_ads", {**COPY, "it": {**COPY["it"], **changes}}, keys)
    spring.put_picture("square.png", 1080, 1080)
    spring.put_picture("tall.png", 1080, 1920)


def creative(spring, locale: str) -> AdCreative:
    return AdCreative.model_validate_json(spring.artefact("meta-ads", locale))


def test_with_a_square_picture_meta_gets_a_link_ad(spring):
    write(spring, HERO)
    spring.plan()
    italian, romanian = creative(spring, "it"), creative(spring, "ro")
    assert italian.object_story_spec.link_data == LinkData(
        message="Il 30% su tutto con GEMMA, fino al 31 marzo.",
        name="La primavera arriva prima",
        description="Online e in negozio, fino al 31 marzo",
        picture="square.png",
        link=LINK,
        call_to_action=CallToAction(type="SHOP_NOW", value=Value(link=LINK)),
    )
    assert italian.name == "spring main italy it"
    other = romanian.object_story_spec.link_data
    assert (other.message, other.description) == ("30% la tot cu GEMMA, până pe 31 martie.", "")
    assert other.call_to_action.type == "LEARN_MORE"


def test_with_a_tall_one_too_each_picture_has_its_places(spring):
    write(spring, HERO, STORY)
    spring.plan()
    found = creative(spring, "it")
    assets = found.asset_feed_spec
    files = {label.name: image.url for image in assets.images for label in image.adlabels}
    places = {files[rule.image_label.name]: rule.customization_spec for rule in assets.asset_customization_rules}
    assert found.object_story_spec.link_data is None
    assert places["square.png"].instagram_positions == ["stream"]
    assert places["tall.png"].facebook_positions == ["story", "facebook_reels"]
    assert [one.text for one in assets.titles] == ["La primavera arriva prima"]
    assert [one.website_url for one in assets.link_urls] == [LINK]
    assert creative(spring, "ro").asset_feed_spec.descriptions == []


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Acquista ora", "SHOP_NOW"),
        ("ISCRIVITI", "SUBSCRIBE"),
        ("Guarda i cappotti", "LEARN_MORE"),
        ("Sign up", "SIGN_UP"),
    ],
)
def test_the_button_is_one_that_meta_has(spring, label: str, kind: str):
    write(spring, HERO, cta=label)
    spring.plan()
    assert creative(spring, "it").object_story_spec.link_data.call_to_action.type == kind
    shown = unescape(spring.sheet("meta-ads", "it")).partition('class="button">')[2].partition("<")[0]
    assert shown == (label if kind != "LEARN_MORE" else "Scopri di più")


@pytest.mark.parametrize(
    ("field", "before", "part", "most"),
    [("body", "", "primary_text", 125), ("headline", "", "headline", 40), ("headline", "Ciao\n", "description", 60)],
)
def test_what_would_be_cut_is_advised_against_once(spring, field: str, before: str, part: str, most: int):
    for length in (most, most + 1):
        write(spring, HERO, **{field: before + "x" * length})
        found = [one for one in spring.problems() if one["code"] == "CHN101"]
        assert [one["sentence"] for one in found] == [
            f"the {part} of meta_ads (it) has {length} characters, advised are {most}"
        ] * (length - most)
    assert found[0]["level"] == "warning"
    assert found[0]["place"]["file"] == "campaigns/spring.yaml"


def test_an_ad_without_picture_is_told_and_still_drawn(spring, omni):
    write(spring)
    assert omni("plan").exit_code == 0
    (problem,) = spring.problems()
    assert problem["sentence"].startswith("meta_ads has no picture")
    assert 'class="media none"' in unescape(spring.sheet("meta-ads", "it"))


def test_a_picture_of_another_shape_is_told(spring):
    write(spring, HERO)
    spring.put_picture("square.png", 1920, 1080)
    (problem,) = spring.problems()
    assert "1,920 x 1,080 pixels, meta_ads takes 1:1 or 9:16" in problem["sentence"]


def test_the_feed_and_the_story_say_that_they_are_paid_for(spring):
    write(spring, HERO, STORY)
    spring.plan()
    for locale, sponsored, words in (("it", "Sponsorizzato", "fino al 31 marzo"), ("ro", "Sponsorizat", "până pe 31 martie")):  # fmt: skip
        page = unescape(spring.sheet("meta-ads", locale))
        feed, _, story = page.partition('class="screen story"')
        assert sponsored in feed
        assert sponsored in story
        assert words in feed
        assert words in story
