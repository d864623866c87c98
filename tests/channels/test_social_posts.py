"""Posts on six social networks: what a scheduling tool takes, what the networks refuse, and how they look."""

from __future__ import annotations

import json
from html import unescape
from typing import Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict

from omni.measure import noun, unit

COPY = {
    "it": {
        "headline": "La primavera arriva prima",
        "body": "Il {{ discount }} su tutto con {{ code }}, {{ ends | fino_a }}.\n\n#aurora #primavera\n",
        "short": "-{{ discount }} con {{ code }}, {{ ends | fino_a }} #aurora",
        "cta": "Scopri",
    },
    "ro": {
        "headline": "Primăvara vine mai devreme",
        "body": "{{ discount }} la tot cu {{ code }}, {{ ends | fino_a }}.\n\n#aurora #primavara\n",
        "short": "-{{ discount }} cu {{ code }}, {{ ends | fino_a }} #aurora",
        "cta": "Descoperă",
    },
}
BODY = "Il {{ discount }} su tutto con {{ code }}, {{ ends | fino_a }}. "
WORDS = "{it: Un cappotto, ro: Un palton}"
FILM = "{{file: {name}.mp4, cover: {name}.png, seconds: 20, alt: {words}, captions: {{it: it.vtt, ro: ro.vtt}}}}"
MEDIA = (
    f"images: {{hero: {{file: hero.png, crops: {{instagram: square.png}}, alt: {WORDS}}}}}\n"
    f"videos: {{tall: {FILM.format(name='tall', words=WORDS)}, wide: {FILM.format(name='wide', words=WORDS)}}}\n"
)
PICTURES = {"hero.png": (1200, 600), "square.png": (1080, 1080), "tall.png": (1080, 1920), "wide.png": (1280, 720)}
CHANNELS = ("instagram", "facebook", "x", "linkedin", "tiktok", "youtube")
UTM = "utm_source={}&utm_medium=social&utm_campaign=spring&utm_content=main"


class Strict(BaseModel):
    """An input of Buffer's GraphQL schema: what it does not name is refused."""

    model_config = ConfigDict(extra="forbid", strict=True)


class ImageMetadata(Strict):
    altText: str  # noqa: N815  Buffer's name


class Image(Strict):
    url: str
    metadata: ImageMetadata | None = None


class Video(Strict):
    url: str


class Asset(Strict):
    image: Image | None = None
    video: Video | None = None


class Thumbnail(Strict):
    url: str


class LinkAttachment(Strict):
    url: str
    title: str | None = None
    thumbnail: Thumbnail | None = None


class Instagram(Strict):
    type: Literal["post", "story", "reel"]
    shouldShareToFeed: bool  # noqa: N815


class Facebook(Strict):
    type: Literal["post", "story", "reel"]
    linkAttachment: LinkAttachment | None = None  # noqa: N815


class LinkedIn(Strict):
    linkAttachment: LinkAttachment | None = None  # noqa: N815


class Youtube(Strict):
    title: str
    categoryId: str  # noqa: N815
    privacy: Literal["public", "unlisted", "private"]
    madeForKids: bool  # noqa: N815


class Metadata(Strict):
    instagram: Instagram | None = None
    facebook: Facebook | None = None
    linkedin: LinkedIn | None = None
    youtube: Youtube | None = None


class CreatePost(Strict):
    """https://developers.buffer.com/types/CreatePostInput.md, read on 2026-11-21."""

    channelId: str  # noqa: N815
    schedulingType: Literal["automatic", "notification"]  # noqa: N815
    mode: Literal["addToQueue", "shareNow", "shareNext", "customScheduled"]
    dueAt: str | None = None  # noqa: N815
    saveToDraft: bool  # noqa: N815
    text: str
    assets: list[Asset] = []
    metadata: Metadata | None = None


class Variables(Strict):
    input: CreatePost


def write(spring, channel: str, changes: dict[str, str] | None = None, media: str = MEDIA, **options: Any) -> None:
    """The campaign on a channel with its pictures; `changes` replace Italian texts."""
    spring.write(channel, {**COPY, "it": {**COPY["it"], **(changes or {})}}, media, **options)
    for name, size in PICTURES.items():
        spring.put_picture(name, *size)
    for name in ("tall.mp4", "wide.mp4"):
        (spring.root / "campaigns" / name).write_bytes(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom")
    for name in ("it.vtt", "ro.vtt"):
        (spring.root / "campaigns" / name).write_text("WEBVTT\n")


def post(spring, channel: str, locale: str = "it") -> CreatePost:
    return Variables.model_validate_json(spring.artefact(channel, locale)).input


@pytest.fixture
def planned(spring):
    """A function that publishes the campaign on a channel and gives the Italian and the Romanian post."""

    def run(channel: str) -> tuple[CreatePost, CreatePost]:
        write(spring, channel)
        spring.plan()
        return post(spring, channel), post(spring, channel, "ro")

    return run


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_draft_is_made_for_the_minute_it_goes_up_in_each_market(planned, channel):
    italian, romanian = planned(channel)
    assert (italian.dueAt, romanian.dueAt) == ("2027-03-02T09:00:00Z", "2027-03-02T08:00:00Z")
    assert italian.saveToDraft
    assert italian.mode == "customScheduled"
    assert (italian.channelId, italian.schedulingType) == (f"<{channel}>", "automatic")
    assert "GEMMA" in italian.text
    assert "31 martie" in romanian.text


def test_without_a_moment_it_goes_into_the_queue(spring):
    write(spring, "x")
    campaign = spring.root / "campaigns/spring.yaml"
    campaign.write_text(campaign.read_text().replace("from: 2027-03-02T10:00, ", ""))
    (spring.root / "campaigns/policy.yaml").write_text("policy: {as_of: 2027-03-02}\n")
    spring.plan()
    assert (post(spring, "x").mode, post(spring, "x").dueAt) == ("addToQueue", None)


def test_instagram_has_its_own_crop_with_words_and_a_link_to_read(planned):
    italian, romanian = planned("instagram")
    (asset,) = italian.assets
    assert asset.image == Image(url="square.png", metadata=ImageMetadata(altText="Un cappotto"))
    assert italian.text.startswith("La primavera arriva prima\n\nIl 30% su tutto con GEMMA, fino al 31 marzo.\n\n#")
    assert italian.text.endswith("\n\nScopri: Link in bio (aurora.example/p)")
    assert romanian.text.endswith("\n\nDescoperă: Linkul e în bio (aurora.example/p)")


@pytest.mark.parametrize("channel", ["facebook", "linkedin"])
def test_a_link_card_stands_alone_because_buffer_refuses_it_beside_a_picture(spring, planned, channel):
    italian, _ = planned(channel)
    card = getattr(italian.metadata, channel).linkAttachment
    assert card.url == f"https://aurora.example/primavera?{UTM.format(channel)}"
    assert (card.title, card.thumbnail.url) == ("Scopri", "hero.png")
    assert italian.assets == []
    assert "https://" not in italian.text
    assert '<p class="soft">aurora.example</p>' in unescape(spring.sheet(channel, "it"))


@pytest.mark.parametrize("channel", ["facebook", "linkedin"])
def test_without_a_link_the_picture_is_posted(spring, channel):
    write(spring, channel)
    campaign = spring.root / "campaigns/spring.yaml"
    lines = campaign.read_text().splitlines(keepends=True)
    campaign.write_text("".join(line for line in lines if not line.startswith("cta:")))
    spring.plan()
    (asset,) = post(spring, channel).assets
    assert asset.image == Image(url="hero.png", metadata=ImageMetadata(altText="Un cappotto"))


def test_x_ends_with_the_link(planned):
    italian, _ = planned("x")
    assert italian.text == (
        f"-30% con GEMMA, fino al 31 marzo #aurora\n\nhttps://aurora.example/primavera?{UTM.format('x')}"
    )


def test_video_networks_post_the_video_of_their_shape(planned):
    tall, _ = planned("tiktok")
    wide, romanian = planned("youtube")
    assert tall.assets == [Asset(video=Video(url="tall.mp4"))]
    assert wide.assets == [Asset(video=Video(url="wide.mp4"))]
    assert romanian.metadata.youtube.title == "Primăvara vine mai devreme"
    assert wide.text.startswith("Scopri:\nhttps://aurora.example/primavera?")
    assert wide.text.endswith("Aurora S.p.A., Via Roma 1, 20121 Milano, P. IVA IT01234567890")


@pytest.mark.parametrize(
    ("channel", "field", "limit"),
    [
        ("instagram", "body", (2200, "char")),
        ("facebook", "body", (5000, "char")),
        ("x", "short", (280, "weighted")),
        ("linkedin", "body", (3000, "utf16")),
        ("tiktok", "short", (2200, "utf16")),
        ("youtube", "headline", (100, "char")),
        ("youtube", "body", (5000, "byte")),
    ],
)
def test_one_more_than_a_network_takes_is_one_problem_of_the_copy(spring, planned, channel, field, limit):
    most, counted_in = limit
    first = planned(channel)[0]
    full = most - unit(counted_in)(first.metadata.youtube.title if field == "headline" else first.text)
    for more, found in ((full, 0), (full + 1, 1)):
        write(spring, channel, {field: COPY["it"][field].rstrip("\n") + " " + "x" * (more - 1)})
        problems = [one for one in spring.problems() if "advised" not in one["sentence"]]
        assert len(problems) == found
    (problem,) = problems
    assert problem["name"] == "too-long"
    assert f"has {most + 1:,} {noun(counted_in, most)}, the channel takes {most:,}" in problem["sentence"]
    assert problem["place"]["file"] == "campaigns/spring.yaml"


@pytest.mark.parametrize("tags", [5, 6])
def test_instagram_takes_five_hashtags(spring, tags):
    write(spring, "instagram", {"body": BODY + " ".join(f"#primavera{at}a" for at in range(tags))})
    found = [problem["sentence"] for problem in spring.problems()]
    assert found == ["the caption of instagram (it) has 6 hashtags, the channel takes 5"] * (tags - 5)


@pytest.mark.parametrize(
    ("channel", "field", "most"),
    [("instagram", "headline", 125), ("facebook", "headline", 125), ("linkedin", "headline", 140)],
)
def test_the_first_line_should_stand_before_more(spring, channel, field, most):
    for length in (most, most + 1):
        write(spring, channel, {field: "x" * length})
        problems = spring.problems()
        assert [problem["level"] for problem in problems] == ["warning"] * (length - most)
    assert f"has {most + 1} characters, advised are {most}" in problems[0]["sentence"]


@pytest.mark.parametrize(("channel", "lacks"), [("instagram", "picture"), ("tiktok", "video"), ("youtube", "video")])
def test_what_a_network_cannot_do_without_is_missed_and_the_frame_stands(spring, omni, channel, lacks):
    write(spring, channel, media="")
    assert omni("plan").exit_code == 0
    (problem,) = spring.problems()
    assert problem["sentence"].startswith(f"{channel} has no {lacks}")
    assert 'class="media none"' in unescape(spring.sheet(channel, "it"))


@pytest.mark.parametrize("channel", CHANNELS)
def test_the_frame_shows_the_finished_post_in_the_readers_language(spring, planned, channel):
    planned(channel)
    for locale, words in (("it", "GEMMA, fino al 31 marzo"), ("ro", "GEMMA, până pe 31 martie")):
        frame = unescape(spring.sheet(channel, locale).partition('srcdoc="')[2].partition('"></iframe>')[0])
        assert words in frame
        assert frame.count('<path d="M') > 5
        assert "data:image/png;base64," in frame or "data:image/svg+xml" in frame
        assert "cid:" not in frame


def test_tiktok_shows_the_label_that_it_asks_of_brands(spring, planned):
    planned("tiktok")
    assert "Contenuto promozionale" in spring.sheet("tiktok", "it")


def test_a_notice_that_sells_nothing_has_no_such_label(spring):
    write(spring, "tiktok", media=MEDIA + "purpose: transactional\n")
    spring.plan()
    assert "Contenuto promozionale" not in spring.sheet("tiktok", "it")


def test_a_template_that_writes_no_json_stays_to_be_seen(spring):
    write(spring, "x")
    (spring.root / "channel_templates/x/details.json.j2").write_text("{oops")
    spring.plan()
    assert json.loads(spring.artefact("x", "it"))["input"]["details"] == "{oops"
