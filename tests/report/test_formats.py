"""The formats that CI servers read: each is parsed by somebody else's reader or held against its published form."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml
from markdown_it import MarkdownIt

from omni.model.place import Place
from omni.model.problem import Level, Problem
from omni.report import gitlab, jsonl, junit, markdown
from omni.report.fingerprints import fingerprint, fingerprinted

if TYPE_CHECKING:
    from typer.testing import Result

PLACES = st.builds(Place, st.just("campaigns/a|b.yaml"), st.integers(1, 99), st.integers(1, 99))
PROBLEMS = st.builds(
    Problem,
    place=PLACES,
    level=st.sampled_from(Level),
    name=st.just("percent-contradicts"),
    code=st.just("CON101"),
    sentence=st.text(max_size=60),
    advice=st.text(max_size=20),
)
LISTS = st.lists(PROBLEMS, max_size=8)


def same(file: str) -> str:
    return file


@given(LISTS)
def test_junit_is_read_by_a_parser_and_counts_what_it_holds(problems: list[Problem]):
    report = JUnitXml.fromstring(junit.render(problems, same).encode())
    (suite,) = list(report)
    tests = list(suite)
    assert suite.tests == len(tests) == max(1, len(problems))
    assert suite.failures == sum(problem.level is Level.ERROR for problem in problems)
    assert sum(bool(test.result) for test in tests) == len(problems)


@given(LISTS)
def test_gitlab_gets_what_its_page_asks_for(problems: list[Problem]):
    entries = json.loads(gitlab.render(problems, same))
    for entry, problem in zip(entries, problems, strict=True):
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert entry["location"] == {"path": problem.place.file, "lines": {"begin": problem.place.line}}
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


@given(LISTS)
def test_every_line_of_jsonl_is_a_problem(problems: list[Problem]):
    lines = jsonl.render(problems, same).splitlines()
    assert [json.loads(line)["place"]["line"] for line in lines] == [problem.place.line for problem in problems]


@given(LISTS)
def test_markdown_shows_each_problem_in_a_row_and_nothing_else_than_text(problems: list[Problem]):
    text = markdown.render(problems, same)
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    bodies = [token for token in tokens if token.type == "tr_open"]
    heads = [token for token in tokens if token.type == "thead_open"]
    assert len(bodies) - len(heads) == len(problems)
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "html_inline", "text_special", "softbreak"}
    assert {child.content for child in inline if child.type == "html_inline"} <= {"<br>", "<sub>", "</sub>"}


def test_markdown_leaves_out_what_a_comment_cannot_hold():
    problem = Problem(Place("campaigns/a.yaml"), Level.ERROR, "name", "CON101", "says 20%, the campaign says 30%")
    text = markdown.render([problem] * 2000, same)
    assert len(text) <= markdown.MOST_CHARACTERS
    assert text.startswith("### 2,000 errors\n")
    shown = text.count("says 20%")
    assert text.endswith(f"… and {2000 - shown:,} more.\n")


def test_a_fingerprint_outlives_moved_lines_and_tells_equal_problems_apart():
    one = Problem(Place("a.yaml", 3), Level.ERROR, "name", "CON101", "same")
    moved = Problem(Place("a.yaml", 9), Level.ERROR, "name", "CON101", "same")
    assert fingerprint(one) == fingerprint(moved)
    assert len({name for _, name in fingerprinted([one, moved])}) == 2


@pytest.fixture
def broken(tmp_path: Path, omni: Callable[..., Result]) -> Path:
    assert omni("init").exit_code == 0
    campaign = tmp_path / "campaigns" / "ciao.yaml"
    text = campaign.read_text(encoding="utf-8")
    campaign.write_text(text.replace("campaign: ciao", "campaign: ciao\nowners: nobody"), encoding="utf-8")
    return campaign


@pytest.mark.parametrize("name", ["text", "full", "json", "jsonl", "github", "gitlab", "junit", "sarif", "markdown"])
def test_the_exit_code_does_not_depend_on_the_format(broken: Path, omni: Callable[..., Result], name: str):
    result = omni("lint", "-f", name, "-o", f"{name}=report")
    assert result.exit_code == 1
    assert "owners" in result.stdout
    assert (broken.parents[1] / "report").read_text(encoding="utf-8")


def test_a_baseline_leaves_out_what_is_known_and_tells_what_is_new(broken: Path, omni: Callable[..., Result]):
    assert omni("lint", "--write-baseline", "known.json").exit_code == 0
    quiet = omni("lint", "--baseline", "known.json")
    assert (quiet.exit_code, quiet.stdout) == (0, "")
    assert "1 known problem left out; 1 campaign could not be read" in quiet.stderr
    broken.write_text("# moved\n" + broken.read_text(encoding="utf-8") + "\nteam: nobody\n", encoding="utf-8")
    loud = omni("lint", "--baseline", "known.json")
    assert loud.exit_code == 1
    assert "team" in loud.stdout
    assert "owners" not in loud.stdout


def test_a_baseline_says_what_is_mended(broken: Path, omni: Callable[..., Result]):
    omni("lint", "--write-baseline", "known.json")
    broken.write_text(broken.read_text(encoding="utf-8").replace("\nowners: nobody", ""), encoding="utf-8")
    assert "1 of the baseline is mended" in omni("lint", "--baseline", "known.json").stderr


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"problems": 1}', '{"problems": [{}]}', "\x00"])
def test_what_is_no_baseline_is_refused(broken: Path, omni: Callable[..., Result], text: str):
    (broken.parents[1] / "known.json").write_text(text, encoding="utf-8")
    result = omni("lint", "--baseline", "known.json")
    assert result.exit_code == 2
    assert "known.json is no baseline that omni wrote" in result.stderr


def test_a_baseline_that_is_not_there_is_refused(broken: Path, omni: Callable[..., Result]):
    result = omni("lint", "--baseline", "nowhere.json")
    assert result.exit_code == 2
    assert "--write-baseline writes it" in result.stderr


def test_a_github_step_gets_all_problems_in_its_summary(
    broken: Path, omni: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
):
    summary = broken.parents[1] / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert omni("lint", "-f", "github").exit_code == 1
    assert summary.read_text(encoding="utf-8").startswith("### 1 error\n")
    omni("lint", "-f", "json")
    assert summary.read_text(encoding="utf-8").count("\n#### ") == 1


@pytest.mark.parametrize(
    ("name", "command"), [("unknown-key", "omni explain b.yaml:7"), ("too-long", "omni explain too-long")]
)
def test_a_problem_without_advice_names_the_page_that_tells_more(name: str, command: str):
    problem = Problem(Place("b.yaml", 7, 3), Level.ERROR, name, "X", '"name" is not a key of a campaign')
    assert f"| {command} |" in markdown.render([problem], same)
