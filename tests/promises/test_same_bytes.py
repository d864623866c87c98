"""P1: the same inputs give the same preview, whatever the machine around them is like."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
ANOTHER_WORLD = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Apia", "LC_ALL": "C", "PYTHONTZPATH": ""}


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture
def backwards(tmp_path: Path) -> Path:
    """The campaigns of this repository, their files written in another order than usual."""
    copy = tmp_path / "copy"
    for folder in ("channel_templates", "campaigns"):
        files = sorted(path for path in (REPOSITORY / folder).rglob("*") if path.is_file())
        for file in reversed(files):
            target = copy / file.relative_to(REPOSITORY)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
    return copy


def test_hash_seed_zone_locale_folder_and_listing_order_change_no_byte(planned_aurora, tmp_path: Path, backwards: Path):
    here, elsewhere = planned_aurora[1], tmp_path / "elsewhere"
    elsewhere.mkdir()
    subprocess.run(
        [sys.executable, "-m", "omni", "plan", "--out", elsewhere / "preview", "--share", elsewhere / "plan.html"],
        cwd=backwards / "campaigns" / "launch",
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)} | ANOTHER_WORLD,
        check=True,
        capture_output=True,
    )
    first, second = files(here), files(elsewhere)
    assert set(first) == set(second)
    assert [name for name in first if first[name] != second[name] and not name.startswith("preview/.omni/")] == []
