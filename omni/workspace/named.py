"""Files that somebody names: a person on the command line, or a campaign for its audience."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from omni.workspace.opening import LINK, content, opened


def read_named(path: Path, limit: int, within: Path | None = None) -> bytes | str:
    """Reads a file of at most `limit` bytes, or says in plain words why not.

    A person may name any regular file, also through a link. What a file of the workspace names goes with `within`, the
    workspace: it must lie in it, and no part of the way may be a link.
    """
    target = path if within is None else inside(within, path)
    return target if isinstance(target, str) else content(target, limit, follow=within is None)


def read_lines(path: Path, longest: int, within: Path | None = None) -> Iterator[bytes] | str:
    """Reads a file line by line, line ends included, or says in plain words why not; `within` as for `read_named`.

    Of a line over `longest` bytes the first `longest` + 1 come and the rest is passed over, so one line never fills the
    memory. Raises OSError where the disk fails half-way.
    """
    target = path if within is None else inside(within, path)
    file = target if isinstance(target, str) else opened(target, follow=within is None)
    return file if isinstance(file, str) else _lines(file, longest)


def _lines(file: BinaryIO, longest: int) -> Iterator[bytes]:
    with file:
        while line := file.readline(longest + 1):
            yield line
            while line and not line.endswith(b"\n"):
                line = file.readline(longest + 1)


def inside(workspace: Path, path: Path) -> Path | str:
    """Finds `path`, relative to the workspace, without following links; or says why it is not to be read."""
    root = Path(os.path.abspath(workspace))  # noqa: PTH100 - resolving would follow links
    target = Path(os.path.abspath(root / path))  # noqa: PTH100 - resolving would follow links
    if not target.is_relative_to(root):
        return "outside the workspace"
    on_the_way = (parent for parent in target.parents if parent.is_relative_to(root) and parent != root)
    return LINK if any(map(Path.is_symlink, on_the_way)) else target
