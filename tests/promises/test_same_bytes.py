"""P1: the same inputs give the same preview, whatever the machine around them is like."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
WORLDS = [
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Apia", "LC_ALL": "C.UTF-8", "PYTHONTZPATH": ""},
]


def published(root: Path, world: dict[str, str], cwd: Path) -> dict[str, bytes]:
    out = root / f"out-{world['PYTHONHASHSEED']}"
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)} | world
    subprocess.run(
        [sys.executable, "-m", "omni", "plan", "--out", str(out)],
        cwd=cwd,
        env=environment,
        check=True,
        capture_output=True,
    )
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


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


def test_hash_seed_zone_locale_folder_and_listing_order_change_no_byte(tmp_path: Path, backwards: Path):
    first = published(tmp_path, WORLDS[0], REPOSITORY)
    second = published(tmp_path, WORLDS[1], backwards / "campaigns" / "launch")
    assert set(first) == set(second)
    assert [name for name in first if first[name] != second[name] and not name.startswith(".omni/")] == []
