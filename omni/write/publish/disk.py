"""Every change that publishing makes on disk goes through `Disk`, so that a test can stop the world at each of them."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)

NOT_A_FILE = "not a regular file"


class Disk:
    """The only hand that changes files; each method is one change. All of them raise OSError."""

    def make_folder(self, path: Path) -> None:
        """Makes one folder in an existing one."""
        path.mkdir()

    def write(self, path: Path, body: bytes, *, lasting: bool = False) -> None:
        """Makes a file that does not exist yet, or none; a `lasting` one has reached the disk itself on return."""
        descriptor = os.open(path, _CREATE, 0o666)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(body)
                if lasting:
                    file.flush()
                    os.fsync(descriptor)
        except OSError:
            path.unlink()
            raise

    def replace(self, source: Path, target: Path) -> None:
        """Moves a file over another in one step."""
        source.replace(target)

    def remove(self, path: Path) -> None:
        """Removes a file."""
        path.unlink()

    def remove_folder(self, path: Path) -> None:
        """Removes an empty folder."""
        path.rmdir()

    def settle(self) -> None:
        """Brings all that was written to the disk itself, against a power cut: one flush for thousands of files.

        Windows has no such call; there a power cut (never a kill) may cost the newest preview.
        """
        if hasattr(os, "sync"):
            os.sync()


def read(path: Path) -> bytes:
    """Reads a file; raises PermissionError for a link, a folder, a pipe, a device or a closed file."""
    if not stat.S_ISREG(path.lstat().st_mode):
        raise PermissionError(path)
    with os.fdopen(os.open(path, _READ), "rb") as file:
        return file.read()


def digest(path: Path) -> str | None:
    """SHA-256 of a file as 64 hex digits, None where nothing is, `NOT_A_FILE` for what `read` does not open."""
    try:
        return hashlib.sha256(read(path)).hexdigest()
    except FileNotFoundError:
        return None
    except PermissionError:
        return NOT_A_FILE
