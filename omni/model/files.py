"""What the disk holds, before anything of it is understood."""

from __future__ import annotations

from collections.abc import Mapping

from omni.model.frozen import Frozen


class Files(Frozen):
    """The files of a workspace by path: relative to the workspace, with `/`, in NFC, sorted.

    `texts` are the bytes of every YAML file and template. `broken` says in plain words why a path is not in `texts`: a
    link, a pipe, too large, closed, named so that not every system can hold it. `others` are the sizes in bytes of all
    other files (pictures, audiences), which are not read. No path is in two of them.
    """

    texts: Mapping[str, bytes]
    broken: Mapping[str, str]
    others: Mapping[str, int]
