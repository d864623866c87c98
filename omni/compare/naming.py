"""The way to a value of a file as a marketer would say it: `fact discount for fedeli`, `languages of italy`."""

from __future__ import annotations

from omni.model import node as nodes
from omni.model.node import Node
from omni.words.languages import language

_NAMES = ("for", "message", "campaign", "name", "id", "shop", "wait", "at", "per")
_SAME = {"code", "percent", "value"}
_COLOURS = {"primary": "main", "paper": "background", "ink": "text"}


def in_words(path: tuple[str, ...], root: Node | None) -> str:
    """Says what a value is; of what there is no better name for, the keys that lead to it."""
    names = named(path, root)
    match names:
        case ["versions", version, *rest] if rest:
            return f"{_one(rest)} for {version}"
        case ["versions", version]:
            return f"version for {version}"
        case ["messages", message, "copy", *rest] if rest:
            return f"{_one(['copy', *rest])} of {message}"
        case _:
            return _one(names)


def _one(names: list[str]) -> str:
    match names:
        case ["facts", name, *rest]:
            more = ", ".join(key for key in rest if key not in _SAME)
            return f"fact {name} ({more})" if more else f"fact {name}"
        case ["copy", locale]:
            return f"texts in {language(locale)}"
        case ["copy", locale, *fields]:
            return f"text {' › '.join(fields)} in {language(locale)}"
        case ["markets", market, "locales"]:
            return f"languages of {market}"
        case ["identity", "colors", name]:
            return f"the brand's {_COLOURS.get(name, name)} colour"
        case ["segments", name]:
            return f"who is in {name}"
        case ["send"]:
            return "when it is sent"
        case ["sends", which, "at"]:
            return f"when {which} is sent"
        case ["policy", *rest] if rest:
            return " › ".join(rest).replace("_", " ")
        case _:
            return " › ".join(names).replace("_", " ")


def named(path: tuple[str, ...], root: Node | None) -> list[str]:
    """The keys, with the name of an item instead of its number where it has one."""
    names: list[str] = []
    node = root
    for key in path:
        if isinstance(node, nodes.Sequence) and key.isdecimal() and int(key) <= len(node.items):
            node = node.items[int(key) - 1]
            names.append(_name(node) or key)
        else:
            node = node.get(key) if isinstance(node, nodes.Mapping) else None
            names.append(key)
    return names


def _name(node: Node) -> str:
    if not isinstance(node, nodes.Mapping):
        return ""
    found = (node.get(key) for key in _NAMES)
    return next((value.value for value in found if isinstance(value, nodes.Scalar)), "")
