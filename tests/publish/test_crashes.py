"""A run that is killed at any change on disk leaves the old preview or the new one, whole; the next run heals."""

from __future__ import annotations

import os
import shutil
from itertools import cycle
from pathlib import Path

import pytest

from omni.write.publish import Disk

EACH = range(10**6)
STRIDE = 1 if "OMNI_FUZZ" in os.environ else 3  # of all pairs of deaths a third, in which each death is with some other


class Killed(BaseException):
    """The process is gone: nothing can catch it."""


class DyingDisk(Disk):
    """Dies at change number `at`; a write that dies leaves `torn` of its bytes. A dead disk changes nothing more."""

    def __init__(self, at: int, torn: float | None):
        self.left, self.torn = at, torn

    def _change(self):
        self.left -= 1
        if self.left < 0:
            raise Killed

    def make_folder(self, path):
        self._change()
        super().make_folder(path)

    def write(self, path, body, *, lasting=False):  # noqa: ARG002 (what it would cost to flush is not our subject)
        if self.left == 0 and self.torn is not None:
            path.write_bytes(body[: int(len(body) * self.torn)])
        self._change()
        super().write(path, body)

    def replace(self, source, target):
        self._change()
        super().replace(source, target)

    def remove(self, path):
        self._change()
        super().remove(path)

    def remove_folder(self, path):
        self._change()
        super().remove_folder(path)

    def settle(self):
        pass


def crashes(previews, start: Path, scratch: Path, number: int, torn: float | None, every: range = EACH):  # noqa: PLR0913, PLR0917
    """Yield a copy of `start` for every change, or for some of them, at which publishing `number` can die."""
    for at in every:
        out = scratch / f"{at}"
        if start.exists():
            shutil.copytree(start, out)
        try:
            previews.publish(out, number, DyingDisk(at, torn))
        except Killed:
            yield out
        else:
            assert at > 5
            shutil.rmtree(scratch)
            return


@pytest.fixture
def two_generations(tmp_path, previews):
    for number in (1, 2):
        previews.publish(tmp_path / "start", number)
    return tmp_path / "start"


@pytest.fixture
def healed(tmp_path, previews):
    """The bytes of a preview that has only ever seen generations 4 and 5."""
    for number in (4, 5):
        previews.publish(tmp_path / "never-crashed", number)
    return previews.files(tmp_path / "never-crashed")


TORN = pytest.mark.parametrize("torn", [None, 0, 0.5, 1])


@TORN
def test_the_first_publication_can_die_anywhere(tmp_path, previews, torn):
    for out in crashes(previews, tmp_path / "nothing", tmp_path / "once", 1, torn):
        if (out / "index.html").exists():
            assert previews.shown(out) == 1
        previews.publish(out, 1)
        assert previews.shown(out) == 1
        assert previews.is_complete(out)


@TORN
def test_a_later_publication_can_die_anywhere(tmp_path, previews, two_generations, healed, torn):
    shown = set()
    for out in crashes(previews, two_generations, tmp_path / "once", 3, torn):
        shown.add(previews.shown(out))
        for number in (3, 4, 5):
            assert previews.publish(out, number).kept == ()
            assert previews.shown(out) == number
            assert previews.is_complete(out)
        assert previews.files(out) == healed
    assert shown == {2, 3}


def test_dying_twice_is_no_worse(tmp_path, previews, two_generations, healed):
    shown = set()
    seconds = cycle((3, 4, 4, 3, 3, 4))
    begin = cycle(range(STRIDE))
    for once in crashes(previews, two_generations, tmp_path / "once", 3, 0.5):
        second = next(seconds)
        for out in crashes(previews, once, tmp_path / "twice", second, 0.5, EACH[next(begin) :: STRIDE]):
            shown.add(previews.shown(out))
            for number in (4, 5):
                assert previews.publish(out, number).kept == ()
            assert previews.is_complete(out)
            assert previews.files(out) == healed
    assert shown == {2, 3, 4}


def test_both_generations_have_their_pages_while_the_root_is_switched(tmp_path, previews, two_generations):
    old = set(previews.listed(two_generations))
    for out in crashes(previews, two_generations, tmp_path / "once", 3, None):
        content = {path for path in previews.files(out) if path.startswith("v/")}
        assert {path for path in old if path.startswith("v/")} <= content
