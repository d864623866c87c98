"""Files that a person names on the command line, and files that a campaign names for its audience."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from omni.workspace import read_lines, read_named
from omni.workspace.opening import size

LINK = "a symbolic link, which omni does not follow"


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "ws" / "data").mkdir(parents=True)
    (tmp_path / "ws" / "data" / "people.csv").write_bytes(b"id\nada\nbob")
    (tmp_path / "ws" / "link.csv").symlink_to("data/people.csv")
    (tmp_path / "ws" / "linked").symlink_to("data")
    (tmp_path / "ws-2").mkdir()
    (tmp_path / "ws-2" / "secret.csv").write_bytes(b"secret")
    os.mkfifo(tmp_path / "ws" / "pipe.csv")
    return tmp_path / "ws"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("data/people.csv", b"id\nada\nbob"),
        ("./data/../data/people.csv", b"id\nada\nbob"),
        ("link.csv", LINK),
        ("linked/people.csv", LINK),
        ("../ws-2/secret.csv", "outside the workspace"),
        ("/etc/passwd", "outside the workspace"),
        ("..", "outside the workspace"),
        (".", "a folder"),
        ("data", "a folder"),
        ("pipe.csv", "not a regular file"),
        ("data/missing.csv", "not found"),
        ("data/people.csv/x", "not found"),
        ("data/nul\0.csv", "not a path"),
    ],
)
def test_what_a_campaign_names_lies_in_the_workspace_and_behind_no_link(workspace, name, expected):
    assert read_named(Path(name), 100, within=workspace) == expected
    lines = read_lines(Path(name), 100, within=workspace)
    assert (lines if isinstance(lines, str) else b"".join(lines)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("data/people.csv", b"id\nada\nbob"),
        ("link.csv", b"id\nada\nbob"),
        ("../ws-2/secret.csv", b"secret"),
        ("pipe.csv", "not a regular file"),
        ("/dev/zero", "not a regular file"),
        ("data", "a folder"),
    ],
)
def test_a_person_may_name_any_regular_file(workspace, monkeypatch, name, expected):
    monkeypatch.chdir(workspace)
    assert read_named(Path(name), 100) == expected


@pytest.mark.parametrize(
    ("limit", "expected"),
    [(10, b"id\nada\nbob"), (9, "larger than 9 bytes"), (0, "larger than 0 bytes")],
)
def test_the_limit_is_the_most_that_is_read(workspace, limit, expected):
    assert read_named(workspace / "data/people.csv", limit) == expected


@pytest.mark.parametrize(
    ("limit", "words"), [(2**20, "1 MiB"), (3 * 2**30, "3 GiB"), (2**10, "1 KiB"), (1500, "1500 bytes")]
)
def test_limits_are_said_as_people_say_them(limit, words):
    assert size(limit) == words


def test_no_more_than_the_limit_comes_into_memory(tmp_path):
    with (tmp_path / "large").open("wb") as file:
        file.truncate(2**40)
    assert read_named(tmp_path / "large", 10) == "larger than 10 bytes"
    assert next(read_lines(tmp_path / "large", 10)) == bytes(11)


def test_lines_come_one_by_one_with_their_ends(workspace):
    lines = read_lines(workspace / "data/people.csv", 100)
    assert next(lines) == b"id\n"
    assert list(lines) == [b"ada\n", b"bob"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"abcd\nx\n", [b"abcd\n", b"x\n"]),
        (b"abcde\nx\n", [b"abcde\n", b"x\n"]),
        (b"abcdef\nx\n", [b"abcdef", b"x\n"]),
        (b"a" * 1000 + b"\nx\n", [b"aaaaaa", b"x\n"]),
        (b"a" * 1000, [b"aaaaaa"]),
        (b"", []),
    ],
)
def test_a_line_that_is_too_long_is_cut_and_the_next_one_is_whole(tmp_path, body, expected):
    (tmp_path / "lines").write_bytes(body)
    assert list(read_lines(tmp_path / "lines", 5)) == expected
