"""The steps of the line in plain words, for somebody who waits for them."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[str], None]
"""Hears of each step as it begins: `simulating 2,022 people`."""


def nobody(step: str) -> None:
    """Hears of a step and tells it to nobody."""
