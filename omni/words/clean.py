"""Untrusted text made harmless for a terminal, a log or a page (promise P13)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from omni.model.regex import regex

_REFUSED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_KEPT = {"\u200d", "\ufe0f"}  # they join emoji
_IN_QUESTION = regex(r"[^ -~]")
_COMMAND = regex(r":(?=:)|#(?=#\w*\[)")
_IN_JSON = regex(r"[^ -~\n]|#(?=#\w*\[)")


def clean(text: str) -> str:
    r"""Replaces what could steer a terminal or reorder a line: an escape becomes the four characters `\x1b`.

    Control, format (bidi), surrogate, private-use and unassigned characters become escapes; line breaks become spaces,
    because a problem is one line. What a CI service could take for a command (`::error`, `##[group]`, `##vso[…]`) gets
    an invisible space.
    """
    seen = _visible(text)
    return _COMMAND.sub("\\g<0>\u200b", seen) if "::" in seen or "#" in seen else seen


def clean_lines(text: str) -> str:
    """Does the same to a text of several lines that no CI service reads, and keeps them."""
    return "\n".join(map(_visible, text.split("\n"))) if "\n" in text else _visible(text)


def clean_json(text: str) -> str:
    """Escapes in a JSON text what `clean` replaces; the data stays the same."""
    return _IN_JSON.sub(lambda found: _escaped(found.group()), text)


def _visible(text: str) -> str:
    if text.isprintable():
        return text
    return _IN_QUESTION.sub(lambda found: _safe(found.group()), text)


@lru_cache(maxsize=4096)
def _escaped(char: str) -> str:
    if char != "#" and _safe(char) == char:
        return char
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


@lru_cache(maxsize=4096)
def _safe(char: str) -> str:
    if char in "\n\r\t":
        return " "
    if char in _KEPT or unicodedata.category(char) not in _REFUSED:
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"
