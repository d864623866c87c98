"""Texts put into a YAML file by position: what stands there stays, save the texts that are meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from omni.exchange.scalar import double, rewritten, written
from omni.load.plain import plain
from omni.load.yaml import parse
from omni.model import node as nodes
from omni.model.node import Node, Scalar
from omni.model.sources import Source

Keys = tuple[str | int, ...]
Tree: TypeAlias = "dict[str | int, Tree | str]"
STEP = 2


class Put(NamedTuple):
    """A text and where it goes; a trailing line break tells nothing: blocks have one, quoted texts have none."""

    keys: Keys
    text: str


class _Change(NamedTuple):
    start: int
    end: int
    text: str


def edited(source: Source, puts: Sequence[Put], order: Mapping[Keys, Node]) -> str | None:
    """The file's text with all texts in it; None where it would then say anything else than that.

    `order` has by their keys the groups of the source language's file, whose order new keys follow.
    """
    if source.root is None:
        return None
    present = {put: _at(source.root, put.keys) for put in puts}
    missing = [put for put, found in present.items() if found is None]
    changes = [_replaced(source, put, found) for put, found in present.items() if isinstance(found, Scalar)]
    if len(changes) + len(missing) < len(puts):
        return None
    changes += _inserted(source, _tree(missing), order)
    text = _applied(source.text, changes)
    return text if _says(text, source, puts) else None


def new_file(file: str, locale: str, puts: Sequence[Put]) -> str | None:
    """The text of a copy file for a language that has none; None where it would say anything else than that."""
    first = f"copy: {locale}\n"
    text = first + "".join(line + "\n" for line in _lines(_tree(puts), 0))
    return text if _says(text, parse(file, first.encode())[0], puts) else None


def _says(text: str, before: Source, puts: Iterable[Put]) -> bool:
    """True where the text reads as before but for the texts that were put in, and has no more mistakes."""
    after, findings = parse(before.file, text.encode(errors="replace"))
    if after.root is None or before.root is None:
        return False
    meant: Any = plain(before.root)
    if not all(_set(meant, put) for put in puts):
        return False
    mistakes = parse(before.file, before.text.encode(errors="replace"))[1]
    return len(findings) <= len(mistakes) and _same(plain(after.root), meant)


def _same(one: Any, other: Any) -> bool:
    """True for equal values, where a text may end with line breaks or not."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return one.rstrip("\n") == other.rstrip("\n")
    return bool(one == other)


def _set(group: Any, put: Put) -> bool:
    """Sets a text in plain data; false where a text or nothing stands in its way."""
    for key in put.keys[:-1]:
        if isinstance(group, dict):
            group = group.setdefault(key, {})
        elif isinstance(group, list) and isinstance(key, int):
            group = group[key]
    if isinstance(group, dict):
        group[put.keys[-1]] = put.text
    return isinstance(group, dict)


def _at(node: Node | None, keys: Keys) -> Node | None:
    for key in keys:
        node = _child(node, key)
    return node


def _child(node: Node | None, key: str | int) -> Node | None:
    if isinstance(node, nodes.Sequence) and isinstance(key, int):
        return node.items[key] if key < len(node.items) else None
    return node.get(str(key)) if isinstance(node, nodes.Mapping) else None


def _replaced(source: Source, put: Put, scalar: Scalar) -> _Change:
    end = _end_of(source, scalar)
    raw = source.text[scalar.span.start : end]
    parents = [_at(source.root, put.keys[:depth]) for depth in range(len(put.keys))]
    flow = any(parent is not None and _is_flow(source, parent) for parent in parents)
    alone = not source.text[end : _line_end(source.text, end)].strip()
    indent = _column(parents[-1]) + STEP
    return _Change(scalar.span.start, end, rewritten(put.text, scalar, raw, indent, flow=flow or not alone))


def _is_flow(source: Source, node: Node) -> bool:
    return not isinstance(node, Scalar) and source.text[node.span.start : node.span.start + 1] in {"{", "["}


def _column(node: Node | None) -> int:
    """How far the keys of a group are indented."""
    return node.pairs[0][0].span.column - 1 if isinstance(node, nodes.Mapping) and node.pairs else 0


def _tree(puts: Iterable[Put]) -> Tree:
    tree: Tree = {}
    for put in puts:
        group: Any = tree
        for key in put.keys[:-1]:
            group = group.setdefault(key, {})
        group[put.keys[-1]] = put.text
    return tree


def _inserted(source: Source, tree: Tree, order: Mapping[Keys, Node]) -> Iterator[_Change]:
    yield from _into(source, source.root, tree, order, ())


def _into(source: Source, node: Node | None, tree: Tree, order: Mapping[Keys, Node], at: Keys) -> Iterator[_Change]:
    """The insertions below a node, those of inner groups first: where two end together, the inner one goes on."""
    new: Tree = {}
    for key, value in tree.items():
        child = _child(node, key)
        if child is not None and isinstance(value, dict):
            yield from _into(source, child, value, order, (*at, key))
        else:
            new[key] = value
    if new and isinstance(node, nodes.Mapping):
        yield from _flow(source, node, new) if _is_flow(source, node) else _block(source, node, new, order.get(at))


def _flow(source: Source, group: nodes.Mapping, new: Tree) -> Iterator[_Change]:
    """Further keys after the last one between the braces."""
    end = _end(source, *group.pairs[-1]) if group.pairs else group.span.start + 1
    text = _in_braces(new)[1:-1]
    yield _Change(end, end, f", {text}" if group.pairs else text)


def _block(source: Source, group: nodes.Mapping, new: Tree, model: Node | None) -> Iterator[_Change]:
    """Further lines, each after the key that it follows in the source language, else after the last one."""
    indent = _column(group)
    for key, value in new.items():
        before = _before(group, key, model)
        end = _line_end(source.text, _end(source, *before))
        yield _Change(end, end, "".join("\n" + line for line in _lines({key: value}, indent)))


def _before(group: nodes.Mapping, key: str | int, model: Node | None) -> tuple[Scalar, Node]:
    """The pair that a new key comes after."""
    keys = [name.value for name, _ in model.pairs] if isinstance(model, nodes.Mapping) else []
    earlier = keys[: keys.index(str(key))] if key in keys else []
    close = [pair for name in reversed(earlier) for pair in group.pairs if pair[0].value == name]
    return close[0] if close else group.pairs[-1] if not earlier else group.pairs[0]


def _end(source: Source, key: Scalar, value: Node) -> int:
    """Where a value ends in the text; a value that stands elsewhere (`*again`) ends with its key's line."""
    last: Node = value
    while not isinstance(last, Scalar) and not _is_flow(source, last):
        inner = last.pairs[-1][1] if isinstance(last, nodes.Mapping) and last.pairs else None
        inner = last.items[-1] if isinstance(last, nodes.Sequence) and last.items else inner
        if inner is None:
            break
        last = inner
    end = _end_of(source, last)
    return end if end >= key.span.end else _line_end(source.text, key.span.end)


def _end_of(source: Source, node: Node) -> int:
    """Where a node ends, without the empty lines after it; spaces that end a block's last line are part of it."""
    raw = source.text[node.span.start : node.span.end]
    if (
        isinstance(node, Scalar)
        and node.style in {"literal", "folded"}
        and node.value.rstrip("\n").endswith((" ", "\t"))
    ):
        return node.span.start + len(raw.rstrip("\r\n"))
    return node.span.start + len(raw.rstrip(" \t\r\n"))


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    return end - 1 if text[offset:end].endswith("\r") else end


def _lines(tree: Tree, indent: int) -> Iterator[str]:
    for key, value in tree.items():
        lead = " " * indent
        if isinstance(value, dict):
            yield f"{lead}{key}:"
            yield from _lines(value, indent + STEP)
        else:
            yield from f"{lead}{key}: {written(value, indent + STEP, flow=False)}".split("\n")


def _in_braces(tree: Tree) -> str:
    inner = (f"{key}: {_in_braces(value) if isinstance(value, dict) else double(value)}" for key, value in tree.items())
    return f"{{{', '.join(inner)}}}"


def _applied(text: str, changes: Iterable[_Change]) -> str:
    pieces, at = [], 0
    for start, end, new in sorted(changes, key=lambda change: change.start):
        pieces += [text[at:start], new.replace("\n", "\r\n") if "\r\n" in text else new]
        at = end
    return "".join((*pieces, text[at:]))
