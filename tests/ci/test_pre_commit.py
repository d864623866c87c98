"""The hook, run by pre-commit itself. What it would install is this checkout: no network, so `language: system`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from .notes import annotate

REPOSITORY = Path(__file__).parents[2]
MANIFEST = REPOSITORY / ".pre-commit-hooks.yaml"


@pytest.fixture
def committed(team: Path, git: Callable, pre_commit: Callable) -> Callable:
    """A function that stages some files and gives what the hook says to a commit of them."""
    (hook,) = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))  # noqa: TID251 - a tool's file, not a campaign
    entry = hook["entry"].replace("omni", f"{sys.executable} -m omni", 1)
    local = {"repo": "local", "hooks": [{**hook, "language": "system", "entry": entry}]}
    (team / ".pre-commit-config.yaml").write_text(json.dumps({"repos": [local]}), encoding="utf-8")
    git("add", ".pre-commit-config.yaml")
    git("commit", "--quiet", "--message=Look before each commit")

    def commit(*files: str):
        git("add", *files)
        return pre_commit("run")

    return commit


def test_the_manifest_is_valid(pre_commit):
    done = pre_commit("validate-manifest", str(MANIFEST))
    assert done.returncode == 0, done.stdout


def test_a_sound_commit_passes(committed, team):
    annotate(team / "campaigns/spring.yaml")
    done = committed("campaigns/spring.yaml")
    assert done.returncode == 0, done.stdout
    assert "Passed" in done.stdout


def test_a_problem_in_a_file_of_the_commit_stops_it(committed, contradict):
    contradict("spring")
    done = committed("campaigns/spring.yaml")
    assert done.returncode == 1
    assert "campaigns/spring.yaml" in done.stdout
    assert "CON101" in done.stdout


def test_a_shared_file_that_breaks_campaigns_outside_the_commit_stops_it(committed, team):
    brand = team / "campaigns/brand.yaml"
    brand.write_text(brand.read_text().replace("forma.example", "forma-shop.example"))
    done = committed("campaigns/brand.yaml")
    assert done.returncode == 1
    assert "campaigns/spring.yaml" in done.stdout
    assert "campaigns/ciao.yaml" in done.stdout


def test_what_is_not_part_of_the_commit_is_put_aside(committed, contradict, team):
    contradict("spring")
    annotate(team / "campaigns/ciao.yaml")
    assert committed("campaigns/ciao.yaml").returncode == 0


def test_a_picture_alone_passes(committed, team):
    (team / "campaigns/hero.png").write_bytes(b"\x89PNG")
    done = committed("campaigns/hero.png")
    assert "Passed" in done.stdout, done.stdout


def test_a_commit_elsewhere_is_let_through(committed, contradict, team):
    contradict("spring")
    (team / "notes.md").write_text("later")
    done = committed("notes.md")
    assert (done.returncode, "Skipped" in done.stdout) == (0, True), done.stdout


def test_since_narrows_to_the_campaigns_of_the_commit(committed, contradict, git, team):
    config = team / ".pre-commit-config.yaml"
    config.write_text(config.read_text().replace('"pass_filenames"', '"args": ["--since", "HEAD"], "pass_filenames"'))
    contradict("spring")
    git("add", "--all")
    git("commit", "--quiet", "--message=An old mistake")
    annotate(team / "campaigns/ciao.yaml")
    assert committed("campaigns/ciao.yaml").returncode == 0
    contradict("ciao")
    done = committed("campaigns/ciao.yaml")
    assert done.returncode == 1
    assert "campaigns/ciao.yaml" in done.stdout
    assert "campaigns/spring.yaml" not in done.stdout
