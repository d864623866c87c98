"""Untrusted text made harmless for a terminal, a log or a page (promise P13)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_REFUSED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_KEPT = {"\u200d", "\ufe0f"}  # they join emoji
_IN_QUESTION = re.compile(r"[^ -~]")


def clean(text: str) -> str:
    r"""Replaces what could steer a terminal or reorder a line: an escape becomes the four characters `\x1b`.

    Control, format (bidi), surrogate, private-use and unassigned characters become escapes; line breaks become spaces,
    because a problem is one line.
    """
    return _IN_QUESTION.sub(lambda found: _safe(found.group()), text)


def clean_lines(text: str) -> str:
    """Does the same to a text of several lines, and keeps them."""
    return "\n".join(map(clean, text.split("\n"))) if "\n" in text else clean(text)


@lru_cache(maxsize=4096)
def _safe(char: str) -> str:
    if char in "\n\r\t":
        return " "
    if char in _KEPT or unicodedata.category(char) not in _REFUSED:
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"
