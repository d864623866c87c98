"""What wakes whoever watches a workspace, and what does not."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from omni.workspace import stamps
from omni.workspace.stamps import Change, Disk

BEGUN = 1_800_000_000.0
"""When a look begins."""


class AsleepError(Exception):
    """Raised where nothing has happened for long."""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for file in ("campaigns/brand.yaml", "campaigns/spring.yaml", "campaigns/images/sun.png"):
        write(tmp_path, file)
    return tmp_path


@pytest.fixture
def nights(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], object]]:
    """What happens while the watcher sleeps, sleep by sleep."""
    script: list[Callable[[], object]] = []

    def sleep(_: float) -> None:
        if not script:
            raise AsleepError
        script.pop(0)()

    monkeypatch.setattr(time, "sleep", sleep)
    return script


def write(root: Path, file: str, text: str = "a: 1\n") -> None:
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text)


def woken(disk: Disk) -> Iterator[Change]:
    try:
        yield from disk.changes()
    except AsleepError:
        return


def nothing() -> None: ...


CHANGES: dict[str, tuple[Callable[[Path], object], Change]] = {
    "saved": (lambda root: write(root, "campaigns/spring.yaml", "a: 22\n"), Change(("campaigns/spring.yaml",))),
    "replaced by one of its size": (
        lambda root: (
            write(root, "campaigns/.new", "b: 1\n"),
            (root / "campaigns/.new").replace(root / "campaigns/spring.yaml"),
        ),
        Change(("campaigns/spring.yaml",)),
    ),
    "new": (
        lambda root: write(root, "campaigns/summer/campaign.yaml"),
        Change(new=("campaigns/summer/campaign.yaml",)),
    ),
    "gone": (lambda root: (root / "campaigns/spring.yaml").unlink(), Change(gone=("campaigns/spring.yaml",))),
    "renamed": (
        lambda root: (root / "campaigns/spring.yaml").rename(root / "campaigns/may.yaml"),
        Change(new=("campaigns/may.yaml",), gone=("campaigns/spring.yaml",)),
    ),
    "a picture": (lambda root: write(root, "campaigns/images/sun.png", "22"), Change(("campaigns/images/sun.png",))),
    "a folder that moved": (
        lambda root: (root / "campaigns/images").rename(root / "campaigns/shown"),
        Change(new=("campaigns/shown/sun.png",), gone=("campaigns/images/sun.png",)),
    ),
    "own templates": (
        lambda root: write(root, "channel_templates/sms/body.txt.j2"),
        Change(new=("channel_templates", "channel_templates/sms/body.txt.j2")),
    ),
    "a link": (lambda root: (root / "campaigns/l.yaml").symlink_to("spring.yaml"), Change(new=("campaigns/l.yaml",))),
    "what nobody may steer a terminal with": (
        lambda root: write(root, "campaigns/\x1b[2J.yaml"),
        Change(new=("campaigns/\\x1b[2J.yaml",)),
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_wakes_and_is_told(workspace: Path, nights: list, name: str):
    happens, change = CHANGES[name]
    disk = Disk.at(workspace)
    nights[:] = [lambda: happens(workspace), nothing]
    assert list(woken(disk)) == [change]


@pytest.mark.parametrize(
    "file", ["campaigns/.spring.yaml.swp", "campaigns/.git/index", "preview/index.html", "notes.yaml"]
)
def test_what_is_not_read_does_not_wake(workspace: Path, nights: list, file: str):
    disk = Disk.at(workspace)
    nights[:] = [lambda: write(workspace, file), nothing]
    assert list(woken(disk)) == []


def test_a_preview_among_the_campaigns_does_not_wake(workspace: Path, nights: list):
    disk = Disk.at(workspace)
    nights[:] = [
        lambda: (write(workspace, "campaigns/out/.omni/journal"), write(workspace, "campaigns/out/index.html")),
        nothing,
    ]
    assert list(woken(disk)) == []


def test_saves_in_quick_succession_are_one_change(workspace: Path, nights: list):
    disk = Disk.at(workspace)
    nights[:] = [
        lambda: write(workspace, "campaigns/spring.yaml", ""),
        lambda: write(workspace, "campaigns/spring.yaml", "a: half"),
        lambda: write(workspace, "campaigns/brand.yaml", "a: whole"),
        nothing,
    ]
    assert list(woken(disk)) == [Change(("campaigns/brand.yaml", "campaigns/spring.yaml"))]


def test_a_file_that_comes_and_goes_within_a_save_wakes_nobody(workspace: Path, nights: list):
    disk = Disk.at(workspace)
    nights[:] = [
        lambda: write(workspace, "campaigns/4913"),
        (workspace / "campaigns/4913").unlink,
        nothing,
        nothing,
    ]
    assert list(woken(disk)) == []


def test_a_file_that_is_written_without_end_is_told_all_the_same(workspace: Path, nights: list):
    disk = Disk.at(workspace)
    nights[:] = [lambda size=size: write(workspace, "campaigns/spring.yaml", "x" * size) for size in range(200)]
    assert Change(("campaigns/spring.yaml",)) in list(woken(disk))


def test_what_was_read_is_looked_over_once_for_the_clocks_of_disks_are_coarse(workspace: Path, nights: list):
    disk = Disk.at(workspace)
    nights[:] = [nothing] * 100
    assert list(woken(disk)) == [Change()]


def test_a_file_beside_the_workspace_wakes(workspace: Path, nights: list):
    disk = Disk.at(workspace)
    known = workspace / "known.json"
    disk.look_beside([known], BEGUN)
    nights[:] = [lambda: write(workspace, "known.json"), nothing]
    assert list(woken(disk)) == [Change(new=(str(known),))]


@pytest.mark.parametrize(("touched", "times"), [(-60, 0), (60, 1)], ids=["before the look", "during the look"])
def test_a_file_beside_the_workspace_that_changed_while_it_was_read_wakes_once(
    workspace: Path, nights: list, touched: int, times: int
):
    disk, known = Disk.at(workspace), workspace / "known.json"
    write(workspace, "known.json")
    os.utime(known, (BEGUN + touched, BEGUN + touched))
    disk.look_beside([known], BEGUN)
    nights[:] = [nothing] * 3
    assert list(woken(disk)) == [Change(new=(str(known),))] * times


def test_a_large_workspace_is_looked_at_less_often(workspace: Path, monkeypatch: pytest.MonkeyPatch):
    slept: list[float] = []
    monkeypatch.setattr(time, "perf_counter", iter(range(100)).__next__)
    monkeypatch.setattr(time, "sleep", slept.append)
    assert next(Disk(workspace, frozenset(), stamps.stamps(workspace)).changes()) == Change()
    assert set(slept) == {40}
