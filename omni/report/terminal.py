"""The one way to a person's terminal: rich `Text`, cleaned, in the width and colours that the stream has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TextIO

from omni.words.clean import clean

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table
    from rich.text import Text

ColorChoice = Literal["auto", "always", "never"]
PIPE_WIDTH = 100
_SHORTEST_BAR, _LONGEST_BAR, _GAP = 4, 20, 3
Piece = str | tuple[str, str]
"""A text, or a text and its style."""


class Terminal:
    """A stream that people read. Nothing in a text is taken for markup, emoji codes or escape sequences."""

    def __init__(self, stream: TextIO, color: ColorChoice = "auto") -> None:
        from rich.console import Console

        self.people = stream.isatty()
        width = None if self.people else PIPE_WIDTH
        forced = {"auto": None, "always": True, "never": False}[color]
        self._console: Console = Console(
            file=stream,
            width=width,
            force_terminal=forced,
            no_color=color == "never" or None,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=False,
        )

    @property
    def width(self) -> int:
        """The columns there are."""
        return self._console.width

    def clear(self) -> None:
        """Leaves the screen empty, and the cursor at its top; what scrolled by before is kept."""
        self._console.clear()

    def say(self, *pieces: Piece) -> None:
        """Prints one line of texts and (text, style) pairs; it wraps only where a person reads it."""
        self._console.print(styled(*pieces), soft_wrap=not self.people)

    def show(self, renderable: RenderableType) -> None:
        """Prints a table or another rich object whose texts were made by `styled`."""
        self._console.print(renderable)


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
    from rich import box
    from rich.table import Table

    grid = Table(box=box.SIMPLE_HEAD if ruled else None, pad_edge=False, show_edge=False, padding=(0, 1))
    for index, heading in enumerate(headings):
        grid.add_column(styled((heading, "dim")), justify="right" if index in numbers else "left")
    for row in rows:
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
    from rich.cells import cell_len

    widths = (max(cell_len(clean(row[column])) for row in (headings, *rows)) for column in range(len(headings)))
    room = terminal.width - sum(width + _GAP for width in widths)
    longest, most = max(_SHORTEST_BAR, min(_LONGEST_BAR, room)), max(bars)
    drawn = ("▇" * max(1, number * longest // most) if number else "" for number in bars)
    return table((*headings, ""), [(*row, bar) for row, bar in zip(rows, drawn, strict=True)], numbers)
