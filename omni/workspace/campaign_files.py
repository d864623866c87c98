"""The files of a campaign by its name, told from what is on the disk alone: nothing is loaded."""

from __future__ import annotations

import posixpath
import re

from omni.model.files import Files
from omni.workspace.root import CAMPAIGNS

_ID = re.compile(rb"^campaign[ ]*:[ \t]*[\"']?([\w-]+)", re.MULTILINE)
_COPY = re.compile(rb"^copy[ ]*:[ \t]*[\"']?([\w./-]+)", re.MULTILINE)
_YAML = (".yaml", ".yml")


def campaign_files(files: Files) -> dict[str, tuple[str, ...]]:
    """The paths that each campaign is made of, by its name: a folder, or a file, its folder of copy, and what omni
    writes beside it.
    """
    found = {}
    for file, data in files.texts.items():
        name = _ID.search(data) if file.startswith(f"{CAMPAIGNS}/") and file.endswith(_YAML) else None
        if name:
            found[name[1].decode()] = _paths(file, data)
    return found


def _paths(file: str, data: bytes) -> tuple[str, ...]:
    folder = posixpath.dirname(file)
    if folder != CAMPAIGNS:
        return (folder,)
    copy = _COPY.search(data)
    words = (posixpath.normpath(posixpath.join(folder, copy[1].decode())),) if copy else ()
    stem = posixpath.basename(file).partition(".")[0]
    return (file, *words, *(f"{folder}/{stem}.{kind}.yaml" for kind in ("approvals", "translations")))
