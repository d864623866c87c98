"""What a key takes, in plain words, from its JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

Schema = dict[str, Any]
Follow = Callable[[Schema], Schema]

KEYS = "the keys below"
_COUNTABLE = re.compile(r"an? ([^\W\d_]+)(.*?)(?: such as (.+))?")
_SAMPLE_END = re.compile(r",? or .*")


def taken(schema: Schema, follow: Follow) -> str:
    """The kinds of values that fit, joined by `or`; `follow` leads from a reference to what it stands for."""
    options = list(_options(schema, follow))
    items = [item for one in options if one.get("type") == "array" for item in _options(one.get("items", {}), follow)]
    told = [_one(one, follow) for one in options if one not in items]
    return " or ".join(dict.fromkeys(filter(None, told))) or "any value"


def _options(schema: Schema, follow: Follow) -> Iterator[Schema]:
    schema = follow(schema)
    inner = schema.get("anyOf") or schema.get("oneOf")
    if not inner or _is_words(schema.get("title", "")):
        yield schema
        return
    for one in inner:
        yield from _options(one, follow)


def _one(schema: Schema, follow: Follow) -> str:
    if schema.get("type") == "null":
        return ""
    if _is_words(schema.get("title", "")):
        return str(schema["title"])
    if schema.get("type") == "array":
        return _listed(taken(schema.get("items", {}), follow))
    if "properties" in schema:
        return KEYS
    if isinstance(schema.get("additionalProperties"), dict):
        return _named(taken(schema["additionalProperties"], follow), schema.get("propertyNames", {}))
    return ", ".join(map(str, schema.get("enum", ())))


def _is_words(title: str) -> bool:
    """True for a title that tells what to write; pydantic makes the others from names."""
    return " " in title and not title.istitle()


def _listed(item: str) -> str:
    found = _COUNTABLE.fullmatch(item)
    if item == KEYS:
        return "a list whose entries have the keys below"
    if not found or KEYS in item:
        return f"a list, each entry {item}"
    noun, rest, sample = found.groups()
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"a list of {plural}{rest}" + (f" such as [{_SAMPLE_END.sub('', sample)}]" if sample else "")


def _named(value: str, names: Schema) -> str:
    found = _COUNTABLE.fullmatch(names.get("title", ""))
    what = found[1] if found else "name"
    return f"{value}, for each {what}"
