"""What pictures a channel takes, as values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from omni.model.pictures import PictureLimit

if TYPE_CHECKING:
    from omni.load.schema.channel_pictures import ChannelPictureKeys
    from omni.model.place import Route


def picture_limit(keys: ChannelPictureKeys, route: Route) -> PictureLimit:
    """One limit, as one source says it."""
    return PictureLimit(
        route=route,
        ratios=keys.ratio,
        min_width=keys.min_width,
        min_height=keys.min_height,
        max_bytes=keys.max_bytes,
        formats=keys.formats,
        max_seconds=keys.max_seconds,
        advised=keys.advised,
        source=keys.source,
        confidence=keys.confidence,
        checked_on=keys.checked_on.isoformat() if keys.checked_on else "",
        note=keys.note,
    )
