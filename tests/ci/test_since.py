"""`omni lint --since REVISION`: what a pull request shows."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from .notes import annotate


def test_only_changed_campaigns_are_reported(omni, git, contradict):
    contradict("ciao")
    git("commit", "--quiet", "--all", "--message=Old")
    git("branch", "--force", "main")
    contradict("spring")
    git("commit", "--quiet", "--all", "--message=New")
    result = omni("lint", "--since", "main")
    assert result.exit_code == 1
    assert "campaigns/spring.yaml" in result.stdout
    assert "campaigns/ciao.yaml" not in result.stdout
    assert "changed since main: spring" in result.stderr
    assert "campaigns/ciao.yaml" in omni("lint").stdout


def test_what_main_changed_after_the_branch_left_it_is_not_the_branchs(omni, git, contradict):
    git("checkout", "--quiet", "main")
    contradict("ciao")
    git("commit", "--quiet", "--all", "--message=Meanwhile")
    git("checkout", "--quiet", "branch")
    contradict("spring")
    result = omni("lint", "--since", "main")
    assert "changed since main: spring" in result.stderr
    assert "campaigns/ciao.yaml" not in result.stdout


@pytest.mark.parametrize("file", ["campaigns/brand.yaml", "campaigns/policy.yaml"])
def test_a_shared_file_concerns_all(omni, team, git, contradict, file):
    contradict("spring")
    git("commit", "--quiet", "--all", "--message=Old")
    git("branch", "--force", "main")
    annotate(team / file)
    result = omni("lint", "--since", "main")
    assert result.exit_code == 1
    assert "campaigns/spring.yaml" in result.stdout
    assert "a file that they share has changed since main" in result.stderr


@pytest.mark.parametrize("staged", [True, False])
def test_a_new_campaign_counts_before_it_is_committed(omni, team, git, contradict, staged):
    assert omni("new", "autumn", "--date", "2027-10-05").exit_code == 0
    contradict("autumn")
    if staged:
        git("add", "campaigns/autumn.yaml")
    result = omni("lint", "--since", "main")
    assert result.exit_code == 1
    assert "changed since main: autumn" in result.stderr


def test_an_approval_concerns_its_campaign(omni, team, git):
    (team / "campaigns/spring.approvals.yaml").write_text("approvals: spring\nroles: {}\n")
    assert "changed since main: spring" in omni("lint", "--since", "main").stderr


def test_a_removed_file_that_was_no_campaigns_own_concerns_all(omni, team, git):
    git("rm", "--quiet", "campaigns/ciao.yaml")
    assert "all of them" in omni("lint", "--since", "main").stderr


def test_a_removed_file_of_a_campaigns_folder_concerns_that_campaign(omni, team, git):
    folder = team / "campaigns/summer"
    folder.mkdir()
    text = (team / "campaigns/spring.yaml").read_text().replace("campaign: spring", "campaign: summer")
    (folder / "campaign.yaml").write_text(text)
    (folder / "draft.yaml").write_text("{}\n")
    git("add", "--all")
    git("commit", "--quiet", "--message=Summer")
    git("branch", "--force", "main")
    (folder / "draft.yaml").unlink()
    assert "changed since main: summer" in omni("lint", "--since", "main").stderr


@pytest.mark.parametrize("file", ["README.md", "notes/campaigns/x.yaml", "campaigns/.hidden.yaml", ".github/x.yml"])
def test_a_file_that_omni_does_not_read_concerns_nobody(omni, team, contradict, git, file):
    contradict("spring")
    git("commit", "--quiet", "--all", "--message=Old")
    git("branch", "--force", "main")
    (team / file).parent.mkdir(parents=True, exist_ok=True)
    (team / file).write_text("x")
    result = omni("lint", "--since", "main")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "changed since main: none" in result.stderr


def test_a_workspace_below_the_top_of_its_repository(omni, tmp_path, git, monkeypatch):
    assert omni("init", "shop", "--brand", "Forma", "--date", "2027-03-02").exit_code == 0
    git("add", "--all")
    git("commit", "--quiet", "--message=Begin")
    monkeypatch.chdir(tmp_path / "shop/campaigns")
    annotate(Path("ciao.yaml"))
    assert "changed since HEAD: ciao" in omni("lint", "--since", "HEAD").stderr


def test_a_name_beyond_ascii_is_found_again(omni, team, git):
    source = (team / "campaigns/spring.yaml").read_text().replace("campaign: spring", "campaign: perche")
    (team / "campaigns/perché.yaml").write_text(source, encoding="utf-8")
    assert "changed since main: perche" in omni("lint", "--since", "main").stderr


@pytest.mark.parametrize(
    ("revision", "reason"),
    [
        ("nowhere", "git knows no such revision here"),
        ("", "git knows no such revision here"),
        ("--output=x", "git knows no such revision here"),
        ("HEAD:campaigns", "git knows no such revision here"),
        ("alone", "no commit in common"),
    ],
)
def test_a_revision_to_which_git_has_no_answer_is_refused(omni, team, git, revision, reason):
    tree = git("rev-parse", "HEAD^{tree}").strip()
    git("branch", "alone", git("commit-tree", "-m", "Alone", tree).strip())
    result = omni("lint", f"--since={revision}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"omni: --since {revision}: ")
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_workspace_without_a_repository_is_refused(omni, tmp_path):
    assert omni("init", ".", "--date", "2027-03-02").exit_code == 0
    result = omni("lint", "--since", "HEAD")
    assert (result.exit_code, result.stderr) == (2, "omni: --since HEAD: the workspace is in no git repository\n")


@pytest.mark.parametrize("path", ["", "."])
def test_a_machine_without_git_is_told(omni, team, monkeypatch, path):
    planted = team / "git"
    planted.write_text("#!/bin/sh\ntouch ran\n")
    planted.chmod(0o755)
    monkeypatch.setenv("PATH", path)
    result = omni("lint", "--since", "main")
    assert (result.exit_code, result.stderr) == (2, "omni: --since main: git is not installed\n")
    assert not (team / "ran").exists()


PROGRAMS = {
    "monitor": "[core]\n fsmonitor = {program}\n",
    "hooks": "[core]\n hooksPath = {hooks}\n",
    "clean": '[filter "x.y"]\n clean = {program}\n required = true\n',
    "process": '[filter "x.y"]\n process = {program}\n',
    "diff": "[diff]\n external = {program}\n",
    "driver": '[diff "x"]\n command = {program}\n textconv = {program}\n',
}


@pytest.mark.skipif(os.name == "nt", reason="the planted programs are shell scripts")
@pytest.mark.parametrize("settings", PROGRAMS.values(), ids=PROGRAMS)
def test_no_program_that_the_repository_names_is_run(omni, team, git, tmp_path_factory, settings):
    outside = tmp_path_factory.mktemp("outside")
    ran = outside / "ran"
    _plant(team, outside, ran, settings)
    subprocess.run(["git", "diff", "HEAD"], cwd=team, capture_output=True, check=False)
    assert ran.exists(), "the trap does not work"
    ran.unlink()
    _touch_later(team / "campaigns/spring.yaml")
    result = omni("lint", "--since", "main")
    assert not ran.exists()
    assert result.exit_code == 0, result.output


@pytest.mark.skipif(os.name == "nt", reason="the planted program is a shell script")
def test_what_is_missing_is_not_fetched(omni, team, git, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    ran, program = outside / "ran", outside / "program"
    program.write_text(f"#!/bin/sh\ntouch '{ran}'\nexit 1\n")
    program.chmod(0o755)
    tree = git("rev-parse", "main:campaigns").strip()
    annotate(team / "campaigns/spring.yaml")
    git("commit", "--quiet", "--all", "--message=Change")
    (team / ".git/objects" / tree[:2] / tree[2:]).unlink()
    with (team / ".git/config").open("a") as file:
        file.write('[extensions]\n partialClone = origin\n[protocol "ext"]\n allow = always\n')
        file.write(f'[remote "origin"]\n promisor = true\n url = ext::{program}\n')
    subprocess.run(["git", "diff", "main"], cwd=team, capture_output=True, check=False)
    assert ran.exists(), "the trap does not work"
    ran.unlink()
    result = omni("lint", "--since", "main")
    assert not ran.exists()
    assert (result.exit_code, result.stderr) == (2, "omni: --since main: git cannot read this repository\n")


def _plant(team: Path, outside: Path, ran: Path, settings: str) -> None:
    hooks = outside / "hooks"
    hooks.mkdir()
    for program in (outside / "program", hooks / "post-index-change"):
        program.write_text(f"#!/bin/sh\ntouch '{ran}'\nexit 1\n")
        program.chmod(0o755)
    with (team / ".git/config").open("a") as file:
        file.write(settings.format(program=outside / "program", hooks=hooks))
    (team / ".git/info/attributes").write_text("*.yaml filter=x.y diff=x\n")
    annotate(team / "campaigns/spring.yaml")
    _touch_later(team / "campaigns/ciao.yaml")


def _touch_later(path: Path) -> None:
    later = path.stat().st_mtime + 10
    os.utime(path, (later, later))


def test_nothing_is_written(omni, team, git):
    _touch_later(team / "campaigns/ciao.yaml")
    before = _contents(team)
    assert omni("lint", "--since", "main").exit_code == 0
    assert _contents(team) == before


def _contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_environment_of_a_hook_does_not_lead_elsewhere(omni, contradict, tmp_path_factory, monkeypatch):
    contradict("spring")
    monkeypatch.setenv("GIT_DIR", str(tmp_path_factory.mktemp("elsewhere")))
    assert "changed since main: spring" in omni("lint", "--since", "main").stderr


def test_since_and_a_path_narrow_together(omni, contradict):
    contradict("spring")
    contradict("ciao")
    result = omni("lint", "spring", "--since", "main")
    assert "campaigns/spring.yaml" in result.stdout
    assert "campaigns/ciao.yaml" not in result.stdout


def test_a_shallow_clone_says_that_it_is_one(omni, team, git):
    (team / ".git/shallow").write_text(git("rev-parse", "HEAD"))
    assert "this clone is shallow and does not have it" in omni("lint", "--since", "HEAD~1").stderr
