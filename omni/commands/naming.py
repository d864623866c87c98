"""Names of files that commands write for messages."""

from __future__ import annotations

from omni.model.message import Message


def file_name(message: Message) -> str:
    """A name for a message's file, without its ending: `launch-teaser-email-italy-it-best`."""
    moment = (f"{fact}-{day}" for fact, day in message.moment)
    return "-".join(part for part in (*message.key, *moment, message.person) if part)
