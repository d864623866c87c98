"""How sure a number of the outside world is."""

from __future__ import annotations

from typing import Literal

Confidence = Literal["A", "B", "C", "K", "N"]
"""A official page, B maintained library, C secondary source, K known standard, N omni's own choice."""
