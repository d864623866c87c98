"""Counts emoji: 🇮🇹, 👨‍👩‍👧 and #️⃣ are 1 each, `©` is none."""

from __future__ import annotations

from omni.measure.emoji import clusters_with_kind

NOUN = "emoji", "emoji"
THINGS = True


def count(text: str) -> int:
    return sum(1 for _, emoji in clusters_with_kind(text) if emoji)
