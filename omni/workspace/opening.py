"""Opening a file that may be anything: only a regular one opens, and nothing waits."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

LINK = "a symbolic link, which omni does not follow"
NOT_REGULAR = "not a regular file"
_QUIETLY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_REASONS = {
    errno.EACCES: "no permission to read it",
    errno.EPERM: "no permission to read it",
    errno.ELOOP: LINK,
    errno.ENOENT: "not found",
    errno.ENOTDIR: "not found",
    errno.EIO: "the disk reports an error",
}


def opened(path: Path, *, follow: bool = False, looked: bool = False) -> BinaryIO | str:
    """Opens a regular file for reading, or says in plain words why not.

    It is looked at before it is opened, for a device may act on that (unless the caller has just `looked`), and after,
    for it may have been exchanged.
    """
    try:
        if not looked and (reason := _strangeness(path.stat(follow_symlinks=follow).st_mode)):
            return reason
        file = os.fdopen(os.open(path, _QUIETLY | (0 if follow else _NO_LINK)), "rb")
    except OSError as error:
        return reason_of(error)
    except ValueError:
        return "not a path"
    if reason := _strangeness(os.fstat(file.fileno()).st_mode):
        file.close()
        return reason
    return file


def content(path: Path, limit: int, *, follow: bool = False, looked: bool = False) -> bytes | str:
    """Reads a regular file of at most `limit` bytes, or says in plain words why not."""
    file = opened(path, follow=follow, looked=looked)
    if isinstance(file, str):
        return file
    with file:
        try:
            expected = min(os.fstat(file.fileno()).st_size, limit)  # a buffer for more would cost more than the reading
            body = file.read(expected + 1) or b""
            if expected < len(body) <= limit:
                body += file.read(limit + 1 - len(body)) or b""
        except OSError as error:
            return reason_of(error)
    return body if len(body) <= limit else f"larger than {size(limit)}"


def reason_of(error: OSError) -> str:
    """Says why the disk refuses."""
    return _REASONS.get(error.errno or 0) or (error.strerror or "not readable").lower()


def size(limit: int) -> str:
    """Writes a number of bytes as people do: `1 MiB`, `20 KiB`, `7 bytes`."""
    for power, unit in ((30, "GiB"), (20, "MiB"), (10, "KiB")):
        if limit >> power and not limit % (1 << power):
            return f"{limit >> power} {unit}"
    return f"{limit} bytes"


def _strangeness(mode: int) -> str:
    if stat.S_ISLNK(mode):
        return LINK
    if stat.S_ISDIR(mode):
        return "a folder"
    return "" if stat.S_ISREG(mode) else NOT_REGULAR
