"""A page whose hours are known: its words without them, so that `by 6 PM on 11 February` reads as `by 11 February`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from omni.model.frozen import Frozen
from omni.read.surroundings import after, before


class Frame(Frozen):
    """The folded text of a page with hours blanked out, of the same length, and its language."""

    folded: str
    language: str

    def before(self, start: int) -> str:
        """The words of the same sentence before a position, without hours."""
        return re.sub(r" {2,}", " ", before(self.folded, start))

    def after(self, end: int) -> str:
        """The words of the same sentence after a position, without hours."""
        return re.sub(r" {2,}", " ", after(self.folded, end))


def without(folded: str, language: str, spans: Iterable[tuple[int, int]]) -> Frame:
    """The frame of a text whose hours stand at these places."""
    for start, end in spans:
        folded = f"{folded[:start]}{' ' * (end - start)}{folded[end:]}"
    return Frame(folded, language)
