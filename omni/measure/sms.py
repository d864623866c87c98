"""Cuts a text into the SMS that carry it, and names the characters that make it expensive.

An SMS holds 140 octets: 160 septets of the GSM 7-bit alphabet (3GPP TS 23.038, section 6.2.1) or, as soon as one
character is outside that alphabet, 70 UTF-16 units (UCS-2). A text that needs several SMS loses 6 octets of each to
the joining header: 153 septets or 67 units. Characters of the extension table take two septets. Neither an escape pair
nor a surrogate pair is ever cut.

Source of the numbers: https://github.com/TwilioDevEd/message-segment-calculator@a50230f and PyPI smsutil 1.1.3; the
alphabet's 137 entries were compared with that table.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from omni.model.frozen import Frozen

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = frozenset("\f^{}\\[~]|€")

Encoding = Literal["GSM-7", "UCS-2"]
_ALONE: dict[Encoding, int] = {"GSM-7": 160, "UCS-2": 70}
_JOINED: dict[Encoding, int] = {"GSM-7": 153, "UCS-2": 67}


class Segments(Frozen):
    """A text as SMS.

    `parts` are the texts of the single SMS, joined they are the text. `units` counts septets (GSM-7) or UTF-16 units
    (UCS-2) of the whole text, `capacity` is how many of them one of these SMS holds, and `remaining` how many are left
    in the last. `forcing` names what makes the text UCS-2: each position (in code points) and the character there.
    """

    encoding: Encoding
    parts: tuple[str, ...]
    units: int
    capacity: int
    remaining: int
    forcing: tuple[tuple[int, str], ...]

    @property
    def count(self) -> int:
        """How many SMS are sent and paid."""
        return len(self.parts)


@lru_cache(maxsize=256)
def split(text: str) -> Segments:
    """The SMS that carry the text. Empty text is one empty SMS."""
    strange = set(text) - BASIC - EXTENSION
    forcing = tuple((at, char) for at, char in enumerate(text) if char in strange) if strange else ()
    encoding: Encoding = "UCS-2" if forcing else "GSM-7"
    size = _utf16_units if forcing else _septets
    units = sum(map(size, text))
    capacity = _ALONE[encoding] if units <= _ALONE[encoding] else _JOINED[encoding]
    parts = (text,) if units <= capacity else _cut(text, size, capacity)
    return Segments(encoding, parts, units, capacity, capacity - sum(map(size, parts[-1])), forcing)


def room(encoding: Encoding, number: int) -> int:
    """How many units so many SMS hold."""
    return _ALONE[encoding] if number < 2 else _JOINED[encoding] * number


def _cut(text: str, size: Callable[[str], int], capacity: int) -> tuple[str, ...]:
    cuts = [0]
    used = 0
    for at, char in enumerate(text):
        if used + size(char) > capacity:
            cuts.append(at)
            used = 0
        used += size(char)
    return tuple(text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True))


def _septets(char: str) -> int:
    return 2 if char in EXTENSION else 1


def _utf16_units(char: str) -> int:
    return 2 if char > "\uffff" else 1
