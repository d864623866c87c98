"""Regular expressions that are compiled when they are first used: a third of those that a lint knows never are."""

from __future__ import annotations

import re
from typing import Any, cast

_WAYS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Regex:
    """What `re.compile` gives, made at its first use."""

    __slots__ = ("_flags", "_source", *_WAYS)

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source, self._flags)
        for way in _WAYS:
            setattr(self, way, getattr(compiled, way))
        return getattr(compiled, name)


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """The expression; for one that every run uses, or that is handed to `re`, `re.compile` is better."""
    return cast("re.Pattern[str]", _Regex(source, flags))
