"""Counts UTF-16 code units, as Java and JavaScript do: most emoji are 2 or more."""

from __future__ import annotations

NOUN = "character (an emoji is two)", "characters (an emoji is two)"


def count(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
