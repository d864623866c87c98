"""Where the translation of a text belongs: beside the source text, in the file or the group of its language."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from omni.exchange.edits import Keys
from omni.model import node as nodes
from omni.model.campaign import Campaign
from omni.model.localised import fallbacks
from omni.model.node import Node
from omni.model.place import Route
from omni.model.sources import Sources


def destination(sources: Sources, campaign: Campaign, text: Route, target: str) -> Route:
    """The route of a translation that is not written yet, from that of its source text."""
    if text.file != campaign.file:
        return Route(_copy_file(sources, text.file, target), text.keys)
    at = _language_at(text.keys)
    group = sources.node(Route(text.file, text.keys[:at]))
    known = [key.value for key, _ in group.pairs] if isinstance(group, nodes.Mapping) else []
    spelt = next((name for name in fallbacks(target) if name in known), target)
    return Route(text.file, (*text.keys[:at], spelt, *text.keys[at + 1 :]))


def groups(sources: Sources, file: str) -> Mapping[Keys, Node]:
    """Every group of a file by its keys."""
    source = sources.files.get(file)
    found: dict[Keys, Node] = {}
    left: list[tuple[Keys, Node | None]] = [((), source.root if source else None)]
    while left:
        keys, node = left.pop()
        if isinstance(node, nodes.Mapping):
            found[keys] = node
            left += [((*keys, name.value), value) for name, value in node.pairs]
    return found


def _copy_file(sources: Sources, beside: str, target: str) -> str:
    """The copy file of a language in the folder of another one; a new one where there is none."""
    folder = beside.rpartition("/")[0]
    inside = {file: source.root for file, source in sources.files.items() if file.rpartition("/")[0] == folder}
    languages = {_language(root): file for file, root in reversed(inside.items())}
    return next((languages[name] for name in fallbacks(target) if name in languages), f"{folder}/{target}.yaml")


def _language(root: Node | None) -> str:
    """What a copy file says that it is written in; nothing for any other file."""
    first, value = root.pairs[0] if isinstance(root, nodes.Mapping) and root.pairs else (None, None)
    return value.value if first and first.value == "copy" and isinstance(value, nodes.Scalar) else ""


def _language_at(keys: Keys) -> int:
    """Which of the keys is the language: the one below `copy`, or below the name of a variant."""
    for at, (before, _) in enumerate(pairwise(keys), start=1):
        if before == "copy":
            return at
    return keys.index("variants") + 2
