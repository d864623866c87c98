"""Nodes without their positions: texts, lists and groups, as the schema reads them."""

from __future__ import annotations

from typing import TypeAlias

from omni.model.node import Mapping, Node, Scalar, Sequence

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""A text, nothing, a list, or keys with values."""


def plain(node: Node) -> Plain:
    """The values of a node; `key:` and `key: ~` are None, of a repeated key the first counts."""
    match node:
        case Scalar():
            return None if node.is_null else node.value
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.value: plain(value) for key, value in _first_of_each(node)}


def _first_of_each(node: Mapping) -> list[tuple[Scalar, Node]]:
    found: dict[str, tuple[Scalar, Node]] = {}
    for key, value in node.pairs:
        found.setdefault(key.value, (key, value))
    return list(found.values())
