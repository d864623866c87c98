"""The repository's own campaigns with one change each: `tests/broken/` must be found, `tests/clean/` must be left alone.

`expected:` of a case is what a careful colleague would say; `expected.txt` is the exact output. After a wanted change of
words, `OMNI_RECORD=1 pytest tests/cases` writes it again: read the difference before you commit it. `only:` names the one
campaign that a case needs, where it changes what all share and so would have every campaign looked at.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from typer.testing import Result

REPOSITORY = Path(__file__).parents[2]
CAMPAIGNS = {path.name for path in (REPOSITORY / "campaigns").iterdir() if path.is_dir()} - {"images"}
WHO_GOT_WHAT = re.compile(r",\s*does: \{(?:[^{}]|\{[^{}]*\})*\}")


def told(folder: Path) -> dict[str, Any]:
    """What a case tells; every value is text."""
    return yaml.load((folder / "case.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506, TID251


def spoilt(folder: Path, root: Path) -> None:
    """Copies the campaigns to `root` and applies the changes of a case, in order."""
    for name in ("campaigns", "channel_templates"):
        shutil.copytree(REPOSITORY / name, root / name)
    case = told(folder)
    if "only" in case:
        _leave_only(case["only"], root / "campaigns")
    for change in case["changes"]:
        _apply(change, root / change["file"])


def _leave_only(campaign: str, folder: Path) -> None:
    for other in CAMPAIGNS - {campaign}:
        shutil.rmtree(folder / other)
    people = folder / "people.yaml"
    people.write_text(WHO_GOT_WHAT.sub("", people.read_text(encoding="utf-8")), encoding="utf-8")


def _apply(change: dict[str, str], path: Path) -> None:
    if "bytes_hex" in change:
        path.write_bytes(bytes.fromhex(change["bytes_hex"]))
    elif "create" in change:
        assert not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(change["create"].encode())
    elif change.get("delete") == "true":
        path.unlink()
    else:
        text = path.read_bytes().decode()
        assert text.count(change["find"]) == 1, f"{change['find']!r} must stand once in {change['file']}"
        path.write_bytes(text.replace(change["find"], change["write"]).encode())


def folders(kind: str) -> list[Path]:
    return [path.parent for path in sorted((REPOSITORY / "tests" / kind).glob("*/case.yaml"))]


@pytest.fixture(scope="session")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("memory")


@pytest.fixture
def root(tmp_path: Path, memory: Path, omni: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a case lies: all have one name and one memory, so that each looks only at what it changes."""
    folder = tmp_path / "repository"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("OMNI_CACHE_DIR", str(memory))
    return folder


def outcome(folder: Path, root: Path, omni: Callable[..., Result]) -> str:
    spoilt(folder, root)
    result = omni("lint")
    found = any(": error " in line for line in result.stdout.splitlines())
    assert result.exit_code == int(found), result.output
    return result.stdout


def known_gap(folder: Path) -> list[pytest.MarkDecorator]:
    """A mistake that omni does not find yet; the day it does, the case must lose its `not_yet`."""
    reason = told(folder).get("not_yet")
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


@pytest.mark.parametrize(
    "folder", [pytest.param(folder, id=folder.name, marks=known_gap(folder)) for folder in folders("broken")]
)
def test_a_mistake_is_found_at_its_place_in_these_words(folder: Path, root: Path, omni: Callable[..., Result]):
    output = outcome(folder, root, omni)
    if os.environ.get("OMNI_RECORD") and output:
        (folder / "expected.txt").write_text(output, encoding="utf-8")
    assert output == (folder / "expected.txt").read_text(encoding="utf-8")
    places = sorted(
        " ".join(line.split(": ", 1)[0:1] + line.split(": ", 1)[1].split()[:2]) for line in output.splitlines()
    )
    assert places == sorted(told(folder)["expected"])


@pytest.mark.parametrize("folder", folders("clean"), ids=lambda folder: folder.name)
def test_a_harmless_change_is_left_alone(folder: Path, root: Path, omni: Callable[..., Result]):
    assert outcome(folder, root, omni) == ""
