"""Whether somebody may go through a journey again (R25)."""

from __future__ import annotations

from omni.load.misfit import wrong
from omni.load.scalars.durations import duration

REENTRY = "never, after_exit, or every 30d"


def reentry(text: str) -> str | int:
    """`never`, `after_exit`, or the seconds of `every 30d`."""
    if text in {"never", "after_exit"}:
        return text
    if not text.startswith("every"):
        raise wrong(REENTRY, text)
    return duration(text.removeprefix("every").lstrip(": ").strip())
