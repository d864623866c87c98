"""Paths as somebody reads them from where they stand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from omni.commands.guard import Refusal
from omni.commands.here import open_workspace, way


@pytest.mark.parametrize(
    ("start", "path", "shown"),
    [("/a/b", "/a/b/c.csv", "c.csv"), ("/a/b", "/a/c.csv", "../c.csv"), ("/a", "/a", ".")],
)
def test_a_path_is_told_from_where_somebody_stands(start: str, path: str, shown: str):
    assert way(Path(start), Path(path)) == shown


def test_a_path_on_another_drive_is_told_whole(monkeypatch: pytest.MonkeyPatch):
    def relpath(path: object, start: object) -> str:
        raise ValueError(f"path is on mount {path}, start on mount {start}")

    monkeypatch.setattr(os.path, "relpath", relpath)
    assert way(Path("/a"), Path("/d/people.csv")) == "/d/people.csv"


def test_a_folder_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    with pytest.raises(Refusal, match="is not there any more"):
        open_workspace()
