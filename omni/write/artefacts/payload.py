"""JSON as the channel's own templates write it for providers, in the hidden parts whose template ends in `.json.j2`.

One such part is the file; of several, such as a push notification's for Google, Apple and browsers, each stands under
its name.
"""

from __future__ import annotations

import json

from omni.model.message import Message
from omni.model.people import Person

EXTENSION = "json"
_JSON = ".json.j2"


def body(message: Message, person: Person | None) -> bytes:  # noqa: ARG001  every format takes both
    """Gives the part's JSON, or `{"part": …, "another": …}`; a text that is no JSON stays a text."""
    specs = message.brief.channel.parts
    written = {
        name: _read(part.text)
        for name, part in message.parts.items()
        if specs[name].hidden and specs[name].template.endswith(_JSON)
    }
    data = next(iter(written.values())) if len(written) == 1 else written
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _read(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return text
