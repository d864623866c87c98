"""What a pure function gave for a value is kept for as long as the value is looked at again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

Value = TypeVar("Value")
Result = TypeVar("Result")

_MOST = 512
"""The briefs of a large campaign, and each of its messages."""
_ALL: list[dict[int, Any]] = []


def remembered(function: Callable[[Value], Result]) -> Callable[[Value], Result]:
    """The same function of one frozen value, which it does not ask twice; values are told apart by identity."""
    kept: dict[int, tuple[Value, Result]] = {}
    _ALL.append(kept)

    @wraps(function)
    def given(value: Value) -> Result:
        found = kept.get(id(value))
        if found is None:
            if len(kept) >= _MOST:
                del kept[next(iter(kept))]
            found = kept[id(value)] = value, function(value)
        return found[1]

    return given


def forget() -> None:
    """Forgets what is remembered of all values, for a process that goes on to look at others."""
    for kept in _ALL:
        kept.clear()
