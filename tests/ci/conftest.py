"""A workspace in a git repository of its own, and the tools that teams run omni from."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """A function that runs git in the workspace, whose history it begins."""

    def run(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=tmp_path, capture_output=True, check=True, encoding="utf-8")
        return done.stdout

    run("init", "--quiet", "--initial-branch=main")
    return run


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two campaigns without a problem."""
    from typer.testing import CliRunner

    from omni.commands import app

    folder = tmp_path_factory.mktemp("sound")
    with pytest.MonkeyPatch.context() as here:
        here.chdir(folder)
        for command in (
            ["init", ".", "--brand", "Forma", "--date", "2027-03-02"],
            ["new", "spring", "--date", "2027-04-06"],
        ):
            assert CliRunner().invoke(app, command).exit_code == 0
    return folder


@pytest.fixture
def team(sound: Path, git: Git, tmp_path: Path) -> Path:
    """Two campaigns without a problem, committed on main; a branch is checked out."""
    shutil.copytree(sound, tmp_path, dirs_exist_ok=True)
    git("add", "--all")
    git("commit", "--quiet", "--message=Begin")
    git("checkout", "--quiet", "-b", "branch")
    return tmp_path


@pytest.fixture
def contradict(team: Path) -> Callable[[str], None]:
    """A function that makes a campaign's English text promise another discount than its facts."""

    def change(campaign: str) -> None:
        path = team / f"campaigns/{campaign}.yaml"
        text = path.read_text(encoding="utf-8")
        assert "{{ discount }} off with" in text
        path.write_bytes(text.replace("{{ discount }} off with", "35% off with").encode())

    return change


@pytest.fixture(scope="session")
def zizmor() -> str:
    """The path of zizmor, which reads workflows for what an attacker could use."""
    beside = shutil.which("zizmor", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    return beside or _do_without("zizmor")


@pytest.fixture
def pre_commit(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable:
    """A function that runs pre-commit in the workspace, with a home of its own."""
    if importlib.util.find_spec("pre_commit") is None:
        _do_without("pre-commit")
    home = str(tmp_path_factory.mktemp("pre-commit"))

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PRE_COMMIT_HOME": home, "PYTHONPATH": str(REPOSITORY)},
            capture_output=True,
            check=False,
            encoding="utf-8",
        )

    return run


def _do_without(need: str) -> str:
    if os.environ.get("OMNI_CI"):
        pytest.fail(f"{need} is not installed, and CI skips nothing")
    pytest.skip(f"{need} is not installed")
