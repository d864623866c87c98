"""omni never overwrites or deletes what it did not write, and never takes a folder that is not its own."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from omni.write.publish import PublishError


def refusal(previews, out: Path, number: int = 3) -> str:
    with pytest.raises(PublishError) as problem:
        previews.publish(out, number)
    return problem.value.sentence


@pytest.fixture
def preview(tmp_path, previews):
    for number in (1, 2):
        previews.publish(tmp_path / "preview", number)
    return tmp_path / "preview"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder to stand in, inside an empty home."""
    (tmp_path / "home" / "here").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path / "home" / "here")
    return tmp_path


@pytest.mark.parametrize(
    ("out", "reason"),
    [
        (".", "is the current folder or holds it"),
        ("", "is the current folder or holds it"),
        ("..", "is the current folder or holds it"),
        ("sub/..", "is the current folder or holds it"),
        ("/", "is the current folder or holds it"),
        ("~", "begins with ~, which the shell did not turn into a folder"),
        ("~/preview", "begins with ~, which the shell did not turn into a folder"),
        (".git/preview", "is inside .git"),
        ("sub/.GIT", "is inside .git"),
        ("repository", "is a git repository"),
        ("link", "is a symbolic link"),
        ("dangling", "is a symbolic link"),
        ("into-git/preview", "is inside .git"),
        ("file", "is a file"),
        ("pipe", "is a file"),
        ("full", "holds files and was not made by omni"),
    ],
)
def test_dangerous_folders_are_refused_before_anything_changes(here, previews, out, reason):
    for folder in ("sub", ".git/objects", "repository/.git", "target", "full"):
        Path(folder).mkdir(parents=True)
    Path("link").symlink_to("target")
    Path("dangling").symlink_to("nowhere")
    Path("into-git").symlink_to(".git/objects")
    Path("file").write_text("mine")
    Path("full/notes.txt").write_text("mine")
    os.mkfifo("pipe")
    before = sorted(here.rglob("*"))
    assert refusal(previews, Path(out)) == f"{Path(out)} {reason}, nothing was published"
    assert sorted(here.rglob("*")) == before


def test_the_home_folder_is_refused(here, previews, monkeypatch):
    monkeypatch.chdir("/")
    assert "is the home folder or holds it" in refusal(previews, here / "home")


def test_an_empty_folder_is_accepted_and_a_link_on_the_way_to_it_too(here, previews):
    Path("real").mkdir()
    Path("way").symlink_to(here)
    for out in (Path("real"), Path("way/preview")):
        previews.publish(out, 1)
        assert previews.shown(out) == 1


def test_publishing_works_while_standing_in_the_preview(preview, previews, monkeypatch):
    monkeypatch.chdir(preview)
    previews.publish(preview, 3)
    assert previews.shown(preview) == 3


@pytest.mark.parametrize("name", ["index.html", "schedule.csv", "problems.json", "manifest.json", "CONTENT"])
@pytest.mark.parametrize("kind", ["edited", "folder", "link", "pipe"])
def test_a_changed_file_in_the_way_stops_the_run_before_anything_changes(preview, previews, tmp_path, name, kind):
    previews.publish(tmp_path / "other", 3)
    content = next(path for path in previews.listed(tmp_path / "other") if path.startswith("v/mail"))
    victim = preview / (content if name == "CONTENT" else name)
    victim.unlink(missing_ok=True)
    (tmp_path / "secret").write_text("mine")
    {
        "edited": lambda: victim.write_text("mine"),
        "folder": victim.mkdir,
        "link": lambda: victim.symlink_to(tmp_path / "secret"),
        "pipe": lambda: os.mkfifo(victim),
    }[kind]()
    before = previews.files(preview)
    assert refusal(previews, preview) == (f"{victim} was changed or made by somebody else, nothing was published")
    assert previews.files(preview) == before
    assert (tmp_path / "secret").read_text() == "mine"


def test_several_changed_files_are_counted(preview, previews):
    for name in ("index.html", "schedule.csv", "manifest.json"):
        (preview / name).write_text("mine")
    assert " and 2 more was changed" in refusal(previews, preview)


def test_files_that_are_not_in_the_way_are_kept_and_named(preview, previews):
    old = next((preview / "v").glob("mail-it-*"))
    old.write_text("mine")
    (preview / "notes.txt").write_text("mine")
    (preview / "v" / "photos").mkdir()
    (preview / "v" / "photos" / "a.png").write_text("mine")
    for number in (3, 4, 5):
        kept = previews.publish(preview, number).kept
    assert kept == ("notes.txt", f"v/{old.name}", "v/photos")
    assert old.read_text() == (preview / "notes.txt").read_text() == (preview / "v/photos/a.png").read_text() == "mine"


def test_an_edited_copy_that_is_no_longer_published_is_kept(tmp_path, previews):
    previews.publish(tmp_path / "preview", 1)
    (tmp_path / "preview" / "problems.json").write_text("mine")
    assert previews.publish(tmp_path / "preview", 2).kept == ("problems.json",)


@pytest.mark.parametrize("own", [".omni", ".omni/new", "v"])
def test_a_link_in_the_place_of_a_folder_of_ours_is_never_followed(preview, previews, tmp_path, own):
    (tmp_path / "elsewhere").mkdir()
    if (preview / own).exists():
        (preview / own).rename(tmp_path / "moved")
    (preview / own).symlink_to(tmp_path / "elsewhere")
    refusal(previews, preview)
    assert not any((tmp_path / "elsewhere").iterdir())


@pytest.mark.parametrize("path", ["../precious.yaml", "/etc/hostname", "v/../../precious.yaml", "v\\..\\precious.yaml"])
def test_a_planted_journal_cannot_name_files_outside_the_preview(tmp_path, previews, path):
    (tmp_path / "precious.yaml").write_text("mine")
    sha256 = hashlib.sha256(b"mine").hexdigest()
    planted = {"format": 1, "generations": [{"index.html": sha256, path: sha256}]}
    (tmp_path / "preview" / ".omni").mkdir(parents=True)
    (tmp_path / "preview" / ".omni" / "journal.json").write_text(json.dumps(planted))
    assert "is not as omni wrote it" in refusal(previews, tmp_path / "preview")
    assert (tmp_path / "precious.yaml").read_text() == "mine"


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"format": 2}', b"[" * 100_000, b"\xff", b'{"format":1,"generations":[{}]}']
)
def test_a_journal_that_is_not_ours_stops_the_run(preview, previews, body):
    (preview / ".omni" / "journal.json").write_bytes(body)
    before = previews.files(preview)
    assert "journal.json is not as omni wrote it" in refusal(previews, preview)
    assert previews.files(preview) == before


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_a_journal_that_is_no_file_is_never_read(tmp_path, previews, make):
    (tmp_path / "preview" / ".omni").mkdir(parents=True)
    make(tmp_path / "preview" / ".omni" / "journal.json")
    assert "journal.json is not as omni wrote it" in refusal(previews, tmp_path / "preview")
