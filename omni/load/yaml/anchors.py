"""Values that are named with `&` and repeated with `*`."""

from __future__ import annotations

from typing import NamedTuple

from omni.load.yaml.reading import Oddity
from omni.model.node import Node, Scalar


class Named(NamedTuple):
    """A named value: how many values it holds and how deep they are nested. No node while it is still being read."""

    node: Node | None
    size: int = 1
    height: int = 0


class Anchors:
    """The named values of a file so far."""

    def __init__(self) -> None:
        self._named: dict[str, Named] = {}
        self._idle: dict[str, Oddity] = {}
        self._replaced: list[Oddity] = []

    def name(self, anchor: str, value: Named) -> None:
        """Names a value; a later one of the same name replaces it, as YAML has it."""
        self._named[anchor] = value

    def name_text(self, anchor: str, node: Scalar, start: int) -> None:
        """Names a text that begins at `start` with its name, and that may turn out to be copy."""
        self.name(anchor, Named(node))
        if anchor in self._idle:
            self._replaced.append(self._idle.pop(anchor))
        self._idle[anchor] = Oddity("anchor", start, start + 1 + len(anchor), anchor)

    def repeat(self, anchor: str) -> Named | None:
        """The value of that name, which from now on is in use."""
        self._idle.pop(anchor, None)
        return self._named.get(anchor)

    def idle(self) -> tuple[Oddity, ...]:
        """The named texts that nothing repeats."""
        return (*self._replaced, *self._idle.values())
