"""Values of people are data: what could act on a reader, a file or a terminal is taken out of them."""

from __future__ import annotations

import unicodedata

from omni.render.marks import strip

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_REFUSED = frozenset({"Cc", "Co", "Cs", "Cn", "Zl", "Zp"})
_SPACES = frozenset("\t\n\v\f\r\u0085\u2028\u2029")
_ASCII = str.maketrans(
    {"„": '"', "”": '"', "“": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "…": "..."}
)


def clean(text: str) -> str:
    """A person's text on one line, without control, bidirectional and private-use characters."""
    spaced = "".join(" " if letter in _SPACES else letter for letter in text)
    return "".join(letter for letter in spaced if letter not in _BIDI and unicodedata.category(letter) not in _REFUSED)


def author_text(text: str) -> str:
    """An author's text without the characters that marks are made of."""
    return strip(text)


def without_diacritics(text: str) -> str:
    """A text in plain letters, quotes and dashes: `ți-ai găsit „casa”` becomes `ti-ai gasit "casa"`."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).translate(_ASCII)
