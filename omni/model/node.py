"""A YAML file as nodes that keep their positions; scalars stay text until a field of the schema types them."""

from __future__ import annotations

from typing import Literal

from omni.model.frozen import Frozen

Style = Literal["plain", "single", "double", "literal", "folded"]


class Span(Frozen):
    """A half-open stretch of a file: `start`, `end` are code point offsets, `line`, `column` the start's, from 1."""

    start: int
    end: int
    line: int
    column: int


class Scalar(Frozen):
    """One text. `style` says how it was written: a plain empty scalar is an absent value, a quoted one empty text."""

    value: str
    style: Style
    span: Span

    @property
    def is_null(self) -> bool:
        """True for `key:` and `key: ~`, which mean "not given"."""
        return self.style == "plain" and self.value in {"", "~"}


class Sequence(Frozen):
    """A list of nodes."""

    items: tuple[Node, ...]
    span: Span


class Mapping(Frozen):
    """Pairs in file order. Keys are scalars; of a duplicate key the first value stays (the duplicate is a problem)."""

    pairs: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, key: str) -> Node | None:
        """The value of `key`, or None."""
        return next((value for name, value in self.pairs if name.value == key), None)


Node = Scalar | Sequence | Mapping
