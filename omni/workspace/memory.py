"""What omni remembers between runs, in the user's cache folder and never in a workspace."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from omni.model.frozen import Frozen

FOLDER = "OMNI_CACHE_DIR"
_MOST_BYTES = 2**26


class MemoryFile(Frozen):
    """The memory of one workspace. What cannot be read is nothing, and what cannot be written is forgotten."""

    path: Path

    def recall(self) -> bytes:
        """What was kept, or nothing."""
        with suppress(OSError), self.path.open("rb") as file:
            return file.read(_MOST_BYTES)
        return b""

    def keep(self, data: bytes) -> None:
        """Writes beside the file and switches, so that runs at the same time do not disturb each other."""
        import tempfile

        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=".new-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                Path(name).replace(self.path)
            finally:
                Path(name).unlink(missing_ok=True)


def memory_of(root: Path) -> MemoryFile | None:
    """The memory of the workspace at `root`; None where the system names no folder for such things.

    A workspace is known by its folder's name, so that a clone elsewhere (in CI, say) finds what another one left.
    """
    folder = _folder()
    return (
        MemoryFile(folder / f"{blake2b(os.fsencode(root.name), digest_size=16).hexdigest()}.lint") if folder else None
    )


def _folder() -> Path | None:
    """`$OMNI_CACHE_DIR`, else the folder for caches of Linux (XDG), macOS or Windows."""
    named = os.environ.get(FOLDER)
    if named is not None:
        return Path(named) if named else None
    usual = {"darwin": "~/Library/Caches", "win32": os.environ.get("LOCALAPPDATA", "")}
    parent = usual.get(sys.platform, os.environ.get("XDG_CACHE_HOME") or "~/.cache")
    path = Path(os.path.expanduser(parent))  # noqa: PTH111 - Path.expanduser raises where there is no home
    return path / "omni" if path.is_absolute() else None
