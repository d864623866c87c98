"""What omni says can be read in a pipe, whatever encoding the machine has for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
WITHOUT_UTF8 = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


@pytest.fixture(scope="module")
def started(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("workspace")
    assert omni(folder, {}, "init").returncode == 0
    return folder


def omni(folder: Path, machine: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[bytes]:
    world = {name: value for name, value in os.environ.items() if name not in {"PYTHONIOENCODING", "PYTHONUTF8"}}
    return subprocess.run(
        [sys.executable, "-m", "omni", *arguments],
        cwd=folder,
        env=world | {"PYTHONPATH": str(REPOSITORY)} | machine,
        capture_output=True,
        check=False,
    )


def test_pipes_get_utf8_on_a_machine_that_has_another_encoding(started: Path):
    plain, other = omni(started, {}, "simulate"), omni(started, WITHOUT_UTF8, "simulate")
    assert (other.returncode, other.stdout.decode()) == (0, plain.stdout.decode())
    assert "█" in other.stdout.decode()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_an_encoding_that_somebody_wants_gets_question_marks_for_what_it_lacks(started: Path, encoding: str):
    found = omni(started, {"PYTHONIOENCODING": encoding}, "simulate")
    assert (found.returncode, found.stderr) == (0, b"")
    assert "?" * 20 in found.stdout.decode(encoding)
