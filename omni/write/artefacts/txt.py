"""Plain text: the readable text parts, one below the other."""

from __future__ import annotations

from omni.model.message import Message
from omni.model.people import Person

EXTENSION = "txt"


def body(message: Message, person: Person | None) -> bytes:  # noqa: ARG001  every format takes both
    """Joins the text parts with a blank line; hidden parts are technical and stay out."""
    specs = message.brief.channel.parts
    texts = [
        part.text.rstrip("\n") for name, part in message.parts.items() if part.kind == "text" and not specs[name].hidden
    ]
    return ("\n\n".join(texts) + "\n").encode()
