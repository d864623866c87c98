"""The journal: which files in a preview are ours, generation by generation, newest first."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from omni.write.publish.disk import Disk, read
from omni.write.publish.edition import CONTENT, INDEX, Hashes
from omni.write.publish.names import is_portable
from omni.write.publish.problem import PublishError

OWN = ".omni"
NEW = f"{OWN}/new"
JOURNAL = f"{OWN}/journal.json"
_NEW_JOURNAL = f"{OWN}/journal.new"
_SHA256 = re.compile(r"[0-9a-f]{64}")

Generations = tuple[Hashes, ...]


def read_journal(folder: Path) -> Generations:
    """Reads the generations that may still have files on disk; none where nothing was ever published."""
    try:
        return _parsed(read(folder / JOURNAL))
    except FileNotFoundError:
        return ()
    except (ValueError, RecursionError, PermissionError) as error:
        raise PublishError(f"{folder / JOURNAL} is not as omni wrote it, nothing was published") from error


def write_journal(folder: Path, generations: Sequence[Hashes], disk: Disk) -> None:
    """Replaces the journal in one step, unless it already says this."""
    body = json.dumps({"format": 1, "generations": generations}, sort_keys=True).encode() + b"\n"
    path, fresh = folder / JOURNAL, folder / _NEW_JOURNAL
    if os.path.lexists(fresh):
        disk.remove(fresh)
    if path.exists() and read(path) == body:
        return
    disk.write(fresh, body, lasting=True)
    disk.replace(fresh, path)


def distinct(generations: Iterable[Hashes]) -> Generations:
    """Drops repetitions, keeping the order."""
    kept: list[Hashes] = []
    for generation in generations:
        if generation not in kept:
            kept.append(generation)
    return tuple(kept)


def _parsed(body: bytes) -> Generations:
    match json.loads(body):
        case {"format": 1, "generations": [*generations]} if all(map(_is_generation, generations)):
            return tuple(generations)
    raise ValueError("not a journal")


def _is_generation(value: object) -> bool:
    """True for a map of our own paths: a journal that somebody planted cannot name a file outside the preview."""
    return (
        isinstance(value, dict)
        and INDEX in value
        and all(
            is_portable(path.removeprefix(f"{CONTENT}/")) and isinstance(sha256, str) and _SHA256.fullmatch(sha256)
            for path, sha256 in value.items()
        )
    )
