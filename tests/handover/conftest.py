"""The repository's own campaigns, in a folder of their own, and the command line among them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


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
