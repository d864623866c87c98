"""What a comparison told to people is made of, in every format: titled lists and tables."""

from __future__ import annotations

from omni.model.difference import Edit
from omni.model.frozen import Frozen
from omni.model.place import Place


class Line(Frozen):
    """One line of a list. `strong` is what must not be missed, `dim` what stands behind; `edit` has words to mark.

    `colours` are two that stand in the text, which can be shown.
    """

    text: str = ""
    campaign: str = ""
    edit: Edit | None = None
    strong: str = ""
    dim: str = ""
    place: Place | None = None
    colours: tuple[str, ...] = ()


class Section(Frozen):
    """A list of lines, or a table; `numbers` are the columns of figures."""

    title: str
    lines: tuple[Line, ...] = ()
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    numbers: tuple[int, ...] = ()
