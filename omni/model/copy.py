"""What the author wrote, in layers: campaign < message < channel < version < variant, field by field."""

from __future__ import annotations

from collections.abc import Mapping

from omni.model.frozen import Frozen, field
from omni.model.place import Route

FIELDS = ("headline", "body", "short", "subject", "preheader", "cta")


class CopyText(Frozen):
    """One text as written, with its `{{ variables }}`, and where it stands."""

    text: str
    route: Route


class LocaleCopy(Frozen):
    """The fields of one language: for every channel, and for one only. `diacritics` is `keep` or `strip` by channel."""

    fields: Mapping[str, CopyText] = field(default_factory=dict)
    channels: Mapping[str, Mapping[str, CopyText]] = field(default_factory=dict)
    diacritics: Mapping[str, str] = field(default_factory=dict)


Copy = Mapping[str, LocaleCopy]
"""Copy by locale."""
