"""Every message as the file that a provider would take; one format per file of this package.

A format is a module with `EXTENSION` and `body(message, person) -> bytes`; `person` is None for a message with
placeholders. A channel names its format as `artefact`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from omni.model.frozen import Frozen, replace
from omni.model.message import Message
from omni.model.people import Person

_HALF = re.compile("[\ud800-\udfff]")


class Artefact(Frozen):
    """A finished file: its extension without the dot, and its bytes."""

    extension: str
    body: bytes


def artefact(message: Message, person: Person | None = None) -> Artefact:
    """Writes a message in its channel's format; plain text where omni does not know the format."""
    module = _format(message.brief.channel.artefact)
    write: Callable[[Message, Person | None], bytes] = module.body
    return Artefact(module.EXTENSION, write(_encodable(message), person))


@cache
def _format(name: str) -> ModuleType:
    known = name.isidentifier() and not name.startswith("_") and find_spec(f"{__name__}.{name}") is not None
    return import_module(f"{__name__}.{name if known else 'txt'}")


def _encodable(message: Message) -> Message:
    """Puts a question mark for half characters (lone surrogates), which no file can hold."""
    halved = {name: part for name, part in message.parts.items() if _HALF.search(part.text)}
    whole = {name: replace(part, text=_HALF.sub("?", part.text)) for name, part in halved.items()}
    return replace(message, parts={**message.parts, **whole}) if halved else message
