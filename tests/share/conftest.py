"""The page to share of the repository's own campaigns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from typer.testing import Result


@pytest.fixture(scope="session")
def page_file(planned_aurora: tuple[Result, Path]) -> Path:
    """The page of the repository's campaigns, written once for all tests that only look at it."""
    result, folder = planned_aurora
    assert result.exit_code == 0, result.output
    return folder / "plan.html"


@pytest.fixture(scope="session")
def page_of_welcome(
    aurora: Path, looking_once: Callable[[pytest.MonkeyPatch], None], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The page of one campaign: smaller, for a browser."""
    from typer.testing import CliRunner

    from omni.commands import app

    folder = tmp_path_factory.mktemp("welcome")
    with pytest.MonkeyPatch.context() as place:
        place.chdir(aurora)
        looking_once(place)
        named = ["--out", str(folder / "preview"), "--share", str(folder / "plan.html")]
        assert CliRunner().invoke(app, ["plan", "welcome", *named], catch_exceptions=False).exit_code == 0
    return folder / "plan.html"
