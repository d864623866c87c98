"""How much one campaign may hold, so that no file costs more than its author had in mind."""

from __future__ import annotations

from omni.load.documents import Document
from omni.model.problem import Finding

MOST = {"facts": 1_000, "messages": 300, "versions": 1_000, "sends": 2_000}


def oversize(document: Document) -> Finding | None:
    """The first list of a campaign's file that is longer than omni reads."""
    for key, most in MOST.items():
        found = document.data.get(key)
        if isinstance(found, dict | list) and len(found) > most:
            sentence = f"{key} has {len(found):,} entries, and {most:,} is the most that omni reads"
            return Finding((document.route / key).key, sentence, "too-large-or-deep", advice="split the campaign")
    return None
