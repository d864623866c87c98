"""Untrusted text made harmless for a terminal or a log (promise P13)."""

from __future__ import annotations

import unicodedata

_REFUSED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_KEPT = {"\u200d", "\ufe0f"}  # they join emoji


def clean(text: str) -> str:
    r"""Replaces what could steer a terminal or reorder a line: an escape becomes the four characters `\x1b`.

    Control, format (bidi), surrogate, private-use and unassigned characters become escapes; line breaks become spaces,
    because a problem is one line.
    """
    return "".join(_safe(char) for char in text)


def _safe(char: str) -> str:
    if char in "\n\r\t":
        return " "
    if char in _KEPT or unicodedata.category(char) not in _REFUSED:
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"
