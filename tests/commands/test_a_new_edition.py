from __future__ import annotations

import shutil
from pathlib import Path

import pytest

LAST = """\
# yaml-language-server: $schema=../.omni/schema/campaign.json
campaign: black-2026                 # the big one, see the plan of November
title: Black Friday 2026
channels: [email, sms]
budget: {EUR: 2020}
facts:
  discount: 30%
  code: {code: BLACK26, encodes: discount}   # one for all
  early: VIPS
  ends: 2026-11-29T23:59
  price: {EUR: 84.90}
versions:
  - {for: gold, starts: "2026-11-24T08:00", facts: {code: BLACK26}}
waivers: [{allow: too-long, reason: as on 2026-11-01, owner: ada@forma.example, until: 2026-12-31}]
sends:
  - {at: 2026-11-26T10:00, message: main}
  - {at: 2026-11-29T18:00, message: last}
messages:
  main: {}
  last: {copy: {en: {headline: "Last day of November", body: "{{ code }} ends on {{ ends }}"}}}
cta: "https://forma.example/black-2026"
copy:
  en: {headline: "-{{ discount }}", subject: "BLACK26: {{ discount }} off", body: "Until {{ ends }}, before Christmas.", cta: See}
  it: {headline: "-{{ discount }}", body: "Fino al {{ ends }}, a novembre.", cta: Scopri}
"""


@pytest.fixture
def last_year(beginner: Path) -> Path:
    (beginner / "campaigns/black-2026.yaml").write_text(LAST)
    (beginner / "campaigns/segments.yaml").write_text("segments: {gold: \"person.tier = 'gold'\"}\n")
    return beginner


def test_every_date_moves_by_the_same_number_of_days_and_nothing_else_changes(last_year: Path, omni):
    result = omni("new", "campaign", "black-2027", "--from", "black-2026", "--starts", "2027-11-22")
    assert result.exit_code == 0, result.output
    expected = LAST.replace("campaign: black-2026", "campaign: black-2027")
    for old, new in (
        ("ends: 2026-11-29", "ends: 2027-11-27"),
        ("2026-11-24T08", "2027-11-22T08"),
        ("2026-12-31", "2027-12-29"),
        ("2026-11-26T10", "2027-11-24T10"),
        ("2026-11-29T18", "2027-11-27T18"),
    ):
        expected = expected.replace(old, new)
    assert (last_year / "campaigns/black-2027.yaml").read_text() == expected
    assert "from Tue 24 Nov 2026 to Mon 22 Nov 2027" in result.stdout
    assert "--starts 2027-11-23 would keep them" in result.stdout


def test_what_only_a_person_can_know_is_listed_where_nobody_is_asked(last_year: Path, omni):
    said = omni("new", "black-2027", "--from", "black-2026", "--starts", "2027-11-23").stdout
    for told in (
        "2:38: a note says “November”",
        "3:8: the title is that of black-2026: “Black Friday 2026”",
        "5:9: the budget is that of black-2026: 2020.00 EUR",
        "the code BLACK26 is that of black-2026, BLACK27 would be new",
        "price is 84.90 EUR",
        "discount is 30%",
        "this says “November”",
        "this says “Christmas”",
        "this says “novembre”",
        "21:6: the link is that of black-2026: https://forma.example/black-2026",
    ):  # fmt: skip
        assert told in said, told
    assert said.endswith("Now run: omni lint black-2027\n")


def test_a_terminal_asks_for_the_day_and_for_codes(last_year: Path, on_a_terminal, monkeypatch):
    monkeypatch.chdir(last_year)
    said = on_a_terminal("new", "black-2027", "--from", "black-2026", answers="2027-11-23\n\nVIPS\n")
    assert "The first send went out on Tue 24 Nov 2026; now it goes out on [2027-11-23]" in said
    assert "code was BLACK26; now it is [BLACK27]" in said
    written = (last_year / "campaigns/black-2027.yaml").read_text()
    assert written.count("BLACK27") == 2
    assert "this says “BLACK26”" in said


def test_a_folder_takes_its_copy_and_its_pictures_along_and_lint_says_what_is_left(aurora: Path, tmp_path: Path, omni):
    shutil.copytree(aurora / "campaigns", tmp_path / "campaigns")
    shutil.copytree(aurora / "channel_templates", tmp_path / "channel_templates")
    aurora = tmp_path
    picture = aurora / "campaigns/launch/hero.png"
    picture.write_bytes(b"\x89PNG")
    assert omni("new", "launch-28", "--from", "launch", "--starts", "2028-01-10").exit_code == 0
    new = aurora / "campaigns/launch-28"
    assert sorted(path.name for path in new.rglob("*") if path.is_file()) == [
        "brina.en.vtt", "brina.it.vtt", "brina.ro.vtt", "campaign.yaml", "en.yaml", "hero.png", "it.yaml", "ro.yaml",
    ]  # fmt: skip
    assert (new / "copy/it.yaml").read_bytes() == (aurora / "campaigns/launch/copy/it.yaml").read_bytes()
    assert (new / "hero.png").read_bytes() == picture.read_bytes()
    assert omni("lint", "launch-28").exit_code == 0
    again = omni("new", "launch-28", "--from", "launch", "--starts", "2028-01-10")
    assert (again.exit_code, "nothing was written" in again.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--from", "blak-2026", "--starts", "2027-11-23"), 3, "did you mean black-2026?"),
        (("--from", "black-2026"), 2, "such as 2027-11-23"),
        (("--from", "black-2026", "--starts", "soon"), 2, "it was given soon"),
        (("--from", "black-2026", "--starts", "9999-12-01"), 2, "years go from 2000 to 2100"),
    ],
)
def test_what_is_refused_writes_nothing(last_year: Path, omni, arguments, code, told):
    before = sorted(last_year.rglob("*"))
    result = omni("new", "campaign", "black-2027", *arguments)
    assert result.exit_code == code
    assert told in result.stderr
    assert sorted(last_year.rglob("*")) == before


def test_a_single_file_takes_its_folder_of_copy_along(last_year: Path, omni):
    campaigns = last_year / "campaigns"
    head = LAST.partition("copy:\n  en")[0]
    (campaigns / "black-2026.yaml").write_text(f"{head}copy: words/\n")
    (campaigns / "words").mkdir()
    for language in ("en", "it"):
        words = f"copy: {language}\nheadline: Ciao\nbody: Ciao\ncta: Ciao\n"
        (campaigns / f"words/{language}.yaml").write_text(words)
    result = omni("new", "black-2027", "--from", "black-2026", "--starts", "2027-11-23")
    assert result.exit_code == 0, result.output
    assert (campaigns / "black-2027.yaml").read_text().endswith("copy: black-2027-copy/\n")
    assert (campaigns / "black-2027-copy/it.yaml").is_file()
