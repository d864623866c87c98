"""One value of the workspace changed in memory, for `--set KEY=VALUE`: no file is written."""

from __future__ import annotations

from collections.abc import Iterator

from omni.load.yaml import parse
from omni.model import node as nodes
from omni.model.files import Files
from omni.model.frozen import replace
from omni.model.node import Node
from omni.model.sources import Source

_SHARED = ("policy", "brand", "audience", "people", "segments", "products", "shops", "events")


def with_setting(files: Files, key: str, value: str) -> Files | str:
    """The files with a value changed or added, or why not.

    `policy.quiet` is a key of policy.yaml, `launch.priority` one of the campaign *launch*; a number counts in lists
    from 0, and names with a point (`policy.costs.IT.sms`) are found whole.
    """
    first, _, rest = key.partition(".")
    if not first or not rest:
        return "it takes KEY=VALUE such as policy.quiet=drop or launch.priority=5"
    for source in _sources(files):
        keys = _keys(source, first, rest)
        if keys:
            text = _changed(source, keys, value)
            if isinstance(text, str):
                return replace(files, texts={**files.texts, source.file: text.encode()})
            return f"{source.file} has nothing that leads to {key}"
    return f"there is no campaign {first}, and no file of that kind"


def _sources(files: Files) -> Iterator[Source]:
    for file, data in sorted(files.texts.items()):
        if file.endswith((".yaml", ".yml")):
            yield parse(file, data)[0]


def _keys(source: Source, first: str, rest: str) -> str:
    """The way inside a file, if the file is the one that is meant."""
    root = source.root
    if not isinstance(root, nodes.Mapping) or not root.pairs:
        return ""
    kind, named = root.pairs[0]
    if kind.value == first and first in _SHARED:
        return rest if first == "brand" else f"{first}.{rest}"
    is_campaign = kind.value == "campaign" and isinstance(named, nodes.Scalar) and named.value == first
    return rest if is_campaign else ""


def _changed(source: Source, keys: str, value: str) -> str | None:
    """The file's text with the value in place of what stands there, or as a new first line of its group."""
    node: Node | None = source.root
    while node is not None:
        child, rest = _step(node, keys)
        if child is None:
            return _added(source, node, keys, value) if isinstance(node, nodes.Mapping) else None
        if not rest:
            end = child.span.start + len(source.text[child.span.start : child.span.end].rstrip())
            gap = " " if child.span.start and source.text[child.span.start - 1] == ":" else ""
            return source.text[: child.span.start] + gap + value + source.text[end:]
        node, keys = child, rest
    return None


def _step(node: Node, keys: str) -> tuple[Node | None, str]:
    """The child that the first keys lead to, the longest name first, and the keys that are left."""
    if isinstance(node, nodes.Sequence):
        first, _, rest = keys.partition(".")
        at = int(first) if first.isdecimal() else len(node.items)
        return (node.items[at], rest) if at < len(node.items) else (None, rest)
    if isinstance(node, nodes.Mapping):
        pieces = keys.split(".")
        for length in range(len(pieces), 0, -1):
            found = node.get(".".join(pieces[:length]))
            if found is not None:
                return found, ".".join(pieces[length:])
    return None, keys


def _added(source: Source, group: nodes.Mapping, key: str, value: str) -> str | None:
    """The text with a new key in a group, behind what says which kind of file it is; a group that is missing is made.

    Below a group of names, a name with a point is one: `costs.IT.sms`.
    """
    top = group is source.root or _is_kind(source, group)
    outer, dot, inner = key.partition(".")
    written = f"{outer}: {{{inner}: {value}}}" if top and dot and "." not in inner else f"{key}: {value}"
    place = 1 if group is source.root else 0
    if not group.pairs:
        return None
    if place == len(group.pairs):
        return f"{source.text.rstrip()}\n{written}\n"
    at = group.pairs[place][0].span.start
    flow = source.text[group.span.start : group.span.start + 1] == "{"
    between = ", " if flow else "\n" + " " * (at - source.text.rfind("\n", 0, at) - 1)
    return f"{source.text[:at]}{written}{between}{source.text[at:]}"


def _is_kind(source: Source, group: nodes.Mapping) -> bool:
    """True for what stands below `policy:` and the like."""
    root = source.root
    return isinstance(root, nodes.Mapping) and bool(root.pairs) and root.pairs[0][1] is group
