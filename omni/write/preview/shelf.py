"""Files on their way into a preview: each gets its final name when it is put down, so that pages can link to it."""

from __future__ import annotations

from msgspec import Struct

from omni.model.frozen import field
from omni.write.publish import name_of


class Shelf(Struct):
    """Logical name → bytes."""

    tree: dict[str, bytes] = field(default_factory=dict)

    def put(self, logical: str, body: bytes) -> str:
        """Keeps a file and gives its final name, as pages inside `v/` link to it.

        Another body under a taken name keeps the name and gets a number: no file replaces another.
        """
        free, number = logical, 2
        while self.tree.get(free, body) != body:
            stem, dot, extension = logical.rpartition(".")
            free, number = f"{stem}-{number}{dot}{extension}", number + 1
        self.tree[free] = body
        return name_of(free, body)
