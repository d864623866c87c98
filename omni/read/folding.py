"""Text made comparable without moving a character: lower case, no accents, one kind of space, dash and quote."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, normalize

_PLAIN = {
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "﹣": "-", "－": "-",
    "’": "'", "‘": "'", "ʼ": "'", "′": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "％": "%", "﹪": "%", "٪": "%", "đ": "d", "ø": "o", "ł": "l", "ı": "i",
}  # fmt: skip


class _Folded(dict[int, str]):
    """The table by code point, written as characters are seen."""

    def __missing__(self, point: int) -> str:
        self[point] = _folded(chr(point))
        return self[point]


_FOLDED = _Folded()


def _folded(char: str) -> str:
    if char in _PLAIN:
        return _PLAIN[char]
    if char == "\n":
        return char
    if category(char) == "Zs" or char == "\t":
        return " "
    return (normalize("NFD", char)[0].lower() or char)[0]


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """Gives a text of the same length in which `Mâine` is `maine` and a no-break space is a space."""
    return text.translate(_FOLDED)
