"""What omni writes for GitHub, GitLab and pre-commit, and this repository as an action."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from omni import __version__
from omni.report.difference import markdown

REPOSITORY = Path(__file__).parents[2]
ACTION = REPOSITORY / "action.yml"
MANUAL = (REPOSITORY / "docs/ci.md").read_text(encoding="utf-8")
SERVICES = {
    "github": ".github/workflows/omni.yml",
    "gitlab": ".gitlab-ci.yml",
    "pre-commit": ".pre-commit-config.yaml",
}
PINNED = re.compile(r"uses: \S+@[0-9a-f]{40} # \S")


def _read(text: str):
    return yaml.safe_load(text)  # noqa: TID251 - a tool's file, not a campaign


def _shown(marker: str) -> str:
    """The block that the manual shows below a marker."""
    return MANUAL.partition(f"<!-- {marker} -->\n```yaml\n")[2].partition("```")[0]


@pytest.fixture(params=SERVICES)
def service(request: pytest.FixtureRequest) -> str:
    return request.param


def test_a_workspace_gets_the_file_that_the_manual_shows(omni, team, service):
    before = _files(team)
    result = omni("init", "--ci", service)
    assert (result.exit_code, result.stdout) == (0, f"{SERVICES[service]} is written.\n")
    written = (team / SERVICES[service]).read_text(encoding="utf-8")
    assert written == _shown(f"starter: {service}")
    assert _files(team) - before == {SERVICES[service]}
    assert f"omni-campaigns=={__version__}" in written
    assert isinstance(_read(written), dict)


def test_a_new_workspace_gets_it_too(omni, tmp_path, service):
    result = omni("init", ".", "--brand", "Forma", "--ci", service)
    assert result.exit_code == 0
    assert (tmp_path / "campaigns/ciao.yaml").is_file()
    assert (tmp_path / SERVICES[service]).is_file()


def test_several_at_once(omni, team):
    result = omni("init", "--ci", "github", "--ci", "pre-commit")
    assert result.stdout == ".github/workflows/omni.yml and .pre-commit-config.yaml are written.\n"


def test_nothing_is_written_over(omni, team, service):
    path = team / SERVICES[service]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine")
    result = omni("init", "--ci", "gitlab", "--ci", "github", "--ci", "pre-commit")
    assert result.exit_code == 2
    assert result.stderr == f"omni: {SERVICES[service]} is there already, so nothing was written\n"
    assert path.read_text() == "mine"
    assert _files(team) & set(SERVICES.values()) == {SERVICES[service]}


def test_another_service_is_refused(omni, team):
    assert omni("init", "--ci", "jenkins").exit_code == 2


def test_a_workspace_further_down_is_told_where_services_look(omni, tmp_path):
    (tmp_path / ".git").mkdir()
    result = omni("init", "shop", "--brand", "Forma", "--ci", "github")
    assert result.exit_code == 0
    assert "The repository begins further up" in result.stderr


def test_pre_commit_takes_its_file(omni, team, git, pre_commit):
    assert omni("init", "--ci", "pre-commit").exit_code == 0
    done = pre_commit("validate-config", ".pre-commit-config.yaml")
    assert done.returncode == 0, done.stdout


def test_an_auditor_of_workflows_finds_nothing(omni, team, zizmor):
    assert omni("init", "--ci", "github").exit_code == 0
    action = team / "action/action.yml"
    action.parent.mkdir()
    action.write_bytes(ACTION.read_bytes())
    with_action = team / ".github/workflows/action.yml"
    with_action.write_text(_with_the_action(_shown("starter: github")), encoding="utf-8")
    files = [str(team / SERVICES["github"]), str(with_action), str(action)]
    done = _audited(zizmor, "auditor", *files)
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(f"completed {file}" in done.stderr for file in files), done.stderr


def test_the_auditor_would_find_an_input_in_a_script(team, zizmor):
    action = team / "action.yml"
    text = ACTION.read_text(encoding="utf-8")
    action.write_text(text.replace('cd -- "$OMNI_FOLDER"', "cd -- ${{ inputs.path }}"), encoding="utf-8")
    assert _audited(zizmor, "regular", str(action)).returncode != 0


def _audited(zizmor: str, persona: str, *files: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [zizmor, "--offline", "--no-progress", "--color=never", f"--persona={persona}", *files],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def _with_the_action(workflow: str) -> str:
    return workflow.partition("      - uses: actions/setup-python")[0] + _shown("action")


def test_every_action_is_pinned_by_commit():
    texts = (ACTION.read_text(encoding="utf-8"), _shown("starter: github"), _shown("action"))
    lines = [line for text in texts for line in text.splitlines() if "uses:" in line]
    assert len(lines) >= 5
    assert [line for line in lines if not PINNED.search(line)] == []


def test_no_script_of_the_action_holds_an_expression():
    scripts = [step["run"] for step in _read(ACTION.read_text(encoding="utf-8"))["runs"]["steps"] if "run" in step]
    assert len(scripts) == 3
    assert [script for script in scripts if "${{" in script] == []


def test_the_workflow_can_read_and_no_more():
    workflow = _read(_shown("starter: github"))
    assert workflow["permissions"] == {}
    writing = workflow["jobs"].pop("comment")
    assert [job["permissions"] for job in workflow["jobs"].values()] == [{"contents": "read"}] * 2
    assert writing["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert writing["if"] == "github.event.pull_request.head.repo.full_name == github.repository"
    assert [set(step) for step in writing["steps"]] == [{"name", "env", "run"}]  # nothing checked out, no omni
    assert "${{" not in writing["steps"][0]["run"]
    assert "omni " not in writing["steps"][0]["run"].replace(markdown.MARKER, "")
    assert markdown.MARKER in writing["steps"][0]["run"]
    assert "pull_request_target" not in workflow[True]  # YAML reads `on` as a truth
    assert "secrets." not in _shown("starter: github") + ACTION.read_text(encoding="utf-8")


def test_the_manual_names_every_input_and_its_usual_value():
    for name, about in _read(ACTION.read_text(encoding="utf-8"))["inputs"].items():
        row = next(line for line in MANUAL.splitlines() if line.startswith(f"| `{name}` |"))
        assert about["default"] in row
        assert f"{name}: " in _shown("action")


def test_the_lock_of_the_action_holds_what_omni_needs_at_the_versions_that_are_tested():
    pins = _pins("action.lock")
    tested = _pins("requirements.lock")
    assert {name: pin for name, pin in pins.items() if tested.get(name) != pin} == {}, "CONTRIBUTING.md says how"
    assert {"hatchling", "jinja2", "pydantic", "typer"} <= pins.keys()
    assert "pytest" not in pins


def _pins(lock: str) -> dict[str, str]:
    text = (REPOSITORY / lock).read_text(encoding="utf-8")
    assert "://" not in text
    return dict(re.findall(r"^([a-z0-9-]+)(==[^\n]+) \\$", text, re.MULTILINE))


def _files(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and ".git" not in path.relative_to(folder).parts)
    return {path.relative_to(folder).as_posix() for path in found}
