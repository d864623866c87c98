"""Counts lines that are not empty: the headlines of a search ad, one a line."""

from __future__ import annotations

NOUN = "line", "lines"
THINGS = True


def count(text: str) -> int:
    return sum(1 for line in text.splitlines() if line.strip())
