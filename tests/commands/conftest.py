"""A beginner's workspace, and the repository's own campaigns, each in a folder of the test."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def beginner(omni: Callable, tmp_path: Path) -> Path:
    """What `omni init` writes, with the first send on a fixed day."""
    result = omni("init", ".", "--brand", "Forma", "--date", "2027-03-02")
    assert result.exit_code == 0, result.output
    return tmp_path


@pytest.fixture(scope="module")
def aurora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The campaigns and channels of this repository, for tests that change none of them."""
    root = tmp_path_factory.mktemp("aurora")
    for folder in ("campaigns", "channel_templates"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    return root


@pytest.fixture
def in_aurora(aurora: Path, omni: Callable, monkeypatch: pytest.MonkeyPatch) -> Callable:
    """A function that runs a command line among the repository's campaigns."""
    monkeypatch.chdir(aurora)
    return omni
