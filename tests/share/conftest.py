"""The repository's own campaigns in a folder of their own, the command line among them, and their page to share."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
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


@pytest.fixture(scope="session")
def page_file(aurora: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the repository's campaigns, written once for all tests that only look at it."""
    return _written(aurora, tmp_path_factory.mktemp("shared"))


@pytest.fixture(scope="session")
def page_of_welcome(aurora: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of one campaign: smaller, for a browser."""
    return _written(aurora, tmp_path_factory.mktemp("welcome"), "welcome")


def _written(aurora: Path, folder: Path, *campaigns: str) -> Path:
    from typer.testing import CliRunner

    from omni.commands import app

    with pytest.MonkeyPatch.context() as place:
        place.chdir(aurora)
        named = ["--out", str(folder / "preview"), "--share", str(folder / "plan.html")]
        assert CliRunner().invoke(app, ["plan", *campaigns, *named], catch_exceptions=False).exit_code == 0
    return folder / "plan.html"
