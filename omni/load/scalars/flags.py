"""Yes and no."""

from __future__ import annotations

from omni.load.misfit import wrong

FLAG = "true or false"

_WORDS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def flag(text: str) -> bool:
    """`true` or `false`, also written yes, no, on, off."""
    found = _WORDS.get(text.lower())
    if found is None:
        raise wrong(FLAG, text)
    return found
