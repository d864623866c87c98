"""How far the translation of each text is."""

from __future__ import annotations

from omni.exchange.row import State
from omni.model.copy import CopyText
from omni.model.translations import MadeFrom
from omni.resolve.strings import fingerprint


def state_of(source: CopyText, translation: CopyText | None, made: MadeFrom | None, language: str) -> State:
    """New without a translation; changed where the record says so or knows another source text; else approved.

    A translation that the record does not know, or knows from another language, counts as approved: it was written
    by hand beside the source, and reviewed like everything else in git.
    """
    if translation is None:
        return "new"
    if made is None or made.source != language:
        return "approved"
    return "changed" if made.state == "changed" or made.text != fingerprint(source.text) else "approved"
