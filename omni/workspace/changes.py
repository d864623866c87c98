"""The files of a workspace that git says have changed."""

from __future__ import annotations

import os
from pathlib import Path

from omni.workspace.git import Git
from omni.workspace.names import nfc, shown
from omni.workspace.root import CAMPAIGNS, TEMPLATES

_DIFF = (
    "--name-only",
    "-z",
    "--relative",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=dirty",
    f"-O{os.devnull}",
)


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """Gives the files of the workspace that differ from where its history parted from `revision`.

    They are paths below `root`: committed or not, new ones that git does not know yet and removed ones too, as a
    reviewer's three-dot comparison shows them once all is committed. Raises GitError.
    """
    git = Git.of(root)
    parted = git.parted_from(revision)
    git = git.without_filters()
    places = ("--", CAMPAIGNS, TEMPLATES)
    recorded = git.told("diff", "--cached", *_DIFF, parted, *places)
    unrecorded = git.told("ls-files", "--modified", "--deleted", "--others", "--exclude-standard", "-z", *places)
    return frozenset(shown(nfc(file.rstrip("/"))) for file in f"{recorded}{unrecorded}".split("\0") if file)
