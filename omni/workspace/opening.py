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

    See `_begun`.
    """
    begun = _begun(path, follow=follow, looked=looked)
    return begun if isinstance(begun, str) else os.fdopen(begun[0], "rb")


def _begun(path: Path | str, *, follow: bool, looked: bool) -> tuple[int, int] | str:
    """The descriptor of a regular file and its size in bytes, or why there is none.

    It is looked at before it is opened, for a device may act on that (unless the caller has just `looked`), and after,
    for it may have been exchanged.
    """
    try:
        if not looked and (reason := _strangeness(os.stat(path, follow_symlinks=follow).st_mode)):  # noqa: PTH116 - a path as text is read twice as fast
            return reason
        file = os.open(path, _QUIETLY | (0 if follow else _NO_LINK))
    except OSError as error:
        return reason_of(error)
    except ValueError:
        return "not a path"
    status = os.fstat(file)
    if reason := _strangeness(status.st_mode):
        os.close(file)
        return reason
    return file, status.st_size


def content(path: Path | str, limit: int, *, follow: bool = False, looked: bool = False) -> bytes | str:
    """Reads a regular file of at most `limit` bytes, or says in plain words why not."""
    begun = _begun(path, follow=follow, looked=looked)
    if isinstance(begun, str):
        return begun
    file, expected = begun
    try:
        body = _read(file, expected, limit)
    except OSError as error:
        return reason_of(error)
    finally:
        os.close(file)
    return body if len(body) <= limit else f"larger than {size(limit)}"


def _read(file: int, expected: int, limit: int) -> bytes:
    """What is in an open file, and one byte more than the limit of a larger one."""
    body = os.read(file, min(expected, limit) + 1)  # a buffer for more would cost more than the reading
    if 0 < len(body) == expected:
        return body
    while body and len(body) <= limit and (more := os.read(file, limit + 1 - len(body))):
        body += more
    return body


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
