"""What keeps a preview from being published, as one sentence for the person at the terminal."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "no permission to write here",
    errno.EPERM: "no permission to write here",
    errno.EIO: "the disk reports an error",
    errno.ENAMETOOLONG: "the path is too long",
    errno.ENOTDIR: "a part of the path is a file",
}


class PublishError(Exception):
    """Nothing, or not everything, was published; `sentence` says why and what the preview is now."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class BusyError(PublishError):
    """Another omni is publishing into the same folder."""


@contextmanager
def told(out: Path, outcome: str) -> Iterator[None]:
    """Turns what the disk refuses into a sentence that ends with `outcome`."""
    try:
        yield
    except OSError as error:
        reason = REASONS.get(error.errno or 0) or (error.strerror or "the disk refuses").lower()
        raise PublishError(f"{out}: {reason}, {outcome}") from error
