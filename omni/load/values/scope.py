"""What a campaign may name."""

from __future__ import annotations

from collections.abc import Mapping

from omni.load.documents import Document
from omni.load.notes import Names, References
from omni.model.brand import Brand
from omni.model.channel import Channel
from omni.model.files import Files
from omni.model.frozen import Frozen, replace
from omni.model.sources import Sources


class Scope(Frozen):
    """The workspace around a campaign: its names by sort, and where findings go.

    `event_fields` are the dotted paths of what events carry, by event.
    """

    brand: Brand
    channels: Mapping[str, Channel]
    names: Mapping[str, Names]
    event_fields: Mapping[str, frozenset[str]]
    sources: Sources
    files: Files
    copies: tuple[Document, ...]
    references: References

    def with_names(self, sort: str, names: Names) -> Scope:
        """The same with the names of one sort."""
        return replace(self, names={**self.names, sort: names})

    def copy_fields(self) -> frozenset[str]:
        """Every field of copy that some channel reads."""
        from omni.model.copy import FIELDS

        return frozenset(FIELDS) | {field for channel in self.channels.values() for field in channel.fields}
