"""A marketer adds Mastodon: one folder, no Python; it is rendered, checked and shown."""

from __future__ import annotations

from pathlib import Path

import pytest

CHANNEL = """\
channel: mastodon
title: Mastodon
addressed: false
consent: none
artefact: txt
frame: page
fields: [body]
parts:
  post:
    template: post.txt.j2
    kind: text
    limits:
      - max: 500
        unit: {char: {url: 23}}
        source: https://docs.joinmastodon.org/user/posting/
        confidence: A
        checked_on: 2026-11-21
"""
LINK = "https://forma.example/ciao"


@pytest.fixture
def with_mastodon(beginner: Path) -> Path:
    import shutil

    shutil.copytree(Path(__file__).parents[2] / "channel_templates", beginner / "channel_templates")
    folder = beginner / "channel_templates/mastodon"
    folder.mkdir()
    (folder / "channel.yaml").write_text(CHANNEL)
    (folder / "post.txt.j2").write_text("{{ copy.body }}\n\n{{ cta.url }}\n")
    campaign = beginner / "campaigns/ciao.yaml"
    shown = "shown: [{message: main, channels: [mastodon], to: ends}]\nfacts: "
    campaign.write_text(campaign.read_text().replace("facts: ", shown, 1))
    return beginner


def post(root: Path, locale: str) -> str:
    (path,) = [
        path for path in (root / "preview/v").glob("*.txt") if "mastodon" in path.name and f"-{locale}-" in path.name
    ]
    return path.read_text()


def spoil(root: Path, characters: int) -> None:
    """Fills the English body so that the post is this long when the link weighs 23."""
    campaign = root / "campaigns/ciao.yaml"
    text = campaign.read_text()
    body = text[text.rindex("      Welcome to") : text.rindex("    short:")]
    link = post(root, "en").rstrip("\n").rpartition("\n")[2]
    assert link.startswith(LINK)
    assert len(link) > 23
    filled = "      " + "x" * (characters - 23 - len("\n\n")) + "\n"
    campaign.write_text(text.replace(body, filled))


def test_it_is_rendered_and_shown(with_mastodon: Path, omni):
    result = omni("plan")
    assert result.exit_code == 0, result.output
    assert "CIAO20" in post(with_mastodon, "it")
    pages = "".join(path.read_text() for path in (with_mastodon / "preview/v").glob("campaign-*.html"))
    assert "Mastodon" in pages
    assert "of 500" in pages


@pytest.mark.parametrize(("characters", "found"), [(500, 0), (501, 1)])
def test_it_is_checked_in_its_own_unit(with_mastodon: Path, omni, characters: int, found: int):
    omni("plan")
    spoil(with_mastodon, characters)
    result = omni("lint", "--select", "too-long")
    assert result.exit_code == found, result.stdout
    assert ("mastodon (en) has 501 characters, the channel takes 500" in result.stdout) is bool(found)
