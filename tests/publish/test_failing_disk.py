"""A disk that refuses: the old preview stays, nothing is left on its way, one sentence says why."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import textwrap
from itertools import count

import pytest

from omni.write.publish import Disk, PublishError


class RefusingDisk(Disk):
    """Refuses change number `at` and, if `lasting`, everything of that kind from then on."""

    def __init__(self, error: int, at: int, *, lasting: bool):
        self.error, self.left, self.lasting, self.kinds = error, at, lasting, set()

    def _change(self, kind: str):
        self.left -= 1
        if self.left == -1 and self.lasting:
            self.kinds.add(kind)
        if self.left == -1 or kind in self.kinds:
            raise OSError(self.error, os.strerror(self.error))

    def make_folder(self, path):
        self._change("write")
        super().make_folder(path)

    def write(self, path, body, *, lasting=False):  # noqa: ARG002 (what it would cost to flush is not our subject)
        self._change("write")
        super().write(path, body)

    def replace(self, source, target):
        self._change("move")
        super().replace(source, target)

    def remove(self, path):
        self._change("remove")
        super().remove(path)

    def remove_folder(self, path):
        self._change("remove")
        super().remove_folder(path)

    def settle(self):
        self._change("settle")


SAID = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "no permission to write here",
    errno.EIO: "the disk reports an error",
}


@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("error", SAID)
def test_a_refusal_at_any_change_is_one_sentence_and_a_whole_preview(tmp_path, previews, error, lasting):
    for number in (1, 2):
        previews.publish(tmp_path / "start", number)
    before = previews.files(tmp_path / "start")
    for at in count():
        out = tmp_path / f"{at}"
        shutil.copytree(tmp_path / "start", out)
        try:
            previews.publish(out, 3, RefusingDisk(error, at, lasting=lasting))
        except PublishError as problem:
            reason, outcome = problem.sentence.removeprefix(f"{out}: ").split(", ")
        else:
            assert at > 5
            return
        untouched = outcome == "nothing was published"
        assert reason == SAID[error]
        assert previews.shown(out) == (2 if untouched else 3)
        if untouched and not lasting:
            assert previews.files(out) == before
        previews.publish(out, 3)
        assert previews.is_complete(out)


class ForgetfulDisk(Disk):
    """Switches the root and reports an error all the same, as network disks do."""

    def replace(self, source, target):
        super().replace(source, target)
        if target.name == "index.html":
            raise OSError(errno.EIO, "")


def test_pages_that_the_root_already_leads_to_are_not_taken_back(tmp_path, previews):
    previews.publish(tmp_path / "preview", 1)
    with pytest.raises(PublishError):
        previews.publish(tmp_path / "preview", 2, ForgetfulDisk())
    assert previews.shown(tmp_path / "preview") == 2
    previews.publish(tmp_path / "preview", 2)
    assert previews.is_complete(tmp_path / "preview")


def on_small_disk(tmp_path, script: str) -> str:
    """Run a script as a user who may mount, with `out` on a file system of 160 kB of its own."""
    setting = f"""
        import os, subprocess
        from pathlib import Path
        from omni.write.publish import PublishError, name_of, publish
        disk = Path({str(tmp_path)!r})
        out = disk / "preview"
        def mount(*options): subprocess.run(["mount", *options, "-t", "tmpfs", "tmpfs", str(disk)], check=True)
        def show(*, kilobytes, text):
            body = text.encode() * 1024 * kilobytes
            try: publish(out, {{"page.html": body}}, f"v/{{name_of('page.html', body)}}".encode(), {{"copy.html": "page.html"}})
            except PublishError as problem: print(problem.sentence.removeprefix(str(out)))
            print(*sorted(str(p.relative_to(out)) for p in out.rglob("*") if p.is_file()), (out / "index.html").read_text() if (out / "index.html").exists() else "")
    """
    program = textwrap.dedent(setting) + textwrap.dedent(script)
    command = ["unshare", "--user", "--map-root-user", "--mount", sys.executable, "-c", program]
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": os.getcwd()}, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def can_mount() -> bool:
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]
    return bool(shutil.which("unshare")) and subprocess.run(command, capture_output=True, check=False).returncode == 0


needs_mount = pytest.mark.skipif(not can_mount(), reason="this machine lets nobody mount a small disk")


@needs_mount
def test_a_full_disk_keeps_the_old_preview_and_leaves_nothing_behind(tmp_path):
    said = on_small_disk(
        tmp_path,
        """
        mount("-o", "size=160k")
        show(kilobytes=20, text="a")
        show(kilobytes=100, text="b")
        show(kilobytes=20, text="c")
        """,
    ).splitlines()
    first, problem, after, last = said
    assert problem == ": the disk is full, nothing was published"
    assert after == first
    assert last.split()[-1] != first.split()[-1]


@needs_mount
def test_a_disk_without_a_byte_left_is_no_different(tmp_path):
    said = on_small_disk(
        tmp_path,
        """
        mount("-o", "size=160k")
        show(kilobytes=1, text="a")
        subprocess.run(["sh", "-c", "cat /dev/zero > filler"], cwd=disk, check=False, stderr=subprocess.DEVNULL)
        show(kilobytes=1, text="b")
        """,
    ).splitlines()
    assert said == [said[0], ": the disk is full, nothing was published", said[0]]


@needs_mount
def test_a_first_publication_on_a_full_disk_leaves_no_more_than_its_lock(tmp_path):
    said = on_small_disk(
        tmp_path,
        """
        mount("-o", "size=160k")
        subprocess.run(["sh", "-c", "cat /dev/zero > filler"], cwd=disk, check=False, stderr=subprocess.DEVNULL)
        show(kilobytes=1, text="a")
        (disk / "filler").unlink()
        show(kilobytes=1, text="a")
        """,
    ).splitlines()
    assert [line.strip() for line in said[:2]] == [": the disk is full, nothing was published", ".omni/lock"]
    assert "index.html" in said[2].split()


@needs_mount
def test_a_read_only_disk_is_said(tmp_path):
    said = on_small_disk(
        tmp_path,
        """
        mount("-o", "size=160k")
        show(kilobytes=1, text="a")
        mount("-o", "remount,ro")
        show(kilobytes=1, text="b")
        """,
    ).splitlines()
    assert said == [said[0], ": the disk is read-only, nothing was published", said[0]]


def test_a_file_on_the_way_to_the_folder_is_said(tmp_path, previews):
    (tmp_path / "notes").write_text("mine")
    with pytest.raises(PublishError, match=r"notes/preview: a part of the path is a file, nothing was published"):
        previews.publish(tmp_path / "notes" / "preview", 1)
