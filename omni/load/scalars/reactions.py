"""What somebody does about a message: `clicked after 3h`."""

from __future__ import annotations

from omni.load.misfit import wrong
from omni.load.scalars.durations import duration
from omni.model.regex import regex

REACTION = "a reaction such as clicked after 3h"

_REACTION = regex(r"([\w.-]+)(?:\s+after\s+(.+))?")


def reaction(text: str) -> tuple[str, int]:
    """The event, and how many seconds after the message reached them."""
    found = _REACTION.fullmatch(text)
    if not found:
        raise wrong(REACTION, text)
    return found[1], duration(found[2]) if found[2] else 0
