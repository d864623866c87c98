"""The texts of a YAML file, each with the keys that lead to it."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model import node as nodes
from omni.model.node import Node, Scalar

Keys = tuple[str | int, ...]


def scalars(node: Node | None, keys: Keys = ()) -> Iterator[tuple[Keys, Scalar]]:
    """Every text below a node with the keys that lead to it."""
    if isinstance(node, nodes.Mapping):
        for key, value in node.pairs:
            yield from scalars(value, (*keys, key.value))
    elif isinstance(node, nodes.Sequence):
        for at, value in enumerate(node.items):
            yield from scalars(value, (*keys, at))
    elif node is not None:
        yield keys, node
