"""What the builder hands over: nodes, what is odd about them, and where it had to stop."""

from __future__ import annotations

from typing import Literal, NamedTuple

from omni.load.yaml.events import Refusal
from omni.model.frozen import Frozen
from omni.model.node import Node

OddityKind = Literal[
    "alias", "anchor", "cycle", "duplicate", "group as key", "hidden", "merge", "no key", "stray", "tag", "wide space"
]


class Oddity(NamedTuple):
    """YAML that parses and that omni refuses, or that may be copy which YAML took for something else.

    `anchor` is a named text that nothing repeats, `stray` a word between `{` and `}` without a colon: both are fine
    outside copy. `earlier` is where the first of two equal keys stands, `values` are the texts of both ("" where long).
    """

    kind: OddityKind
    start: int
    end: int
    about: str = ""
    earlier: tuple[int, int] = (0, 0)
    values: tuple[str, str] = ("", "")


class Limit(NamedTuple):
    """Which limit a file exceeds, and where."""

    name: Literal["depth", "values", "repeats", "characters", "documents"]
    at: int
    size: int = 0


class Reading(Frozen):
    """One text, read. After a refusal or in front of a second document `root` is what stood before it."""

    root: Node | None
    oddities: tuple[Oddity, ...] = ()
    refusal: Refusal | None = None
    limit: Limit | None = None
