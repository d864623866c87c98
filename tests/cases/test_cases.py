"""The repository's own campaigns with one change each: `tests/broken/` must be found, `tests/clean/` must be left alone.

`expected:` of a case is what a careful colleague would say; `expected.txt` is the exact output. After a wanted change of
words, `OMNI_RECORD=1 pytest tests/cases` writes it again: read the difference before you commit it. `only:` names the one
campaign that a case needs, where it changes what all share and so would have every campaign looked at.

Most cases are proven several at a time, as `together.txt` names them (a line each, a blank line between groups): in one
workspace with all their changes, omni must say what is expected of each and nothing else. Where it says anything else,
and for a case that stands in no group, each is linted by itself.
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
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
WHO_GOT_WHAT = re.compile(r",\s*does: \{(?:[^{}]|\{[^{}]*\})*\}")


def told(folder: Path) -> dict[str, Any]:
    """What a case tells; every value is text."""
    return yaml.load((folder / "case.yaml").read_text(encoding="utf-8"), LOADER)  # noqa: S506, TID251


def spoilt(group: tuple[Path, ...], root: Path) -> None:
    """Copies the campaigns to `root` and applies the changes of some cases, in order."""
    for name in ("campaigns", "channel_templates"):
        shutil.copytree(REPOSITORY / name, root / name)
    cases = [told(folder) for folder in group]
    if "only" in cases[0]:
        _leave_only(cases[0]["only"], root / "campaigns")
    for change in (change for case in cases for change in case["changes"]):
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


def _groups() -> dict[Path, tuple[Path, ...]]:
    """The cases that are proven with others, and with which."""
    text = (Path(__file__).parent / "together.txt").read_text(encoding="utf-8")
    groups = [tuple(REPOSITORY / "tests" / name for name in block.split()) for block in text.split("\n\n")]
    return {folder: group for group in groups for folder in group}


GROUPS = _groups()


def folders(kind: str) -> list[Path]:
    """All cases of a kind; those of a group follow each other, for it is linted once in a worker."""
    found = [path.parent for path in sorted((REPOSITORY / "tests" / kind).glob("*/case.yaml"))]
    return sorted(found, key=lambda folder: GROUPS.get(folder, ())[:1])


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


@pytest.fixture(scope="session")
def proven() -> dict[tuple[Path, ...], bool]:
    """Of each group that was linted, whether omni said what is expected of each case and nothing else."""
    return {}


@pytest.fixture
def outcome(root: Path, omni: Callable[..., Result], proven: dict[tuple[Path, ...], bool]) -> Callable[[Path], str]:
    """A function that gives what omni says of a case."""

    def linted(*group: Path) -> str:
        for left in root.iterdir():
            shutil.rmtree(left)
        spoilt(group, root)
        result = omni("lint")
        found = any(": error " in line for line in result.stdout.splitlines())
        assert result.exit_code == int(found), result.output
        return result.stdout

    def say_what_is_expected(group: tuple[Path, ...]) -> bool:
        words = "".join(expected(folder) for folder in group)
        try:
            return sorted(linted(*group).splitlines()) == sorted(words.splitlines())
        except (AssertionError, OSError):  # by itself, the case to blame fails for it
            return False

    def of(folder: Path) -> str:
        group = GROUPS.get(folder, ()) if not os.environ.get("OMNI_RECORD") else ()
        if group and group not in proven:
            proven[group] = say_what_is_expected(group)
        return expected(folder) if proven.get(group) else linted(folder)

    return of


def expected(folder: Path) -> str:
    """The exact output; nothing for what is harmless."""
    path = folder / "expected.txt"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def known_gap(folder: Path) -> list[pytest.MarkDecorator]:
    """A mistake that omni does not find yet; the day it does, the case must lose its `not_yet`."""
    reason = told(folder).get("not_yet")
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


@pytest.mark.parametrize(
    "folder", [pytest.param(folder, id=folder.name, marks=known_gap(folder)) for folder in folders("broken")]
)
def test_a_mistake_is_found_at_its_place_in_these_words(folder: Path, outcome: Callable[[Path], str]):
    output = outcome(folder)
    if os.environ.get("OMNI_RECORD") and output:
        (folder / "expected.txt").write_text(output, encoding="utf-8")
    assert output == expected(folder)
    places = sorted(
        " ".join(line.split(": ", 1)[0:1] + line.split(": ", 1)[1].split()[:2]) for line in output.splitlines()
    )
    assert places
    assert places == sorted(told(folder)["expected"])


@pytest.mark.parametrize("folder", folders("clean"), ids=lambda folder: folder.name)
def test_a_harmless_change_is_left_alone(folder: Path, outcome: Callable[[Path], str]):
    assert outcome(folder) == ""
