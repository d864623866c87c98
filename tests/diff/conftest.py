"""A shop with two campaigns in a git repository of its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def git(tmp_path: Path) -> Callable[..., str]:
    """A function that runs git in the shop."""

    def run(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=tmp_path, capture_output=True, check=True, encoding="utf-8")
        return done.stdout

    return run


@pytest.fixture
def shop(tmp_path: Path, git: Callable[..., str]) -> Path:
    """The shop as it is on main; a branch is checked out."""
    return _begun(tmp_path, git, ("email", "sms", "_shared"))


@pytest.fixture
def stall(tmp_path: Path, git: Callable[..., str]) -> Path:
    """The same with one campaign of text messages and nobody who gets them."""
    return _begun(tmp_path, git, ("sms", "_shared"), "spring.yaml", "audience.yaml")


def _begun(root: Path, git: Callable[..., str], channels: Iterable[str], *without: str) -> Path:
    shutil.copytree(HERE / "shop", root, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*without))
    for folder in channels:
        shutil.copytree(REPOSITORY / "channel_templates" / folder, root / "channel_templates" / folder)
    if "email" not in channels:
        lamps = root / "campaigns/lamps.yaml"
        lamps.write_bytes(lamps.read_bytes().replace(b"[email, sms]", b"[sms]"))
    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message=Begin")
    git("checkout", "--quiet", "-b", "branch")
    return root
