"""What is shown has reached the disk before: other tests do not wait for it, so this asks when it is called."""

from __future__ import annotations

import os

import pytest

from omni.write.publish import Disk


def test_pages_reach_the_disk_before_the_index_leads_to_them_and_the_index_before_the_end(
    tmp_path, previews, monkeypatch: pytest.MonkeyPatch
):
    shown: list[bool] = []
    monkeypatch.setattr(os, "sync", lambda: shown.append((tmp_path / "preview/index.html").exists()), raising=False)
    previews.publish(tmp_path / "preview", 1, Disk())
    assert shown == [False, True]


def test_a_lasting_file_has_reached_the_disk_whole(tmp_path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "journal"
    reached: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda _: reached.append(path.read_bytes()))
    Disk().write(path, b"what is known", lasting=True)
    Disk().write(tmp_path / "page", b"of many")
    assert reached == [b"what is known"]
