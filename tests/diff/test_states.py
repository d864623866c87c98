"""What `omni diff` compares with what, and that it touches nothing."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from .pull_requests import LAMPS, PULL_REQUESTS

NOTHING = "no customer-visible change"


def tree(root: Path) -> dict[str, tuple[int, str]]:
    """Every file, those of git too, with its time of change and hash."""
    return {
        path.relative_to(root).as_posix(): (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest())
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def moved(stall, git):
    """The stall with a deadline moved on the branch, and a title changed on main since."""
    PULL_REQUESTS["a deadline moved"](stall)
    git("commit", "--quiet", "--all", "--message=Branch")
    git("checkout", "--quiet", "main")
    (stall / LAMPS).write_text((stall / LAMPS).read_text().replace("EUR: 29", "EUR: 27"))
    git("commit", "--quiet", "--all", "--message=Main")
    git("checkout", "--quiet", "branch")
    return stall


@pytest.mark.parametrize(
    ("arguments", "deadline", "price"),
    [
        ((), True, False),
        (("main...HEAD",), True, False),
        (("main...",), True, False),
        (("main..HEAD",), True, True),
        (("main", "branch"), True, True),
        (("main",), True, True),
        (("HEAD",), False, False),
    ],
)
def test_revisions_are_compared_as_git_compares_them(omni, moved, arguments, deadline, price):
    told = omni("diff", *arguments).stdout
    assert ("deadline Sun 14 Mar 2027 → Fri 12 Mar 2027" in told) is deadline
    assert ("price €27 → €29" in told) is price
    assert told.startswith(NOTHING) is not (deadline or price)


def test_what_is_not_committed_counts(omni, stall):
    PULL_REQUESTS["a deadline moved"](stall)
    assert omni("diff", "main...HEAD").stdout.startswith(NOTHING)
    assert omni("diff").stdout.startswith("1 campaign changed · 1 of ")


def test_two_folders_need_no_git(omni, stall):
    shutil.rmtree(stall / ".git")
    for name in ("before", "after"):
        shutil.copytree(stall / "campaigns", stall / name / "campaigns")
    PULL_REQUESTS["a deadline moved"](stall / "after")
    assert "deadline Sun 14 Mar 2027 → Fri 12 Mar 2027" in omni("diff", "before", "after").stdout


def test_nothing_is_touched(omni, moved):
    before = tree(moved)
    assert omni("diff", "main...HEAD").exit_code == 0
    assert omni("diff").exit_code == 0
    assert tree(moved) == before


@pytest.mark.parametrize(("name", "code"), [("a deadline moved", 1), ("keys in another order", 0)])
def test_the_exit_code_tells_of_changes_only_when_asked(omni, stall, name, code):
    PULL_REQUESTS[name](stall)
    assert omni("diff").exit_code == 0
    assert omni("diff", "--exit-code").exit_code == code


def test_a_revision_that_there_is_none_of(omni, stall):
    result = omni("diff", "mian")
    assert result.exit_code == 2
    assert "omni diff mian: git knows no such revision here" in result.stderr


def test_without_git_it_says_so(omni, stall):
    shutil.rmtree(stall / ".git")
    assert "the workspace is in no git repository" in omni("diff").stderr


def test_files_that_git_ignores_are_the_same_in_both(omni, stall, git):
    (stall / ".gitignore").write_text("people.yaml\n")
    people = (
        "people:\n  real: {locale: it-IT, country: IT, email: a@b.example, consent: {email: [offers]}, tier: gold}\n"
    )
    (stall / "campaigns/people.yaml").write_text(people)
    assert omni("diff").stdout.startswith(NOTHING)


@pytest.mark.parametrize("content", [b"", b"\x89PNG picture", b"a\r\nb\n"])
def test_a_file_on_the_disk_is_known_in_a_commit_by_its_content(stall, git, content):
    from omni.workspace.git import Git
    from omni.workspace.history import Blob
    from omni.workspace.reading import Reader

    file = stall / "picture.png"
    file.write_bytes(content)
    blob = Blob(Git("no git", stall), git("hash-object", "picture.png").strip())
    assert blob == Reader(file)
    assert Reader(file) == blob
    file.write_bytes(content + b".")
    assert blob != Reader(file)
    assert blob == Blob(Git("another", stall), blob.name)


def test_people_in_parquet_are_read_from_commits_and_folders_too(omni, stall, git):
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("numpy")
    PULL_REQUESTS["a deadline moved"](stall)
    git("commit", "--quiet", "--all", "--message=Branch")
    (stall / "data").mkdir()
    people = "SELECT 'c' || n AS id, 'DE' AS country, n || '@mail.example' AS email FROM range(7) _(n)"
    duckdb.connect().execute(f"COPY ({people}) TO '{stall / 'data' / 'people.parquet'}' (FORMAT parquet)")
    (stall / "campaigns" / "audience.yaml").write_text("audience: {file: data/people.parquet}\n")
    git("add", "--all")
    git("commit", "--quiet", "--message=People")
    shutil.copytree(stall / "campaigns", stall.parent / "copied" / "campaigns")
    shutil.copytree(stall / "data", stall.parent / "copied" / "data")
    for base in ("HEAD", str(stall.parent / "copied")):
        told = omni("diff", base).stdout
        assert told.startswith(NOTHING)
        assert "with 7 people" in told
