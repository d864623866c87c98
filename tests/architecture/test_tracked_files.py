"""What a clone carries: nothing of the machine it was written on, nothing of where packages come from."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MACHINE_PATH = re.compile(r"(?<![\w.~*}/-])(?:/(?:home|root|Users|work|tmp|opt)/\w|[A-Z]:\\Users\\)")
REGISTRY_HOST = re.compile(
    r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|deb\.debian\.org|crates\.io|proxy\.golang\.org"
)


def _tracked() -> list[Path]:
    if not (ROOT / ".git").exists():
        return [path for folder in ("omni", "tests", "campaigns") for path in (ROOT / folder).rglob("*.*")]
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def _lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path.relative_to(ROOT).as_posix()}:{number}: {line.strip()[:100]}"
        for path in _tracked()
        if path.is_file()
        for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY_HOST], ids=["machine path", "registry host"])
def test_no_file_names_a(pattern):
    assert _lines_with(pattern) == []
