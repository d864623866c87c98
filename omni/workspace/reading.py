"""A file that is read only when somebody asks for it."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from omni.workspace.opening import opened


class Reader(Struct, frozen=True):
    """Reads the beginning of one file, which is no link. It prints without its place, which is not of its content."""

    path: Path

    def __call__(self, length: int) -> bytes:
        """The first bytes; nothing where the file cannot be read."""
        stream = opened(self.path)
        if isinstance(stream, str):
            return b""
        with stream:
            try:
                return stream.read(length) or b""
            except OSError:
                return b""

    def __repr__(self) -> str:
        return "Reader()"
