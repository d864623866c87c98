"""Splits text into what a reader sees as one character (extended grapheme clusters, Unicode UAX #29).

Each code point becomes one letter that names its class, and one expression over these letters finds the clusters
(table 1c of https://www.unicode.org/reports/tr29/). Classes come from Python's own Unicode tables and a few ranges.
Emoji, flags, keycaps, combining marks and Hangul are exact. The limits: Indic conjuncts are known for six scripts
(Unicode 15.1), signs before a number for Arabic, Syriac and Malayalam, code points newer than Python's tables count
one each.
"""

from __future__ import annotations

from functools import cache
from unicodedata import category

from omni.model.regex import regex

_CLUSTER = regex(
    r"rn|[rnC]"
    r"|p*(?:II"  # a flag is two regional letters
    r"|P(?:X*ZP)*"  # emoji joined by ZWJ
    r"|K(?:[XZ]*v[XZv]*K)+"  # consonants joined by a virama
    r"|L*(?:A[V]*|B|V+)T*|L+|T+"  # a Hangul syllable
    r"|[^rnC])[XZv]*"
)
_RANGES = {  # in hexadecimal, as in Unicode's own files
    "X": "200C FF9E-FF9F 1F3FB-1F3FF E0020-E007F E33 EB3",
    "I": "1F1E6-1F1FF",
    "P": "A9 AE 203C 2049 2122 2139 2190-21FF 2300-23FF 24C2 25A0-27BF 2934-2935 2B00-2BFF 3030 303D 3297 3299"
    " 1F000-1FAFF 1FC00-1FFFD",
    "L": "1100-115F A960-A97C",
    "V": "1160-11A7 D7B0-D7C6",
    "T": "11A8-11FF D7CB-D7FB",
    "K": "915-939 958-95F 978-97F 995-9A8 9AA-9B0 9B2 9B6-9B9 9DC-9DD 9DF 9F0-9F1 A95-AA8 AAA-AB0 AB2-AB3 AB5-AB9 AF9"
    " B15-B28 B2A-B30 B32-B33 B35-B39 B5C-B5D B5F B71 C15-C28 C2A-C39 C58-C5A D15-D3A",
    "v": "94D 9CD ACD B4D C4D D4D",
    "p": "600-605 6DD 70F 890-891 8E2 D4E",
    "O": "102B-102C 1038 1062-1064 1067-106D 1083 1087-108C 108F 109A-109C 1A61 1A63-1A64 AA7B AA7D",
}
_SINGLE = {"\r": "r", "\n": "n", "\u200d": "Z"}
_CATEGORIES = {"Mn": "X", "Me": "X", "Mc": "X", "Cc": "C", "Cf": "C", "Cs": "C", "Zl": "C", "Zp": "C"}
_HANGUL_FIRST, _HANGUL_LAST, _HANGUL_FINALS = 0xAC00, 0xD7A3, 28


def clusters(text: str) -> list[str]:
    """The clusters of the text, in order; joined they are the text again."""
    if text.isascii() and "\r" not in text:
        return list(text)
    classes = "".join(map(_class_of, text))
    return [text[match.start() : match.end()] for match in _CLUSTER.finditer(classes)]


@cache
def _class_of(char: str) -> str:
    if char in _SINGLE:
        return _SINGLE[char]
    code = ord(char)
    if _HANGUL_FIRST <= code <= _HANGUL_LAST:
        return "B" if (code - _HANGUL_FIRST) % _HANGUL_FINALS else "A"
    named = next((name for name, ranges in _ranges() if any(first <= code <= last for first, last in ranges)), None)
    return named or _CATEGORIES.get(category(char), "O")


@cache
def _ranges() -> tuple[tuple[str, tuple[tuple[int, int], ...]], ...]:
    return tuple((name, tuple(map(_bounds, written.split()))) for name, written in _RANGES.items())


def _bounds(written: str) -> tuple[int, int]:
    first, _, last = written.partition("-")
    return int(first, 16), int(last or first, 16)
