"""What a whole message measures, as a provider counts it for the bill."""

from __future__ import annotations

from omni.measure import unit
from omni.model.message import Message


def size(message: Message) -> int:
    """What one message costs in its channel's own unit; 1 where the message is the unit."""
    channel = message.brief.channel
    count = unit(channel.cost_unit) if channel.cost_unit else None
    if count is None:
        return 1
    parts = (part for part in message.parts.values() if part.kind == "text" and not channel.parts[part.name].hidden)
    return max(1, sum(count(part.text.rstrip("\n")) for part in parts))
