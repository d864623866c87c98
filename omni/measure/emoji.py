"""Tells which clusters of a text are emoji: pictures, flags and keycaps.

A copyright or registered sign is an emoji only with the emoji selector (U+FE0F) behind it, as on X and in Twemoji. A
sequence that no font draws as one picture (🐱 ZWJ 🚗) counts as one emoji here.
"""

from __future__ import annotations

from omni.measure.graphemes import clusters
from omni.model.regex import regex

_EMOJI = regex(
    "[\U0001f1e6-\U0001f1ff]{2}"
    "|[0-9#*]\ufe0f?\u20e3"
    "|[©®™]\ufe0f"
    "|[‼⁉ℹ↔-↙↩↪⌚⌛⌨⏏⏩-⏳⏸-⏺Ⓜ▪▫▶◀◻-◾☀-➿⤴⤵⬅-⬇⬛⬜⭐⭕〰〽㊗㊙\U0001f000-\U0001f1e5\U0001f200-\U0001faff](?!\ufe0e)"
)


def is_emoji(cluster: str) -> bool:
    """True if the cluster is drawn as a picture."""
    return _EMOJI.match(cluster) is not None


def clusters_with_kind(text: str) -> list[tuple[str, bool]]:
    """Each cluster of the text and whether it is an emoji."""
    return [(cluster, is_emoji(cluster)) for cluster in clusters(text)]
