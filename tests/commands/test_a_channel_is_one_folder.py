"""A marketer adds Mastodon: one folder, no Python; it is rendered, checked, and shown as Mastodon would."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

CHANNEL = """\
channel: mastodon
title: Mastodon
addressed: false
consent: none
artefact: txt
frame: {template: frame.html.j2, width: 420, height: 520}
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
      - {max: 4, unit: hashtag, confidence: A}
      - {max: 120, unit: char, each: line, confidence: A}
"""
FRAME = """\
{% from "_shared/frame.j2" import avatar %}
<style>
.toot { margin: 16px; padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 12px }
.head { display: flex; gap: 10px; align-items: center; color: var(--soft) }
.said { margin-top: 12px; white-space: pre-line }
</style>
<div class="toot">
<div class="head">{{ avatar(40) }}<b>{{ sender }}</b></div>
<p class="said" dir="auto">{{ parts.post }}</p>
</div>
"""
LINK = "https://forma.example/ciao"


@pytest.fixture
def with_mastodon(beginner: Path) -> Path:
    import shutil

    shutil.copytree(Path(__file__).parents[2] / "channel_templates", beginner / "channel_templates")
    folder = beginner / "channel_templates/mastodon"
    folder.mkdir()
    (folder / "channel.yaml").write_text(CHANNEL)
    (folder / "post.txt.j2").write_text("{{ copy.written.body }}\n\n{{ cta.url }}\n")
    (folder / "frame.html.j2").write_text(FRAME)
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
    letters = characters - 23 - len("\n\n")
    filled = "".join(f"      {'x' * min(99, letters - at)}\n" for at in range(0, letters, 100))
    campaign.write_text(text.replace(body, filled))


def test_it_is_rendered_and_shown(with_mastodon: Path, omni):
    result = omni("plan")
    assert result.exit_code == 0, result.output
    assert "CIAO20" in post(with_mastodon, "it")
    pages = "".join(path.read_text() for path in (with_mastodon / "preview/v").glob("campaign-*.html"))
    assert "Mastodon" in pages
    assert "of 120 characters in the longest line" in pages
    sheets = "".join(path.read_text() for path in (with_mastodon / "preview/v").glob("*mastodon*-sheet-*.html"))
    assert "of 500 characters" in sheets


def test_it_looks_as_its_frame_draws_it(with_mastodon: Path, omni):
    omni("plan")
    (sheet,) = (with_mastodon / "preview/v").glob("ciao-main-mastodon-*-it-sheet-*.html")
    (frame,) = re.findall(r'<iframe sandbox=""[^>]* srcdoc="([^"]*)"', sheet.read_text())
    page = unescape(frame)
    assert "<b>Forma</b>" in page
    assert "CIAO20" in page.partition('class="said"')[2]
    assert "--card:" in page
    assert "--wide: 420; --high: 520" in sheet.read_text()


def test_a_frame_that_is_broken_is_told_and_the_post_is_still_there(with_mastodon: Path, omni):
    template = with_mastodon / "channel_templates/mastodon/frame.html.j2"
    template.write_text(FRAME.replace("{{ parts.post }}", "{{ parts.pots }}"))
    assert omni("lint").exit_code == 0
    result = omni("plan")
    assert result.exit_code == 1
    assert "channel_templates/mastodon/frame.html.j2:9:1: error undefined-variable TPL101" in result.stdout
    assert "CIAO20" in post(with_mastodon, "it")
    template.write_text(FRAME.replace("{{ parts.post }}", "{{ parts.post"))
    result = omni("lint")
    assert result.exit_code == 1
    assert "channel_templates/mastodon/frame.html.j2:9:1: error template-error TPL102" in result.stdout


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "#uno #due #tre #quattro #cinque",
            "too-many CHN114 the post of mastodon (it) has 5 hashtags, the channel takes 4",
        ),
        (
            "Ciao!\n      " + "x" * 121,
            "too-long CHN101 the post of mastodon (it) has a line of 121 characters, the channel takes 120",
        ),
    ],
)
def test_it_counts_things_and_lines(with_mastodon: Path, omni, body: str, told: str):
    campaign = with_mastodon / "campaigns/ciao.yaml"
    own = f"    cta: Scopri\n    mastodon:\n      body: |\n        {body.replace(chr(10), chr(10) + '  ')}\n        {{{{ discount }}}} {{{{ code }}}} {{{{ ends | fino_a }}}}\n"
    campaign.write_text(campaign.read_text().replace("    cta: Scopri\n", own, 1))
    result = omni("lint", "--select", "CHN")
    assert told in result.stdout
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.parametrize(("characters", "found"), [(500, 0), (501, 1)])
def test_it_is_checked_in_its_own_unit(with_mastodon: Path, omni, characters: int, found: int):
    omni("plan")
    spoil(with_mastodon, characters)
    result = omni("lint", "--select", "too-long")
    assert result.exit_code == found, result.stdout
    assert ("mastodon (en) has 501 characters, the channel takes 500" in result.stdout) is bool(found)
