from __future__ import annotations

import json
from pathlib import Path

import pytest


def spoil(root: Path, find: str, write: str, file: str = "campaigns/ciao.yaml") -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert text.count(find) == 1
    path.write_text(text.replace(find, write), encoding="utf-8")


def tree(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_clean_workspace_is_silent(beginner: Path, omni):
    result = omni("lint")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines()[0] == "nothing wrong in 1 campaign"


def test_lint_writes_nothing(beginner: Path, omni):
    before = tree(beginner)
    omni("lint")
    assert tree(beginner) == before


def test_a_problem_is_one_line_in_a_pipe_and_exit_1(beginner: Path, omni):
    spoil(beginner, "channels: [email, sms, push]", "chanels: [email, sms, push]")
    result = omni("lint")
    assert result.exit_code == 1
    (line,) = result.stdout.splitlines()
    assert line.startswith("campaigns/ciao.yaml:3:1: error unknown-key YML103 ")


def test_paths_are_relative_to_where_the_user_stands(beginner: Path, omni, monkeypatch):
    spoil(beginner, "channels: [email, sms, push]", "chanels: [email, sms, push]")
    monkeypatch.chdir(beginner / "campaigns")
    assert omni("lint").stdout.startswith("ciao.yaml:3:1: ")


def test_only_problems_below_a_path_are_told(beginner: Path, omni):
    spoil(beginner, "channels: [email, sms, push]", "chanels: [email, sms, push]")
    assert omni("lint", "campaigns/policy.yaml").exit_code == 0
    assert omni("lint", "campaigns/ciao.yaml").exit_code == 1
    assert omni("lint", "nowhere.yaml").exit_code == 3
    (beginner / "empty").mkdir()
    assert omni("lint", "empty").exit_code == 3


def test_select_and_ignore_take_names_codes_and_families(beginner: Path, omni):
    spoil(beginner, "channels: [email, sms, push]", "chanels: [email, sms, push]")
    for rule in ("unknown-key", "YML103", "YML"):
        assert omni("lint", "--select", rule).exit_code == 1
        assert omni("lint", "--ignore", rule).exit_code == 0
    assert omni("lint", "--select", "CON").exit_code == 0
    result = omni("lint", "--select", "no-such-rule")
    assert result.exit_code == 2
    assert "there is no rule no-such-rule" in result.stderr


def test_rules_may_be_listed_with_commas(beginner: Path, omni):
    spoil(beginner, "channels: [email, sms, push]", "chanels: [email, sms, push]")
    assert omni("lint", "--ignore", "too-long, YML").exit_code == 0
    assert omni("lint", "--select", "CON,unknown-key").exit_code == 1
    assert "there is no rule too-lon; did you mean too-long?" in omni("lint", "--select", "CON,too-lon").stderr


@pytest.mark.parametrize(
    ("outputs", "says"),
    [
        (["json"], "-o takes FORMAT=FILE such as json=problems.json; it was given json"),
        (["json="], "-o takes FORMAT=FILE"),
        (["xml=found.xml"], "there is no format xml"),
        (["json=found", "sarif=found"], "-o is given found twice"),
        (
            ["json=no/such/folder/found.json"],
            "no/such/folder/found.json could not be written: No such file or directory",
        ),
        (["json=campaigns"], "-o writes nothing into campaigns/"),
        (["json=campaigns/ciao.yaml"], "-o writes nothing into campaigns/"),
        (["json=.omni"], ".omni is there and is no file"),
    ],
)
def test_an_output_that_cannot_be_written_is_refused_in_a_sentence(beginner: Path, omni, outputs, says):
    before = tree(beginner)
    result = omni("lint", *(word for output in outputs for word in ("-o", output)))
    assert result.exit_code == 2
    assert says in result.stderr
    assert tree(beginner) == before


def test_a_baseline_is_not_written_over_a_campaign(beginner: Path, omni):
    before = tree(beginner)
    assert omni("lint", "--write-baseline", "campaigns/ciao.yaml").exit_code == 2
    assert tree(beginner) == before


def test_statistics_are_of_plain_text_only(beginner: Path, omni):
    assert omni("lint", "--statistics", "-f", "json").exit_code == 2


def test_a_wrong_word_for_an_option_is_told_in_our_words(beginner: Path, omni):
    said = omni("lint", "--fail-on", "warn").stderr
    assert "'warn' is not one of" in said
    assert "Value error" not in said


def test_formats_say_the_same_and_exit_alike(beginner: Path, omni, tmp_path: Path):
    spoil(beginner, "channels: [email, sms, push]", "chanels: [email, sms, push]")
    found = json.loads(omni("lint", "-f", "json").stdout)
    (problem,) = found["problems"]
    assert (problem["name"], problem["place"]["line"], problem["place"]["column"]) == ("unknown-key", 3, 1)
    sarif = json.loads(omni("lint", "-f", "sarif").stdout)
    (result,) = sarif["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 3
    github = omni("lint", "-f", "github", "-o", "json=found.json")
    assert "::error file=campaigns/ciao.yaml,line=3,col=1," in github.stdout
    assert json.loads((tmp_path / "found.json").read_text()) == found
    assert github.exit_code == 1
    assert omni("lint", "-f", "yaml").exit_code == 2


def test_fail_on_decides_the_exit_code_only(beginner: Path, omni):
    spoil(beginner, "channels: [email, sms, push]", "chanels: [email, sms, push]")
    assert omni("lint", "--fail-on", "never").exit_code == 0
    assert omni("lint", "--fail-on", "warning").exit_code == 1


def test_fix_mends_eaten_copy_and_keeps_everything_else(beginner: Path, omni):
    spoil(beginner, 'headline: "Hello! {{ discount }} off for you"', "headline: #BlackFriday {{ discount }}  ")
    shown = omni("lint", "--diff")
    assert '+    headline: "#BlackFriday {{ discount }}"' in shown.stdout.replace("'", '"')
    before = (beginner / "campaigns/ciao.yaml").read_text()
    result = omni("lint", "--fix")
    assert result.exit_code == 0, result.output
    after = (beginner / "campaigns/ciao.yaml").read_text()
    changed = [pair for pair in zip(before.splitlines(), after.splitlines(), strict=True) if pair[0] != pair[1]]
    assert len(changed) == 1


def test_outside_a_workspace_says_what_to_do(omni):
    result = omni("lint")
    assert result.exit_code == 2
    assert "omni init" in result.stderr


@pytest.mark.parametrize("moment", ["tomorrow", "2026-13-01", "2026-12-01T09:00+01:00", ""])
def test_an_impossible_moment_is_refused(beginner: Path, omni, moment: str):
    assert omni("lint", "--at", moment).exit_code == 2


@pytest.mark.parametrize(("mark", "ending"), [("", "\n"), ("\ufeff", "\n"), ("", "\r\n")])
def test_a_fix_changes_nothing_else_of_a_file(beginner: Path, omni, mark: str, ending: str):
    path = beginner / "campaigns/ciao.yaml"
    spoil(beginner, 'headline: "Hello! {{ discount }} off for you"', "headline: #BlackFriday")
    text = mark + path.read_text(encoding="utf-8").replace("\n", ending)
    path.write_bytes(text.encode())
    assert omni("lint", "--fix").exit_code == 0
    after = path.read_bytes().decode()
    assert after.startswith(mark)
    changed = [pair for pair in zip(text.split(ending), after.split(ending), strict=True) if pair[0] != pair[1]]
    assert [new.strip() for _, new in changed] == ['headline: "#BlackFriday"']


def test_an_unsafe_fix_puts_the_variable_in(beginner: Path, omni):
    spoil(beginner, "you get **{{ discount }}** off", "you get **25%** off")
    assert "percent-contradicts" in omni("lint").stdout
    assert omni("lint", "--fix").exit_code == 1
    assert omni("lint", "--unsafe-fixes").exit_code == 0
    assert "you get **{{ discount }}** off" in (beginner / "campaigns/ciao.yaml").read_text()


def test_an_unsafe_fix_puts_the_variable_into_a_template(beginner: Path, omni):
    assert omni("new", "channel", "bulletin").exit_code == 0
    template = beginner / "channel_templates/sms/body.txt.j2"
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("{{ copy.short }}", "{{ copy.short }}, 20% con CIAO20"), encoding="utf-8")
    assert omni("lint", "--fix").stderr.startswith("nothing to mend")
    assert omni("lint", "--unsafe-fixes").exit_code == 0
    expected = text.replace("{{ copy.short }}", "{{ copy.short }}, {{ discount }} con {{ code }}")
    assert template.read_text(encoding="utf-8") == expected


def test_a_value_inside_the_code_of_a_template_is_told_and_left(beginner: Path, omni):
    assert omni("new", "channel", "bulletin").exit_code == 0
    template = beginner / "channel_templates/sms/body.txt.j2"
    text = template.read_text(encoding="utf-8").replace("{{ copy.short }}", "{{ copy.short ~ ' CIAO20' }}")
    template.write_text(text, encoding="utf-8")
    result = omni("lint", "--unsafe-fixes")
    assert "hard-coded-fact" in result.stdout
    assert template.read_text(encoding="utf-8") == text


def test_the_summary_counts_the_campaigns_that_are_named(beginner: Path, omni):
    assert omni("new", "spring", "--date", "2027-04-06").exit_code == 0
    assert omni("lint").stderr.splitlines()[0] == "nothing wrong in 2 campaigns"
    for named in ("spring", "campaigns/spring.yaml"):
        assert omni("lint", named).stderr.splitlines()[0] == "nothing wrong in 1 campaign"


@pytest.mark.parametrize("option", ["--fix", "--unsafe-fixes", "--diff"])
def test_nothing_to_mend_is_said(beginner: Path, omni, option):
    assert omni("lint", option).stderr.startswith("nothing to mend\n")


def test_a_strict_profile_fails_where_a_campaign_claims_too_much(beginner: Path, omni):
    campaigns = [path for path in (beginner / "campaigns").rglob("*.yaml") if "campaign:" in path.read_text()[:200]]
    file = campaigns[0]
    file.write_text(file.read_text() + "strategy: omnichannel\n")
    usual, strict = omni("plan", "--profile", "standard"), omni("plan", "--profile", "strict")
    assert (usual.exit_code, strict.exit_code) == (0, 1)
    assert "error strategy-overclaimed OMN101" in strict.stdout


def test_a_fact_may_be_called_as_what_templates_call(beginner: Path, omni):
    path = beginner / "campaigns/ciao.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("discount", "range"), encoding="utf-8")
    result = omni("lint")
    assert (result.exit_code, result.stdout) == (0, ""), result.output
