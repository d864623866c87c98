"""P16: lint (without --fix and -o), explain, render, simulate and schema write nothing; plan writes its preview only.

What lint remembers lies in the user's cache folder, and with --no-cache nowhere.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from .watched import Watched, watched
from .workspaces import RICH, rich, write

BROKEN = {"campaigns/other.yaml": "campaign: other\nchanels: [sms]\ncopy: {it: {headline: #Ciao}}\n"}
LOOKING = (
    ("lint", "--no-cache"), ("lint", "--no-cache", "--diff", "--unsafe-fixes"), ("explain", "rules"), ("explain", "sms"),
    ("explain", "no-such-thing"), ("render", "rich"), ("simulate",), ("schema", "campaign"),
)  # fmt: skip


def tree(root: Path) -> dict[str, tuple[int, str]]:
    """Every file and folder with its time of change and hash."""
    return {
        path.relative_to(root).as_posix(): (
            path.lstat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in sorted(root.rglob("*"))
    }


def changes(ended: Watched) -> list[str]:
    """Everything that the run opened to write, renamed, removed or made."""
    written = [path for path, writes in ended.opened.items() if writes and path not in {os.devnull, "/dev/tty"}]
    return sorted({*written, *(" ".join(event) for event in ended.changes)})


@pytest.mark.parametrize("command", LOOKING, ids=" ".join)
def test_looking_writes_nothing_anywhere(tmp_path, command):
    work = write(tmp_path / "work", {**rich(), **BROKEN})
    before = tree(work)
    ended = watched(work, tmp_path / "notes", *command)
    assert "bug" not in ended.err
    assert changes(ended) == []
    assert tree(work) == before


def test_lint_remembers_in_the_cache_folder_only(tmp_path):
    work = write(tmp_path / "work", {**rich(), **BROKEN})
    before = tree(work)
    ended = watched(work, tmp_path / "notes", "lint")
    memory = str(Path.home() / ".cache")
    assert [change for change in changes(ended) if memory not in change] == []
    assert tree(work) == before


def test_plan_writes_its_preview_only(tmp_path):
    work = write(tmp_path / "work", rich())
    before = tree(work)
    ended = watched(work, tmp_path / "notes", "plan")
    assert ended.code == 0, ended.err
    after = tree(work)
    assert {path: state for path, state in after.items() if path.split("/")[0] != "preview"} == before
    outside = [change for change in changes(ended) if f"{work / 'preview'}" not in change]
    assert outside == []


def test_an_output_is_written_where_it_is_named(tmp_path):
    work = write(tmp_path / "work", {**rich(), **BROKEN})
    before = tree(work)
    ended = watched(work, tmp_path / "notes", "lint", "-o", f"json={tmp_path / 'problems.json'}")
    assert (tmp_path / "problems.json").is_file()
    assert tree(work) == before
    assert all("problems.json" in change or str(tmp_path) in change for change in changes(ended))
    assert RICH in before
