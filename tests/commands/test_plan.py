from __future__ import annotations

import csv
import json
from pathlib import Path


def test_the_repository_s_campaigns_are_clean(aurora: Path, omni):
    result = omni("plan")
    assert result.exit_code == 0, result.output
    assert "2 campaigns planned from Wed 25 Nov 2026 00:00 (Europe/Rome)" in result.stdout
    problems = json.loads((aurora / "preview/problems.json").read_text())["problems"]
    assert [one for one in problems if one["level"] != "info"] == []


def test_every_artefact_is_published(aurora: Path, omni):
    omni("plan")
    endings = {path.suffix for path in (aurora / "preview/v").iterdir()}
    assert {".eml", ".txt", ".json", ".html"} <= endings
    manifest = json.loads((aurora / "preview/manifest.json").read_text())["files"]
    assert {"index.html", "schedule.csv", "schedule.jsonl", "calendar.ics", "problems.json"} <= set(manifest)


def test_a_broken_campaign_is_published_as_broken(beginner: Path, omni):
    campaign = beginner / "campaigns/ciao.yaml"
    campaign.write_text(campaign.read_text().replace("{{ discount }} off for you", "{{ discunt }} off for you"))
    result = omni("plan")
    assert result.exit_code == 1
    assert "undefined-variable" in result.stdout
    assert (beginner / "preview/index.html").is_file()


def test_a_name_narrows_what_is_told_not_what_shares_the_caps(aurora: Path, omni):
    assert omni("plan").exit_code == 0
    alone = omni("plan", "launch")
    assert "1 campaign planned" in alone.stdout
    assert "welcome" not in alone.stdout
    with (aurora / "preview/schedule.csv").open(newline="") as file:
        assert {row["campaign"] for row in csv.DictReader(file)} >= {"launch"}


def test_an_unknown_campaign_names_the_nearest(aurora: Path, omni):
    result = omni("plan", "lunch")
    assert result.exit_code == 3
    assert "did you mean launch?" in result.stderr


def test_a_folder_that_omni_did_not_make_is_refused(beginner: Path, omni):
    (beginner / "mine").mkdir()
    (beginner / "mine/letter.txt").write_text("keep")
    result = omni("plan", "--out", "mine")
    assert result.exit_code == 2
    assert (beginner / "mine/letter.txt").read_text() == "keep"
    assert [path.name for path in (beginner / "mine").iterdir()] == ["letter.txt"]


def test_why_tells_one_person_s_story(aurora: Path, omni):
    result = omni("simulate", "--why", "giulia")
    assert result.exit_code == 0, result.output
    assert "Mon 11 Jan 2027 10:00" in result.stdout
    assert omni("simulate", "--why", "nobody").exit_code == 3


def test_render_prints_one_message(aurora: Path, omni):
    result = omni("render", "launch", "--channel", "sms", "--locale", "ro", "--as", "stefan")
    assert result.exit_code == 0, result.output
    assert "Brina" in result.stdout
    assert omni("render", "launch", "--channel", "fax").exit_code == 3
