"""Lists written as names, and names written as lists: what was meant, in the form that fits.

Each stands beside a field's type and looks at the value before it: `versions: {gold: {…}}` is a list of versions.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from pydantic_core import core_schema

from omni.load.misfit import wrong
from omni.load.schema.reading import as_error
from omni.model.regex import regex

LONGEST = 200
_HOURS = regex(r"[0-9]{1,2}:")
_PLAIN = regex(r"[\w€$+/][\w ./:@%+€$-]*(?<![ :])")

Meant = Callable[[Any], object]
"""The value in its right form, or None where the value has that form or no other is known."""


class Shaped:
    """Refuses a value of another shape with the words of what was meant; `expects` tells the shape."""

    def __init__(self, expects: str, meant: Meant) -> None:
        self._expects = expects
        self._meant = meant

    def _check(self, data: Any) -> Any:
        meant = self._meant(data)
        if meant is None:
            return data
        told = flow(meant)
        raise as_error(wrong(self._expects, data, advice=f"write ⟨key⟩: {told}" if len(told) <= LONGEST else ""))

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return core_schema.no_info_before_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        return handler(schema["schema"])


def listed_by(key: str, value_key: str = "") -> Shaped:
    """A list of groups that may have been written as names: `{gold: {…}}` is `[{for: gold, …}]`."""

    def meant(data: Any) -> object:
        if isinstance(data, str):
            return [{key: data}] if not value_key and _PLAIN.fullmatch(data) else None
        if not isinstance(data, dict) or key in data or value_key in data:
            return None
        groups = [_with_key(key, name, value, value_key) for name, value in data.items()]
        return groups if all(groups) else None

    return Shaped("a list", meant)


def _with_key(key: str, name: str, value: Any, value_key: str) -> dict[str, Any] | None:
    if isinstance(value, dict):
        return {key: name, **value}
    return {value_key: value, key: name} if value_key and isinstance(value, str) else None


def named() -> Shaped:
    """Groups by name that may have been written as a list of names: `[first, second]` is `{first: {}, second: {}}`."""

    def meant(data: Any) -> object:
        found = [data] if isinstance(data, str) else data
        names = isinstance(found, list) and all(isinstance(name, str) for name in found)
        return {name: {} for name in found} if names and found else None

    return Shaped("names with keys", meant)


def under(key: str) -> Shaped:
    """Lists by name that may have been written as one list: `[discount]` is `{all: [discount]}`."""
    return Shaped("lists by name", lambda data: {key: data} if isinstance(data, list) and data else None)


def flow(data: object) -> str:
    """Plain data as YAML on one line."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{key}: {flow(value)}".rstrip() for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(flow, data)) + "]"
    text = "" if data is None else str(data)
    return (
        text
        if not text or (_PLAIN.fullmatch(text) and not _HOURS.match(text))
        else json.dumps(text, ensure_ascii=False)
    )
