"""What is read on a larger sheet: a row of an inbox with its text, a letter, and whatever else a channel shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from omni.report.boxes import ROUND, SQUARE, beside, boxed, inside, ruled, wrapped
from omni.report.handset import Arrival
from omni.report.terminal import fitted, styled

if TYPE_CHECKING:
    from rich.text import Text

WIDTH = 80
"""Columns of a sheet, its outline included."""
_AVATAR = "     "


def inbox(arrival: Arrival, subject: Text, preheader: Text, texts: Sequence[Text], width: int) -> list[Text]:
    """A row as an inbox lists it, subject and preheader cut where it cuts them, and the text of the mail below."""
    inner = inside(width, WIDTH)
    subject.stylize("bold")
    preheader.stylize("dim")
    when = f"{arrival.at:%a} {arrival.at.day} {arrival.at:%b}" if arrival.at else ""
    row = [
        beside(styled(*arrival.avatar, "  ", (arrival.sender, "bold")), styled((when, "dim")), inner),
        *(fitted(styled(_AVATAR) + line, inner) for line in (subject, preheader) if line.cell_len),
    ]
    body = [ruled(inner), *_paragraphs(texts, inner)] if texts else []
    return boxed([*row, *body], inner)


def letter(texts: Sequence[Text], width: int) -> list[Text]:
    """A sheet of paper; what takes several lines stands apart."""
    inner = inside(width, WIDTH) - 4
    lines = [styled("  ") + line for line in _spaced(texts, inner)]
    return boxed([styled(), *lines, styled()], inner + 4, SQUARE)


def sheet(title: str, parts: Mapping[str, Sequence[Text]], width: int) -> list[Text]:
    """Any other channel: its title, and what each part says, named where there are several."""
    inner = inside(width, WIDTH)
    lines = [styled((title, "bold"))]
    for name, texts in parts.items():
        label = [styled((name, "dim"))] if len(parts) > 1 else []
        lines += [ruled(inner), *label, *_paragraphs(texts, inner)]
    return boxed(lines, inner, ROUND)


def _paragraphs(texts: Iterable[Text], inner: int) -> list[Text]:
    return [line for text in texts for line in wrapped(text, inner)]


def _spaced(texts: Iterable[Text], inner: int) -> list[Text]:
    lines: list[Text] = []
    after_long = False
    for text in texts:
        taken = wrapped(text, inner)
        is_long = len(taken) > 1
        if lines and lines[-1].cell_len and (is_long or after_long) and taken[0].cell_len:
            lines.append(styled())
        lines += taken
        after_long = is_long
    return lines
