"""What of a YAML file edits must leave as it was: every key and value that they do not touch."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from omni.load.yaml.build import build
from omni.model.node import Mapping, Node, Scalar

Edits = Sequence[tuple[int, int, str]]
"""Half-open stretches of the text before, in code points, each with what stands there afterwards; in order."""

Kept = tuple[tuple[str, ...], str]
"""The keys that lead to a value (`-` for a list's item, `?` for a key that was touched), and the value."""


def keeps_the_rest(before: str, after: str, edits: Edits) -> bool:
    """True if the text after still parses and says, outside the edits, what it said before and nothing more.

    Of a file that broke off at a mistake only what stood before it is compared.
    """
    first, second = build(before), build(after)
    if second.refusal or second.limit:
        return False
    old = list(_untouched(first.root, [(start, end) for start, end, _ in edits], len(before)))
    new = list(_untouched(second.root, list(_inserted(edits)), len(after)))
    return new[: len(old)] == old if first.refusal or first.limit else new == old


def _inserted(edits: Edits) -> Iterator[tuple[int, int]]:
    """Where the new texts stand afterwards."""
    grown = 0
    for start, end, text in edits:
        yield start + grown, start + grown + len(text)
        grown += len(text) - (end - start)


def _untouched(root: Node | None, touched: Sequence[tuple[int, int]], size: int) -> Iterator[Kept]:
    """The values that no stretch touches. To a text belongs what follows it up to the next: its comment, its line."""
    starts = sorted({one.span.start for one in _scalars(root)})
    for keys, value in _values(root, ()):
        if not _is_touched(value, starts, touched, size):
            yield tuple(_named(key, starts, touched, size) for key in keys), value.value


def _named(key: Scalar | None, starts: Sequence[int], touched: Sequence[tuple[int, int]], size: int) -> str:
    if key is None:
        return "-"
    return "?" if _is_touched(key, starts, touched, size) else key.value


def _is_touched(scalar: Scalar, starts: Sequence[int], touched: Sequence[tuple[int, int]], size: int) -> bool:
    following = bisect_right(starts, scalar.span.start)
    begin, stop = scalar.span.start, starts[following] if following < len(starts) else size + 1
    return any(begin <= end and start < max(stop, begin + 1) for start, end in touched)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    for keys, value in _values(node, ()):
        yield from filter(None, keys)
        yield value


def _values(node: Node | None, keys: tuple[Scalar | None, ...]) -> Iterator[tuple[tuple[Scalar | None, ...], Scalar]]:
    if isinstance(node, Scalar):
        yield keys, node
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            yield from _values(value, (*keys, key))
    elif node:
        for item in node.items:
            yield from _values(item, (*keys, None))
