"""Numbers as words, put together from a language's small tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def compose(
    small: Mapping[str, int], tens: Mapping[str, int], units: Mapping[str, int], join: Callable[[str, str], str]
) -> dict[str, int]:
    """All numbers up to 100: `small` as they are, `tens` alone and joined with each unit."""
    composed = {join(ten, unit): tens[ten] + units[unit] for ten in tens if tens[ten] < 100 for unit in units}
    return {**small, **tens, **composed}
