"""Where a workspace begins, and where the shipped one is: in a checkout and in a wheel."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import omni
from omni.workspace import find_root, starter_root

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "start", ["", "campaigns", "campaigns/spring/copy", "notes", "campaigns/spring.yaml", "missing/folder"]
)
def test_the_root_is_the_nearest_folder_with_campaigns(tmp_path, start):
    (tmp_path / "campaigns" / "spring" / "copy").mkdir(parents=True)
    (tmp_path / "campaigns" / "spring.yaml").touch()
    (tmp_path / "notes").mkdir()
    assert find_root(tmp_path / start) == tmp_path


def test_an_inner_workspace_wins(tmp_path):
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "inner" / "campaigns").mkdir(parents=True)
    assert find_root(tmp_path / "inner") == tmp_path / "inner"


def test_a_relative_start_is_seen_from_the_current_folder(tmp_path, monkeypatch):
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert find_root(Path()) == tmp_path


def test_without_campaigns_there_is_no_workspace(tmp_path):
    (tmp_path / "campaigns").write_text("a file")
    assert find_root(tmp_path) is None


def test_in_a_checkout_the_starter_stands_beside_the_package(monkeypatch):
    monkeypatch.setattr(omni, "__file__", str(REPOSITORY / "omni" / "__init__.py"))
    assert starter_root() == REPOSITORY


def test_an_installation_without_templates_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(omni, "__file__", str(tmp_path / "omni" / "__init__.py"))
    with pytest.raises(FileNotFoundError, match="was installed without its channel_templates"):
        starter_root()


def test_a_wheel_carries_the_starter_and_finds_it(tmp_path):
    wheel = pytest.importorskip("hatchling.builders.wheel")
    source, installed, workspace = tmp_path / "source", tmp_path / "installed", tmp_path / "workspace"
    for name in ("omni", "channel_templates", "campaigns"):
        shutil.copytree(REPOSITORY / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        (source / name).write_bytes((REPOSITORY / name).read_bytes() if (REPOSITORY / name).exists() else b"")
    planted = source / "channel_templates" / "pigeon" / "channel.yaml"
    planted.parent.mkdir()
    planted.write_text("channel: pigeon\n")
    (workspace / "campaigns").mkdir(parents=True)

    [built] = wheel.WheelBuilder(str(source)).build(directory=str(tmp_path / "dist"), versions=["standard"])
    zipfile.ZipFile(built).extractall(installed)
    program = "from pathlib import Path; from omni.workspace import read; print(*read(Path()).texts)"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=workspace, env=environment, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert "channel_templates/pigeon/channel.yaml" in done.stdout.split()
    assert (installed / "omni" / "starter" / "campaigns").is_dir() or not any((REPOSITORY / "campaigns").iterdir())
