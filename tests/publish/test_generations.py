"""What a folder holds after one publication and after many."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from omni.write.publish import publish


def content(out: Path) -> set[str]:
    return {path.name for path in (out / "v").iterdir()}


def content_of(previews, number: int) -> set[str]:
    with tempfile.TemporaryDirectory() as folder:
        previews.publish(Path(folder) / "clean", number)
        return content(Path(folder) / "clean")


def test_the_first_publication_is_whole_and_keeps_itself_out_of_git(tmp_path, previews):
    out = tmp_path / "deep" / "preview"
    published = previews.publish(out, 1)
    assert published.index == out / "index.html"
    assert published.kept == ()
    assert previews.shown(out) == 1
    assert previews.is_complete(out)
    assert (out / ".gitignore").read_bytes() == b"*\n"
    assert (out / "schedule.csv").read_bytes() == b"n\n1\n"


def test_the_manifest_lists_every_file_but_itself_and_omnis_own(tmp_path, previews):
    previews.publish(tmp_path / "preview", 1)
    files = set(previews.files(tmp_path / "preview"))
    own = {".gitignore", ".omni/lock", ".omni/journal.json", "manifest.json"}
    assert files - set(previews.listed(tmp_path / "preview")) == own


def test_pages_of_the_previous_generation_stay_until_the_next_run(tmp_path, previews):
    out = tmp_path / "preview"
    for number in (1, 2):
        previews.publish(out, number)
    assert content(out) == content_of(previews, 1) | content_of(previews, 2)
    previews.publish(out, 3)
    assert content(out) == content_of(previews, 2) | content_of(previews, 3)


def test_a_stable_copy_that_is_no_longer_published_goes(tmp_path, previews):
    out = tmp_path / "preview"
    previews.publish(out, 1)
    assert (out / "problems.json").exists()
    previews.publish(out, 2)
    assert not (out / "problems.json").exists()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(numbers=st.lists(st.integers(1, 4), min_size=1, max_size=6))
def test_any_sequence_leaves_exactly_the_last_two_generations(previews, numbers):
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "preview"
        for number in numbers:
            assert previews.publish(out, number).kept == ()
        assert previews.shown(out) == numbers[-1]
        assert previews.is_complete(out)
        assert content(out) == set().union(*(content_of(previews, number) for number in numbers[-2:]))
        stable = {"schedule.csv"} | ({"problems.json"} if numbers[-1] % 2 else set())
        front = {path.name for path in out.iterdir() if path.is_file()}
        assert front == stable | {"index.html", "manifest.json", ".gitignore"}


def test_publishing_the_same_again_changes_no_file(tmp_path, previews):
    out = tmp_path / "preview"
    for _ in range(2):
        previews.publish(out, 1)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    previews.publish(out, 1)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()} == before


def test_a_gitignore_that_a_team_has_changed_or_a_missing_file_is_no_obstacle(tmp_path, previews):
    out = tmp_path / "preview"
    previews.publish(out, 1)
    (out / ".gitignore").write_text("!*\n")
    (out / "schedule.csv").unlink()
    previews.publish(out, 1)
    assert (out / ".gitignore").read_text() == "!*\n"
    assert previews.is_complete(out)


@pytest.mark.parametrize(
    "name", ["index.html", "manifest.json", "v", "../x", "a/b", "CON", "nul.txt", "A.csv", ".x", "a."]
)
def test_a_stable_name_that_some_system_refuses_is_a_mistake_of_the_caller(tmp_path, name):
    with pytest.raises(ValueError, match=re.escape(repr(name))):
        publish(tmp_path / "preview", {"a": b"x"}, b"", {name: "a"})
    assert not (tmp_path / "preview").exists()
