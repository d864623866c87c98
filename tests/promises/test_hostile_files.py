"""P9: one hostile file costs at most two seconds and 200 MB, and ends as a problem or as a message."""

from __future__ import annotations

import math
import os
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from omni.line import lint
from omni.model.files import Files
from omni.report import text

from . import hostile
from .workspaces import as_files, beginners, rich

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits on memory and time are Linux's")

BATCH = 8  # to a child: a fork costs as much as a small file
MEGABYTES = 200
SECONDS = 5  # two on an idle machine; a busy one is slower


@pytest.fixture(scope="module", autouse=True)
def _imported() -> None:
    """What is imported once is paid before the limits."""
    for texts in (rich(), beginners()):
        assert lint(as_files(texts)).draft.messages


def within_limits(names: list[str]) -> dict[str, str]:
    """Lints one workspace after the other in a child; what it printed of each, or how the child was ended at it."""
    said: dict[str, str] = {}
    while len(said) < len(names):
        left = names[len(said) :]
        lines, status = _told_by_a_child(left)
        said |= dict(zip(left, lines, strict=False))
        if len(lines) < len(left):
            said[left[len(lines)]] = f"ended by {status}"
    return said


def _told_by_a_child(names: list[str]) -> tuple[list[str], int]:
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _child(names, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        lines = pipe.read().splitlines()
    return lines, os.waitpid(child, 0)[1]


def _child(names: list[str], writing: int) -> NoReturn:
    try:
        for name in names:
            files = as_files(hostile.workspace(name))
            _limit()
            os.write(writing, f"{_linted(files)}\n".encode())
    finally:
        os._exit(0)


def _limit() -> None:
    """Allows so much time and memory from now on."""
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    memory = pages * resource.getpagesize() + MEGABYTES * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = math.ceil(used.ru_utime + used.ru_stime) + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _linted(files: Files) -> str:
    """One line about the run."""
    try:
        linted = lint(files)
        long = len(text.render(linted.problems, str)) >= 2**20
    except BaseException as error:  # noqa: BLE001  the parent tells
        return repr(error)[:300].replace("\n", " ")
    return f"{len(linted.problems)} problems, {len(linted.draft.messages)} messages{' told too long' * long}"


CASES = list(hostile.CASES)


@pytest.mark.parametrize(
    "names", [CASES[at : at + BATCH] for at in range(0, len(CASES), BATCH)], ids=lambda names: names[0]
)
def test_a_hostile_file_costs_little(names):
    ended = within_limits(names)
    assert list(ended) == names
    assert {name: said for name, said in ended.items() if not said.endswith(" messages")} == {}


@pytest.mark.parametrize("name", ["a giant range", "a product of texts", "a macro that calls itself", "deep brackets", "ten thousand facts", "a YAML bomb", "a big letter"])  # fmt: skip
def test_it_is_told_where(name):
    texts = hostile.workspace(name)
    changed = {file for file, text in texts.items() if {**rich(), **beginners()}.get(file) != text}
    problems = lint(as_files(texts)).problems
    assert {problem.place.file for problem in problems if problem.level.word == "error"} & changed
