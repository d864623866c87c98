"""The files that were read, and the way from a route to a line and a column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate

from omni.model import node as nodes
from omni.model.frozen import Frozen, field
from omni.model.node import Node, Scalar
from omni.model.place import Place, Route, Where
from omni.model.scalar_offsets import stretch


class Source(Frozen):
    """One file: its text (line breaks as written, no byte order mark) and its nodes; no root where nothing was read."""

    file: str
    text: str
    root: Node | None

    def place(self, start: int, end: int | None = None) -> Place:
        """The lines and columns of the code points from `start` to `end`; a point without `end`."""
        line, column = self._position(start)
        if end is None:
            return Place(self.file, line, column)
        end_line, end_column = self._position(end)
        return Place(self.file, line, column, end_line, end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1


_PERSONAL = frozenset({"audience", "events", "people"})


class Sources(Frozen):
    """All files of a workspace by their path; the only place that turns routes into lines and columns."""

    files: Mapping[str, Source] = field(default_factory=dict)

    def node(self, route: Route) -> Node | None:
        """The node that the route leads to, or None."""
        source = self.files.get(route.file)
        if source is None or source.root is None:
            return None
        steps = _walk(source.root, route.keys)
        return steps[-1][1] if len(steps) > len(route.keys) else None

    def is_personal(self, file: str) -> bool:
        """True for a file about people, whose lines and values no report repeats."""
        source = self.files.get(file)
        root = source.root if source else None
        first = root.pairs[0][0].value if isinstance(root, nodes.Mapping) and root.pairs else ""
        return first in _PERSONAL if first else file.rpartition("/")[2].partition(".")[0] in _PERSONAL

    def place(self, where: Where) -> Place:
        """The lines and columns of a route.

        Scalars, keys and spans have an end; of a list or a group it is the point where it starts. A route that leads
        further than the file goes gives the nearest parent, an unknown file its first character. A value that is
        repeated with `*` is placed where it is written.
        """
        if isinstance(where, Place):
            return where
        source = self.files.get(where.file)
        if source is None or source.root is None:
            return Place(where.file)
        steps = _walk(source.root, where.keys)
        key, node = steps[-1]
        if len(steps) <= len(where.keys):
            return _place(source, node)
        if where.on_key and key is not None:
            return _place(source, key)
        return _place(source, node, where.span)


_Step = tuple[Scalar | None, Node]


def _walk(root: Node, keys: tuple[str | int, ...]) -> list[_Step]:
    """The root and each node on the way, with its key; shorter than the keys where the file goes no further."""
    steps: list[_Step] = [(None, root)]
    for key in keys:
        step = _child(steps[-1][1], key)
        if step is None:
            break
        steps.append(step)
    return steps


def _child(node: Node, key: str | int) -> _Step | None:
    if isinstance(node, nodes.Mapping):
        return next(((name, value) for name, value in node.pairs if name.value == key), None)
    if isinstance(node, nodes.Sequence) and isinstance(key, int) and 0 <= key < len(node.items):
        return None, node.items[key]
    return None


def _place(source: Source, node: Node, span: tuple[int, int] | None = None) -> Place:
    if not isinstance(node, Scalar):
        return source.place(node.span.start)
    found = stretch(source.text, node, *span) if span else None
    if found is None:
        found = node.span.start, node.span.start + len(source.text[node.span.start : node.span.end].rstrip(" \t\r\n"))
    return source.place(*found)


@lru_cache(maxsize=32)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1]))
