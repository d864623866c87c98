from __future__ import annotations

import csv
import json
from pathlib import Path


def test_the_repository_s_campaigns_are_clean_and_every_artefact_is_published(planned_aurora):
    result, preview = planned_aurora[0], planned_aurora[1] / "preview"
    assert result.exit_code == 0, result.output
    assert "5 campaigns planned from Wed 25 Nov 2026 00:00 (Europe/Rome)" in result.stdout
    problems = json.loads((preview / "problems.json").read_text())["problems"]
    assert [one for one in problems if one["level"] != "info"] == []
    endings = {path.suffix for path in (preview / "v").iterdir()}
    assert {".eml", ".txt", ".json", ".html"} <= endings
    manifest = json.loads((preview / "manifest.json").read_text())["files"]
    assert {"index.html", "schedule.csv", "schedule.jsonl", "calendar.ics", "problems.json"} <= set(manifest)


def test_a_name_narrows_what_is_told_not_what_shares_the_caps(
    planned_aurora, aurora, omni, monkeypatch, tmp_path: Path
):
    monkeypatch.chdir(aurora)
    alone = omni("plan", "launch", "--out", str(tmp_path / "alone"))
    assert "1 campaign planned" in alone.stdout
    assert "welcome" not in alone.stdout
    assert rows(tmp_path / "alone", "launch") == rows(planned_aurora[1] / "preview", "launch")
    assert rows(tmp_path / "alone", "welcome") == []


def rows(preview: Path, campaign: str) -> list[dict[str, str]]:
    with (preview / "schedule.csv").open(newline="", encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["campaign"] == campaign]


def test_an_unknown_campaign_names_the_nearest(in_aurora):
    result = in_aurora("plan", "lunch")
    assert result.exit_code == 3
    assert "did you mean launch?" in result.stderr


def test_why_tells_one_person_s_story(in_aurora):
    result = in_aurora("simulate", "launch", "--why", "Giulia")
    assert result.exit_code == 0, result.output
    assert "Mon 11 Jan 2027 10:00" in result.stdout
    assert "welcome" not in result.stdout
    assert in_aurora("simulate", "--why", "nobody").exit_code == 3


def test_render_prints_the_messages_that_a_person_gets(in_aurora):
    result = in_aurora("render", "launch", "--channel", "sms", "--as", "stefan")
    assert result.exit_code == 0, result.output
    teaser, reminder = (line for line in result.stdout.splitlines() if line and not line.startswith("==="))
    assert "Brina, fularul" in teaser
    assert "125 lei reducere cu DUETTO" in reminder
    assert in_aurora("render", "launch", "--channel", "fax").exit_code == 3


def test_render_prints_the_words_of_a_letter(in_aurora):
    result = in_aurora("render", "launch", "--channel", "letter", "--as", "giulia")
    assert "Ciao Giulia," in result.stdout
    assert "ARMONIA" in result.stdout


def test_a_broken_campaign_is_published_as_broken(beginner: Path, omni):
    campaign = beginner / "campaigns/ciao.yaml"
    campaign.write_text(campaign.read_text().replace("{{ discount }} off for you", "{{ discunt }} off for you"))
    result = omni("plan")
    assert result.exit_code == 1
    assert "undefined-variable" in result.stdout
    assert (beginner / "preview/index.html").is_file()


def test_who_gets_another_language_than_their_own_is_told(beginner: Path, omni):
    people = beginner / "campaigns" / "people.yaml"
    assert "reads" not in omni("plan").output
    people.write_text(people.read_text().replace("locale: en-GB", "locale: fr-FR"))
    assert "emma reads French and gets ciao in Italian" in omni("plan").output


def test_a_folder_that_omni_did_not_make_is_refused(beginner: Path, omni):
    (beginner / "mine").mkdir()
    (beginner / "mine/letter.txt").write_text("keep")
    result = omni("plan", "--out", "mine")
    assert result.exit_code == 2
    assert (beginner / "mine/letter.txt").read_text() == "keep"
    assert [path.name for path in (beginner / "mine").iterdir()] == ["letter.txt"]


def test_a_version_that_leaves_on_a_day_of_its_own_has_a_line_of_its_own(beginner: Path, omni):
    campaign = beginner / "campaigns/ciao.yaml"
    early = "versions: [{for: gold, starts: 2027-03-01T10:00}]\nrequires: "
    campaign.write_text(campaign.read_text().replace("requires: ", early, 1))
    (beginner / "campaigns/segments.yaml").write_text("segments: {gold: \"person.tier = 'gold'\"}\n")
    lines = [line.split() for line in omni("plan").stdout.splitlines() if " email " in line and "2027" in line]
    assert [(line[1], line[2], line[-1]) for line in lines] == [("1", "Mar", "1"), ("2", "Mar", "1")]
    assert "(gold)" in lines[0]


def test_a_campaign_that_is_named_twice_is_told_once(beginner: Path, omni):
    assert omni("plan", "ciao", "ciao").stdout.startswith("1 campaign planned")
