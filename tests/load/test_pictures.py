"""What campaigns and channels say about pictures, as values; a name of a file that is not there stops nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni.load import load
from omni.model.facts import Day, Percent
from omni.model.files import Files

BRAND = b"brand: Aurora\ntimezone: Europe/Rome\nmarkets: {italy: {countries: [IT], currency: EUR, locales: [it]}}\n"
CAMPAIGN = """\
campaign: ciao
channels: [post]
send: 2026-12-05T10:00
facts: {discount: 20%, ends: 2026-12-31T23:59}
copy: {it: {headline: Ciao}}
images: {hero: IMAGE}
"""
CHANNEL = "channel: post\nparts: {body: {template: body.txt.j2}}\npictures: PICTURES\n"


@pytest.fixture
def loaded():
    """A campaign with one picture on a channel that says what it takes."""

    def build(image: str = "hero.jpg", pictures: str = "{ratio: 1:1}"):
        texts = {
            "campaigns/brand.yaml": BRAND,
            "campaigns/ciao.yaml": CAMPAIGN.replace("IMAGE", image).encode(),
            "channel_templates/post/body.txt.j2": b"{{ copy.headline }}",
            "channel_templates/post/channel.yaml": CHANNEL.replace("PICTURES", pictures).encode(),
        }
        return load(Files(texts, {}, {}))

    return build


@pytest.mark.parametrize(
    "written", ["{ratio: [1:1, 1.91:1], min_width: 1080}", '[{ratio: ["1:1", "1.91:1"], min_width: 1080}]']
)
def test_a_channel_says_what_pictures_it_takes(loaded, written):
    (limit,) = loaded(pictures=written)[0].channels["post"].pictures
    assert [ratio.value for ratio in limit.ratios] == [Decimal(1), Decimal("1.91")]
    assert [str(ratio) for ratio in limit.ratios] == ["1:1", "1.91:1"]
    assert (limit.min_width, limit.max_bytes, limit.is_sure) == (1080, None, False)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{ratio: square}", '"ratio" expects a width to a height such as 4:5, found "square"'),
        ("{ratio: 0:1}", '"ratio" says 0:1, a picture has a width and a height'),
        ("{formats: [jpeg]}", 'found "jpeg"'),
        ("{max_bytes: 0}", '"max_bytes" says 0, the least is 1'),
        ("{min_with: 600}", "is not a key of pictures, min_width is one"),
    ],
)
def test_a_slip_in_a_channel_is_told(loaded, written, said):
    finding, *_ = loaded(pictures=written)[1]
    assert said in finding.sentence
    assert finding.where.file == "channel_templates/post/channel.yaml"


def test_what_a_picture_says_is_written_like_facts(loaded):
    project, findings = loaded("{file: hero.jpg, says: {discount: 20%, ends: 2026-12-31}}")
    says = project.campaigns["ciao"].images["hero"].says
    assert findings == ()
    assert isinstance(says["discount"].value, Percent)
    assert isinstance(says["ends"].value, Day)


@pytest.mark.parametrize("says", ["{discont: 20%}", "{discount: tomorrow}", "20%"])
def test_a_slip_in_what_a_picture_says_is_told_once(loaded, says):
    (finding,) = loaded(f"{{file: hero.jpg, says: {says}}}")[1]
    assert finding.where.file == "campaigns/ciao.yaml"


def test_a_file_that_is_not_there_stops_nothing(loaded):
    project, findings = loaded("{file: none.jpg, cover: none.png, captions: {it: none.vtt}}")
    assert findings == ()
    assert "ciao" in project.campaigns
    assert project.pictures == {}
