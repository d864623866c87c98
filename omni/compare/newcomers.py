"""What new messages say first, part by part."""

from __future__ import annotations

from collections.abc import Iterator

from omni.compare.asides import is_aside
from omni.compare.lines import Line
from omni.model.difference import Difference, MessageChange
from omni.words.lanes import lanes

_MOST_PARTS = 3
_MOST_WORDS = 110
_NAMES = {"html": "page"}


def newcomers(found: Difference) -> Iterator[Line]:
    """Yields a line for each new message."""
    for one in found.changes:
        if one.became == "new":
            whom = f", for {one.key.version}" if one.key.version else ""
            yield Line(f"{lanes([one.key])}{whom}: {_said(one)}", f"{one.key.campaign} {one.key.message}")


def _said(one: MessageChange) -> str:
    read = [text for text in one.texts if one.after is None or not is_aside(one.after, text.part)]
    if len(read) == 1:
        return _quoted(read[0].after)
    told = [f"{_NAMES.get(text.part, text.part)} {_quoted(text.after)}" for text in read[:_MOST_PARTS]]
    return ", ".join(told)


def _quoted(text: str) -> str:
    """The beginning of a text in quotes, its lines one behind the other."""
    lines = " · ".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
    cut = lines if len(lines) <= _MOST_WORDS else f"{lines[:_MOST_WORDS].rpartition(' ')[0]} …"
    return f"“{cut}”"
