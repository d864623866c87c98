"""A message as JSON, for channels without a format of their own: what it is and its parts."""

from __future__ import annotations

import json

from omni.model.message import Message
from omni.model.people import Person

EXTENSION = "json"


def body(message: Message, person: Person | None) -> bytes:
    """Gives `{"message": …, "channel": …, "to": …, "parts": {…}}`."""
    key = message.key
    data = {
        "campaign": key.campaign,
        "message": key.message,
        "channel": key.channel,
        "market": key.market,
        "locale": key.locale,
        "to": person.addresses.get(message.brief.channel.address) if person else None,
        "parts": {name: part.text.rstrip("\n") for name, part in message.parts.items()},
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
