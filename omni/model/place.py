"""Where something is written: as keys of a file (`Route`) or as lines and columns (`Place`)."""

from __future__ import annotations

from omni.model.frozen import Frozen, replace


class Place(Frozen, order=True):
    """A stretch of a text file.

    `file` is the path relative to the workspace, with `/`. Lines and columns count from 1, columns in code points.
    The end is exclusive; a place without an end (`end_line` 0) is a point.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Route(Frozen, order=True):
    """The way to a value of a YAML file, as keys and positions: `campaigns/ciao.yaml` › `facts` › `discount`.

    The model knows routes only; `Sources.place` turns one into a line and a column when a report needs it.
    `on_key` points at the last key itself instead of its value. `span` is a half-open range of code points of the
    scalar's *value* (after escapes and folding), so that a report can point inside a sentence.
    """

    file: str
    keys: tuple[str | int, ...] = ()
    on_key: bool = False
    span: tuple[int, int] | None = None

    def __truediv__(self, key: str | int) -> Route:
        return Route(self.file, (*self.keys, key))

    @property
    def key(self) -> Route:
        """The same route, pointing at the key."""
        return replace(self, on_key=True, span=None)

    def within(self, start: int, end: int) -> Route:
        """The same route, pointing at the characters from `start` to `end` of the value."""
        return replace(self, on_key=False, span=(start, end))


Where = Place | Route
