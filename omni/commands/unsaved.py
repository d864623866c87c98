"""`omni lint --stdin-filename FILE`: a file as an editor holds it, before it is saved."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from omni.commands.guard import Refusal
from omni.commands.here import Here
from omni.model.frozen import replace
from omni.workspace import MOST_BYTES, is_read


def with_unsaved(here: Here, file: Path, stream: BinaryIO | None = None) -> tuple[Here, str]:
    """The workspace with what standard input holds in place of a file, and the file's path in the workspace."""
    full = (here.cwd / file).resolve()
    inside = full.relative_to(here.root).as_posix() if full.is_relative_to(here.root) else ""
    if not is_read(inside):
        raise Refusal(f"{file} is no YAML file or template below campaigns/ or channel_templates/ of {here.root}")
    text = (stream or sys.stdin.buffer).read(MOST_BYTES + 1)
    if len(text) > MOST_BYTES:
        raise Refusal(
            f"what standard input holds is larger than {MOST_BYTES:,} bytes, the most that omni reads of a file"
        )
    texts = dict(sorted({**here.files.texts, inside: text}.items()))
    broken = {path: reason for path, reason in here.files.broken.items() if path != inside}
    return replace(here, files=replace(here.files, texts=texts, broken=broken)), inside
