"""The comment of a pull request: written once, then written anew."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
import yaml

STARTER = Path(__file__).parents[2] / "omni/starter/ci/github.yaml"
GH = """#!/bin/sh
echo "$@" >> "$ASKED"
case "$*" in *--jq*) printf "$KNOWN";; esac
"""


@pytest.mark.parametrize(
    ("known", "written"),
    [
        ("", "api --silent --method POST repos/a/b/issues/7/comments"),
        ("41\\n42\\n", "api --silent --method PATCH repos/a/b/issues/comments/41"),
    ],
)
def test_the_comment_is_written_anew_where_there_is_one(tmp_path, known, written):
    job = yaml.safe_load(STARTER.read_text(encoding="utf-8"))["jobs"]["comment"]  # noqa: TID251 - no campaign
    program = tmp_path / "gh"
    program.write_text(GH)
    program.chmod(0o755)
    asked = tmp_path / "asked"
    environment = {
        "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
        "ASKED": str(asked),
        "KNOWN": known,
        "COMMENTS": "repos/a/b/issues",
        "NUMBER": "7",
        "RUNNER_TEMP": "/t",
        "GITHUB_RUN_ID": "9",
        "GITHUB_REPOSITORY": "a/b",
    }
    script = job["steps"][0]["run"]
    subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], env=environment, check=True)
    first, asks, last = asked.read_text().splitlines()
    assert first == "run download 9 --repo a/b --name omni-diff --dir /t/diff"
    assert asks.startswith("api --paginate repos/a/b/issues/7/comments --jq ")
    assert last == f"{written} --field body=@/t/diff/omni.md"
