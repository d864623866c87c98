"""A change of a file that changes nothing of what it means."""

from __future__ import annotations

from pathlib import Path


def annotate(path: Path) -> None:
    """Adds a comment to a YAML file."""
    path.write_bytes(path.read_bytes() + b"# a note\n")
