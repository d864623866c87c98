"""Files on their way into a preview: each gets its final name when it is put down, so that pages can link to it."""

from __future__ import annotations

from msgspec import Struct

from omni.model.frozen import field
from omni.write.publish import name_of

MOST_OF_PICTURES = 2**24


class Shelf(Struct):
    """Logical name → bytes. `room` is left for pictures: each sheet holds its own, for a sandbox loads no file."""

    tree: dict[str, bytes] = field(default_factory=dict)
    room: int = MOST_OF_PICTURES

    def has_room(self, size: int) -> bool:
        """Takes so many bytes of the room for pictures, if there are as many."""
        fits = size <= self.room
        self.room -= size if fits else 0
        return fits

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
