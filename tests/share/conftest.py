"""The page to share of the repository's own campaigns."""

from __future__ import annotations

from pathlib import Path

import pytest


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
