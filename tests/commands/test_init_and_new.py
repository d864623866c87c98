from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator


def test_a_plan_works_at_once_after_init(beginner: Path, omni):
    result = omni("plan")
    assert result.exit_code == 0, result.output
    assert (beginner / "preview/index.html").is_file()
    assert "what is wrong nothing" in result.stdout


def test_init_writes_nothing_over_a_workspace(beginner: Path, omni):
    before = {path: path.read_bytes() for path in beginner.rglob("*") if path.is_file()}
    result = omni("init")
    assert result.exit_code == 2
    assert "nothing was written" in result.stderr
    assert {path: path.read_bytes() for path in beginner.rglob("*") if path.is_file()} == before


def test_init_keeps_a_readme_that_is_there(omni, tmp_path: Path):
    (tmp_path / "README.md").write_text("mine")
    assert omni("init", "--brand", "Forma").exit_code == 0
    assert (tmp_path / "README.md").read_text() == "mine"


@pytest.mark.parametrize("brand", ['Caffè "Sole"', "D'Amico & figli", "東京", "a: b # c", "  ", "Ly", "2027"])
def test_any_name_makes_a_brand_with_a_sender_that_fits_it(omni, tmp_path: Path, brand: str):
    assert omni("init", ".", "--brand", brand, "--date", "2027-03-02").exit_code == 0
    told = omni("lint")
    assert told.exit_code == 0
    assert "sender" not in told.output


def test_a_new_campaign_is_clean_in_every_language_of_the_brand(beginner: Path, omni):
    assert omni("new", "campaign", "spring-2027", "--date", "2027-04-06").exit_code == 0
    result = omni("lint")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (beginner / "campaigns/spring-2027.yaml").read_text().count("headline:") == 2


def test_a_new_channel_is_one_folder_and_is_shown(beginner: Path, omni):
    assert omni("new", "channel", "window-display").exit_code == 0
    campaign = beginner / "campaigns/ciao.yaml"
    text = campaign.read_text()
    campaign.write_text(
        text.replace("facts: ", "shown: [{message: main, channels: [window-display], to: ends}]\nfacts: ", 1)
    )
    result = omni("plan")
    assert result.exit_code == 0, result.output
    assert "window-display" in (beginner / "preview/index.html").read_text() + "".join(
        path.read_text() for path in (beginner / "preview/v").glob("*.html")
    )


@pytest.mark.parametrize("name", ["", "Spring", "../x", "a b", "-x", "x" * 80])
def test_a_name_that_no_file_should_have_is_refused(beginner: Path, omni, name: str):
    result = omni("new", "campaign", "--", name)
    assert result.exit_code == 2
    assert "a name takes" in result.stderr


def test_schemas_are_schemas_and_every_modeline_leads_to_one(beginner: Path):
    for file in (beginner / "campaigns").glob("*.yaml"):
        modeline = file.read_text().splitlines()[0]
        assert modeline.startswith("# yaml-language-server: $schema=")
        schema = file.parent / modeline.partition("=")[2]
        Draft202012Validator.check_schema(json.loads(schema.read_text()))


def test_a_name_alone_is_a_campaign(beginner: Path, omni):
    assert omni("new", "spring", "--date", "2027-04-06").exit_code == 0
    assert (beginner / "campaigns/spring.yaml").is_file()


def test_the_readme_names_commands_that_are_there(beginner: Path, omni):
    import re

    for command in re.findall(r"^    omni ([a-z]+)", (beginner / "README.md").read_text(), re.MULTILINE):
        assert omni(command, "--help").exit_code == 0


def test_a_new_channel_says_what_it_copied_and_who_gets_it(beginner: Path, omni):
    said = omni("new", "channel", "fax").stdout
    assert "email" in said
    assert "shown: [{message: main, channels: [fax], to: ends}]" in said


def test_a_channel_of_omnis_own_is_copied_as_it_is(beginner: Path, omni):
    said = omni("new", "channel", "google_ads").stdout
    assert "channel_templates/google_ads is a copy of omni's own" in said
    assert omni("lint").exit_code == 0
    shipped = Path(__file__).parents[2] / "channel_templates"
    for file in (beginner / "channel_templates").rglob("*.*"):
        assert file.read_bytes() == (shipped / file.relative_to(beginner / "channel_templates")).read_bytes()


def test_channels_that_a_folder_of_ones_own_leaves_out_can_be_brought_back(beginner: Path, omni):
    assert omni("new", "channel", "fax").exit_code == 0
    for name in ("email", "_shared"):
        shutil.rmtree(beginner / "channel_templates" / name)
    for name in (path.name for path in (beginner / "channel_templates").iterdir() if path.name not in {"fax", "sms"}):
        shutil.rmtree(beginner / "channel_templates" / name)
    said = json.loads(omni("lint", "-f", "json").stdout)["problems"]
    advice = {one["advice"] for one in said if one["name"] == "unknown-reference"}
    commands = {one.partition("make it with: omni ")[2] for one in advice}
    assert commands == {"new channel email", "new channel push"}
    for command in commands:
        assert omni(*command.split()).exit_code == 0
    assert omni("lint").exit_code == 0


def test_no_workspace_is_made_among_the_campaigns_of_another(beginner: Path, omni):
    refused = omni("init", "campaigns")
    assert refused.exit_code == 2
    assert "campaigns lies in campaigns/" in refused.stderr
    assert omni("lint").exit_code == 0


def test_a_campaign_is_not_named_like_a_device(beginner: Path, omni):
    refused = omni("new", "con")
    assert refused.exit_code == 2
    assert "is a device on Windows" in refused.stderr


def test_starts_is_the_day_of_a_campaign_that_is_no_copy_too(beginner: Path, omni):
    assert omni("new", "autumn", "--starts", "2027-10-05").exit_code == 0
    assert "send: 2027-10-05T" in (beginner / "campaigns/autumn.yaml").read_text()
    assert omni("new", "winter", "--starts", "soon").exit_code == 2
