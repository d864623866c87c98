"""Lines of text inside outlines: every line is filled to its columns, however wide its characters are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from omni.report.terminal import fitted, styled

if TYPE_CHECKING:
    from rich.text import Text

ROUND = "╭─╮│╰─╯"
SQUARE = "┌─┐│└─┘"
_EDGES = 4
_LEAST = 16


def inside(width: int, most: int) -> int:
    """The columns inside an outline that is at most so wide."""
    return max(_LEAST, min(width, most) - _EDGES)


def boxed(lines: Iterable[Text], inner: int, edges: str = ROUND, foot: str = "") -> list[Text]:
    """Draws an outline around lines of `inner` columns; `foot` stands at the end of its lower edge."""
    upper_left, over, upper_right, side, lower_left, under, lower_right = tuple(edges)
    note = f" {foot} " if foot else ""
    below = under * (inner + 1 - len(note))
    return [
        styled((upper_left + over * (inner + 2) + upper_right, "dim")),
        *(styled((f"{side} ", "dim")) + fitted(line, inner) + styled((f" {side}", "dim")) for line in lines),
        styled((f"{lower_left}{below}{note}{under}{lower_right}", "dim")),
    ]


def ruled(inner: int) -> Text:
    """A line across an outline."""
    return styled(("─" * inner, "dim"))


def beside(left: Text, right: Text, width: int) -> Text:
    """One line with something at both ends; the left end is cut where both have no room."""
    return fitted(left, max(0, width - right.cell_len - 1)) + styled(" ") + right


def centred(text: Text, width: int) -> Text:
    """A line with its text in the middle."""
    return styled(" " * max(0, (width - text.cell_len) // 2)) + text


def indented(lines: Iterable[Text], margin: str) -> list[Text]:
    """Lines further to the right."""
    return [styled(margin) + line for line in lines]


def wrapped(text: Text, width: int) -> list[Text]:
    """The lines that one paragraph takes, broken between words, and inside a word only where it is too long."""
    from rich.console import Console

    return list(text.wrap(Console(width=width), width)) if text.cell_len else [text]
