"""Long values in few words."""

from __future__ import annotations

from omni.compare.wording import rewordings

_MOST = 80


def around(before: str, after: str) -> tuple[str, str]:
    """Two values; of long ones the first words that differ."""
    change = next(rewordings(before, after), None) if min(len(before), len(after)) > _MOST else None
    if change is None:
        return shortened(before), shortened(after)
    return shortened(f"… {change.lead} {change.before}"), shortened(f"… {change.lead} {change.after}")


def shortened(text: str, most: int = _MOST) -> str:
    """The text on one line, and no longer than so many characters."""
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[: most - 1]}…"
