"""P9: one hostile file costs at most two seconds and 200 MB, and ends as a problem or as a message."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from omni.line import lint
from omni.report import text

from . import hostile
from .workspaces import as_files, beginners, rich

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits on memory and time are Linux's")

MEGABYTES = 200
SECONDS = 5  # two on an idle machine; a busy one is slower


@pytest.fixture(scope="module", autouse=True)
def _imported() -> None:
    """What is imported once is paid before the limits."""
    for texts in (rich(), beginners()):
        assert lint(as_files(texts)).draft.messages


def within_limits(files) -> str:
    """Lints in a child of its own; what it printed, or how it was ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _child(files, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        said = pipe.read()
    status = os.waitpid(child, 0)[1]
    return said if os.WIFEXITED(status) and not os.WEXITSTATUS(status) else f"ended by {status}: {said}"


def _child(files, writing: int) -> None:
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    memory = pages * resource.getpagesize() + MEGABYTES * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    status = 1
    try:
        linted = lint(files)
        report = text.render(linted.problems, str)
        os.write(writing, f"{len(linted.problems)} problems, {len(linted.draft.messages)} messages".encode())
        status = 0 if len(report) < 2**20 else 2
    except BaseException as error:  # noqa: BLE001  the parent tells
        os.write(writing, repr(error)[:300].encode())
    finally:
        os._exit(status)


@pytest.mark.parametrize("name", hostile.CASES)
def test_a_hostile_file_costs_little(name):
    ended = within_limits(as_files(hostile.workspace(name)))
    assert ended.endswith(" messages"), ended


@pytest.mark.parametrize("name", ["a giant range", "a product of texts", "a macro that calls itself", "deep brackets", "ten thousand facts", "a YAML bomb", "a big letter"])  # fmt: skip
def test_it_is_told_where(name):
    texts = hostile.workspace(name)
    changed = {file for file, text in texts.items() if {**rich(), **beginners()}.get(file) != text}
    problems = lint(as_files(texts)).problems
    assert {problem.place.file for problem in problems if problem.level.word == "error"} & changed
