"""The keys and values of one group: which of them omni keeps, and what is odd about the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from omni.load.yaml.reading import Oddity
from omni.model.node import Node, Scalar

Pair = tuple[Scalar, Node]
_REFUSED = frozenset({"", "<<"})
_LONGEST_TOLD = 30


def pair(items: list[Any], text: str, oddities: list[Oddity]) -> tuple[Pair, ...]:
    """Keys and values in turn → pairs; oddities are added to the list. A last key without a value is left out."""
    keys = items[::2]
    values = items[1::2]
    try:
        names = {key.value for key in keys}
    except AttributeError:  # a key that is a list or a group
        return _kept(keys, values, text, oddities)
    if len(names) < len(keys) or not names.isdisjoint(_REFUSED):
        return _kept(keys, values, text, oddities)
    return tuple(zip(keys, values, strict=False))


def _kept(keys: list[Node], values: list[Node], text: str, oddities: list[Oddity]) -> tuple[Pair, ...]:
    kept: dict[str, Pair] = {}
    for key, value in zip(keys, values, strict=False):
        odd = _odd(key, value, text, kept)
        if odd is not None:
            oddities.append(odd)
        elif isinstance(key, Scalar):
            kept[key.value] = (key, value)
    return tuple(kept.values())


def _odd(key: Node, value: Node, text: str, kept: dict[str, Pair]) -> Oddity | None:
    start, end = key.span.start, key.span.end
    if not isinstance(key, Scalar):
        return Oddity("group as key", start, start + 1, text[start])
    if not key.value:
        return Oddity("no key", start, max(end, value.span.start))
    if key.value == "<<" and key.style == "plain":
        return Oddity("merge", start, end)
    if key.value not in kept:
        return None
    first, first_value = kept[key.value]
    values = _short(first_value), _short(value)
    return Oddity("duplicate", start, end, key.value, (first.span.start, first.span.end), values)


def _short(value: Node) -> str:
    return value.value if isinstance(value, Scalar) and len(value.value) <= _LONGEST_TOLD else ""


def strays(pairs: tuple[Pair, ...], text: str) -> Iterator[Oddity]:
    """Words between `{` and `}` that have no colon: after copy they are its rest, split at a comma."""
    for key, value in pairs:
        after = value.span.end
        if value.span.start == after and ":" not in text[key.span.end : after + 1]:
            yield Oddity("stray", key.span.start, key.span.end, key.value)
