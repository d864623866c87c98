"""A page, such as a letter for the printer: the first HTML part with its pictures in it."""

from __future__ import annotations

from omni.model.message import Message
from omni.model.people import Person
from omni.write.pictures import embedded

EXTENSION = "html"


def body(message: Message, person: Person | None) -> bytes:  # noqa: ARG001  every format takes both
    """Gives the page's bytes."""
    page = next((part.text for part in message.parts.values() if part.kind == "html"), "")
    return embedded(page, message).encode()
