"""Posts, banners and posters: shown to whoever passes, checked like everything else, sent to nobody."""

from __future__ import annotations

import csv
import re
import shutil
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from icalendar import Calendar

CHANNEL = """\
channel: {name}
title: {title}
addressed: false
consent: none
fields: [headline, body, short, cta]
parts:
  post: {{template: post.txt.j2, limits: [{{max: {most}, unit: char, confidence: A}}]}}
"""
POST = "{{ copy.headline }}\n{{ copy.body }}\n{{ copy.short }}\n{{ copy.cta }}\n"
COUNTING = "- Per te il {{ discount }}, ancora {{ ends | relative }} con {{ code }}"


@pytest.fixture
def shown(beginner: Path):
    """Adds two channels that nobody receives, and what a campaign shows there."""
    shutil.copytree(Path(__file__).parents[2] / "channel_templates", beginner / "channel_templates")
    for name, title, most in (("pinboard", "Pinboard", 2200), ("web-banner", "Web banner", 2200)):
        folder = beginner / "channel_templates" / name
        folder.mkdir()
        (folder / "channel.yaml").write_text(CHANNEL.format(name=name, title=title, most=most))
        (folder / "post.txt.j2").write_text(POST)

    def write(stay: str = "from: 2027-02-25, to: ends") -> Path:
        campaign = beginner / "campaigns/ciao.yaml"
        line = f"shown: [{{message: main, channels: [pinboard, web-banner], {stay}}}]\nfacts:"
        campaign.write_text(campaign.read_text().replace("facts:", line, 1))
        return beginner

    return write


def words(html: str) -> str:
    text = re.sub(r"<(style|title)>.*?</\1>", "", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def change(root: Path, file: str, find: str, write: str) -> None:
    path = root / file
    assert path.read_text().count(find) == 1
    path.write_text(path.read_text().replace(find, write))


def events(root: Path) -> dict[str, tuple[object, object]]:
    found = Calendar.from_ical((root / "preview/calendar.ics").read_bytes()).walk("VEVENT")
    return {str(event["SUMMARY"]): (event.decoded("DTSTART"), event.decoded("DTEND")) for event in found}


def test_it_is_written_in_every_language_and_told_in_calendar_and_verdict(shown, omni):
    root = shown()
    result = omni("plan")
    assert result.exit_code == 0, result.output
    posts = [path.name for path in (root / "preview/v").glob("ciao-main-pinboard-*.txt")]
    assert len([name for name in posts if "-it-" in name]) == len([name for name in posts if "-en-" in name]) == 1
    index = words((root / "preview/index.html").read_text())
    assert "where something is up, 25 Feb – 12 Mar 2027 2 places" in index
    assert "ciao Pinboard, Web banner , up from Thu 25 Feb 2027 to Fri 12 Mar 2027" in index
    (page,) = (root / "preview/v").glob("campaign-ciao-*.html")
    assert "main Pinboard Thu 25 Feb 2027 Fri 12 Mar 2027" in words(page.read_text())
    assert 'class="lane' in page.read_text()
    assert "Web banner" in words(page.read_text())


def test_a_bar_goes_from_the_first_day_to_the_last(shown, omni):
    root = shown()
    omni("plan")
    bars = re.findall(r'grid-column: (\d) / (\d)" class="([^"]*)"', (root / "preview/index.html").read_text())
    assert bars == [("4", "8", "begins"), ("1", "8", ""), ("1", "6", " ends")]


def test_the_teams_calendar_has_whole_days(shown, omni):
    root = shown()
    omni("plan")
    assert events(root)["ciao is up on pinboard"] == (date(2027, 2, 25), date(2027, 3, 13))


def test_it_is_sent_to_nobody_and_costs_nothing(shown, omni, beginner):
    omni("plan")
    before = (beginner / "preview/schedule.csv").read_text()
    root = shown()
    omni("plan", "--at", "2027-03-01T00:00")
    rows = list(csv.DictReader((root / "preview/schedule.csv").read_text().splitlines()))
    assert {row["channel"] for row in rows} == {"email", "sms", "push"}
    assert len(rows) == len(before.splitlines()) - 1
    result = omni("simulate")
    assert "pinboard" not in "".join(line for line in result.stdout.splitlines() if "people" in line)


def test_what_it_says_is_checked(shown, omni):
    root = shown()
    change(root, "channel_templates/pinboard/channel.yaml", "max: 2200", "max: 40")
    change(root, "channel_templates/web-banner/post.txt.j2", "{{ copy.headline }}", "-25% {{ copy.headline }}")
    result = omni("lint")
    assert result.exit_code == 1
    assert "too-long CHN101 the post of pinboard (it) has" in result.stdout
    assert "web-banner (it)" in result.stdout
    assert "CON101" in result.stdout


def test_its_language_may_not_be_missing(shown, omni):
    root = shown()
    change(root, "campaigns/ciao.yaml", "    cta: Have a look\n", "")
    stdout = omni("lint").stdout
    assert "locale-missing" in stdout
    assert "ciao has no cta in en, pinboard and web-banner read it" in stdout


def test_a_channel_has_words_of_its_own(shown, omni):
    root = shown()
    change(root, "campaigns/ciao.yaml", "    cta: Scopri\n", "    cta: Scopri\n    pinboard: {cta: Link in bio}\n")
    omni("plan")
    texts = {
        name: next((root / "preview/v").glob(f"ciao-main-{name}-*-it-*.txt")).read_text()
        for name in ("pinboard", "web-banner")
    }
    assert texts["pinboard"].rstrip().endswith("Link in bio")
    assert texts["web-banner"].rstrip().endswith("Scopri")


def test_words_that_count_days_are_written_for_every_day_it_is_up(shown, omni):
    root = shown()
    short = '    short: "-{{ discount }} con {{ code }} {{ ends | fino_a }}"'
    change(
        root,
        "campaigns/ciao.yaml",
        short,
        f'{short}\n    pinboard: {{short: "-{{{{ discount }}}} con {{{{ code }}}}, scade {{{{ ends | relative }}}}"}}',
    )
    result = omni("plan")
    assert result.exit_code == 0, result.output
    names = [path.name for path in (root / "preview/v").glob("ciao-main-pinboard-italy-it-*.txt")]
    for day in ("later", "6", "2", "tomorrow", "today"):
        assert [name for name in names if f"-ends-{day}-" in name], (day, names)
    assert not [name for name in names if "-past-" in name]


@pytest.mark.parametrize(
    ("stay", "told"),
    [
        ("from: 2027-02-25, to: ends", ""),
        ("from: 2027-02-25, to: 2027-03-12", ""),
        ("from: 2027-02-25", ""),
        (
            "from: 2027-02-25, to: 2027-03-13",
            "main stays up on Pinboard and Web banner until Sat 13 Mar 2027 23:59 in italy, ends is Fri 12 Mar 2027 23:59",
        ),
        ("from: 2027-03-20", "main stays up on Pinboard and Web banner until Sat 20 Mar 2027 00:00 in italy"),
    ],
)
def test_it_does_not_outlive_the_offer(shown, omni, stay, told):
    shown(stay)
    result = omni("lint")
    assert told in result.stdout
    assert result.stdout.count("still-up-after-end SCH114") == (1 if told else 0)
    assert result.exit_code == (1 if told else 0), result.stdout


def test_a_campaign_that_only_shows_is_planned_from_the_day_before(shown, omni):
    root = shown()
    change(
        root, "campaigns/ciao.yaml", "channels: [email, sms, push]\nsend: 2027-03-02T10:00\n", "channels: [pinboard]\n"
    )
    result = omni("plan")
    assert result.exit_code == 0, result.output
    assert "Wed 24 Feb 2027" in result.stdout
    assert "ciao is up on web-banner" in events(root)
