"""A folder in which omni replaces only files that it wrote and finds unchanged; `manifest.json` says which."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from omni.write.publish.disk import digest, read
from omni.write.replace import replace_file

MANIFEST = "manifest.json"
Notes = Mapping[str, object]


class NotOursError(Exception):
    """Raised before anything is written, with the name of a file that is not as omni wrote it."""


def write_own(folder: Path, files: Mapping[str, bytes], notes: Mapping[str, Notes], about: Notes) -> None:
    """Writes each file whole, and last the manifest: `about`, and of each file its SHA-256 and what `notes` say.

    Names may lie in folders below (`spring/teaser.html`). What earlier runs wrote stays, also in the manifest.
    Raises OSError, and NotOursError.
    """
    known = _known(folder)
    for name, body in files.items():
        if digest(folder / name) not in (None, known.get(name, {}).get("sha256"), _hash(body)):
            raise NotOursError(name)
    for name, body in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        replace_file(folder / name, body)
    told = {**known, **{name: {"sha256": _hash(body), **notes.get(name, {})} for name, body in files.items()}}
    there = {name: told[name] for name in sorted(told) if (folder / name).is_file()}
    data = {"format_version": 1, "written_by": "omni", **about, "files": there}
    replace_file(folder / MANIFEST, (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())


def _known(folder: Path) -> dict[str, dict[str, object]]:
    """What the manifest of earlier runs says; raises NotOursError for a manifest that is somebody else's."""
    try:
        data = json.loads(read(folder / MANIFEST))
    except FileNotFoundError:
        return {}
    except (ValueError, PermissionError, RecursionError):
        data = None
    ours = isinstance(data, dict) and data.get("written_by") == "omni" and isinstance(data.get("files"), dict)
    if not ours:
        raise NotOursError(MANIFEST)
    return {str(name): note for name, note in data["files"].items() if isinstance(note, dict)}


def _hash(body: bytes) -> str:
    return sha256(body).hexdigest()
