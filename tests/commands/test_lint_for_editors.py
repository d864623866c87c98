"""What editors ask of lint: a file before it is saved, the key at a line, and how much is wrong by rule."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

CIAO = "campaigns/ciao.yaml"


def test_an_unsaved_file_is_looked_at_in_place_of_the_one_on_disk(beginner: Path, omni):
    saved = (beginner / CIAO).read_text()
    unsaved = saved.replace("{{ discount }} off with", "25% off with")
    found = json.loads(omni("lint", "--stdin-filename", CIAO, "-f", "json", stdin=unsaved).stdout)["problems"]
    assert [(problem["name"], problem["place"]["file"]) for problem in found] == [("percent-contradicts", CIAO)]
    assert (beginner / CIAO).read_text() == saved
    assert json.loads(omni("lint", "-f", "json").stdout)["problems"] == []


def test_a_file_that_was_never_saved_is_looked_at_too(beginner: Path, omni):
    told = omni("lint", "--stdin-filename", "campaigns/new.yaml", stdin="campaign: new\nchanels: [email]\n")
    assert told.exit_code == 1
    assert 'campaigns/new.yaml:2:1: error unknown-key YML103 "chanels"' in told.stdout
    assert not (beginner / "campaigns" / "new.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--stdin-filename", "../elsewhere.yaml"), "is no YAML file or template"),
        (("--stdin-filename", "campaigns/people.csv"), "is no YAML file or template"),
        (("--stdin-filename", CIAO, "--fix"), "only that file is looked at"),
        (("--stdin-filename", CIAO, "campaigns"), "only that file is looked at"),
    ],
)
def test_what_an_unsaved_file_cannot_be_is_refused(beginner: Path, omni, arguments: tuple[str, ...], words: str):
    told = omni("lint", *arguments, stdin="campaign: x\n")
    assert told.exit_code == 2
    assert words in told.output


def test_more_than_a_file_may_hold_is_refused(beginner: Path, omni):
    told = omni("lint", "--stdin-filename", CIAO, stdin="#" * (2**20 + 1))
    assert told.exit_code == 2
    assert "1,048,576 bytes" in told.output


def test_statistics_count_problems_by_rule_the_most_frequent_first(beginner: Path, omni):
    campaign = beginner / CIAO
    text = campaign.read_text().replace("{{ discount }} off", "25% off").replace("Scopri", "Scopri!!")
    campaign.write_text(text.replace("channels: [email, sms, push]", "channels: [email, sms, push]\nonwer: anna"))
    told = omni("lint", "--statistics")
    assert told.exit_code == 1
    counts = [int(line.split()[0]) for line in told.stdout.splitlines()]
    assert counts == sorted(counts, reverse=True)
    assert any(line.split()[1:] == ["error", "YML103", "unknown-key"] for line in told.stdout.splitlines())


@pytest.mark.parametrize(
    ("place", "way", "manual"),
    [
        (f"{CIAO}:2", "campaign", "What is meant, once"),
        (f"{CIAO}:4", "campaign › send", "campaign.send"),
        (f"{CIAO}:13:5", "campaign › copy › it › headline", "campaign.copy.headline"),
        ("campaigns/brand.yaml:7", "brand › markets › italy", "brand.markets"),
    ],
)
def test_the_key_at_a_line_is_explained(beginner: Path, omni, place: str, way: str, manual: str):
    told = omni("explain", place)
    assert told.exit_code == 0, told.output
    assert told.stdout.startswith(f"{place}  {way}\n")
    assert manual in told.stdout


@pytest.mark.parametrize("place", [f"{CIAO}:9999", "campaigns/nothing.yaml:1", "../x.yaml:1"])
def test_a_line_that_is_not_there_is_no_line(beginner: Path, omni, place: str):
    told = omni("explain", place)
    assert told.exit_code == 3
    assert "Traceback" not in told.output
