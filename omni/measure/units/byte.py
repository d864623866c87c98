"""Counts UTF-8 bytes: `é` is 2, `€` is 3, an emoji 4 or more."""

from __future__ import annotations

NOUN = "byte", "bytes"


def count(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
