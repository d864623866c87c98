"""Counts what a reader sees as one character: `é`, 🇮🇹 and 👨‍👩‍👧 are 1 each.

Source: Unicode UAX #29; Bluesky counts so (npm @atproto/api, lexicon app.bsky.feed.post).
"""

from __future__ import annotations

from omni.measure.graphemes import clusters

NOUN = "character", "characters"


def count(text: str) -> int:
    return len(clusters(text))
