"""What the disk holds, before anything of it is understood."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from functools import lru_cache

from omni.model.frozen import Frozen, field

FirstBytes = Callable[[int], bytes]
"""Gives the first so many bytes of a file, which is read only then; nothing where it cannot be read."""


class Files(Frozen):
    """The files of a workspace by path: relative to the workspace, with `/`, in NFC, sorted.

    `texts` are the bytes of every YAML file and template. `broken` says in plain words why a path is not in `texts`: a
    link, a pipe, too large, closed, named so that not every system can hold it. `others` are the sizes in bytes of all
    other files (pictures, audiences), which `readers` read when they are asked to; their `stamps` change when they do.
    Otherwise no path is in two of them.
    """

    texts: Mapping[str, bytes]
    broken: Mapping[str, str]
    others: Mapping[str, int]
    stamps: Mapping[str, int] = field(default_factory=dict)
    readers: Mapping[str, FirstBytes] = field(default_factory=dict)

    def named(self, written: str, beside: str) -> str:
        """The path of a file that another one, `beside`, names; nothing where there is none, or it lies on the web.

        It may lie beside that one, in `images/` there, in `campaigns/images/`, or at its path in the workspace.
        """
        if not written or "://" in written:
            return ""
        return next((place for place in _places(written, beside) if place in self.others or place in self.broken), "")


@lru_cache(maxsize=1024)
def _places(written: str, beside: str) -> tuple[str, ...]:
    own = posixpath.dirname(beside)
    folders = (own, f"{own}/images", "campaigns/images", "campaigns", "")
    return tuple(posixpath.normpath(posixpath.join(folder, written)) for folder in folders)
