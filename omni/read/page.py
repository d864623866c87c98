"""One readable part with what its readers need: the text, its comparable twin, the language, the links, the day."""

from __future__ import annotations

from datetime import date
from typing import Any

from omni.model.claims import Claim, ClaimValue, Kind, Readable
from omni.model.frozen import Frozen
from omni.model.message import Message, Origin


class Anchor(Frozen):
    """A link of a page: where its words stand in the readable text, its address, and where the address comes from.

    One that is `drawn` as a QR code has no words.
    """

    start: int
    end: int
    href: str
    origins: tuple[Origin, ...]
    drawn: bool = False


class Page(Frozen):
    """A part as its readers get it.

    `folded` is the text made comparable (see `folding`), of the same length, with printed addresses (`links`)
    blanked out.
    `sent_on` is the reader's date when the message arrives, where it is known.
    """

    message: Message
    readable: Readable
    folded: str
    language: str
    anchors: tuple[Anchor, ...] = ()
    links: tuple[tuple[int, int], ...] = ()
    sent_on: date | None = None

    def claim(self, kind: Kind, value: ClaimValue, start: int, end: int, **more: Any) -> Claim:
        """A claim about the characters from `start` to `end`, with their text and origins."""
        more.setdefault("origins", self.origins(start, end))
        return Claim(kind, value, self.readable.part, start, end, self.readable.text[start:end], **more)

    def origins(self, start: int, end: int) -> tuple[Origin, ...]:
        """Where these characters come from, in order, each origin once."""
        found = [piece.origin for piece in self.readable.pieces if piece.start < end and start < piece.end]
        return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)
