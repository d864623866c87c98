"""Private-use marks around the pieces of a finished text that say where each was written.

A piece opens with the character `U+F0000 + index` of its origin and closes with `U+10FFFD`. Pieces may nest; the
innermost one holds. Marks never stand in a text that is published: whatever comes in is freed of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from omni.model.message import Origin, Piece

FIRST = 0xF0000
MOST = 0xFFFD
CLOSE = chr(0x10FFFD)
_MARKS = re.compile("([\U000f0000-\U0010fffd])")


def segments(marked: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The stretches between marks, each with the numbers of the origins around it, outermost first."""
    around: tuple[int, ...] = ()
    for at, piece in enumerate(_MARKS.split(marked)):
        if at % 2:
            around = around[:-1] if piece == CLOSE else (*around, ord(piece) - FIRST)
        elif piece:
            yield piece, around


def strip(text: str) -> str:
    """The text without marks."""
    return _MARKS.sub("", text)


def places(marked: str) -> list[int]:
    """Where the marks of a text stand."""
    return [mark.start() for mark in _MARKS.finditer(marked)]


def pieces(marked: str, origins: Sequence[Origin]) -> tuple[str, tuple[Piece, ...]]:
    """The text without marks, and its pieces in order; none overlap, and text of a template alone is in none.

    Marks that were cut off are forgiven: a piece that nothing closes ends with the text.
    """
    clean: list[str] = []
    found: list[Piece] = []
    around: list[int] = []
    at, most = 0, len(origins)
    for turn, piece in enumerate(_MARKS.split(marked)):
        if piece == CLOSE:
            del around[-1:]
        elif turn % 2:
            around.append(ord(piece) - FIRST)
        elif piece:
            clean.append(piece)
            end = at + len(piece)
            if around and around[-1] < most:
                found.append(Piece(at, end, origins[around[-1]]))
            at = end
    return "".join(clean), tuple(found)


class Ink:
    """Writes marks and remembers the origins that they number; one for each part."""

    __slots__ = ("_numbers", "origins")

    def __init__(self, origins: Sequence[Origin] = ()) -> None:
        self.origins = list(origins)
        self._numbers: dict[Origin, int] = {}

    def around(self, text: str, origin: Origin | None) -> str:
        """The text between marks; as it is when it is empty, has no origin or all numbers are taken."""
        if not text or origin is None:
            return text
        number = self._numbers.get(origin)
        if number is None:
            number = len(self.origins)
            if number > MOST:
                return text
            self._numbers[origin] = number
            self.origins.append(origin)
        return f"{chr(FIRST + number)}{text}{CLOSE}"
