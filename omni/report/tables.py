"""Tables of short texts, and how they look where nobody wants colours: what rich would draw, without waiting for it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from omni.model.frozen import Frozen
from omni.words.clean import clean


class Table(Frozen):
    """Texts in columns; `numbers` are the columns that are aligned right, `ruled` draws a line below the head."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int]
    ruled: bool = True


def lines(table: Table, room: int) -> list[str] | None:
    """The table in plain text, or None where rich has to decide how it fits into so many columns."""
    cells = [[clean(cell) for cell in row] for row in (table.headings, *table.rows)]
    between = "   " if table.ruled else "  "
    widths = _narrowed([max(map(width_of, column)) for column in zip(*cells, strict=True)], len(between), room)
    if not table.rows or widths is None:
        return None
    drawn = [_row(row, widths, table.numbers, between, at_top=at > 0) for at, row in enumerate(cells)]
    if table.ruled:
        drawn.insert(1, ["─" * (sum(widths) + len(between) * (len(widths) - 1))])
    told = [line for row in drawn if row for line in row]
    return told if all(drawn) else None


def width_of(text: str) -> int:
    """The columns of a terminal that a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _narrowed(widths: list[int], between: int, room: int) -> list[int] | None:
    """The widths of columns that fit: the widest may give way, as long as it stays the widest."""
    last = len(widths) - 1
    padded = [max(1, width + (at > 0) + (at < last)) for at, width in enumerate(widths)]
    missing = sum(padded) + (between - 2) * last - room
    if missing > 0:
        *_, second, most = sorted((0, *padded))
        if missing > most - second:
            return None
        padded[padded.index(most)] -= missing
    return [width - (at > 0) - (at < last) for at, width in enumerate(padded)]


def _row(
    cells: Sequence[str], widths: Sequence[int], numbers: frozenset[int], between: str, *, at_top: bool
) -> list[str]:
    """The lines of a row; none where a text can only be broken inside of a word. Headings stand at the foot."""
    broken = [_broken(cell, width) for cell, width in zip(cells, widths, strict=True)]
    if not all(broken):
        return []
    if not at_top:
        most = max(map(len, broken))
        broken = [[""] * (most - len(cell)) + cell for cell in broken]
    return [
        between.join(
            _filled(text, width, right=at in numbers) for at, (text, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in zip_longest(*broken, fillvalue="")
    ]


def _broken(text: str, width: int) -> list[str]:
    """A text in lines of whole words; none where that cannot be, blanks are not single ones or signs are wide."""
    if width_of(text) <= width:
        return [text]
    words = text.split(" ")
    if words != text.split() or max(map(len, words)) > width or width_of(text) != len(text):
        return []
    found = [words[0]]
    for word in words[1:]:
        if len(found[-1]) + 1 + len(word) <= width:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def _filled(text: str, width: int, *, right: bool) -> str:
    text = text.rstrip() if right else text
    blanks = " " * (width - width_of(text))
    return blanks + text if right else text + blanks
