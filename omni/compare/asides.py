"""Parts that few people ever read: the plain text that an email carries beside its page."""

from __future__ import annotations

from omni.model.message import Message

_PLAIN, _PAGE = "text", "html"


def is_aside(message: Message, part: str) -> bool:
    """True for the plain text of a message that has a page too: programs that show no pages show it."""
    specs = message.brief.channel.parts
    return part == _PLAIN and _PAGE in message.parts and _PAGE in specs and specs[_PAGE].kind == "html"
