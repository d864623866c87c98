"""Counts code points, an emoji as its UTF-8 bytes, as Threads does: 🎉 is 4, ❤️ is 6.

Source: https://developers.facebook.com/documentation/threads/posts
"""

from __future__ import annotations

from omni.measure.emoji import clusters_with_kind

NOUN = "character", "characters"


def count(text: str) -> int:
    return sum(len(cluster.encode("utf-8")) if emoji else len(cluster) for cluster, emoji in clusters_with_kind(text))
