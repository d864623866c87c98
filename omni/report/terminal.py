"""The one way to a person's terminal: rich `Text`, cleaned, in the width and colours that the stream has."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TextIO

from omni.report.tables import Table, lines, width_of
from omni.words.clean import clean

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table as Drawn
    from rich.text import Text

ColorChoice = Literal["auto", "always", "never"]
PIPE_WIDTH = 100
_SHORTEST_BAR, _LONGEST_BAR, _GAP = 4, 20, 3
Piece = str | tuple[str, str]
"""A text, or a text and its style."""


class Terminal:
    """A stream that people read. Nothing in a text is taken for markup, emoji codes or escape sequences.

    What is neither read by a person nor wanted in colours is written as it is: rich takes longer to come than to write.
    """

    def __init__(self, stream: TextIO, color: ColorChoice = "auto") -> None:
        self.people = stream.isatty()
        self._stream, self._color = stream, color
        self._plain = not self.people and not _wants_colours(color)

    @cached_property
    def _console(self) -> Console:
        from rich.console import Console

        return Console(
            file=self._stream,
            width=None if self.people else PIPE_WIDTH,
            force_terminal={"auto": None, "always": True, "never": False}[self._color],
            no_color=self._color == "never" or None,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=False,
        )

    @property
    def width(self) -> int:
        """The columns there are."""
        return self._console.width if self.people else PIPE_WIDTH

    def clear(self) -> None:
        """Leaves the screen empty, and the cursor at its top; what scrolled by before is kept."""
        self._console.clear()

    def say(self, *pieces: Piece, hang: int = 0) -> None:
        """Prints one line of texts and (text, style) pairs; it wraps only where a person reads it.

        What does not fit goes on below what stands behind the first `hang` columns.
        """
        if hang and self.people:
            for line in self._hanging(styled(*pieces), hang):
                self._console.print(line)
        elif self._plain:
            self._write("".join(clean(piece if isinstance(piece, str) else piece[0]) for piece in pieces))
        else:
            self._console.print(styled(*pieces), soft_wrap=not self.people)

    def _hanging(self, text: Text, hang: int) -> Iterator[Text]:
        label, body = text[:hang], text[hang:]
        for line in body.wrap(self._console, max(hang, self.width - hang)):
            yield label + line
            label = styled(" " * hang)

    def show(self, shown: Table | RenderableType) -> None:
        """Prints a table, or a rich object whose texts were made by `styled`."""
        plain = lines(shown, self.width) if self._plain and isinstance(shown, Table) else None
        if plain is None:
            self._console.print(_drawn(shown) if isinstance(shown, Table) else shown)
        else:
            self._write("\n".join(plain))

    def _write(self, text: str) -> None:
        self._stream.write(f"{text}\n")
        self._stream.flush()


def _wants_colours(color: ColorChoice) -> bool:
    """True where colours are asked for though nobody reads along, by the variables that rich knows too."""
    if color != "auto":
        return color == "always"
    return os.environ.get("TTY_COMPATIBLE") == "1" or bool(os.environ.get("FORCE_COLOR"))


def styled(*pieces: Piece) -> Text:
    """Gives a rich text of cleaned pieces, each plain or with a style."""
    from rich.text import Text

    text = Text()
    for piece in pieces:
        words, style = (piece, "") if isinstance(piece, str) else piece
        text.append(clean(words), style)
    return text


def fitted(text: Text, width: int, cut: Literal["…", ""] = "…") -> Text:
    """Cuts or fills a text to so many columns, whatever the width of its characters."""
    text.truncate(width, overflow="ellipsis" if cut else "crop", pad=True)
    return text


def table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int] = (), *, ruled: bool = True
) -> Table:
    """Gives a plain table; `numbers` are the columns that are aligned right, `ruled` draws a line below the head."""
    return Table(tuple(headings), tuple(map(tuple, rows)), frozenset(numbers), ruled)


def _drawn(shown: Table) -> Drawn:
    """A table as rich draws it."""
    from rich import box
    from rich.table import Table as Drawn

    grid = Drawn(box=box.SIMPLE_HEAD if shown.ruled else None, pad_edge=False, show_edge=False, padding=(0, 1))
    for index, heading in enumerate(shown.headings):
        grid.add_column(styled((heading, "dim")), justify="right" if index in shown.numbers else "left")
    for row in shown.rows:
        grid.add_row(*(styled(cell) for cell in row))
    return grid


def charted(
    terminal: Terminal,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    bars: Sequence[int],
    numbers: Sequence[int] = (),
) -> Table:
    """Gives a table with a bar behind each row; the longest one fills the room that is left, up to 20 columns."""
    widths = (max(width_of(clean(row[column])) for row in (headings, *rows)) for column in range(len(headings)))
    room = terminal.width - sum(width + _GAP for width in widths)
    longest, most = max(_SHORTEST_BAR, min(_LONGEST_BAR, room)), max(bars)
    drawn = ("▇" * max(1, number * longest // most) if number else "" for number in bars)
    return table((*headings, ""), [(*row, bar) for row, bar in zip(rows, drawn, strict=True)], numbers)
