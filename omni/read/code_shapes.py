"""What a code can be mistaken for: other characters that look like its own, and single slips."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

_LOOK_ALIKES = (
    "0OОΟ", "1IlІΙ", "2Z", "5S", "8B", "AАΑ", "BВΒ", "CС", "EЕΕ", "HНΗ", "KКΚ", "MМΜ", "NΝ", "PРΡ", "TТΤ", "XХΧ", "YУΥ",
)  # fmt: skip
_OF_OTHER_ALPHABETS = re.compile(f"[{''.join(char for char in ''.join(_LOOK_ALIKES) if not char.isascii())}]")
_SHORTEST_TO_MISTAKE = 5
_LEAST_ALIKE, _MOST_OF = 5, 0.6


def look_alikes(code: str, text: str) -> Iterator[re.Match[str]]:
    """The code as printed, or with look-alike characters, or with hyphens, dots or single spaces put in or left out.

    A space may stand only between letters and digits (`BLACK 30`); a sign that makes the number a value may not follow.
    """
    is_plain = text.isascii() or not _OF_OTHER_ALPHABETS.search(text)
    return _look_alike(code, is_plain).finditer(text)


@cache
def _look_alike(code: str, is_plain: bool) -> re.Pattern[str]:  # noqa: FBT001 -- of the text
    """The expression for a code; that for texts without letters of other alphabets compiles three times as fast."""
    characters = [char for char in code if char.isalnum()]
    every = [_any_of(char, is_plain) for char in characters]
    gaps = ("", *(_gap(left, right) for left, right in pairwise(characters)))
    joined = "".join(gap + alike for gap, alike in zip(gaps, every, strict=True))
    return re.compile(rf"(?<![\w@/])(?<!\w-){joined}(?![\w@])(?!-\w)(?!\s?[%€])")


@cache
def spaced_pattern(code: str) -> re.Pattern[str]:
    """The code in its capitals with a space or two put in anywhere."""
    return re.compile(rf"(?<![\w@/-]){' ?'.join(map(re.escape, code))}(?![\w@-])")


def _gap(left: str, right: str) -> str:
    return "[-_. ]?" if left.isdigit() != right.isdigit() else "[-_]?"


@cache
def _any_of(char: str, is_plain: bool) -> str:  # noqa: FBT001 -- of the text
    alike = "".join(group for group in _LOOK_ALIKES if char.upper() in group)
    alike = _OF_OTHER_ALPHABETS.sub("", alike) if is_plain else alike
    return f"[{re.escape(''.join(sorted({char.upper(), char.lower(), *alike})))}]"


def is_one_slip_away(token: str, code: str) -> bool:
    """True if one character was changed, left out, put in, or swapped with its neighbour."""
    if len(code) < _SHORTEST_TO_MISTAKE or not -1 <= len(token) - len(code) <= 1:
        return False
    token, code = token.upper(), code.upper()
    if token == code:
        return False
    start = next((i for i, (a, b) in enumerate(zip(token, code, strict=False)) if a != b), min(len(token), len(code)))
    a, b = token[start:], code[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[:2][::-1] and a[2:] == b[2:])


def begins_and_ends_alike(token: str, code: str) -> bool:
    """True if the letters that both begin with, and those that both end with, are most of the token."""
    alike = _same_letters(token, code) + _same_letters(token[::-1], code[::-1])
    return alike >= max(_LEAST_ALIKE, _MOST_OF * len(token))


def is_built_alike(token: str, code: str) -> bool:
    """True if both have as many letters and as many digits, of each at least two."""
    letters, digits = (sum(map(test, token)) for test in (str.isalpha, str.isdigit))
    return min(letters, digits) > 1 and (letters, digits) == (sum(map(str.isalpha, code)), sum(map(str.isdigit, code)))


def _same_letters(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
